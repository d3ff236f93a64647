import type { RawBlock, RawNotes } from "../blocks/raw.ts";
import type { InlineReader } from "../inlines/reader.ts";
import type { Block } from "../types.ts";

/** What the reading of one slide's blocks shares. */
export interface Converter {
  readonly reader: InlineReader;
  /** Headings at this level are parts; the levels of deeper ones are counted from it. */
  readonly partLevel: number;
  /** Takes speaker notes from wherever they stand on the slide. */
  readonly notes: RawNotes[];
  /** Reads blocks inside a block. */
  readonly blocks: (raws: readonly RawBlock[]) => Block[];
}
