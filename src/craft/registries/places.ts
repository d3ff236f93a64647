import { list, mapped, oneOrMany } from "../../data/shape/lists.ts";
import { field, record, required, table } from "../../data/shape/record.ts";
import { flag, matching, number, text } from "../../data/shape/scalars.ts";
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
  labels: field(
    table(text(), "names by word of the policy"),
    "Names by the words of names_policy; with the tag of a language behind the word, for decks in that language.",
    {
      dual: "East Sea / Sea of Japan",
    },
  ),
  at: field(
    mapped(list(number(-180, 180, { whole: false }), "degrees east and north", { least: 2 }), (all) => all.slice(0, 2)),
    "Where it lies on a map: degrees east and north. Of a sea, a state or a line, where its name stands.",
    [126.55, 37.97],
  ),
  country: field(
    matching("[A-Z]{3}", "a code of three letters such as KOR"),
    "Of a state: its code in ISO 3166, by which maps find its outline.",
    "KOR",
  ),
  between: field(
    list(matching("[A-Z]{3}", "a code of three letters such as KOR"), "two codes of countries"),
    "Of a line: the two states that it parts.",
    ["PRK", "KOR"],
  ),
  frame: field(
    list(number(-180, 180, { whole: false }), "degrees west, south, east and north", { least: 4 }),
    "Of a region: what a map of it shows, in degrees west, south, east and north.",
    [113, 31, 146, 46],
  ),
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
    at: (entry.at ?? []).join(" "),
    country: entry.country ?? "",
    between: (entry.between ?? []).slice(0, 2).join(" "),
    frame: (entry.frame ?? []).slice(0, 4).join(" "),
    disputed: entry.disputed ?? false,
    mark: entry.mark ?? "",
    span,
  }));
}
