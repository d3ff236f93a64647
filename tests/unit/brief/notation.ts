/** A parsed brief as short lines that a person can read: every node with its place, nothing that is empty. */
import type { Brief } from "../../../src/brief/types.ts";
import type { Diagnostic, Outcome, Span } from "../../../src/diagnostics/types.ts";
import { parse } from "./support.ts";

const PLAIN = parse("## A\n").value.meta;
/** Fields of the front matter that say where things stand, or what was written. */
const ASIDE: ReadonlySet<string> = new Set(["span", "raw"]);
/** What a table or a note of a chart says again. */
const AGAIN: ReadonlySet<string> = new Set(["table"]);
/** What most nodes have. */
const USUAL: Readonly<Record<string, unknown>> = { role: "slide", start: 1, ordered: false };

/** What is read of a text, and what is said of it. */
export function notation({ value, diagnostics }: Outcome<Brief>): string {
  const { meta, slides, sections, sources, footnotes, waivers, remarks, edits } = value;
  const fields = Object.entries(meta).filter(
    ([name, field]) => !ASIDE.has(name) && JSON.stringify(field) !== JSON.stringify(PLAIN[name as keyof typeof meta]),
  );
  return [
    ...fields.map(([name, field]) => `${name}: ${flat(field)}`),
    ...sections.map((section) => `section ${flat(section)}`),
    ...slides.flatMap((slide) => node("slide", slide, "")),
    ...footnotes.flatMap((note) => node("footnote", note, "")),
    ...sources.map((source) => `source ${flat(source)}`),
    ...waivers.map((waiver) => `waiver ${flat(waiver)}`),
    ...remarks.map((remark) => `remark ${flat(remark)}`),
    ...edits.map((edit) => `edit ${flat(edit)}`),
    ...diagnostics.map(told),
  ].join("\n");
}

/** One line for what stands in a line, and one for each block below it. */
function node(name: string, value: object, pad: string): readonly string[] {
  const { kind, ...rest } = value as { readonly kind?: string };
  const below = Object.entries(rest).filter(([, inner]) => hasBlocks(inner));
  const names = new Set(below.map(([key]) => key));
  const beside = Object.fromEntries(Object.entries(rest).filter(([key]) => !names.has(key)));
  return [
    `${pad}${[...(name === "notes" ? [name] : []), kind ?? name, ...parts(beside)].join(" ")}`,
    ...below.flatMap(([key, inner]) => (inner as readonly object[]).flatMap((child) => node(key, child, `${pad}  `))),
  ];
}

const hasBlocks = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.some((one) => typeof one === "object" && one !== null && ("blocks" in one || isBlock(one)));

const BLOCKS = "paragraph heading list table quote code image columns division chart diagram".split(
  " ",
) as readonly string[];
const isBlock = (value: object): boolean => "kind" in value && BLOCKS.includes(String(value.kind));

function parts(value: object): readonly string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    if (AGAIN.has(key) || isNothing(inner) || inner === USUAL[key]) return [];
    return key === "span" || key === "inlines" || key === "children" || key === "text"
      ? [flat(inner)]
      : [`${key}=${flat(inner)}`];
  });
}

function flat(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "nothing";
  if (isSpan(value)) return `${value.start}-${value.end}`;
  if (Array.isArray(value)) return `[${value.map(flat).join(" ")}]`;
  const { kind, ...rest } = value as { readonly kind?: string };
  return kind === "text" ? parts(rest).join("@") : `${kind ?? ""}(${parts(rest).join(" ")})`;
}

const isSpan = (value: object): value is Span => "start" in value && "end" in value && "file" in value;

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === false ||
  value === "" ||
  value === undefined ||
  (typeof value === "object" && !isSpan(value) && Object.values(value).every(isNothing));

function told({ severity, code, span, params }: Diagnostic): string {
  const said = Object.entries(params ?? {}).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return `! ${[severity, code, ...(span ? [`${span.start}-${span.end}`] : []), ...said].join(" ")}`;
}
