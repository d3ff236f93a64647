import { report } from "../context.ts";
import { afterMarker, indented, isBlank, type Line, lineEnd } from "../source/lines.ts";
import { type BlockReader, type Cursor, DEEPEST } from "./cursor.ts";
import { continuesLazily, type Flow, follow } from "./flow.ts";
import type { RawItem, RawList } from "./raw.ts";
import { dashMarker, isPastedBelow, listMarker, type Marker, nextDash } from "./starts.ts";
import { itemByItem, steppedList } from "./steps.ts";

/** Obsidian has further states than open and done. */
const TASK = /^\[([ xX/<>!?*-])\](?=[ \t])/;
/** More white space than this after a marker is code inside the item (CommonMark). */
const WIDEST_GAP = 4;

/** Ordered, unordered and task lists: items up to a line that neither belongs to one nor starts the next. */
export const readList: BlockReader = (cursor, line) => {
  const marker = markerOf(line) ?? dashMarker(cursor.lines, cursor.index);
  if (marker === null) return null;
  if (cursor.depth > DEEPEST) {
    cursor.context.tally.add("nesting", "lists", "", line.from, lineEnd(line));
    return null;
  }
  const items = [readItem(cursor, line, marker)];
  for (let next = nextItem(cursor, marker); next !== null; next = nextItem(cursor, marker)) {
    if (next.line.indent > line.indent) {
      cursor.context.tally.add("sublist", "", "", next.line.from, lineEnd(next.line));
    }
    items.push(readItem(cursor, next.line, next.marker));
  }
  const end = items[items.length - 1]?.end ?? line.from;
  const { ordered, number: first } = marker;
  if (ordered && first < 1)
    report(cursor.context, "brief/list-start", { first }, [line.from, line.from + marker.length]);
  const written = ordered && marker.sign === ")" ? { numbering: "1)" } : {};
  const list: RawList = { kind: "list", ordered, first, ...written, items, start: line.from, end };
  return cursor.context.signs.stars && /^[*)]$/.test(marker.sign) ? [itemByItem(list)] : steppedList(list);
};

function markerOf(line: Line): Marker | null {
  return line.indent < 4 ? listMarker(line.text) : null;
}

/** The next item of the same list, with the cursor moved to it; null if the list ends here. */
function nextItem(cursor: Cursor, first: Marker): { line: Line; marker: Marker } | null {
  let index = cursor.index;
  for (let line = cursor.lines[index]; line !== undefined; line = cursor.lines[++index]) {
    if (isBlank(line)) continue;
    const marker = line.indent < 4 ? (nextDash(line.text, first) ?? listMarker(line.text)) : null;
    if (marker === null || marker.ordered !== first.ordered || marker.sign !== first.sign) return null;
    cursor.index = index;
    return { line, marker };
  }
  return null;
}

function readItem(cursor: Cursor, line: Line, marker: Marker): RawItem {
  const rest = afterMarker(line, marker.length);
  const wide = isBlank(rest) || rest.indent > WIDEST_GAP;
  const gap = wide ? 1 : rest.indent;
  let first = indented(rest, gap);
  const task = TASK.exec(first.text);
  if (task) first = taskText(cursor, first, task[1] ?? "");
  cursor.index += 1;
  const lines = itemLines(cursor, first, line.indent + marker.length + gap, marker);
  return {
    start: line.from,
    end: lineEnd(cursor.lines[cursor.index - 1] ?? line),
    checked: task ? /x/i.test(task[1] ?? "") : null,
    blocks: cursor.nested(lines),
  };
}

function taskText({ context }: Cursor, line: Line, mark: string): Line {
  if (!/[ xX]/.test(mark)) context.tally.add("task-mark", "", `[${mark}]`, line.from, line.from + 3);
  return { ...afterMarker(line, 3), indent: 0 };
}

/** The lines of an item whose content stands at column `base`, blank lines at the end left out. */
function itemLines(cursor: Cursor, first: Line, base: number, marker: Marker): Line[] {
  const lines: Line[] = [first];
  const flow: Flow = { fence: "", open: false };
  follow(flow, first);
  let kept = 1;
  let index = cursor.index;
  for (let line = cursor.lines[index]; line !== undefined; line = cursor.lines[++index]) {
    if (isBlank(line)) {
      // An item that starts with a blank line ends at the next one.
      if (lines.length === 1 && isBlank(first)) break;
      lines.push(line);
      follow(flow, line);
      continue;
    }
    const inside = line.indent >= base || isPastedBelow(line.text, marker);
    if (!inside && (nextDash(line.text, marker) !== null || !continuesLazily(flow, line))) break;
    lines.push(indented(line, base));
    follow(flow, line);
    kept = lines.length;
    cursor.index = index + 1;
  }
  lines.length = kept;
  return lines;
}
