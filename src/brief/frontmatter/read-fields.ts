/** The fields of the YAML, each read by its shape; fields of other programs are noted. */

import { canonicalName } from "../../data/names.ts";
import { createReading } from "../../data/read.ts";
import type { Problem, Reading } from "../../data/types.ts";
import { plainValue, resolved, type YamlField, type YamlText } from "../../data/yaml.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import { FIELDS, type FieldName, fieldNamed, type Values } from "./fields.ts";
import { equalField, isForeign } from "./foreign.ts";
import { fieldProblem, type SpanAt, unknownField } from "./problems.ts";

export interface ReadFields {
  readonly values: Values;
  readonly raw: Record<string, unknown>;
  readonly spans: Record<string, Span>;
}

interface State {
  readonly yaml: YamlText;
  readonly reading: Reading;
  readonly values: Map<FieldName, unknown>;
  readonly foreign: { readonly shown: string; readonly span: Span }[];
  readonly spanAt: SpanAt;
  readonly diagnostics: Diagnostic[];
}

export function readFields(yaml: YamlText, spanAt: SpanAt, diagnostics: Diagnostic[]): ReadFields {
  const state = { yaml, reading: createReading(yaml), values: new Map(), foreign: [], spanAt, diagnostics };
  const raw = rawValues(state);
  for (const field of yaml.fields) takeField(state, field);
  reportForeign(state);
  const spans = Object.fromEntries([...state.reading.places].map(([path, at]) => [path, spanAt(at)]));
  return { values: Object.fromEntries(state.values) as Values, raw, spans };
}

function rawValues({ yaml, spanAt, diagnostics }: State): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  for (const { name, value, at } of yaml.fields) {
    const plain = plainValue(value, yaml.document, false);
    if (plain === undefined) {
      const problem = "its aliases stand for too much";
      diagnostics.push(diagnose("brief/front-matter-yaml", { problem }, { span: spanAt(at) }));
    } else entries.push([name, plain]);
  }
  return Object.fromEntries(entries);
}

function takeField(state: State, field: YamlField): void {
  const canonical = canonicalName(field.name);
  const equal = equalField(canonical);
  const ours = fieldNamed(canonical) ?? (equal === undefined ? undefined : fieldNamed(equal));
  if (ours === undefined) {
    if (isForeign(canonical)) noteForeign(state, field);
    else state.diagnostics.push(unknownField(field, canonical, state.spanAt));
    return;
  }
  const isOurs = fieldNamed(canonical) === ours;
  const found = readField(state, ours, field);
  if (found === null) return;
  if (found.problems.length === 0 || isOurs) {
    const { value, problems } = found;
    if (value !== undefined && (isOurs || !state.values.has(ours))) state.values.set(ours, value);
    for (const problem of problems) state.diagnostics.push(fieldProblem(problem, ours, field.name, state.spanAt));
  } else noteForeign(state, field);
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

function reportForeign({ foreign, diagnostics }: State): void {
  const [first] = foreign;
  if (first === undefined) return;
  const fields = foreign.map(({ shown }) => shown).join(", ");
  diagnostics.push(diagnose("brief/front-matter-foreign", { fields, count: foreign.length }, { span: first.span }));
}
