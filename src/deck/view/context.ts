import type { Vocabulary } from "../../vocabulary/types.ts";
import type { MarkupWriter } from "../markup/write.ts";
import type { Briefing } from "./briefing/briefing.ts";

/** What the views of one slide's pieces are made with. */
export interface ViewContext {
  readonly writer: MarkupWriter;
  readonly briefing: Briefing;
  readonly vocabulary: Vocabulary;
  /** Language tag of the brief, and the day to which it holds, ISO, or "". */
  readonly lang: string;
  readonly day: string;
}
