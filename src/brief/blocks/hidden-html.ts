import { greatest } from "../../data/lists.ts";
import { type Aside, asideOf } from "../dialect/asides.ts";
import { afterMarker, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { VOID_TAGS } from "../tags.ts";
import { lineBelow } from "./ahead.ts";
import type { BlockReader, Cursor } from "./cursor.ts";
import type { RawBlock } from "./raw.ts";
import { ATX_HEADING, isRule } from "./starts.ts";

/** `<aside class="notes">` … `</aside>` is notes; `<div hidden>` and its like are left out and counted. */
export const readHiddenHtml: BlockReader = (cursor, line) => {
  if (!line.text.startsWith("<")) return null;
  const aside = asideOf(line.text, 0);
  if (aside === null || VOID_TAGS.has(aside.tag.name)) return null;
  const taken = takeInside(cursor, line, aside);
  const [start, end] = [line.from, taken.end];
  if (aside.kind === "hidden") {
    cursor.context.tally.add("hidden", "", aside.why, start, end);
    return [];
  }
  cursor.context.tally.add("notes-mark", `<${aside.tag.name} class="notes">`, "reveal.js", start, end);
  const blocks: RawBlock[] = cursor.nested(taken.lines);
  return [{ kind: "notes", blocks, start, end }];
};

/**
 * The lines up to the tag that closes, with the cursor behind it. Where none does, what stands below is taken to belong
 * to it up to the next slide: better too little on a slide than what nobody may see.
 */
function takeInside(cursor: Cursor, first: Line, { tag }: Aside): { lines: Line[]; end: number } {
  const marks = new RegExp(`<(/?)${tag.name}(?=[\\s/>])`, "gi");
  const lines: Line[] = [];
  let open = 1;
  let line: Line | undefined = afterMarker(first, tag.length);
  if (tag.selfClosing) return closed(cursor, line, lines, [0, 0]);
  for (; line !== undefined; line = cursor.lines[cursor.index]) {
    if (lines.length > 0 && (isRule(line.text) || ATX_HEADING.test(line.text)) && !closesBelow(cursor, tag.name)) break;
    for (const mark of line.text.matchAll(marks)) {
      open += mark[1] === "/" ? -1 : 1;
      if (open === 0) return closed(cursor, line, lines, [mark.index, line.text.indexOf(">", mark.index) + 1]);
    }
    lines.push(line);
    cursor.index += 1;
  }
  return { lines, end: greatest(lines.map(lineEnd), first.from) };
}

/** Whether the closing tag comes before the next rule. */
function closesBelow(cursor: Cursor, name: string): boolean {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, "i");
  const below = lineBelow(
    cursor,
    `</${name}> or a rule`,
    cursor.index + 1,
    (text) => isRule(text) || closing.test(text),
  );
  const found = cursor.lines[below];
  return found !== undefined && !isRule(found.text);
}

/** @param tag where the tag that closes begins and ends in the line */
function closed(cursor: Cursor, line: Line, lines: Line[], [at, after]: readonly [number, number]) {
  const before = line.text.slice(0, at).trimEnd();
  if (before !== "") lines.push({ ...line, text: before });
  const rest = afterMarker(line, after);
  if (isBlank(rest)) cursor.index += 1;
  else cursor.lines[cursor.index] = { ...rest, indent: 0 };
  return { lines, end: line.from + after };
}
