/** Front matter as fields with their values checked, and as the meta data of the brief. */
import { diagnose } from "../../diagnostics/diagnose.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import type { FrontMatter, Source } from "../types.ts";
import { canonicalName, equalField, isForeign, isSlidevOnly } from "./foreign.ts";
import { metaOf } from "./meta.ts";
import { FIELDS, type FieldName, isField, TEXT_FIELDS } from "./schema.ts";
import { readSources } from "./sources.ts";
import { splitFrontMatter } from "./split.ts";
import { readTitleBlock } from "./titleBlock.ts";
import { plainValue, readYaml, type YamlField, type YamlText } from "./yaml.ts";

export interface FrontMatterResult {
  readonly meta: FrontMatter;
  readonly sources: readonly Source[];
  /** As the file asks, null if it does not. */
  readonly slideLevel: number | null;
  /** Which program the deck was written for, as far as its fields tell. */
  readonly dialect: "marp" | "slidev" | "";
  readonly foreignBibliography: boolean;
  /** Offset of the first line after the front matter. */
  readonly body: number;
}

/** Checked values by field, with the span to point at. */
export type Values = ReadonlyMap<FieldName, { readonly value: unknown; readonly span: Span }>;

/** Longer front matter than this is a mistake, and slow to read. */
const LONGEST = 200_000;

/** More brackets within brackets than this take the YAML library ever longer. */
const DEEPEST_FLOW = 100;

interface Reading {
  readonly file: string;
  readonly base: number;
  readonly yaml: YamlText;
  readonly values: Map<FieldName, { value: unknown; span: Span }>;
  readonly foreign: { name: string; shown: string; span: Span }[];
  readonly diagnostics: Diagnostic[];
}

export function readFrontMatter(file: string, text: string, diagnostics: Diagnostic[]): FrontMatterResult {
  const split = splitFrontMatter(text);
  if (split.unterminated) {
    diagnostics.push(diagnose("brief/front-matter-unterminated", {}, { span: { file, ...split.unterminated } }));
  }
  const { start, end } = split.yaml ?? { start: split.body, end: split.body };
  const tooLong = end - start > LONGEST;
  if (tooLong) {
    const span = { file, start, end: start };
    diagnostics.push(diagnose("brief/front-matter-long", { length: end - start, limit: LONGEST }, { span }));
  }
  const yaml = readSafely(tooLong ? "" : text.slice(start, end));
  const reading: Reading = { file, base: start, yaml, values: new Map(), foreign: [], diagnostics };
  for (const problem of yaml.problems) {
    const span = { file, start: start + problem.start, end: start + problem.end };
    diagnostics.push(diagnose("brief/front-matter-yaml", { problem: problem.message }, { span }));
  }
  const raw = rawValues(reading);
  for (const field of yaml.fields) takeField(reading, field);
  reportForeign(reading);
  const block = split.yaml === null ? readTitleBlock(text, split.body) : { fields: [], body: split.body };
  for (const { name, value, ...at } of block.fields) {
    reading.values.set(name, { value, span: { file, ...at } });
    raw[name] = value;
  }
  const dialect = dialectOf(yaml);
  const span = { file, start, end };
  const level = reading.values.get("slide-level")?.value;
  return {
    meta: metaOf(reading.values, { raw, span, coverIfTitled: dialect === "" }, diagnostics),
    sources: readSources(reading.yaml, file, start, diagnostics),
    slideLevel: typeof level === "number" ? level : null,
    dialect,
    foreignBibliography: yaml.fields.some((field) => field.name === "bibliography"),
    body: block.body,
  };
}

function dialectOf(yaml: YamlText): FrontMatterResult["dialect"] {
  const names = yaml.fields.map((field) => canonicalName(field.name));
  return names.includes("marp") ? "marp" : names.some(isSlidevOnly) ? "slidev" : "";
}

/** The library recurses over nested flow collections; input that exhausts its stack is reported like any other error. */
function readSafely(text: string): YamlText {
  try {
    if (flowDepth(text) > DEEPEST_FLOW) throw new RangeError();
    return readYaml(text);
  } catch (error) {
    const message = error instanceof RangeError ? "it is nested too deeply" : String(error);
    return { ...readYaml(""), problems: [{ message, start: 0, end: text.trimEnd().length }] };
  }
}

/** How deep brackets and braces open, near enough: those in quotes are counted too. */
function flowDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const unit of text) {
    if (unit === "[" || unit === "{") deepest = Math.max(deepest, ++depth);
    else if ((unit === "]" || unit === "}") && depth > 0) depth -= 1;
  }
  return deepest;
}

function rawValues(reading: Reading): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  for (const { name, value, at } of reading.yaml.fields) {
    const plain = plainValue(value, reading.yaml.document, false);
    if (plain === undefined) {
      const problem = "its aliases stand for too much";
      reading.diagnostics.push(diagnose("brief/front-matter-yaml", { problem }, { span: spanAt(reading, at) }));
    } else entries.push([name, plain]);
  }
  return Object.fromEntries(entries);
}

function takeField(reading: Reading, field: YamlField): void {
  const name = canonicalName(field.name);
  const ours = isField(name) ? name : equalField(name);
  if (ours === undefined || !isField(ours)) {
    if (isForeign(name)) noteForeign(reading, field);
    else unknownField(reading, field, name);
    return;
  }
  const written = plainValue(field.value, reading.yaml.document, TEXT_FIELDS.has(ours));
  const value = adapted(ours, written);
  if (value === null || value === undefined) return;
  if (FIELDS[ours].schema.safeParse(value).success) {
    if (name === ours || !reading.values.has(ours))
      reading.values.set(ours, { value, span: spanAt(reading, field.at) });
  } else if (name === ours) {
    const shown =
      typeof value === "string" ? `“${value}”` : typeof value === "object" ? "a list or map" : String(value);
    const params = { field: field.name, expects: FIELDS[ours].expects, value: shown };
    reading.diagnostics.push(diagnose("brief/front-matter-value", params, { span: spanAt(reading, field.at) }));
  } else noteForeign(reading, field);
}

/** Spellings of a value that mean one we know: 16x9, Marp's list of dividers, a quoted number. */
function adapted(name: FieldName, value: unknown): unknown {
  if (name === "page" && typeof value === "string") {
    const page = value.trim().toLowerCase().replace(/[x/]/, ":");
    return { "169": "16:9", "43": "4:3", a4: "A4" }[page] ?? (page === "16:9" || page === "4:3" ? page : value);
  }
  if (name === "slide-level") {
    if (Array.isArray(value)) return Math.max(...value.filter((level) => typeof level === "number"));
    return typeof value === "string" && /^[1-6]$/.test(value) ? Number(value) : value;
  }
  if (name === "lang" && typeof value === "string") return value.replaceAll("_", "-");
  return value;
}

function unknownField(reading: Reading, field: YamlField, name: string): void {
  const suggestion = didYouMean(name, Object.keys(FIELDS));
  const params = { field: field.name, suggestion };
  reading.diagnostics.push(diagnose("brief/front-matter-unknown", params, { span: spanAt(reading, field.key) }));
}

function noteForeign(reading: Reading, field: YamlField): void {
  const value = plainValue(field.value, reading.yaml.document, true);
  const line = typeof value === "string" && !value.includes("\n");
  const shown = line ? `${field.name}: ${value}` : field.name;
  reading.foreign.push({ name: field.name, shown, span: spanAt(reading, field.key) });
}

function reportForeign({ foreign, diagnostics }: Reading): void {
  const [first] = foreign;
  if (first === undefined) return;
  const fields = foreign.map(({ shown }) => shown).join(", ");
  diagnostics.push(diagnose("brief/front-matter-foreign", { fields, count: foreign.length }, { span: first.span }));
}

function spanAt({ file, base }: Reading, [start, end]: readonly [number, number]): Span {
  return { file, start: base + start, end: base + end };
}
