import type { Block, Inline } from "../../brief/types.ts";
import type { DateFormats } from "../../language/date.ts";

/** What the markup of a block or inline depends on beside itself. */
export interface MarkupContext {
  /** Number of a source in the bibliography; 0 if there is no such source. */
  readonly sourceNumber: (key: string) => number;
  /** `#id` of the sources slide; "" if the deck has none. */
  readonly sourcesHref: string;
  /** What marks footnote `number` in the text. */
  readonly footnoteMark: (number: number) => string;
  /** Where a link leads, or null if to nowhere. */
  readonly resolveLink: (href: string, span: Inline["span"]) => string | null;
  /** The source whose citations show their places in it (`¶5`) instead of its number; "" if none has. */
  readonly pinpointed?: string;
  /** Notes have no source line below them, so citations keep their locators there. */
  readonly inNotes: boolean;
  /** Long code has numbers on its lines: the slide goes on over several pages. */
  readonly numbered?: boolean;
  /** BCP 47, of the deck: how dates are written. */
  readonly lang: string;
  /** How the house writes days. */
  readonly dates?: DateFormats | undefined;
  /** Names tables and charts that have no caption: the slide's title. */
  readonly subject: string;
  /** Markup of children; handed down so that a block's file need not know the others. */
  readonly blocks: (blocks: readonly Block[]) => string;
  readonly inlines: (inlines: readonly Inline[]) => string;
}
