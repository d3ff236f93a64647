/**
 * The fields of the front matter: what each holds and what it is for. The one source of the checks
 * and of the JSON Schema that editors complete from.
 */
import * as z from "zod/mini";

const text = () => z.string();
const flag = () => z.boolean();
const anything = () => z.unknown();
const texts = () => z.union([z.string(), z.array(z.string())]);

const person = z.union([z.string(), z.looseObject({ name: z.string() })]);

/** Fields of one source. */
export const SOURCE_FIELDS = {
  author: z.union([z.string(), z.array(z.string())]),
  title: text(),
  outlet: text(),
  date: text(),
  url: text(),
  kind: text(),
  note: text(),
  accessed: text(),
  archived: anything(),
  hash: text(),
  language: text(),
  descriptor: anything(),
  paragraphs: anything(),
  publisher: text(),
  place: text(),
  pages: text(),
  doi: text(),
  isbn: text(),
} as const;

const source = z.looseObject(
  Object.fromEntries(Object.entries(SOURCE_FIELDS).map(([name, schema]) => [name, z.optional(schema)])),
);

interface Field {
  readonly schema: z.ZodMiniType;
  /** Completes "must be …". */
  readonly expects: string;
  readonly description: string;
}

function field(schema: z.ZodMiniType, expects: string, description: string): Field {
  return { schema, expects, description };
}

const TEXT = "a text";
const FLAG = "true or false";

/** By name with hyphens; underscores mean the same. */
export const FIELDS = {
  title: field(text(), TEXT, "Title of the deck, on the cover and in the file's properties."),
  subtitle: field(text(), TEXT, "Second line of the cover."),
  author: field(z.union([person, z.array(person)]), "a name or a list of names", "Who wrote the brief."),
  organisation: field(z.union([person, z.array(person)]), "a name or a list of names", "The office that issues it."),
  date: field(text(), "a date such as 2013-05-07", "Date of the brief, best as YYYY-MM-DD."),
  lang: field(
    z.string().check(z.regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/)),
    "a language tag such as en-GB or ko",
    "Language of the brief (BCP 47); sets proofing and labels. Default: en-GB.",
  ),
  subject: field(text(), TEXT, "One line for the file's properties: what the deck is about."),
  keywords: field(
    texts(),
    "a list of words, or words with commas between them",
    "Key words for the file's properties.",
  ),
  page: field(z.enum(["16:9", "4:3", "A4"]), "16:9, 4:3 or A4", "Page format. Default: 16:9."),
  footer: field(text(), TEXT, "Text at the foot of every slide."),
  status: field(text(), TEXT, "State of the brief: draft, cleared, final, superseded."),
  reference: field(text(), TEXT, "Reference number of the brief."),
  version: field(text(), TEXT, "Version of the brief; quote it, since 0.10 is a number."),
  templates: field(text(), "the path of a folder", "Folder of templates that shadow the default ones."),
  cover: field(flag(), FLAG, "Make a cover slide from these fields. Default: true if a title is given."),
  agenda: field(flag(), FLAG, "Make an agenda slide from the sections. Default: false."),
  "sources-slide": field(flag(), FLAG, "Make a slide of the sources that are cited. Default: true."),
  "section-slides": field(flag(), FLAG, "Draw a slide for each section. Default: true."),
  "slide-level": field(
    z.number().check(z.int(), z.minimum(1), z.maximum(6)),
    "a whole number from 1 to 6",
    "Heading level that starts a slide. Default: found from the headings, as Pandoc does.",
  ),
  sources: field(
    z.union([
      z.record(z.string(), z.union([source, z.string()])),
      z.array(z.looseObject({ key: z.optional(z.string()), id: z.optional(z.string()) })),
    ]),
    "sources by key, each with author, title, outlet, date, url, kind, note",
    "Sources that [@key] may cite, by key.",
  ),
  brief: field(
    text(),
    TEXT,
    "Kind of brief: leaders-meeting, ministerial, decision, contingency, scene-setter, readout.",
  ),
  "as-of": field(text(), TEXT, "Date and time to which the facts hold."),
  meeting: field(anything(), "anything", "The meeting: start, minutes, place, format, interpretation."),
  principal: field(anything(), "anything", "Whom the brief is for."),
  counterpart: field(anything(), "anything", "Who is met, and when they last met."),
  lead: field(anything(), "anything", "Drafter, clearances and contact."),
  handling: field(anything(), "anything", "Marking scheme, authority, distribution, embargo."),
  releases: field(anything(), "anything", "Decks that are made from the brief, by name, and their audiences."),
  languages: field(anything(), "anything", "Source language, further languages and which text is authentic."),
  "likelihood-scale": field(text(), TEXT, "Scale of likelihood words: icd203 or phia."),
  profile: field(anything(), "anything", "What the deck is for: read-ahead, room or handout."),
  room: field(anything(), "anything", "The room: distance ratio."),
  "names-policy": field(anything(), "anything", "How contested names are written."),
  "stale-after": field(anything(), "anything", "Age after which facts are reported as stale."),
  registries: field(anything(), "anything", "Files of people, places, facts and sources."),
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;

export function isField(name: string): name is FieldName {
  return Object.hasOwn(FIELDS, name);
}

/** Fields whose value is text even where YAML reads a number, a date or a truth value. */
export const TEXT_FIELDS: ReadonlySet<string> = new Set(
  Object.entries(FIELDS)
    .filter(([, entry]) => entry.expects !== FLAG && entry.expects !== "anything")
    .map(([name]) => name)
    .filter((name) => name !== "slide-level"),
);

/** The front matter as JSON Schema (draft 2020-12), for editors. Both `slide-level` and `slide_level` are listed. */
export function frontMatterJsonSchema(): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const [name, { schema, description }] of Object.entries(FIELDS)) {
    const { $schema: _dialect, ...body } = z.toJSONSchema(schema, { io: "input" });
    const numeric = name === "version" ? { type: ["string", "number"] } : {};
    properties[name] = { description, ...body, ...numeric };
    if (name.includes("-")) properties[name.replaceAll("-", "_")] = { description, ...body };
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "briefdeck front matter",
    description: "The YAML between two --- lines at the head of a brief.",
    type: "object",
    properties,
  };
}
