/** `sources:` of the front matter. The entries themselves are read by `sources.ts`. */
import { isScalar, isSeq } from "yaml";
import { anything, either, list } from "../../../data/shape/lists.ts";
import { field, record, table } from "../../../data/shape/record.ts";
import { text } from "../../../data/shape/scalars.ts";
import type { Shape } from "../../../data/types.ts";

/** Fields of one source. */
export const SOURCE_FIELDS = {
  key: field(text(), "What [@key] cites it by, where sources are a list."),
  author: field(anything("a name or a list of names"), "Who wrote or said it.", "Scott A. Snyder"),
  title: field(text(), "Its title."),
  outlet: field(text(), "Where it appeared.", "Asia Unbound"),
  date: field(anything("a date"), "When it appeared: year-month-day.", "2013-05-07"),
  url: field(text(), "Its address on the web."),
  kind: field(text(), "primary, official, press, think-tank opinion, data, interview, AI-assisted.", "press"),
  note: field(text(), "What a reader should know of it: access, bias, limits."),
  accessed: field(text(), "When it was read."),
  archived: field(text(), "Path of the stored copy, relative to this file.", "sources/snyder2013.txt"),
  hash: field(text(), "Hash of the stored copy, as “briefdeck new” writes it.", "sha256:…"),
  language: field(text(), "Its language."),
  descriptor: field(anything(), "Source descriptor: access, bias, limits."),
  paragraphs: field(anything(), "How its paragraphs are numbered."),
  publisher: field(text(), "Its publisher."),
  place: field(text(), "Place of publication."),
  pages: field(text(), "Its pages."),
  doi: field(text(), "Its DOI."),
  isbn: field(text(), "Its ISBN."),
  mark: field(text(), "Portion mark of the source itself.", "(SS)"),
  superseded: field(anything(), "true once something newer replaces it."),
} as const;

const source = record(SOURCE_FIELDS, "a source with author, title, outlet, date, url, kind, note", { loose: true });
const EXPECTS = "sources by key, each with author, title, outlet, date, url, kind, note";

/** In a list each entry has its key; Pandoc calls it `id`. */
const SCALAR = { anyOf: [{ type: "string", minLength: 1 }, { type: ["number", "boolean"] }] };
export const KEYED = {
  type: "object",
  properties: {
    key: { description: "What [@key] cites it by.", ...SCALAR },
    id: { description: "Pandoc's name for key.", ...SCALAR },
  },
  anyOf: [{ required: ["key"] }, { required: ["id"] }],
} as const;
const listed: Shape<unknown> = {
  expects: source.expects,
  read: source.read,
  get schema() {
    return { allOf: [source.schema, KEYED] };
  },
};
const ANY_KEY = { pattern: ".+", expects: "a key" };

/** A map of keys, each with its fields or only a title; or a list of entries with a `key` (Pandoc: `id`). */
export const sources = () =>
  either(isSeq, list(listed, EXPECTS), table(either(isScalar, text(), source, EXPECTS), EXPECTS, ANY_KEY), EXPECTS);
