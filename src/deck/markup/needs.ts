import { diagnose } from "../../diagnostics/diagnose.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import { readTex } from "../../math/tex.ts";

type Attributes = Readonly<Record<string, string>>;

/** Words of `fit`, with where each of them does something. */
const FIT: ReadonlyMap<string, "page" | "main" | "any"> = new Map([
  ["grow", "page"],
  ["shrink", "page"],
  // Notes of a paper go on below their slide as well.
  ["split", "main"],
  ["drop", "any"],
]);

/**
 * What the attributes of an element lack or hold in vain, for the element as a whole: a picture without a source, a
 * chart without figures, a word of `fit` that nothing knows.
 * @param parent tag of the element around it, "" for the outermost
 * @param span the start tag, or the place of the brief that it shows
 */
export function checkNeeds(tag: string, attributes: Attributes, parent: string, span: Span): readonly Diagnostic[] {
  const fit = attributes.fit === undefined ? [] : checkFit(tag, attributes, parent, span);
  if (tag === "img") return [...fit, ...checkPicture(attributes, span)];
  const place = placeProblem(tag, attributes);
  if (place !== null) return [...fit, diagnose("deck/attribute-value", place, { span })];
  if (tag === "math") return [...fit, ...checkFormula(attributes, span)];
  const problem = tag === "chart" ? chartProblem(attributes) : null;
  return problem === null ? fit : [...fit, diagnose("deck/chart-data", { problem }, { span })];
}

/** Places and parts of the world on a map. */
function placeProblem(
  tag: string,
  { at, frame, of }: Attributes,
): Record<"attribute" | "value" | "wanted", string> | null {
  if (at !== undefined && !isDegrees(at, 2))
    return { attribute: "at", value: at, wanted: "degrees east and north such as 126.98 37.57" };
  if (tag === "map" && frame !== undefined && frame !== "" && !isDegrees(frame, 4))
    return { attribute: "frame", value: frame, wanted: "degrees west, south, east and north such as 113 31 146 46" };
  if (of !== undefined && !/^\s*(?:land|borders|scale|[A-Z]{3}(?: [A-Z]{3})?)\s*$/.test(of))
    return { attribute: "of", value: of, wanted: "land, borders, scale, or one or two codes of countries such as KOR" };
  return null;
}

function isDegrees(value: string, count: 2 | 4): boolean {
  const words = value.split(/[\s,]+/).filter((word) => word !== "");
  if (words.length !== count || !words.every((word) => /^-?\d{1,3}(?:\.\d{1,9})?$/.test(word))) return false;
  const [a = 0, b = 0, c = 0, d = 0] = words.map(Number);
  if (Math.abs(a) > 180 || Math.abs(b) > 85) return false;
  return count === 2 || (Math.abs(c) <= 180 && d <= 85 && d - b >= 0.5 && Math.abs(c - a) >= 0.5);
}

function checkFit(tag: string, { fit = "", region }: Attributes, parent: string, span: Span): readonly Diagnostic[] {
  const goesOn = tag === "main" || region === "notes";
  const words = fit.split(/\s+/).filter((word) => word !== "");
  return words.flatMap((word) => {
    const place = FIT.get(word.replace(/^drop-[2-9]$/, "drop"));
    if (place === undefined) {
      const params = { word, words: [...FIT.keys()].join(", "), suggestion: didYouMean(word, FIT.keys()) };
      return [diagnose("deck/fit-word", params, { span })];
    }
    const holds = place === "any" || (place === "main" ? goesOn : parent === "slide");
    return holds ? [] : [diagnose("deck/fit-place", { tag, word, main: place === "main" ? 1 : 0 }, { span })];
  });
}

function checkPicture({ src, alt }: Attributes, span: Span): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (src === undefined || src.trim() === "")
    found.push(diagnose("deck/picture-source", { given: src === undefined ? 0 : 1 }, { span }));
  if (alt === undefined) found.push(diagnose("deck/picture-alt", {}, { span }));
  return found;
}

/** What cannot be read is shown as the words in the element. */
function checkFormula({ tex = "", display }: Attributes, span: Span): readonly Diagnostic[] {
  const read = tex.trim() === "" ? { fault: "it has no “tex”" } : readTex(tex, display === "block");
  return "fault" in read ? [diagnose("deck/math", { problem: read.fault }, { span })] : [];
}

/** Why a chart cannot be drawn; null if it can. Lists of categories and series are JSON (templates/README.md). */
function chartProblem({ categories = "", series = "" }: Attributes): string | null {
  const names = readJson(categories);
  const rows = readJson(series);
  if (names === undefined) return jsonProblem("categories", categories);
  if (rows === undefined) return jsonProblem("series", series);
  if (!Array.isArray(names) || !names.every((name) => typeof name === "string" || typeof name === "number"))
    return "“categories” is no list of words";
  if (!Array.isArray(rows)) return "“series” is no list";
  if (names.length === 0) return "“categories” is empty";
  if (rows.length === 0) return "“series” is empty";
  for (const [index, row] of rows.entries()) {
    const wrong = seriesProblem(row, names.length);
    if (wrong !== null) return `series ${index + 1} ${wrong}`;
  }
  return null;
}

function seriesProblem(row: unknown, count: number): string | null {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return "is no object with “name” and “values”";
  const { name, values } = row as { readonly name?: unknown; readonly values?: unknown };
  if (typeof name !== "string") return "has no “name”";
  if (!Array.isArray(values)) return "has no list of “values”";
  const odd = values.find((value) => value !== null && typeof value !== "number");
  if (odd !== undefined) return `holds ${JSON.stringify(odd)}, which is no number`;
  if (values.length !== count) return `has ${values.length} values for ${count} categories`;
  const also = ["x", "sizes"].find((key) => !isLikeValues((row as Record<string, unknown>)[key], count));
  if (also !== undefined) return `has in “${also}” no list of ${count} numbers`;
  return values.every((value) => value === null) ? "has no number" : null;
}

/** Absent, or as many numbers as there are values. */
const isLikeValues = (list: unknown, count: number): boolean =>
  list === undefined ||
  (Array.isArray(list) && list.length === count && list.every((value) => value === null || typeof value === "number"));

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function jsonProblem(attribute: string, value: string): string {
  const text = value.trim();
  if (text === "") return `it has no “${attribute}”`;
  return `“${attribute}” is not JSON: ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`;
}
