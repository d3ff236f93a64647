import { ATX_HEADING, isRule } from "../blocks/starts.ts";
import { afterMarker, isBlank, type Line } from "../source/lines.ts";
import { startsAdmonition } from "./callout-words.ts";
import {
  ANY_PROPERTY,
  CARET,
  DASHES_WITH_PICTURE,
  LONGEST_HEAD,
  NOTE,
  PLUSES,
  PROPERTY,
  QUESTION_MARKS,
  THREE_DASHES,
  TWO_DASHES,
} from "./marks.ts";
import { plainLines } from "./plain-lines.ts";
import { isApart, type Signs } from "./signs.ts";

/** A stretch of lines: read as blocks, as notes, or a separator of one line. */
export interface Piece {
  readonly kind: "text" | "notes" | "rule" | "step" | "property";
  /** How it is marked: `Note:`, `???`, `+++`; "" for text. */
  readonly mark: string;
  readonly lines: Line[];
}

type Mark = Pick<Piece, "kind" | "mark"> & { readonly rest: Line | null };

/**
 * Cuts lines where another program's marks end a slide or start notes, which they do before anything is read as
 * Markdown: below a list or a paragraph no empty line is needed. Lines without such marks are one piece.
 */
export function cutLines(lines: readonly Line[], signs: Signs): readonly Piece[] {
  if (!lines.some(({ text }) => mayMark(text, signs)))
    return lines.length === 0 ? [] : [{ kind: "text", mark: "", lines: [...lines] }];
  const plain = plainLines(lines);
  const pieces: Piece[] = [];
  let atHead = true;
  let current: Piece = { kind: "text", mark: "", lines: [] };
  const start = (kind: Piece["kind"], mark: string, first: readonly Line[]) => {
    if (current.lines.length > 0) pieces.push(current);
    current = { kind, mark, lines: [...first] };
  };
  for (const [index, line] of lines.entries()) {
    const isPlain = plain[index] === true;
    const mark: Mark | null = isPlain ? markAt(lines, index, signs, atHead) : null;
    if (mark !== null) {
      const alone = mark.kind !== "notes";
      start(mark.kind, mark.mark, mark.rest === null ? [] : [mark.rest]);
      if (alone) start("text", "", []);
    } else if (endsHere(current, line, isPlain, signs)) start("text", "", [line]);
    else current.lines.push(line);
    if (!isBlank(line))
      atHead =
        isPlain && (mark?.kind === "rule" || mark?.kind === "step" || mark?.kind === "property" || isRule(line.text));
  }
  start("text", "", []);
  return pieces;
}

/** Whether a line looks like a mark of any kind; where it stands decides. */
function mayMark(text: string, signs: Signs): boolean {
  if (signs.separators.includes(text.trimEnd()) || (signs.notesMark !== "" && text.startsWith(signs.notesMark)))
    return true;
  return SIGNS.test(text) || (signs.note && NOTE.test(text)) || (signs.remark && PROPERTY.test(text));
}

/** A property of remark's, or a line like one right above or below such. */
function isProperty(lines: readonly Line[], index: number): boolean {
  const { text = "" } = lines[index] ?? {};
  if (PROPERTY.test(text)) return true;
  if (!ANY_PROPERTY.test(text)) return false;
  const isKnown = (way: 1 | -1): boolean => {
    for (
      let at = index + way;
      Math.abs(at - index) < LONGEST_HEAD && ANY_PROPERTY.test(lines[at]?.text ?? "");
      at += way
    )
      if (PROPERTY.test(lines[at]?.text ?? "")) return true;
    return false;
  };
  return isKnown(1) || isKnown(-1);
}

/** What marks but those in words begin with. */
const SIGNS = /^(?:--|\+\+\+|\?\?\?|\^)/;

function markAt(lines: readonly Line[], index: number, signs: Signs, atHead: boolean): Mark | null {
  const line = lines[index];
  if (line === undefined) return null;
  const { text } = line;
  const after = (pattern: RegExp): Line => afterMarker(line, text.length - (pattern.exec(text)?.[1] ?? "").length);
  if (signs.notesMark !== "" && text.startsWith(signs.notesMark))
    return { kind: "notes", mark: "Note:", rest: afterMarker(line, signs.notesMark.length) };
  if (signs.separators.includes(text.trimEnd()) && !isRule(text))
    return { kind: "rule", mark: text.trimEnd(), rest: line };
  if (signs.note && NOTE.test(text)) return { kind: "notes", mark: "Note:", rest: after(NOTE) };
  if (QUESTION_MARKS.test(text) && !startsAdmonition(lines, index))
    return { kind: "notes", mark: "???", rest: after(QUESTION_MARKS) };
  if (CARET.test(text)) return { kind: "notes", mark: "^", rest: after(CARET) };
  if (signs.remark && atHead && isProperty(lines, index)) return { kind: "property", mark: text, rest: line };
  if (DASHES_WITH_PICTURE.test(text)) return { kind: "rule", mark: text, rest: line };
  const isSeparator = isApart(lines, index) || signs.strict;
  if (PLUSES.test(text) && isSeparator && !signs.myst) return { kind: "rule", mark: text.trimEnd(), rest: line };
  if (TWO_DASHES.test(text) && isSeparator) return { kind: signs.remark ? "step" : "rule", mark: "--", rest: line };
  return null;
}

/** Whether a line starts a new stretch of text: below notes, or as a `---` that is no underline of a heading. */
function endsHere({ kind, mark, lines }: Piece, line: Line, isPlain: boolean, signs: Signs): boolean {
  if (!isPlain) return false;
  if (kind === "text") return signs.strict && THREE_DASHES.test(line.text) && lines.length > 0;
  if (mark === "^") return isBlank(line);
  // Where headings start slides, the notes of one end at the next.
  const ends = !signs.ruled || (signs.headed && !signs.remark);
  return isRule(line.text) || (ends && (ATX_HEADING.exec(line.text)?.[0].length ?? 9) <= 2);
}
