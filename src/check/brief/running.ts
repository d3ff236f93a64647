import type { Citation, FootnoteReference, Inline } from "../../brief/types.ts";
import { remembering } from "../../data/remember.ts";
import type { Span } from "../../diagnostics/types.ts";

/** Stands in the text for a citation or a footnote's number. */
export const REFERENCE_MARK = "\uFFFC";

/** A text as one string, whose every stretch can be found again in the file. */
export interface RunningText {
  /** White space as written; each citation and footnote is one `REFERENCE_MARK`, each break a line feed. */
  readonly text: string;
  /** The place of `text.slice(from, to)` in the file. */
  readonly spanAt: (from: number, to: number) => Span;
  readonly references: readonly { readonly at: number; readonly inline: Citation | FootnoteReference }[];
}

interface Piece {
  readonly at: number;
  readonly length: number;
  readonly span: Span;
}

/** The words of a text in a row. Never empty spans where the text is not empty. */
export const runningText = remembering((inlines: readonly Inline[], whole: Span): RunningText => {
  const pieces: Piece[] = [];
  const references: RunningText["references"][number][] = [];
  let text = "";
  const add = (words: string, span: Span) => {
    pieces.push({ at: text.length, length: words.length, span });
    text += words;
  };
  const walk = (inline: Inline): void => {
    switch (inline.kind) {
      case "text":
      case "inline-code":
        add(inline.text, inline.span);
        break;
      case "inline-image":
        add(inline.alt, inline.span);
        break;
      case "math":
        add(inline.words, inline.span);
        break;
      case "break":
        add("\n", inline.span);
        break;
      case "footnote":
      case "citation":
        references.push({ at: text.length, inline });
        add(REFERENCE_MARK, inline.span);
        break;
      default:
        for (const child of inline.children) walk(child);
    }
  };
  for (const inline of inlines) walk(inline);
  return { text, references, spanAt: (from, to) => spanAt(pieces, whole, from, to) };
});

function spanAt(pieces: readonly Piece[], whole: Span, from: number, to: number): Span {
  const first = pieces.find((piece) => piece.at + piece.length > from);
  const last = pieces.findLast((piece) => piece.at < Math.max(to, from + 1));
  if (first === undefined || last === undefined || first.span.file !== whole.file) return whole;
  const start = offset(first, from - first.at, first.span.start);
  return { file: whole.file, start, end: Math.max(start, offset(last, to - last.at, last.span.end)) };
}

/** Escapes and entities make a text shorter than its place; then the whole piece is meant. */
function offset({ span, length }: Piece, into: number, otherwise: number): number {
  return span.end - span.start === length ? span.start + Math.max(0, Math.min(into, length)) : otherwise;
}
