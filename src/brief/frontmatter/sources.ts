import { isMap, isSeq, type Node } from "yaml";
import { type IsoDate, isoDate } from "../../data/dates.ts";
import { append } from "../../data/lists.ts";
import { canonicalName } from "../../data/names.ts";
import { table } from "../../data/table.ts";
import type { Range } from "../../data/types.ts";
import { mapFields, plainValue, resolved, type YamlText } from "../../data/yaml.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { UnreadField } from "../source-entry.ts";
import type { Source } from "../types.ts";
import { SOURCE_FIELDS } from "./fields/source.ts";

/** CSL's names (Pandoc's `references:`) for our fields, and fields that need no notice. */
const SAME_AS: Readonly<Record<string, string>> = table({
  "container-title": "outlet",
  issued: "date",
  type: "kind",
  id: "key",
  name: "title",
  lang: "language",
});
/** Year first, `2013/5/7`: everybody reads it as the same day. */
const PARTS = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/;

interface Entry {
  readonly key: string;
  readonly node: Node | null;
  readonly at: Range;
}

/** `sources:` as a map of keys or a list of entries with a `key`, in the order of the file. */
export function readSources(yaml: YamlText, file: string, base: number, report: Report): Source[] {
  const spanAt = ([start, end]: Range): Span => ({ file, start: base + start, end: base + end });
  const seen = new Map<string, Span>();
  const sources: Source[] = [];
  for (const field of yaml.fields) {
    if (!["sources", "references"].includes(canonicalName(field.name))) continue;
    for (const { key, node, at } of entriesOf(resolved(field.value, yaml.document), yaml)) {
      const span = spanAt(at);
      const first = seen.get(key);
      if (key === "") report(diagnose("brief/source-key-missing", {}, { span }));
      else if (first !== undefined) {
        const related = [{ message: "it is first declared here", span: first }];
        report(diagnose("brief/source-duplicate", { key }, { span, related }));
      } else {
        seen.set(key, span);
        sources.push(readSource(key, resolved(node, yaml.document), span, yaml, spanAt, report));
      }
    }
  }
  return sources;
}

function entriesOf(node: Node | null, yaml: YamlText): Entry[] {
  if (isMap(node)) return mapFields(node).map(({ name, value, key }) => ({ key: name, node: value, at: key }));
  if (!isSeq(node)) return [];
  return node.items.map((item) => {
    const entry = resolved(item as Node, yaml.document);
    const fields = isMap(entry) ? mapFields(entry) : [];
    const key = fields.find(({ name }) => name === "key" || name === "id");
    const range = entry?.range ?? [0, 0];
    const text = key === undefined ? "" : String(plainValue(key.value, yaml.document, true) ?? "");
    return { key: text, node: entry, at: key?.at ?? [range[0], range[1]] };
  });
}

function readSource(
  key: string,
  node: Node | null,
  span: Span,
  yaml: YamlText,
  spanAt: (range: Range) => Span,
  report: Report,
): Source {
  const values = new Map<string, string>();
  const unread: UnreadField[] = [];
  let date: IsoDate | null = null;
  const fields = isMap(node) ? mapFields(node) : [];
  const said = new Map(
    fields.map((field) => [canonicalName(field.name), textOf(plainValue(field.value, yaml.document, true))] as const),
  );
  for (const field of fields) {
    const written = canonicalName(field.name);
    const name = SAME_AS[written] ?? written;
    const value = plainValue(field.value, yaml.document, true);
    const text = textOf(value);
    const own = name === written || name === "key" ? "" : (said.get(name) ?? "");
    if (own !== "") {
      // Of a field that has another program's name and our own too, ours is shown; a mark in the other still counts.
      append(unread, unreadIn(field.name, value, spanAt(field.at)));
      const params = {
        field: field.name,
        key,
        suggestion: `It stands for “${name}”, which this source has as well: keep one of the two.`,
      };
      if (own !== text && text !== "") report(diagnose("brief/source-field", params, { span: spanAt(field.key) }));
      continue;
    }
    if (!isKnown(name)) append(unread, unreadIn(field.name, value, spanAt(field.at)));
    if (text !== "" || !values.has(name)) values.set(name, text);
    if (name === "date") date = sourceDate(text, spanAt(field.at), report);
    const suggestion = isKnown(name) ? "" : didYouMean(name, Object.keys(SOURCE_FIELDS));
    if (suggestion !== "") {
      report(diagnose("brief/source-field", { field: field.name, key, suggestion }, { span: spanAt(field.key) }));
    }
  }
  if (!isMap(node)) values.set("title", textOf(plainValue(node, yaml.document, true)));
  const text = (name: string) => values.get(name) ?? "";
  return {
    key,
    number: 0,
    author: text("author"),
    title: text("title"),
    outlet: text("outlet") || text("publisher"),
    date,
    url: text("url"),
    kind: text("kind"),
    note: text("note"),
    fields: otherFields(values),
    unread,
    span,
  };
}

const isKnown = (name: string): boolean => Object.hasOwn(SOURCE_FIELDS, name) || name === "key";

/** Deeper values say nothing to anybody. */
const DEEPEST = 60;

/** A field that nothing reads, and those within it, each with a text of its own. */
function unreadIn(name: string, value: unknown, span: Span, depth = 0): readonly UnreadField[] {
  if (value === null || value === undefined || depth > DEEPEST) return [];
  if (typeof value !== "object") return [{ name, value: textOf(value), span }];
  const inner = Array.isArray(value) ? value.map((one) => [name, one] as const) : Object.entries(value);
  return inner.flatMap(([within, one]) => unreadIn(within, one, span, depth + 1));
}

const TYPED = new Set(["key", "author", "title", "outlet", "date", "url", "kind", "note"]);

/** The fields of `SOURCE_FIELDS` that `Source` has no name for. */
function otherFields(values: ReadonlyMap<string, string>): Record<string, string> {
  const others = Object.keys(SOURCE_FIELDS).filter((name) => !TYPED.has(name));
  return Object.fromEntries(others.map((name) => [name, values.get(name) ?? ""]).filter(([, value]) => value !== ""));
}

function sourceDate(written: string, span: Span, report: Report): IsoDate | null {
  if (written === "") return null;
  const parts = PARTS.exec(written)?.slice(1).filter(Boolean);
  const date = isoDate(parts === undefined ? written : dateParts(parts));
  if (date === null) report(diagnose("brief/date", { value: written }, { span }));
  return date;
}

/** A text, a list of texts, CSL's `{family, given}` or `{date-parts: [[2013, 5, 7]]}`. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(", ");
  if (typeof value !== "object")
    return String(value)
      .trim()
      .replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? " " : blanks));
  if ("date-parts" in value && Array.isArray(value["date-parts"])) return dateParts(value["date-parts"][0]);
  if ("family" in value) return [textOf("given" in value ? value.given : ""), textOf(value.family)].join(" ").trim();
  return "name" in value ? textOf(value.name) : "";
}

function dateParts(parts: unknown): string {
  if (!Array.isArray(parts)) return textOf(parts);
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
