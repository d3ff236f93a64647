import type { Span } from "../../diagnostics/types.ts";
import type { MarkupNode } from "../types.ts";

/** An element while its end tag has not been read. */
export interface Draft {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  /** The start tag, in the template. */
  readonly span: Span;
  /** `data-at`: the place in the brief that it shows, inherited from the element around it. */
  readonly shows: Span | null;
  /** True if `data-at` stands on this very element. */
  readonly ownShows: boolean;
  readonly children: MarkupNode[];
}
