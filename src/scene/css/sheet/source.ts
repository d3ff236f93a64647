import type { CssNode } from "css-tree";
import type { Report } from "../../../diagnostics/reporter.ts";
import type { Span } from "../../../diagnostics/types.ts";

/** CSS text under way: a file, or the text of a `style=""`, which has no place of its own. */
export interface Source {
  readonly file: string | undefined;
  readonly text: string;
  readonly report: Report;
}

export function spanAt(source: Source, start: number, end: number): Span | undefined {
  if (source.file === undefined) return undefined;
  const from = Math.min(start, source.text.length);
  return { file: source.file, start: from, end: Math.min(Math.max(end, from), source.text.length) };
}

export function spanOf(source: Source, node: CssNode): Span | undefined {
  return node.loc ? spanAt(source, node.loc.start.offset, node.loc.end.offset) : undefined;
}

export function textOf(source: Source, node: CssNode): string {
  return node.loc ? source.text.slice(node.loc.start.offset, node.loc.end.offset) : "";
}
