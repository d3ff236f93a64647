import type { Span } from "../diagnostics/types.ts";
import type { SlideId } from "./ids.ts";

/** `<!-- lint-ignore L10: reason -->`: one entry a rule that it names. */
export interface Waiver {
  /** As written: `L10` or `source/single`; null if the comment names none. */
  readonly rule: string | null;
  /** "" if it gives none. */
  readonly reason: string;
  /** Id of the slide that it stands in; null before the first slide: for the whole brief. */
  readonly slide: SlideId | null;
  readonly span: Span;
}
