import { trailingAttributes } from "../attributes.ts";
import { type Context, report } from "../context.ts";
import { cut, type Excerpt, excerptAt, sourceEnd, sourceStart, trimmed } from "../source/excerpt.ts";
import { lineEnd } from "../source/lines.ts";
import type { BlockReader, Cursor } from "./cursor.ts";
import type { RawAttributes, RawBlock, RawHeading } from "./raw.ts";
import { ATX_HEADING } from "./starts.ts";

/** `## Title {#id .kind}`; closing hashes are dropped as in CommonMark. */
export const readHeading: BlockReader = (cursor, line) => {
  const match = ATX_HEADING.exec(line.text) ?? TIGHT.exec(line.text);
  if (match === null) return null;
  const tight = TIGHT.exec(line.text);
  if (tight !== null) reportNoSpace(cursor.context, tight, line.from);
  cursor.index += 1;
  if (line.text.startsWith("######") && TAGS.test(line.text)) {
    cursor.context.tally.add("directive", "tags:", line.text.trimEnd(), line.from, lineEnd(line));
    return [];
  }
  const marks = match[1]?.length ?? 0;
  const content = trimmed(excerptAt(withoutClosing(line.text.slice(marks)), line.from + marks));
  return dividing(cursor, makeHeading(cursor.context, marks, content, line.from, lineEnd(line)), false);
};

/** HackMD's words under which a note is filed. */
const TAGS = /^#{6}[ \t]+tags:(?:[ \t,]*`[^`\n]{1,80}`){1,20}[ \t]*$/;

/** A heading that ends the slide above it, where the deck's head says so of its level. */
export function dividing({ context, depth }: Cursor, heading: RawHeading, underlined: boolean): readonly RawBlock[] {
  const { dividers } = context.signs;
  const ends = depth === 0 && dividers !== null && dividers.levels.includes(heading.level);
  const { start } = heading;
  return ends && (underlined || !dividers.underlined)
    ? [{ kind: "rule", front: null, start, end: start }, heading]
    : [heading];
}

/**
 * `##Title`, as people type it and older Markdown reads it, though CommonMark takes it for text. A single `#word` is a word, and it ends
 * nothing: amid a paragraph or in notes it is text.
 */
const TIGHT = /^(#{2,6})([\p{L}\p{N}\p{Extended_Pictographic}“„«‘"(¿¡*_][^\n]{0,200})/u;

function reportNoSpace(context: Context, [written, marks = "", title = ""]: RegExpExecArray, from: number): void {
  report(context, "brief/heading-space", { marks, title: title.trimEnd() }, [from, from + written.trimEnd().length]);
}

/** Deckset's word for a title as large as the slide lets it be. */
const FIT = /^\[fit\][ \t]*/;

/** A heading from its content, with the attributes at its end taken off. */
export function makeHeading(context: Context, level: number, content: Excerpt, start: number, end: number): RawHeading {
  const fit = context.signs.deckset ? (FIT.exec(content.text)?.[0].length ?? 0) : 0;
  const { rest, attributes } = splitAttributes(context, cut(content, fit, content.text.length));
  return { kind: "heading", level, content: trimmed(withoutHashes(rest)), attributes, start, end };
}

/** reveal.js's, Pandoc's and Quarto's: a picture or film behind a slide, of which a deck shows nothing. */
const BACKGROUND = /^(?:data-)?background-/;

/** Takes `{…}` off the end of an excerpt; malformed ones stay text and are reported. */
export function splitAttributes(
  context: Context,
  content: Excerpt,
): { rest: Excerpt; attributes: RawAttributes | null } {
  const found = trailingAttributes(content.text);
  if (found === undefined) return { rest: content, attributes: null };
  const start = sourceStart(content, found.start);
  const end = sourceEnd(content, found.end);
  if (found.attributes === null) {
    report(context, "brief/attributes", { text: content.text.slice(found.start, found.end) }, [start, end]);
    return { rest: content, attributes: null };
  }
  for (const [name, value] of Object.entries(found.attributes.values))
    if (BACKGROUND.test(name)) context.tally.add("directive", name, `${name}="${value}"`, start, end);
  const rest = trimmed(cut(content, 0, found.start));
  return { rest, attributes: { value: found.attributes, start, end } };
}

function withoutHashes(content: Excerpt): Excerpt {
  const kept = withoutClosing(content.text);
  return kept.length === content.text.length ? content : cut(content, 0, kept.length);
}

function withoutClosing(text: string): string {
  const body = text.trimEnd();
  let end = body.length;
  while (body[end - 1] === "#") end -= 1;
  return end === 0 || body[end - 1] === " " || body[end - 1] === "\t" ? body.slice(0, end) : body;
}
