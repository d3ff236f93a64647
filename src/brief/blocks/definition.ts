import { spanOf } from "../context.ts";
import { lineEnd } from "../source/lines.ts";
import type { BlockReader } from "./cursor.ts";

const DEFINITION =
  /^\[((?![\^@])(?:\\.|[^[\]\\]){1,200})\]:[ \t]*(<[^<>]*>|[^\s<]\S*)(?:[ \t]+("[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

/** `[label]: url "title"`; the first definition of a label counts. */
export const readDefinition: BlockReader = (cursor, line) => {
  if (line.indent >= 4 || !line.text.startsWith("[")) return null;
  const match = DEFINITION.exec(line.text);
  const [, label, target, title] = match ?? [];
  if (label === undefined || target === undefined) return null;
  cursor.index += 1;
  const { context } = cursor;
  const key = normalLabel(label);
  if (context.definitions.has(key)) return [];
  context.definitions.set(key, {
    href: target.replace(/^<|>$/g, ""),
    title: title?.slice(1, -1) ?? "",
    span: spanOf(context, line.from, lineEnd(line)),
  });
  return [];
};

/** Labels match without regard to case and white space. */
export function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}
