import type { RawBlock, RawHeading } from "../blocks/raw.ts";

/** A slide before its text is read. */
export interface DraftSlide {
  readonly role: "section" | "slide";
  readonly heading: RawHeading | null;
  /** Nobody wrote the slide: it is the cover that the front matter makes, with notes of its own. */
  readonly isMadeCover?: true;
  /** What leaves the slide out of the deck, as written; "" if nothing does. */
  readonly hidden: string;
  /** Offsets of the heading's line, of the `---`, or of the first line. */
  readonly head: { readonly start: number; readonly end: number };
  /** Headings at this level start a part; deeper ones are blocks. */
  readonly partLevel: number;
  readonly blocks: readonly RawBlock[];
  readonly parts: readonly DraftPart[];
}
export interface DraftPart {
  readonly heading: RawHeading;
  readonly blocks: readonly RawBlock[];
}
