import { mapped, oneOrMany } from "../../data/shape/lists.ts";
import { field, record, required, table } from "../../data/shape/record.ts";
import { flag, text } from "../../data/shape/scalars.ts";
import type { Outcome } from "../../diagnostics/types.ts";
import type { Place } from "../types.ts";
import { KEYS, type RegistryFile, readRegistry } from "./file.ts";

const PLACE = {
  name: required(text(), "The name that is used where no policy says otherwise.", "Kaesong"),
  scripts: field(table(text(), "names by script"), "The name in other scripts.", { hangul: "\uac1c\uc131" }),
  variants: field(
    mapped(oneOrMany(text(), "a list of spellings"), (all) => all.filter(Boolean)),
    "Other spellings that are known.",
    ["Gaeseong"],
  ),
  kind: field(text(), "What it is: sea, islet, town, state, line …", "town"),
  labels: field(table(text(), "names by word of the policy"), "Names by the words of names_policy.", {
    dual: "East Sea / Sea of Japan",
  }),
  disputed: field(flag(), "Whether its name is contested. Default: false."),
  mark: field(text(), "Portion mark of the entry."),
};

export const PLACES = table(record(PLACE, "a place: a map with name, kind, labels …"), "places by key", KEYS);

/** `places.yml` */
export function parsePlaces(file: RegistryFile): Outcome<readonly Place[]> {
  return readRegistry(file, PLACES, (key, entry, span) => ({
    key,
    name: entry.name ?? "",
    scripts: entry.scripts ?? {},
    variants: entry.variants ?? [],
    kind: entry.kind ?? "",
    labels: entry.labels ?? {},
    disputed: entry.disputed ?? false,
    mark: entry.mark ?? "",
    span,
  }));
}
