import { isScalar } from "yaml";
import { either } from "../../data/shape/lists.ts";
import { field, record, required, table } from "../../data/shape/record.ts";
import { matching, moment, text } from "../../data/shape/scalars.ts";
import type { Outcome } from "../../diagnostics/types.ts";
import type { Fact } from "../types.ts";
import { KEYS, type RegistryFile, readRegistry } from "./file.ts";

const SOURCE = `\\[?@?(${KEYS.pattern})(?:\\s*,\\s*([^\\]]+?))?\\]?`;

const FACT = {
  value: required(text(), "The number as it is printed, in quotes if it has separators.", "53,000"),
  unit: field(text(), "What is counted.", "workers"),
  as_of: field(moment(), "Day on which it was right.", "2013-05-03"),
  source: required(
    matching(SOURCE, "the key of a source, with a locator if there is one, such as herald, ¶4"),
    "Key of the source and where in it.",
    "herald, ¶4",
  ),
  locator: field(text(), "Where in the source, if not written behind its key.", "¶4"),
  note: field(
    either(isScalar, text(), table(text(), "notes by language"), "words such as about, or such words by language"),
    "Said with the number: about, more than …; by language, N standing for the number where it does not come last.",
    "about",
    { en: "more than", ko: "N \uc774\uc0c1" },
  ),
  kind: field(text(), "Kind of fact, a word of stale_after. Default: default.", "statistics"),
  mark: field(text(), "Portion mark of the entry."),
};

export const FACTS = table(record(FACT, "a fact: a map with value, unit, as_of, source …"), "facts by key", KEYS);

let sourceParts: RegExp | undefined;

/** `facts.yml` */
export function parseFacts(file: RegistryFile): Outcome<readonly Fact[]> {
  sourceParts ??= new RegExp(`^${SOURCE}$`, "u");
  const parts = sourceParts;
  return readRegistry(file, FACTS, (key, entry, span) => {
    const [, source = "", locator = ""] = parts.exec(entry.source ?? "") ?? [];
    return {
      key,
      value: entry.value ?? "",
      unit: entry.unit ?? "",
      asOf: entry.as_of ?? null,
      source,
      locator: entry.locator ?? locator,
      ...notesOf(entry.note ?? ""),
      kind: entry.kind ?? "default",
      mark: entry.mark ?? "",
      span,
    };
  });
}

function notesOf(note: string | Readonly<Record<string, string>>): Pick<Fact, "note" | "notes"> {
  return typeof note === "string"
    ? { note, notes: {} }
    : { note: note.en ?? Object.values(note)[0] ?? "", notes: note };
}
