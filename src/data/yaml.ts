/** YAML as plain JSON data, with the place of every value. */

import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import { BOUNDS } from "./bounds.ts";
import { append } from "./lists.ts";
import type { Range } from "./types.ts";

export interface YamlProblem {
  readonly message: string;
  /** Offsets in the YAML text. */
  readonly start: number;
  readonly end: number;
}
export interface YamlField {
  readonly name: string;
  readonly key: Range;
  readonly value: Node | null;
  readonly at: Range;
}
export interface YamlText {
  readonly fields: readonly YamlField[];
  readonly problems: readonly YamlProblem[];
  readonly document: Document;
}

const DEEPEST = 60;

/** More brackets within brackets than this take the library ever longer. */
const DEEPEST_FLOW = 100;

/**
 * Reads YAML that anybody may have written: what is wrong is told, never thrown.
 * The library recurses over nested flow collections; input that exhausts its stack is reported like any other error.
 */
export function readYaml(text: string): YamlText {
  try {
    if (flowDepth(text) > DEEPEST_FLOW) throw new RangeError();
    return parseYaml(text);
  } catch (error) {
    const message = error instanceof RangeError ? "it is nested too deeply" : String(error);
    return { ...parseYaml(""), problems: [{ message, start: 0, end: text.trimEnd().length }] };
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

/** The library compares each key with all before it: thousands take minutes. `repeatedKeys` looks for them instead. */
const OPTIONS = {
  schema: "core",
  version: "1.2",
  prettyErrors: false,
  logLevel: "silent",
  uniqueKeys: false,
} as const;

function repeatedKeys(document: Document): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Set<string>();
      for (const { name, key } of mapFields(map)) {
        if (seen.has(name)) problems.push({ message: `“${name}” stands there twice`, start: key[0], end: key[1] });
        seen.add(name);
      }
    },
  });
  return problems;
}

/** Slips that everybody makes are told in plain words and at their own line; the library tells the others. */
function problemOf(text: string, code: string, message: string, [start, end]: readonly [number, number]): YamlProblem {
  const first = message.split("\n")[0] ?? message;
  const quote = /^Missing closing (["'])/.exec(first)?.[1];
  if (quote !== undefined) return unclosed(text, quote) ?? { message: first, start, end };
  if (code === "TAB_AS_INDENT")
    return { message: "a tab sets this line in, where YAML takes spaces alone", start, end };
  if (code !== "BLOCK_AS_IMPLICIT_KEY") return { message: first, start, end };
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(from).split("\n", 1)[0]?.trimEnd() ?? "";
  const [, field, value = ""] = /^\s*([\w-]+):\s+(.*)$/.exec(line) ?? [];
  if (field === undefined) return { message: first, start, end };
  if (!/:(?:\s|$)/.test(value)) return indented(text, from + line.length, field) ?? { message: first, start, end };
  return { message: `the text of “${field}” holds a colon and stands in no quotes`, start, end: from + line.length };
}

/** A field after one with a text, further in than that: YAML takes it for more of the text. */
function indented(text: string, from: number, field: string): YamlProblem | null {
  const [, before = "", name = ""] = /^(\s*\n[ \t]+)([\w-]+):/.exec(text.slice(from)) ?? [];
  if (name === "") return null;
  const start = from + before.length;
  const message = `“${name}” is indented, as if it belonged to the text of “${field}”`;
  return { message, start, end: start + name.length };
}

/** The first line on which a quotation mark opens a value and does not close it. */
function unclosed(text: string, quote: string): YamlProblem | null {
  let from = 0;
  for (const line of text.split("\n")) {
    const last = line.lastIndexOf(quote);
    const before = line.slice(0, Math.max(0, last)).trimEnd().at(-1) ?? "";
    if (last >= 0 && ":[{,-".includes(before))
      return {
        message: `a quotation mark (${quote}) opens here and does not close`,
        start: from + last,
        end: from + line.trimEnd().length,
      };
    from += line.length + 1;
  }
  return null;
}

/** The core schema leaves `16:9` and dates as text. */
function parseYaml(text: string): YamlText {
  const document = parseDocument(text, OPTIONS);
  const problems: YamlProblem[] = document.errors.map(({ code, message, pos }) => problemOf(text, code, message, pos));
  append(problems, repeatedKeys(document));
  const { contents } = document;
  if (isMap(contents)) return { fields: mapFields(contents), problems, document };
  if (contents !== null && problems.length === 0 && !(isScalar(contents) && contents.value === null)) {
    problems.push({ message: "it is not a list of fields", start: 0, end: text.trimEnd().length });
  }
  return { fields: [], problems, document };
}

/** The entries of a map in order, each with the places of its key and value. */
export function mapFields(map: YAMLMap): YamlField[] {
  return map.items.map((pair) => {
    const key = pair.key as Node | null;
    const value = pair.value as Node | null;
    const keyRange = rangeOf(key);
    return { name: nameOf(key), key: keyRange, value, at: value?.range ? rangeOf(value) : keyRange };
  });
}

/** The library writes collections within a key twice a level, so that forty braces would come to a text without end. */
function nameOf(key: Node | null): string {
  if (isScalar(key)) return key.source ?? String(key.value);
  const holds = (item: unknown): boolean => (isPair(item) ? holds(item.key) || holds(item.value) : isCollection(item));
  if (isCollection(key) && key.items.some(holds)) return isSeq(key) ? "[…]" : "{…}";
  return String(key ?? "");
}

export function rangeOf(node: Node | null): Range {
  const range = node?.range;
  return range ? [range[0], range[1]] : [0, 0];
}

/** Targets of the aliases of a document. The library looks each one up from the start: thousands take minutes. */
const TARGETS = new WeakMap<Document, ReadonlyMap<Alias, Node>>();

/** Follows an alias to what it stands for. */
export function resolved(node: Node | null, document: Document): Node | null {
  if (!isAlias(node)) return node;
  const targets = TARGETS.get(document) ?? targetsOf(document);
  TARGETS.set(document, targets);
  return targets.get(node) ?? null;
}

/** An alias stands for the last node before it that has its anchor. */
function targetsOf(document: Document): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

/**
 * A value as JSON data. `asText`: numbers, dates and truth values as they are written (`0.10`, `NO`).
 * @returns undefined if aliases blow it up beyond measure
 */
export function plainValue(node: Node | null, document: Document, asText: boolean): unknown {
  const budget = { nodes: BOUNDS.fieldValues };
  const value = plain(node, document, asText, budget, 0);
  return budget.nodes < 0 ? undefined : value;
}

function plain(
  given: Node | null,
  document: Document,
  asText: boolean,
  budget: { nodes: number },
  depth: number,
): unknown {
  budget.nodes -= 1;
  if (budget.nodes < 0 || depth > DEEPEST) return null;
  const node = resolved(given, document);
  if (isMap(node)) {
    return Object.fromEntries(
      mapFields(node).map(({ name, value }) => [name, plain(value, document, asText, budget, depth + 1)]),
    );
  }
  if (isSeq(node)) return node.items.map((item) => plain(item as Node, document, asText, budget, depth + 1));
  if (!isScalar(node)) return null;
  const { value, source } = node;
  if (typeof value === "string" || value === null) return value;
  if (asText && source !== undefined) return source;
  if (typeof value === "boolean") return value;
  return typeof value === "number" && Number.isFinite(value) ? value : (source ?? String(value));
}
