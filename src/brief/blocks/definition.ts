import { spanOf } from "../context.ts";
import { unescaped } from "../inlines/destination.ts";
import { isBlank, type Line, lineEnd } from "../source/lines.ts";
import type { BlockReader, Cursor } from "./cursor.ts";

// Label, target and title may each stand on a line of its own, and the first and last run over several (CommonMark 4.7).
const LABEL = /^\[((?![\^@])(?:\\.|[^[\]\\]){1,200})\]:/s;
const TARGET = /[ \t]*(?:\n[ \t]*)?(<(?:\\.|[^<>\\\n])*>|[^\s<]\S*)/y;
const TITLE = /(?:[ \t]+|[ \t]*\n[ \t]*)("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))/sy;
const END = /[ \t]*(?=\n|$)/y;
const MOST_LINES = 20;

/** `[label]: url "title"`; the first definition of a label counts. */
export const readDefinition: BlockReader = (cursor, line) => {
  if (!line.text.startsWith("[") || line.text.startsWith("[^")) return null;
  const found = definitionIn(linesOf(cursor));
  if (found === null) return null;
  const last = cursor.lines[cursor.index + found.lines - 1] ?? line;
  cursor.index += found.lines;
  const { context } = cursor;
  const key = normalLabel(found.label);
  if (context.definitions.has(key)) return [];
  context.definitions.set(key, {
    href: unescaped(found.target),
    title: unescaped(found.title),
    span: spanOf(context, line.from, lineEnd(last)),
  });
  return [];
};

/** The lines from the cursor's on that one definition may take. */
function linesOf({ lines, index }: Cursor): string {
  const first = lines[index]?.text ?? "";
  // Most brackets open something else: a definition has its colon in the first line, or has not closed there.
  if (first.includes("]") && !first.includes("]:")) return first;
  const taken: Line[] = [];
  for (const line of lines.slice(index, index + MOST_LINES)) {
    if (isBlank(line)) break;
    taken.push(line);
  }
  return taken.map(({ text }) => text).join("\n");
}

function definitionIn(text: string) {
  const [head = "", label = ""] = LABEL.exec(text) ?? [];
  if (label.trim() === "") return null;
  const target = matchAt(TARGET, text, head.length);
  if (target === null) return null;
  const title = matchAt(TITLE, text, target.end);
  const closed = title === null ? null : matchAt(END, text, title.end);
  const end = closed ?? matchAt(END, text, target.end);
  if (end === null) return null;
  return {
    label,
    target: target.value.replace(/^<|>$/g, ""),
    title: closed === null ? "" : (title?.value.slice(1, -1) ?? ""),
    lines: text.slice(0, end.end).split("\n").length,
  };
}

function matchAt(sticky: RegExp, text: string, at: number): { readonly value: string; readonly end: number } | null {
  const pattern = new RegExp(sticky);
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? null : { value: match[1] ?? "", end: pattern.lastIndex };
}

/** Labels match without regard to case, as Unicode folds it, and white space. */
export function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase().toLowerCase();
}
