/** The fields of the YAML, each read by its shape; fields of other programs are noted. */

import { isMap } from "yaml";
import { canonicalName } from "../../data/names.ts";
import { createReading } from "../../data/read.ts";
import type { Problem, Reading } from "../../data/types.ts";
import { mapFields, plainValue, resolved, type YamlField, type YamlText } from "../../data/yaml.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import type { Span } from "../../diagnostics/types.ts";
import { AFFILIATIONS, unreadOfOwnPlaces, unreadOfPeople } from "./fields/people.ts";
import { FIELDS, type FieldName, fieldNamed, type Values } from "./fields.ts";
import { equalField, isForeign, isOthersWord } from "./foreign.ts";
import { isOfFormat, isPresentation, unreadParts } from "./foreign-steps.ts";
import { fieldProblem, likelySlip, type SpanAt } from "./problems.ts";
import type { Dialect } from "./programs.ts";

export interface ReadFields {
  readonly values: Values;
  readonly raw: Record<string, unknown>;
  readonly spans: Record<string, Span>;
  readonly dialect: Dialect;
}

interface State {
  readonly yaml: YamlText;
  readonly dialect: Dialect;
  readonly reading: Reading;
  readonly values: Map<FieldName, unknown>;
  readonly foreign: { readonly shown: string; readonly span: Span }[];
  /** Fields that nobody knows. */
  readonly unknown: { readonly shown: string; readonly span: Span }[];
  readonly spanAt: SpanAt;
  readonly report: Report;
}

/** @param dialectFor the program that the fields are for */
export function readFields(
  yaml: YamlText,
  dialectFor: (raw: Record<string, unknown>) => Dialect,
  spanAt: SpanAt,
  report: Report,
): ReadFields {
  const raw = rawValues({ yaml, spanAt, report });
  const state = {
    yaml,
    dialect: dialectFor(raw),
    reading: createReading(yaml),
    values: new Map(),
    foreign: [],
    unknown: [],
    spanAt,
    report,
  };
  for (const field of yaml.fields) takeField(state, field);
  takeOfFormats(state);
  reportForeign(state);
  reportUnknown(state);
  const spans = Object.fromEntries([...state.reading.places].map(([path, at]) => [path, spanAt(at)]));
  return { values: Object.fromEntries(state.values) as Values, raw, spans, dialect: state.dialect };
}

function rawValues({ yaml, spanAt, report }: Pick<State, "yaml" | "spanAt" | "report">): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  for (const { name, value, at } of yaml.fields) {
    const plain = plainValue(value, yaml.document, false);
    if (plain === undefined) {
      const problem = "its aliases stand for too much";
      report(diagnose("brief/front-matter-yaml", { problem }, { span: spanAt(at) }));
    } else entries.push([name, plain]);
  }
  return Object.fromEntries(entries);
}

function takeField(state: State, field: YamlField): void {
  const canonical = canonicalName(field.name);
  const ours = ownName(canonical);
  if (ours === undefined) {
    if (isForeign(canonical)) {
      const value = plainValue(field.value, state.yaml.document, true);
      const unread =
        canonical === AFFILIATIONS
          ? unreadOfOwnPlaces(field.name, value, peopleOf(state.yaml))
          : unreadParts(canonical, value);
      if (unread === null && !isFirstPicture(state, canonical)) noteForeign(state, field);
      for (const shown of unread ?? []) state.foreign.push({ shown, span: state.spanAt(field.key) });
    } else noteUnknown(state, field, canonical);
    return;
  }
  const isOurs = fieldNamed(canonical) === ours;
  const found = readField(state, ours, field);
  if (found === null) return;
  const names = state.yaml.fields.map(({ name }) => name);
  if (isOthersWord(ours, found.problems, names)) {
    const shown = `${field.name}: ${String(plainValue(field.value, state.yaml.document, true))}`;
    state.unknown.push({ shown, span: state.spanAt(field.key) });
  } else if (found.problems.length === 0 || isOurs) {
    const { value, problems } = found;
    if (value !== undefined && (isOurs || !state.values.has(ours))) state.values.set(ours, value);
    for (const problem of problems) state.report(fieldProblem(problem, ours, field.name, state.spanAt));
    if (PEOPLE.has(ours) && problems.length === 0) notePeople(state, field);
  } else noteForeign(state, field);
}

/** Fields of ours below the formats of Quarto and R Markdown; those of the head itself come before them. */
function takeOfFormats(state: State): void {
  const { document, fields } = state.yaml;
  const within = (all: readonly YamlField[], isWanted: (name: string) => boolean): readonly YamlField[] =>
    all.flatMap(({ name, value }) => {
      const node = isWanted(name) ? resolved(value, document) : null;
      return isMap(node) ? mapFields(node) : [];
    });
  const formats = within(fields, (name) => /^(?:format|output)$/.test(canonicalName(name)));
  for (const field of within(formats, isPresentation)) {
    const ours = isOfFormat(field.name) ? ownName(canonicalName(field.name)) : undefined;
    if (ours === undefined || state.values.has(ours)) continue;
    const found = readField(state, ours, field);
    if (found?.problems.length === 0 && found.value !== undefined) state.values.set(ours, found.value);
    else if (found !== null) noteForeign(state, field);
  }
}

/** Our name of a field, whichever program's it is written by; undefined if we have none. */
function ownName(canonical: string): FieldName | undefined {
  const equal = equalField(canonical);
  return fieldNamed(canonical) ?? (equal === undefined ? undefined : fieldNamed(equal));
}

const PEOPLE: ReadonlySet<FieldName> = new Set<FieldName>(["author", "organisation"]);

/** All people of the front matter, as plain data. */
const peopleOf = ({ fields, document }: YamlText): readonly unknown[] =>
  fields.flatMap(({ name, value }) => {
    const ours = ownName(canonicalName(name));
    return ours !== undefined && PEOPLE.has(ours) ? plainValue(value, document, true) : [];
  });

/** Notes what the field says of people beside their names and where they work. */
function notePeople({ yaml: { document }, foreign, spanAt }: State, { name, key, value }: YamlField): void {
  const unread = unreadOfPeople(name, plainValue(value, document, true), document);
  for (const shown of unread) foreign.push({ shown, span: spanAt(key) });
}

/** Whether the field says which picture the first slide of a deck for Slidev has. */
function isFirstPicture({ yaml, dialect }: State, name: string): boolean {
  if (dialect !== "slidev" || (name !== "image" && name !== "layout")) return false;
  const layout = yaml.fields.find((field) => field.name === "layout");
  const isPicture = layout !== undefined && /^image/.test(String(plainValue(layout.value, yaml.document, true)));
  return isPicture && yaml.fields.some((field) => field.name === "image");
}

/** The value of a field; null for a field without one. Its places go to the reading's. */
function readField({ yaml, reading }: State, name: FieldName, field: YamlField) {
  const node = resolved(field.value, yaml.document);
  if (node === null || ("value" in node && node.value === null)) return null;
  const problems: Problem[] = [];
  reading.places.set(name, field.at);
  reading.places.set(`${name}:`, field.key);
  return { value: FIELDS[name].shape.read(node, name, { ...reading, problems }), problems };
}

function noteForeign({ yaml, foreign, spanAt }: State, field: YamlField): void {
  const value = plainValue(field.value, yaml.document, true);
  const line = typeof value === "string" && !value.includes("\n");
  const shown = line ? `${field.name}: ${value}` : field.name;
  foreign.push({ shown, span: spanAt(field.key) });
}

/** A likely slip of a field of ours is an error; any other field is some program's, and all of them are one warning. */
function noteUnknown(state: State, field: YamlField, canonical: string): void {
  const slip = likelySlip(field, canonical, state.spanAt);
  if (slip === null) state.unknown.push({ shown: field.name, span: state.spanAt(field.key) });
  else state.report(slip);
}

function reportUnknown({ unknown, report }: State): void {
  const [first] = unknown;
  if (first === undefined) return;
  const fields = unknown.map(({ shown }) => shown).join(", ");
  report(diagnose("brief/front-matter-unread", { fields, count: unknown.length }, { span: first.span }));
}

function reportForeign({ foreign, report }: State): void {
  const [first] = foreign;
  if (first === undefined) return;
  const fields = foreign.map(({ shown }) => shown).join(", ");
  report(diagnose("brief/front-matter-foreign", { fields, count: foreign.length }, { span: first.span }));
}
