import { readLangTag } from "../../data/language-tag.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { isKnownLanguage, KNOWN_LANGUAGES, primaryTag } from "../../language/index.ts";
import { apart } from "../../vocabulary/words.ts";
import { INGREDIENTS } from "../kinds/content.ts";
import { type Ingredient, LAYOUT_TYPES, type LayoutType, type Shape, type Takes } from "../types.ts";
import type { Head } from "./head.ts";

const SHAPES: readonly Shape[] = [
  "section",
  "table",
  "image",
  "image-text",
  "quote",
  "code",
  "chart",
  "diagram",
  "parts",
  "text",
];

export function readText(head: Head, field: string): string {
  const value = head.fields.get(field)?.value;
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  head.wrong(field, "text");
  return "";
}

/** `{en: [Positions, …], ko: […]}`; one heading may stand without brackets. */
export function readHeadings(head: Head): ReadonlyMap<string, readonly string[]> {
  const value = head.fields.get("headings")?.value;
  const result = new Map<string, readonly string[]>();
  if (value === undefined || value === null) return result;
  const wanted = "languages with their headings, like `{en: [Positions]}`";
  if (!isRecord(value)) {
    head.wrong("headings", wanted);
    return result;
  }
  for (const [lang, words] of Object.entries(value)) {
    const list = Array.isArray(words) ? words : [words];
    checkLanguage(head, "headings", lang);
    if (list.every((word) => typeof word === "string" || typeof word === "number"))
      result.set(
        lang.toLowerCase(),
        list.flatMap((word) => apart(String(word))),
      );
    else head.wrong(`headings.${lang}`, "a list of headings", head.placeOf("headings", lang));
  }
  return result;
}

/** What a layout may be chosen by, beside classes and the keys of columns and labels. */
const HOLDINGS: readonly string[] = ["part", "parts", "columns", "lines", "default", ...INGREDIENTS];

/** A class may be called anything; one that no sample shows and that is nearly another word is a slip. */
function reportNear(head: Head, key: string): void {
  const suggestion = HOLDINGS.includes(key) ? "" : didYouMean(key, HOLDINGS);
  const sample = head.fields.get("sample")?.value;
  if (suggestion === "" || (typeof sample === "string" && sample.includes(`.${key}`))) return;
  head.report("deck/layout-key-near", { key, suggestion }, head.placeOf("layout", key));
}

/** `content`, or by class of the heading: `{default: picture-text, bleed: picture}`. */
export function readLayouts(head: Head): { readonly layout: string; readonly layouts: ReadonlyMap<string, string> } {
  const value = head.fields.get("layout")?.value;
  if (!isRecord(value)) return { layout: readText(head, "layout"), layouts: new Map() };
  const { default: fallback, ...classes } = value;
  if (typeof fallback !== "string")
    head.wrong("layout", "a layout, or layouts by class with a default like `{default: content, wide: wide}`");
  const layouts = new Map<string, string>();
  for (const [name, layout] of Object.entries(classes)) {
    if (typeof layout === "string") {
      layouts.set(name, layout);
      if (typeof fallback === "string") reportNear(head, name);
    } else head.wrong(`layout.${name}`, "the name of a layout", head.placeOf("layout", name));
  }
  return { layout: typeof fallback === "string" ? fallback : "", layouts };
}

/** `type` of a layout; undefined where it says none. */
export function readLayoutType(head: Head): LayoutType | undefined {
  const value = readText(head, "type");
  const type = LAYOUT_TYPES.find((known) => known === value);
  if (type === undefined && value !== "")
    head.wrong("type", `one of PowerPoint's: ${LAYOUT_TYPES.join(", ")}`, undefined, didYouMean(value, LAYOUT_TYPES));
  return type;
}

/** `{en: {recommended: Recommended}}` */
export function readLabels(head: Head): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const value = head.fields.get("labels")?.value;
  const result = new Map<string, Readonly<Record<string, string>>>();
  if (value === undefined || value === null) return result;
  const wanted = "languages with their words, like `{en: {recommended: Recommended}}`";
  if (!isRecord(value)) head.wrong("labels", wanted);
  else
    for (const [lang, words] of Object.entries(value)) {
      checkLanguage(head, "labels", lang);
      if (isRecord(words) && Object.values(words).every((word) => typeof word === "string"))
        result.set(lang.toLowerCase(), words as Readonly<Record<string, string>>);
      else head.wrong(`labels.${lang}`, "words like `{recommended: Recommended}`", head.placeOf("labels", lang));
    }
  reportMissing(head, result);
  return result;
}

/** Labels that one language has and another lacks: each language that lacks some is told once. */
function reportMissing(head: Head, labels: ReturnType<typeof readLabels>): void {
  for (const [lang, words] of labels)
    for (const [other, theirs] of labels) {
      const missing = Object.keys(theirs).filter((name) => !Object.hasOwn(words, name));
      if (missing.length === 0) continue;
      const params = { lang, labels: missing.map((name) => `“${name}”`).join(", "), other };
      head.report("deck/label-missing", params, head.placeOf("labels", lang));
      break;
    }
}

let names: Intl.DisplayNames | undefined;

/** Of a language without a file that there is, nothing is wrong; of one that nobody speaks (`jp`, `xx`) nothing is shown. */
export function checkLanguage(head: Head, field: string, lang: string, at = head.placeOf(field, lang)): void {
  if (isKnownLanguage(lang)) return;
  const tags = KNOWN_LANGUAGES.map(({ tag }) => tag);
  names ??= new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  const isSpoken = readLangTag(lang) !== null && names.of(primaryTag(lang)) !== undefined;
  const suggestion = didYouMean(lang, tags);
  head.report(
    "deck/unknown-language",
    { field, lang, known: tags.join(", "), suggestion },
    at,
    isSpoken ? "info" : "warning",
  );
}

export function readShapes(head: Head): readonly Shape[] {
  const value = head.fields.get("shape")?.value;
  if (value === undefined || value === null) return [];
  const words: readonly unknown[] = Array.isArray(value) ? value : [value];
  return words.flatMap((word) => {
    const known = SHAPES.find((shape) => shape === word);
    if (known !== undefined) return [known];
    const [text, place] = [String(word), head.placeOf("shape", String(word))];
    head.wrong("shape", `one or more of ${SHAPES.join(", ")}`, place, didYouMean(text, SHAPES));
    return [];
  });
}

/** Whether slides of the kind go on to further ones: `never`, or "" where nothing is said. */
export function readSplits(head: Head): "never" | "" {
  const value = head.fields.get("splits")?.value;
  if (value !== undefined && value !== null && value !== "never") head.wrong("splits", "`never`, or nothing");
  return value === "never" ? value : "";
}

/** `{parts: {min: 2, max: 4}, table: required}` */
export function readTakes(head: Head): Takes {
  const field = head.fields.get("takes");
  if (field === undefined || field.value === null) return { parts: null, required: [] };
  if (!isRecord(field.value)) {
    head.wrong("takes", "an object like `{parts: {min: 2, max: 4}, table: required}`");
    return { parts: null, required: [] };
  }
  const required: Ingredient[] = [];
  for (const [key, value] of Object.entries(field.value)) {
    const ingredient = INGREDIENTS.find((name) => name === key);
    if (ingredient !== undefined && value === "required") required.push(ingredient);
    else if (key !== "parts")
      head.wrong(
        `takes.${key}`,
        `one of ${INGREDIENTS.join(", ")} with the value \`required\``,
        head.placeOf("takes", key),
        ingredient === undefined ? didYouMean(key, ["parts", ...INGREDIENTS]) : "Write `required`, or leave it out.",
      );
  }
  return { parts: readParts(head, field.value.parts), required };
}

function readParts(head: Head, value: unknown): Takes["parts"] {
  if (value === undefined || value === null) return null;
  const { min = 0, max = Number.MAX_SAFE_INTEGER, ...others } = isRecord(value) ? value : { min: null };
  const wholes = Number.isInteger(min) && Number.isInteger(max) && Object.keys(others).length === 0;
  if (typeof min === "number" && typeof max === "number" && wholes && min >= 0 && max >= Math.max(1, min))
    return { min, max };
  head.wrong(
    "takes.parts",
    "`{min: 2, max: 4}`: whole numbers, the first not above the second",
    head.placeOf("takes", "parts"),
  );
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
