import type { Brief } from "../../brief/types.ts";
import type { Span } from "../../diagnostics/types.ts";

/** Where a field of the front matter stands (`lead.cleared`), else the nearest field around it, else the whole. */
export function fieldSpan({ meta }: Brief, path: string): Span {
  for (let name = path; name !== ""; name = name.slice(0, Math.max(0, name.lastIndexOf(".")))) {
    const span = meta.spans[name];
    if (span !== undefined) return span;
  }
  return meta.span;
}
