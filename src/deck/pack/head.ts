import { type Document, isMap, isScalar, type Node, type Pair, parseDocument } from "yaml";
import { type PreparedTexts, preparedTexts } from "../../data/prepared.ts";
import type { Code, ParamsOf } from "../../diagnostics/catalogue/index.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { createReporter } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { PackFile } from "../types.ts";
import type { HeadAndBody } from "./split-head.ts";

/** One field of a head: its value as plain data, and where it stands. */
export interface HeadField {
  readonly value: unknown;
  readonly span: Span;
}

/** Collects what is wrong in one template file, while its fields are read one by one. */
export class Head {
  private readonly reporter = createReporter();
  readonly diagnostics = this.reporter.diagnostics;
  readonly file: string;
  /** The whole head, for what is missing in it. */
  readonly span: Span;
  readonly fields: ReadonlyMap<string, HeadField>;

  private constructor(file: string, span: Span, fields: ReadonlyMap<string, HeadField>) {
    this.file = file;
    this.span = span;
    this.fields = fields;
  }

  /** Reads the YAML; `known` are the fields that it may have, `example` shows one to a file without a head. */
  static read(
    { file, packaged }: PackFile,
    head: HeadAndBody["head"],
    known: readonly string[],
    example: string,
  ): Head {
    const span = { file, start: 0, end: head === null ? 0 : head.start + head.text.length };
    if (head === null) {
      const empty = new Head(file, span, new Map());
      empty.report("deck/head-missing", { example }, span);
      return empty;
    }
    const ready = packaged ? preparedHead(head.text) : undefined;
    if (ready)
      return new Head(file, span, new Map(Object.entries(ready).map(([key, value]) => [key, { value, span }])));
    const document = parseDocument(head.text, { prettyErrors: false, schema: "core" });
    const problem = document.errors[0];
    const fields = new Map<string, HeadField>();
    const result = new Head(file, span, fields);
    if (problem !== undefined) {
      const [start, end] = problem.pos;
      result.report(
        "deck/head-yaml",
        { problem: `${problem.message}.` },
        { file, start: head.start + start, end: head.start + end },
      );
    } else if (isMap(document.contents)) {
      const data = readData(document, result);
      for (const pair of document.contents.items) {
        const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
        const field = { value: data[key], span: placeOf(pair, file, head.start) };
        if (known.includes(key)) fields.set(key, field);
        else {
          const params = { field: key, known: known.join(", "), suggestion: didYouMean(key, known) };
          result.report("deck/head-field-unknown", params, keyPlace(pair, file, head.start));
        }
      }
    } else result.report("deck/head-yaml", { problem: "it must be a list of `field: value`." }, span);
    return result;
  }

  report<C extends Code>(code: C, params: ParamsOf<C>, span: Span = this.span): void {
    this.reporter.report(diagnose(code, params, { span }));
  }

  wrong(field: string, wanted: string, span?: Span): void {
    this.report("deck/head-field-type", { field, wanted }, span ?? this.fields.get(field)?.span ?? this.span);
  }
}

/** The values as plain data; aliases are counted, since a few lines of them can stand for gigabytes. */
function readData(document: Document, head: Head): Readonly<Record<string, unknown>> {
  try {
    return document.toJS({ maxAliasCount: 20 }) as Readonly<Record<string, unknown>>;
  } catch (error) {
    head.report("deck/head-yaml", { problem: `${error instanceof Error ? error.message : String(error)}.` });
    return {};
  }
}

function placeOf(pair: Pair, file: string, base: number): Span {
  const range = (pair.value as Node | null)?.range;
  return range ? { file, start: base + range[0], end: base + range[1] } : keyPlace(pair, file, base);
}

function keyPlace(pair: Pair, file: string, base: number): Span {
  const range = (pair.key as Node | null)?.range;
  return range ? { file, start: base + range[0], end: base + range[1] } : { file, start: base, end: base };
}

type Fields = Readonly<Record<string, unknown>>;

/** Put in by the build: the YAML of every packaged template's head, and its values as JSON. */
declare const BRIEFDECK_HEADS: PreparedTexts;

const known = preparedTexts<Fields>(() => (typeof BRIEFDECK_HEADS === "undefined" ? [] : BRIEFDECK_HEADS));

/**
 * The values of a packaged template's head, read when briefdeck was built: YAML takes longer to read than all the
 * rest of a pack. Undefined if its text is not as it was then, or the sources run as they are.
 */
function preparedHead(text: string): Fields | undefined {
  return known(text, "");
}
