import { isMap } from "yaml";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Outcome } from "../diagnostics/types.ts";
import { readLevels } from "./scheme/levels.ts";
import {
  choiceOf,
  fieldsOf,
  flagOf,
  itemsOf,
  type Place,
  type Reading,
  rootOf,
  textOf,
  wrong,
} from "./scheme/nodes.ts";
import type { ReleaseRule, Scheme } from "./types.ts";

const FIELDS = [
  "id",
  "title",
  "disclaimer",
  "levels",
  "release",
  "separators",
  "caveats",
  "translate",
  "banner",
  "portions",
  "lowest_counts_in_release",
] as const;

/** No marks at all: what a brief without `handling: {scheme: …}` has. */
export const NO_SCHEME: Scheme = {
  id: "none",
  title: "No markings",
  levels: [],
  release: null,
  separators: { category: "//", item: "/" },
  caveats: [],
  translate: false,
  banner: { align: "center", minSize: 12, bottom: true },
  portions: "none",
  lowestCountsInRelease: false,
  disclaimer: "",
};

/**
 * A marking scheme from its YAML file: levels in order, how marks are written and combined, how banners look.
 * `templates/schemes/sample.yml` explains every field. A scheme with errors must not be used: its value lacks things.
 */
export function parseScheme(source: { readonly file: string; readonly text: string }): Outcome<Scheme> {
  const reading: Reading = { file: source.file, diagnostics: [] };
  const root = rootOf(source, reading);
  const fields = fieldsOf(root, FIELDS, reading);
  if (!isMap(root.node)) {
    if (reading.diagnostics.length === 0)
      reading.diagnostics.push(diagnose("marking/scheme-yaml", { problem: "it is empty" }, { span: root.span }));
    return { value: NO_SCHEME, diagnostics: reading.diagnostics };
  }
  const text = (name: (typeof FIELDS)[number]) => textOf(fields.get(name), root, name, reading);
  const levels = readLevels(fields.get("levels"), reading);
  const portions = choiceOf(fields.get("portions"), ["all-or-none", "optional", "none"], "all-or-none", reading);
  if (levels.length === 0 && portions !== "none")
    reading.diagnostics.push(
      diagnose("marking/scheme-missing", { field: "levels", of: root.name }, { span: root.span }),
    );
  const value: Scheme = {
    id: text("id"),
    title: text("title"),
    levels,
    release: readRelease(fields.get("release"), reading),
    separators: readSeparators(fields.get("separators"), reading),
    caveats: readCaveats(fields.get("caveats"), reading),
    translate: flagOf(fields.get("translate"), false, reading),
    banner: readBanner(fields.get("banner"), reading),
    portions,
    lowestCountsInRelease: flagOf(fields.get("lowest_counts_in_release"), false, reading),
    disclaimer: text("disclaimer"),
  };
  return { value, diagnostics: reading.diagnostics };
}

function readRelease(place: Place | undefined, reading: Reading): ReleaseRule | null {
  if (place === undefined) return null;
  const fields = fieldsOf(place, ["word", "none"], reading);
  return {
    word: textOf(fields.get("word"), place, "word", reading),
    none: textOf(fields.get("none"), place, "none", reading),
  };
}

function readSeparators(place: Place | undefined, reading: Reading): Scheme["separators"] {
  if (place === undefined) return NO_SCHEME.separators;
  const fields = fieldsOf(place, ["category", "item"], reading);
  return {
    category: textOf(fields.get("category"), place, "category", reading) || "//",
    item: textOf(fields.get("item"), place, "item", reading) || "/",
  };
}

function readCaveats(place: Place | undefined, reading: Reading): Scheme["caveats"] {
  if (place === undefined) return [];
  return itemsOf(place, reading).map((item) => {
    const fields = fieldsOf(item, ["word", "dominant"], reading);
    return {
      word: textOf(fields.get("word"), { ...item, name: "a caveat" }, "word", reading),
      dominant: flagOf(fields.get("dominant"), true, reading),
    };
  });
}

const SMALLEST = 12;
const LARGEST = 24;

function readBanner(place: Place | undefined, reading: Reading): Scheme["banner"] {
  if (place === undefined) return NO_SCHEME.banner;
  const fields = fieldsOf(place, ["align", "min_size", "bottom"], reading);
  return {
    align: choiceOf(fields.get("align"), ["left", "center", "right"], "center", reading),
    minSize: readSize(fields.get("min_size"), reading),
    bottom: flagOf(fields.get("bottom"), true, reading),
  };
}

function readSize(place: Place | undefined, reading: Reading): number {
  if (place === undefined) return SMALLEST;
  const value = Number(place.node?.toString());
  if (value >= SMALLEST && value <= LARGEST) return value;
  wrong(place, `a number of points from ${SMALLEST} to ${LARGEST}`, reading);
  return SMALLEST;
}
