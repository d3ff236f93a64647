import type { Span } from "../../diagnostics/types.ts";
import { spanOf } from "../context.ts";
import { sourceEnd, sourceStart } from "../source/excerpt.ts";
import type { Scope } from "./reader.ts";

/** The place in the file of a stretch of the scope's text. */
export function spanIn({ reader, excerpt }: Scope, start: number, end: number): Span {
  return spanOf(reader.context, sourceStart(excerpt, start), sourceEnd(excerpt, end));
}
