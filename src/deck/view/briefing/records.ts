import type { Block, Cell, Inline, Part, Table } from "../../../brief/types.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { textOf } from "../../../tree/text.ts";
import type { Vocabulary } from "../../../vocabulary/types.ts";
import { withoutMark } from "../../../vocabulary/words.ts";
import type { MarkupField } from "../../markup/write.ts";
import type { ViewContext } from "../context.ts";
import { splitLabel } from "../labels.ts";
import { lazy } from "../lazy.ts";
import { openFields, openRecord } from "../open.ts";
import { itemsOf, without } from "./below.ts";
import type { Fields, LineView, RecordView } from "./types.ts";

/** Columns that order or measure a row, and do not name it. */
const UNNAMING = new Set(["number", "time", "date", "minutes", "due", "seat", "copy"]);

interface Piece {
  readonly key: string;
  readonly label: string;
  readonly inlines: readonly Inline[];
  readonly span: Span;
}

/** One record a row, its cells by what their columns hold. */
export function recordsOfTable({ header, rows }: Table, ctx: ViewContext): readonly RecordView[] {
  const keys = header.map(({ about }) => about?.key ?? "");
  const labels = header.map(({ inlines }) => textOf(inlines));
  const naming = Math.max(
    0,
    keys.findIndex((key) => !UNNAMING.has(key)),
  );
  return rows.map((cells, index) => {
    const pieces = cells.map((cell: Cell, at) => ({ ...cell, key: keys[at] ?? "", label: labels[at] ?? "" }));
    const name = cells[naming];
    return makeRecord(index + 1, name?.inlines ?? [], name?.span ?? null, pieces, ctx);
  });
}

/** A part as a record: its heading names it, its labelled items and attributes are the fields. */
export function recordOfPart(part: Part, number: number, ctx: ViewContext): RecordView {
  const pieces = itemsOf(part.blocks).flatMap((item): readonly Piece[] => {
    const [first] = item.blocks;
    const split = first?.kind === "paragraph" ? splitLabel(first.inlines) : null;
    if (first === undefined || split === null) return [];
    const label = textOf(split.label);
    return [{ key: split.key, label, inlines: split.detail, span: first.span }];
  });
  const given = Object.entries(part.attributes.values).map(
    ([name, value]): Piece => ({
      key: part.columns?.[name] ?? name,
      label: name,
      inlines: [{ kind: "text", text: value, span: part.span }],
      span: { ...part.span, end: part.span.start },
    }),
  );
  const labelled = (blocks: readonly Block[]) =>
    without(blocks, ({ blocks: [first] }) => first?.kind === "paragraph" && splitLabel(first.inlines) !== null);
  return {
    ...makeRecord(
      number,
      part.title,
      { ...part.span, end: part.blocks[0]?.span.start ?? part.span.end },
      [...given, ...pieces],
      ctx,
    ),
    rest: ctx.writer.blocks(labelled(part.blocks)),
    classes: part.attributes.classes,
  };
}

/** A typed line as a record: its tail and its labelled items are the fields. */
export function recordOfLine(line: LineView, number: number, ctx: ViewContext): RecordView {
  const { text, tail, fields, owner, due, status, rest } = line;
  const all: Record<string, MarkupField> = { ...tail, ...fields };
  for (const [key, value] of Object.entries({ owner, due, status })) if (value !== "") all[key] = value;
  const plain = Object.fromEntries(Object.entries(all).map(([key, value]) => [key, wordsOf(value)]));
  return {
    number,
    name: text,
    nameText: wordsOf(text),
    short: shortName(wordsOf(text)),
    fields: openRecord(all),
    ...measures(plain, ctx.vocabulary),
    marked: [],
    rest,
    classes: [],
  };
}

const wordsOf = (field: MarkupField): string => (field === "" ? "" : field.plain);

function makeRecord(
  number: number,
  name: readonly Inline[],
  place: Span | null,
  pieces: readonly Piece[],
  ctx: ViewContext,
): RecordView {
  const plain = Object.fromEntries(pieces.map(({ key, inlines }) => [key, textOf(inlines)]));
  const written = pieces.map(({ key, label, inlines, span }) => ({
    key,
    label,
    text: ctx.writer.inlines(inlines, span),
  }));
  const fields: Fields = openFields(
    Object.fromEntries(written.map(({ key, text }) => [key, text])),
    written.map(({ label, text }): [string, MarkupField] => [label, text]),
  );
  const named = lazy(() => (place === null ? "" : ctx.writer.inlines(name, place)));
  return {
    number,
    name: named(),
    nameText: textOf(name),
    short: shortName(textOf(name)),
    fields,
    ...measures(plain, ctx.vocabulary),
    marked: pieces.filter(({ inlines }) => isBold(inlines)).map(({ key }) => key),
    rest: "",
    classes: [],
  };
}

/** What a small cell holds of a name: all of it, or what stands before a colon or the like; "" if that is long too. */
export function shortName(name: string): string {
  const [first = ""] = withoutMark(name).split(/[:;：；]|\s[–—-]\s/, 1);
  const short = first.trim();
  const isLong = short.length > MOST_LETTERS || short.split(/[\s/-]+/).some((word) => word.length > LONGEST_WORD);
  return isLong ? "" : short;
}

const MOST_LETTERS = 28;
const LONGEST_WORD = 11;

/** What the words of the fields say as ranks and numbers. */
function measures(
  plain: Readonly<Record<string, string>>,
  vocabulary: Vocabulary,
): Pick<RecordView, "levels" | "numbers"> {
  const entries = Object.entries(plain);
  const numbers = entries.flatMap(([key, words]): readonly (readonly [string, number])[] => {
    const found = /-?\d[\d,]*(?:\.\d+)?/.exec(words);
    return found === null ? [] : [[key, Number(found[0].replaceAll(",", ""))]];
  });
  return {
    levels: openRecord(
      Object.fromEntries(
        entries.filter(([key]) => vocabulary.isScale(key)).map(([key, words]) => [key, vocabulary.rank(key, words)]),
      ),
    ),
    numbers: openRecord(Object.fromEntries(numbers)),
  };
}

/** Whether nothing but bold words, marks of sources aside, stands there. */
function isBold(inlines: readonly Inline[]): boolean {
  const words = inlines.filter((inline) => textOf([inline]) !== "");
  return words.length > 0 && words.every(({ kind }) => kind === "strong");
}

/** How many passages in square brackets, which nobody has agreed yet, stand in a text. */
export function countBrackets(text: string): number {
  return text.match(/\[[^[\]]+\]/g)?.length ?? 0;
}
