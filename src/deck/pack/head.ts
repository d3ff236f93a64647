import { isMap, isScalar, isSeq, type Node } from "yaml";
import { type PreparedTexts, preparedTexts } from "../../data/prepared.ts";
import type { Range } from "../../data/types.ts";
import { mapFields, plainValue, rangeOf, readYaml } from "../../data/yaml.ts";
import type { Code, ParamsOf } from "../../diagnostics/catalogue/index.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { createReporter } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Severity, Span } from "../../diagnostics/types.ts";
import type { PackFile } from "../types.ts";
import type { HeadAndBody } from "./split-head.ts";

/** One field of a head: its value as plain data, and where it stands. */
export interface HeadField {
  readonly value: unknown;
  readonly span: Span;
  /**
   * Where each key of a map stands, and each text of a list, by the way to it (`columns`, `columns.risk`); absent of packaged
   * heads, of which nothing is told.
   */
  readonly within?: ReadonlyMap<string, Span>;
}

/** Collects what is wrong in one template file, while its fields are read one by one. */
export class Head {
  private readonly reporter = createReporter();
  readonly diagnostics = this.reporter.diagnostics;
  readonly file: string;
  /** The whole head, for what is missing in it. */
  readonly span: Span;
  readonly fields: Map<string, HeadField>;
  /** Its YAML cannot be read, which was reported. */
  readonly isBroken: boolean;
  /** What it is the head of, where it says that it has no such field. */
  private readonly what: string;

  private constructor(file: string, span: Span, fields: Map<string, HeadField>, what: string, isBroken = false) {
    this.file = file;
    this.span = span;
    this.fields = fields;
    this.what = what;
    this.isBroken = isBroken;
  }

  /**
   * Reads the YAML; `known` are the fields that it may have, `example` shows one to a file without a head.
   *
   * @param what the head is, where it is not a template's
   */
  static read(
    { file, packaged, text }: PackFile,
    head: HeadAndBody["head"],
    known: readonly string[],
    example: string,
    what = "a template's head",
  ): Head {
    const span = { file, start: 0, end: head === null ? 0 : head.start + head.text.length };
    if (head === null) {
      const empty = new Head(file, span, new Map(), what);
      const unclosed = /^---[ \t]*[\r\n]/.test(text) ? 1 : 0;
      empty.report("deck/head-missing", { example, unclosed }, span);
      return empty;
    }
    const ready = packaged ? preparedHead(head.text) : undefined;
    if (ready)
      return new Head(file, span, new Map(Object.entries(ready).map(([key, value]) => [key, { value, span }])), what);
    const fields = new Map<string, HeadField>();
    const { problems, fields: entries, document } = readYaml(head.text);
    const [problem] = problems;
    const at = ([start, end]: Range): Span => ({ file, start: head.start + start, end: head.start + end });
    if (problem !== undefined) {
      // What follows from a head that cannot be read is not told.
      const broken = new Head(file, span, fields, what, true);
      broken.report("deck/head-yaml", { problem: problem.message }, at([problem.start, problem.end]));
      return broken;
    }
    const result = new Head(file, span, fields, what);
    for (const { name, key, value, at: place } of entries)
      if (known.includes(name)) {
        const data = plainValue(value, document, false);
        if (data === undefined) result.report("deck/head-yaml", { problem: ALIASES }, at(place));
        else fields.set(name, { value: data, span: at(place), within: placesWithin(value, at) });
      } else result.unknown(name, name, known, at(key));
    return result;
  }

  /** Takes the fields of another head that this one leaves out. */
  inherit(base: Head, names: readonly string[]): void {
    for (const name of names) {
      const field = base.fields.get(name);
      if (field !== undefined && !this.fields.has(name)) this.fields.set(name, field);
    }
  }

  report<C extends Code>(code: C, params: ParamsOf<C>, span: Span = this.span, severity?: Severity): void {
    this.reporter.report(diagnose(code, params, severity === undefined ? { span } : { span, severity }));
  }

  /** @param suggestion a known word that is near to what stands there, as a sentence */
  wrong(field: string, wanted: string, span?: Span, suggestion = ""): void {
    const place = span ?? this.fields.get(field)?.span ?? this.span;
    this.report("deck/head-field-type", { field, wanted, suggestion }, place);
  }

  /** Reports a field, or one within it, that there is not. */
  unknown(field: string, name: string, known: readonly string[], span: Span): void {
    const params = { field, of: this.what, known: known.join(", "), suggestion: didYouMean(name, known) };
    this.report("deck/head-field-unknown", params, span);
  }

  /** Where a key or text within a field stands, by the way to it. */
  placeOf(field: string, path: string): Span {
    const found = this.fields.get(field);
    return found === undefined ? this.span : placeWithin(found, path);
  }
}

/** Where a key or text within a field stands; the nearest one around it where its own place is not known. */
export function placeWithin({ span, within }: HeadField, way: string): Span {
  const around = way.slice(0, Math.max(0, way.lastIndexOf(".")));
  return within?.get(way) ?? within?.get(around) ?? within?.get(around.split(".", 1)[0] ?? "") ?? span;
}

/** Levels of a field in which anything is told of: `topics`, its entries, their fields, what these say. */
const DEEPEST = 4;

function placesWithin(value: Node | null, at: (range: Range) => Span): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  const walk = (node: Node | null, before: readonly string[]): void => {
    if (before.length === DEEPEST) return;
    const tell = (name: string, range: Range) => places.set([...before, name].join("."), at(range));
    if (isMap(node))
      for (const { name, key, value: inner } of mapFields(node)) {
        tell(name, key);
        walk(inner, [...before, name]);
      }
    else if (isSeq(node)) for (const item of node.items) if (isScalar(item)) tell(String(item.value), rangeOf(item));
  };
  walk(value, []);
  return places;
}

const ALIASES = "its aliases stand for more than a head can hold";

type Fields = Readonly<Record<string, unknown>>;

/** Put in by the build: the YAML of every packaged template's head, and its values as JSON. */
declare const BRIEFDECK_HEADS: PreparedTexts;

const known = preparedTexts<Fields>(() => (typeof BRIEFDECK_HEADS === "undefined" ? [] : BRIEFDECK_HEADS));

/**
 * The values of a packaged template's head, read when briefdeck was built: YAML takes longer to read than all the
 * rest of a pack. Undefined if its text is not as it was then, or the sources run as they are.
 */
function preparedHead(text: string): Fields | undefined {
  return known(text, "")?.value;
}
