/** A YAML file as values with their places, and the checks that every field of a scheme goes through. */
import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";

/** A value in the file; `name` is how messages call it. */
export interface Place {
  readonly name: string;
  readonly node: Node | null;
  readonly span: Span;
}

export interface Reading {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
}

/** The file's top-level value; null if it is not YAML. Schemes need no aliases, so a bomb of them finds nothing to fill. */
export function rootOf({ file, text }: { readonly file: string; readonly text: string }, reading: Reading): Place {
  const document = parseDocument(text, { schema: "core", prettyErrors: false, logLevel: "silent" });
  for (const { message, pos } of document.errors) {
    const problem = message.split("\n")[0] ?? message;
    reading.diagnostics.push(
      diagnose("marking/scheme-yaml", { problem }, { span: { file, start: pos[0], end: pos[1] } }),
    );
  }
  const span = { file, start: 0, end: Math.min(text.length, text.indexOf("\n") + 1 || text.length) };
  return { name: "the scheme", node: document.errors.length > 0 ? null : document.contents, span };
}

/** The fields of a map by their names, `min-size` and `min_size` alike; unknown ones are reported. */
export function fieldsOf(place: Place, known: readonly string[], reading: Reading): ReadonlyMap<string, Place> {
  const fields = new Map<string, Place>();
  if (!isMap(place.node)) {
    if (place.node !== null) wrong(place, "a list of fields", reading);
    return fields;
  }
  for (const { key, value } of place.node.items) {
    const written = isScalar(key) ? String(key.value) : "";
    const name = written.replaceAll("-", "_").toLowerCase();
    const at = spanOf(isScalar(key) ? key : null, place.span);
    if (known.includes(name)) {
      const node = (value ?? null) as Node | null;
      fields.set(name, { name, node, span: node?.range ? spanOf(node, at) : at });
    } else {
      const suggestion = didYouMean(name, known);
      reading.diagnostics.push(diagnose("marking/scheme-unknown", { field: written, suggestion }, { span: at }));
    }
  }
  return fields;
}

export function itemsOf(place: Place | undefined, reading: Reading): readonly Place[] {
  if (place === undefined) return [];
  if (!isSeq(place.node)) {
    wrong(place, "a list", reading);
    return [];
  }
  return place.node.items.map((item) => ({ ...place, node: item as Node, span: spanOf(item as Node, place.span) }));
}

/** A text, trimmed; "" and an error if it is none. Numbers count as they are written: `"000000"` needs its quotes. */
export function textOf(place: Place | undefined, parent: Place, name: string, reading: Reading): string {
  if (place === undefined) {
    reading.diagnostics.push(
      diagnose("marking/scheme-missing", { field: name, of: parent.name }, { span: parent.span }),
    );
    return "";
  }
  const { node } = place;
  const text = isScalar(node) && typeof node.value === "string" ? node.value.replace(/\s+/g, " ").trim() : "";
  if (text === "") wrong(place, "a text", reading);
  return text;
}

export function flagOf(place: Place | undefined, otherwise: boolean, reading: Reading): boolean {
  if (place === undefined) return otherwise;
  if (isScalar(place.node) && typeof place.node.value === "boolean") return place.node.value;
  wrong(place, "true or false", reading);
  return otherwise;
}

export function choiceOf<T extends string>(
  place: Place | undefined,
  choices: readonly T[],
  otherwise: T,
  reading: Reading,
): T {
  if (place === undefined) return otherwise;
  const written = isScalar(place.node) ? String(place.node.value) : "";
  const found = choices.find((choice) => choice === written);
  if (found === undefined) wrong(place, choices.join(", ").replace(/, ([^,]*)$/, " or $1"), reading);
  return found ?? otherwise;
}

export function wrong(place: Place, expects: string, { diagnostics }: Reading): void {
  const value = isScalar(place.node) ? `“${String(place.node.value)}”` : isMap(place.node) ? "fields" : "a list";
  const shown = place.node === null ? "nothing" : value;
  diagnostics.push(
    diagnose("marking/scheme-value", { field: place.name, expects, value: shown }, { span: place.span }),
  );
}

function spanOf(node: Node | null, otherwise: Span): Span {
  const range = node?.range;
  return range ? { ...otherwise, start: range[0], end: range[1] } : otherwise;
}
