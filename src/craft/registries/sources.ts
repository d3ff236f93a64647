import { isScalar } from "yaml";
import { either, mapped, oneOrMany } from "../../data/shape/lists.ts";
import { field, record, table, type Values } from "../../data/shape/record.ts";
import { date, day, flag, matching, text, word } from "../../data/shape/scalars.ts";
import type { Outcome } from "../../diagnostics/types.ts";
import type { RegisteredSource } from "../types.ts";
import { KEYS, type RegistryFile, readRegistry } from "./file.ts";

/** Kinds of sources, most reliable for a fact first; opinion and machine-made text last. */
export const SOURCE_KINDS = [
  "primary",
  "official",
  "data",
  "press",
  "interview",
  "think-tank opinion",
  "AI-assisted",
] as const;

const DESCRIPTOR = record(
  {
    access: field(text(), "How the source knows."),
    bias: field(text(), "Whose interest it may serve."),
    limits: field(text(), "What it cannot know."),
    quality: field(text(), "How good it is."),
    age: field(text(), "How old its knowledge is."),
  },
  "a text, or a map with access, bias, limits, quality and age",
);

const SOURCE = {
  author: field(
    mapped(oneOrMany(text(), "a name or a list of names"), (all) => all.join(", ")),
    "Who wrote or said it.",
    "Scott A. Snyder",
  ),
  title: field(text(), "Its title."),
  outlet: field(text(), "Where it appeared.", "Asia Unbound"),
  publisher: field(text(), "Its publisher."),
  date: field(date("a date such as 2013-05-07"), "When it appeared.", "2013-05-07"),
  url: field(text(), "Its address on the web."),
  kind: field(word(SOURCE_KINDS), "What sort of source it is.", "press"),
  note: field(text(), "What a reader should know of it."),
  accessed: field(day(), "When it was read."),
  archived: field(text("the path of the stored copy"), "Stored copy, relative to this file.", "sources/snyder2013.txt"),
  hash: field(
    matching("sha256:[0-9a-f]{64}", "sha256: and 64 hexadecimal digits, as “briefdeck new” writes it"),
    "Hash of the stored copy when it was stored.",
  ),
  language: field(text(), "Its language.", "en"),
  descriptor: field(
    either(
      isScalar,
      text(),
      mapped(DESCRIPTOR, (parts) => described(parts)),
      "a text, or a map with access, bias, limits, quality and age",
    ),
    "Source descriptor: access, bias, limits.",
  ),
  paragraphs: field(
    text(),
    "How its paragraphs are numbered, and how many there are where no copy is stored.",
    "¶1 to ¶9, from the first of the body",
  ),
  place: field(text(), "Place of publication."),
  pages: field(text(), "Its pages."),
  doi: field(text(), "Its DOI."),
  isbn: field(text(), "Its ISBN."),
  mark: field(text(), "Portion mark of the source itself.", "(SS)"),
  superseded: field(flag(), "true once something newer replaces it. Default: false."),
};

export const SOURCES = table(
  record(SOURCE, "a source: a map with author, title, outlet, date …"),
  "sources by key",
  KEYS,
);

function described(parts: Readonly<Record<string, string | undefined>>): string {
  const words = Object.entries(parts).map(([name, value]) => `${name}: ${value ?? ""}`);
  return words.join("; ");
}

/** `sources.yml` */
export function parseSources(file: RegistryFile): Outcome<readonly RegisteredSource[]> {
  return readRegistry(file, SOURCES, (key, entry, span) => ({
    key,
    fields: fieldsOf(entry),
    archived: entry.archived || null,
    hash: entry.hash ?? null,
    mark: entry.mark ?? "",
    superseded: entry.superseded ?? false,
    span,
  }));
}

/** Every field that is filled in, as text. */
function fieldsOf(entry: Values<typeof SOURCE>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(entry)
      .filter(([, value]) => value !== undefined && value !== "")
      .map(([name, value]) => [name, String(value)]),
  );
}
