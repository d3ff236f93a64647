/**
 * The fields of the front matter: what each holds and what it is for. The one source of the checks, of the types of
 * `FrontMatter`, and of the JSON Schema that editors complete from.
 */
import { canonicalName } from "../../data/names.ts";
import { field, type Values as ValuesOf } from "../../data/shape/record.ts";
import { flag, text, word } from "../../data/shape/scalars.ts";
import { BRIEFING_FIELDS, STATUSES } from "./fields/briefing.ts";
import { page, slideLevel } from "./fields/page.ts";
import { names } from "./fields/people.ts";
import { sources } from "./fields/source.ts";
import { language, words } from "./fields/values.ts";

/** By name with underscores; hyphens and camel case mean the same. */
export const FIELDS = {
  title: field(text(), "Title of the deck, on the cover and in the file's properties.", "One plan, one clock"),
  subtitle: field(text(), "Second line of the cover."),
  author: field(names(), "Who wrote the brief.", "Desk officer, Korea"),
  organisation: field(names(), "The office that issues it."),
  date: field(text("a date such as 2013-05-07"), "Date of the brief, best as year-month-day.", "2013-05-07"),
  lang: field(language(), "Language of the brief (BCP 47); sets proofing and labels. Default: en-GB.", "en-GB", "ko"),
  notes: field(text(), "Speaker notes of the cover."),
  subject: field(text(), "One line for the file's properties: what the deck is about."),
  keywords: field(words(), "Key words for the file's properties.", ["Republic of Korea", "China"]),
  dir: field(
    word(["ltr", "rtl"]),
    "Which side its pages are read from: ltr or rtl. Default: as its language is written.",
    "rtl",
  ),
  page: field(page(), "Page format; in quotes, since other programs read 16:9 as a number. Default: 16:9.", "16:9"),
  footer: field(text(), "Text at the foot of every slide."),
  logo: field(
    text("the path of a picture"),
    "Picture at the top right of every slide, as a path from the brief.",
    "logo.svg",
  ),
  status: field(word(STATUSES), "State of the brief, shown as a word. Default: counts as draft."),
  reference: field(text(), "Reference number; a late change is an addendum.", "KOR-2013-01", "KOR-2013-01/A1"),
  version: field(text(), "Version of the brief; in quotes, since 0.10 is a number.", "0.3"),
  templates: field(text("the path of a folder"), "Folder of templates that shadow the default ones."),
  cover: field(flag(), "Make a cover slide from these fields. Default: true if a title is given."),
  agenda: field(flag(), "Make an agenda slide from the sections. Default: false."),
  sources_slide: field(flag(), "Make a slide of the sources that are cited. Default: true."),
  flags: field(flag(), "Draw the flags of people and states whose country is known. Default: true."),
  incremental: field(
    flag(),
    "Let the items of all lists appear click by click, as {.incremental} does. Default: false.",
  ),
  transition: field(
    text("none, cut, fade, push or wipe"),
    "How slides come: none, cut, fade, push or wipe. Default: none.",
    "fade",
  ),
  section_slides: field(flag(), "Draw a slide for each section. Default: true."),
  slide_level: field(
    slideLevel(),
    "Heading level that starts a slide. Default: found from the headings, as Pandoc does.",
    2,
  ),
  sources: field(sources(), "Sources that [@key] may cite, by key.", {
    snyder2013: { author: "Scott A. Snyder", outlet: "Asia Unbound", date: "2013-05-07" },
  }),
  ...BRIEFING_FIELDS,
} as const;

export type FieldName = keyof typeof FIELDS;
/** Checked values; fields that are not there or wrong are left out. */
export type Values = ValuesOf<typeof FIELDS>;

const BY_CANONICAL: ReadonlyMap<string, FieldName> = new Map(
  Object.keys(FIELDS).map((name) => [canonicalName(name), name as FieldName]),
);

/** The field of this canonical name. */
export const fieldNamed = (canonical: string): FieldName | undefined => BY_CANONICAL.get(canonical);
export const FIELD_NAMES: readonly string[] = Object.keys(FIELDS);
