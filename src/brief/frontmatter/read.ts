/** Front matter as fields with their values checked, and as the meta data of the brief. */
import { BOUNDS } from "../../data/bounds.ts";
import { readYaml, type YamlText } from "../../data/yaml.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { createReporter, type Report } from "../../diagnostics/reporter.ts";
import type { Outcome, Span } from "../../diagnostics/types.ts";
import { withSpaces } from "../characters.ts";
import type { FrontMatter, Source } from "../types.ts";
import { metaOf } from "./meta.ts";
import type { SpanAt } from "./problems.ts";
import { bringsCover, type Dialect, dialectOf } from "./programs.ts";
import { readFields } from "./read-fields.ts";
import { readSources } from "./sources.ts";
import { type Split, splitFrontMatter } from "./split.ts";
import { readTitleBlock } from "./title-block.ts";

export interface FrontMatterResult {
  readonly meta: FrontMatter;
  readonly sources: readonly Source[];
  /** As the file asks, null if it does not. */
  readonly slideLevel: number | null;
  /** Which program the deck was written for, as far as its fields tell. */
  readonly dialect: Dialect;
  readonly foreignBibliography: boolean;
  /** Speaker notes of the cover, "" if the file has none. */
  readonly notes: string;
  /** Where they stand. */
  readonly notesAt: Span | null;
  /** Offset of the first line after the front matter. */
  readonly body: number;
}

/**
 * Reads the front matter, once for everybody: it names the files that have to be read before the brief can be parsed.
 * @returns the value, and what is wrong with it; `parseBrief` takes both
 */
export function parseFrontMatter({
  file,
  text,
}: {
  readonly file: string;
  readonly text: string;
}): Outcome<FrontMatterResult> {
  const { report, diagnostics } = createReporter();
  return { value: readFrontMatter(file, withSpaces(text), report), diagnostics };
}

function readFrontMatter(file: string, text: string, report: Report): FrontMatterResult {
  const split = splitFrontMatter(text);
  if (split.unterminated) {
    report(diagnose("brief/front-matter-unterminated", {}, { span: { file, ...split.unterminated } }));
  }
  const { start, end } = split.yaml ?? { start: split.body, end: split.body };
  const spanAt: SpanAt = ([from, to]) => ({ file, start: start + from, end: start + to });
  const yaml = yamlOf(text, { start, end }, spanAt, report);
  // What is left of broken YAML says nothing about its fields.
  const found = createReporter();
  const block = titleBlock(text, split);
  const written = text.slice(block.body);
  const beside = Object.fromEntries(block.fields.map(({ name, value }) => [name, value]));
  const dialectFor = (fields: Readonly<Record<string, unknown>>) => dialectOf({ ...fields, ...beside }, written);
  const { values, raw, spans, dialect } = readFields(yaml, dialectFor, spanAt, found.report);
  const given = { ...values };
  for (const { name, value, ...at } of block.fields) {
    given[name] = value;
    raw[name] = value;
    spans[name] = { file, ...at };
  }
  const notes = typeof raw.notes === "string" ? raw.notes : (values.notes ?? "");
  // They go where notes go, and nowhere else.
  delete raw.notes;
  const span = { file, start, end };
  const meta = metaOf(
    given,
    { raw, span, spans, coverIfTitled: dialect === "" && !bringsCover(raw, written) },
    found.report,
  );
  const sources = readSources(yaml, file, start, found.report);
  if (yaml.problems.length === 0) found.diagnostics.forEach(report);
  return {
    meta,
    sources,
    slideLevel: values.slide_level ?? null,
    dialect,
    foreignBibliography: yaml.fields.some((field) => field.name === "bibliography"),
    notes,
    notesAt: spans.notes ?? null,
    body: block.body,
  };
}

function yamlOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  spanAt: SpanAt,
  report: Report,
): YamlText {
  const tooLong = end - start > BOUNDS.frontMatter;
  if (tooLong) {
    const params = { length: end - start, limit: BOUNDS.frontMatter };
    report(diagnose("brief/front-matter-long", params, { span: spanAt([0, 0]) }));
  }
  const yaml = readYaml(tooLong ? "" : text.slice(start, end));
  for (const problem of yaml.problems) {
    const span = spanAt([problem.start, problem.end]);
    report(diagnose("brief/front-matter-yaml", { problem: problem.message }, { span }));
  }
  return yaml;
}

/** Pandoc's title block stands where front matter does not. */
function titleBlock(text: string, split: Split): ReturnType<typeof readTitleBlock> {
  return split.yaml === null ? readTitleBlock(text, split.body) : { fields: [], body: split.body };
}
