import { HEX_COLOUR, hex } from "../data/colour.ts";
import { list, mapped } from "../data/shape/lists.ts";
import { field, record, required } from "../data/shape/record.ts";
import { flag, matching, number, text, word } from "../data/shape/scalars.ts";
import type { Value } from "../data/types.ts";

const colour = () => mapped(matching(HEX_COLOUR, "six hex digits in quotes, such as “8C2F2B”"), hex);
const words = (expects: string) => list(text(), expects);

const level = record(
  {
    id: required(text(), "Name of the level, for messages."),
    banner: required(text(), "At the top and bottom of a page.", "SAMPLE SECRET"),
    portion: required(matching("[^()\\n]{1,80}", "a text without parentheses"), "In front of a text.", "SS"),
    ink: required(colour(), "Colour of the banner's words."),
    ground: required(colour(), "Colour behind them; contrast at least 4.5:1."),
    open_to: field(words("a list of audiences"), "Who may see it without a release list; PUBLIC: everybody.", [
      "PUBLIC",
    ]),
    former: field(words("a list of names"), "What the level was called before."),
  },
  "a level with id, banner, portion, ink and ground",
);

const caveat = record(
  {
    word: required(text(), "As it is written.", "EYES ONLY"),
    dominant: field(flag(), "It stays in every roll-up. Default: true."),
    banner: field(flag(), "It stands in banners too; false for categories that mark portions alone. Default: true."),
  },
  "a caveat with word, dominant and banner",
);

const release = record(
  {
    word: required(text(), "In front of a release list.", "REL TO"),
    none: required(text(), "What remains of lists with nothing in common.", "NOFORN"),
  },
  "a map with word and none",
);

const separators = record(
  {
    category: field(text(), "Between categories. Default: //."),
    item: field(text(), "Within one. Default: /."),
  },
  "a map with category and item",
);

const banner = record(
  {
    align: field(word(["left", "center", "right"]), "Default: center."),
    min_size: field(number(12, 24, { whole: false }), "Points. Default: 12."),
    bottom: field(flag(), "At the bottom of a page too. Default: true."),
    ground: field(
      word(["words", "page"]),
      "Colour of the level: behind the words, or as a band across the page. Default: words.",
    ),
  },
  "a map with align, min_size, bottom and ground",
);

const marks = record(
  {
    shown: field(word(["texts", "banner"]), "Before each text, or in the banner of the page alone. Default: texts."),
    place: field(
      word(["margin", "text"]),
      "Beside the text where there is room, so that its words stand on one edge, or within its first line. Default: margin.",
    ),
    title: field(
      word(["eyebrow", "title"]),
      "That of a title: in the small line above it, or in it. Default: eyebrow.",
    ),
    lists: field(
      word(["short", "full"]),
      "A list that is the banner's: by its first word, or in full. Default: short.",
    ),
  },
  "a map with shown, place, title and lists",
);

/** The file of a scheme. */
export const SCHEME = record(
  {
    id: required(text(), "Name of the scheme, as its file is called.", "sample"),
    title: required(text(), "What it is called."),
    disclaimer: required(text(), "Said wherever the tool reports on markings."),
    levels: required(list(level, "a list of levels, the lowest first"), "Lowest first."),
    release: field(release, "How release lists are written; without it there are none."),
    separators: field(separators, "What stands between the parts of a mark."),
    caveats: field(list(caveat, "a list of caveats"), "Further words of marks."),
    translate: field(flag(), "Labels may be translated. Default: false."),
    banner: field(banner, "Where and how the banner stands."),
    portions: field(word(["all-or-none", "optional", "none"]), "Which texts carry marks. Default: all-or-none."),
    marks: field(
      marks,
      "How portion marks are set on slides; completeness is checked in the brief, whatever they show.",
    ),
    lowest_counts_in_release: field(flag(), "A lowest portion without a list counts against lists. Default: false."),
  },
  "a marking scheme",
);

export type SchemeFields = Value<typeof SCHEME>;
export type LevelFields = Value<typeof level>;
