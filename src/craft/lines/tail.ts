import type { Inline, Text } from "../../brief/types.ts";
import { type IsoDate, isoDate } from "../../data/dates.ts";
import { KNOWN_LANGUAGES } from "../../language/known.ts";
import type { TailName } from "../../language/types.ts";
import { textOf } from "../../tree/text.ts";
import { apart, normalised } from "../../vocabulary/words.ts";
import type { LineTail } from "../types.ts";

export const NO_TAIL: LineTail = { owner: null, due: null, status: null, other: {}, span: null };

/** Names of a tail's entries in every language; one of them makes parentheses a tail. Most decks have none. */
let entries: ReadonlyMap<string, TailName> | null = null;
function nameOf(written: string): TailName | undefined {
  entries ??= new Map(
    KNOWN_LANGUAGES.flatMap(({ tails }) =>
      Object.entries(tails).flatMap(([name, words]) =>
        apart(words).map((word): [string, TailName] => [normalised(word), name as TailName]),
      ),
    ).reverse(),
  );
  return entries.get(normalised(written));
}

const PARENTHESES = /[(（]([^()（）]{1,400})[)）]([.。]?)\s*$/;
const ENTRY = /^\s*([\p{L}][\p{L}\p{M} -]{0,30}?)\s*[:：]\s*(.*?)\s*$/u;

interface Taken {
  readonly text: readonly Inline[];
  readonly tail: LineTail;
}

/** Takes `(owner: …; due: …; status: …)` off the end of a line; citations may follow it and stay. */
export function takeTail(inlines: readonly Inline[]): Taken {
  const at = inlines.findLastIndex((inline) => !isReference(inline));
  const last = inlines[at];
  if (last?.kind !== "text") return { text: inlines, tail: NO_TAIL };
  const match = PARENTHESES.exec(last.text);
  const entries = match === null ? null : entriesOf(match[1] ?? "");
  if (match === null || entries === null) return { text: inlines, tail: NO_TAIL };
  const { owner = "", due = "", status = "", ...other } = entries;
  const rest = `${last.text.slice(0, match.index).trimEnd()}${match[2] ?? ""}`;
  const before = rest === "" ? [] : [shortened(last, rest)];
  const text = [...inlines.slice(0, at), ...before, ...inlines.slice(at + 1)];
  const said = { owner: owner || null, due: dayIn(due), status: status || null };
  return { text, tail: { ...said, other: withDue(other, due), span: spanOf(last, match) } };
}

/** The words of a title wherever it is named, on slides of contents or in the outline: not who owes what by when. */
export const titleWords = (title: readonly Inline[]): string => textOf(takeTail(title).text);

const isReference = (inline: Inline): boolean =>
  inline.kind === "citation" || inline.kind === "footnote" || (inline.kind === "text" && inline.text.trim() === "");

function entriesOf(inner: string): Record<string, string> | null {
  const found: [string, string][] = [];
  let known = false;
  for (const piece of inner.split(/[;；\u061b]/)) {
    if (piece.trim() === "") continue;
    const match = ENTRY.exec(piece);
    const written = match?.[1]?.toLowerCase();
    if (match === null || written === undefined) return null;
    const name = nameOf(written);
    known ||= name !== undefined;
    found.push([name ?? written, match[2] ?? ""]);
  }
  return known ? Object.fromEntries(found) : null;
}

/** A due date that is no day, “30 June” or “at once”, stays readable under `other`; nobody loses it. */
function dayIn(due: string): IsoDate | null {
  const date = isoDate(due);
  return date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
}

function withDue(other: Record<string, string>, due: string): Record<string, string> {
  return due === "" || dayIn(due) !== null ? other : { ...other, due };
}

/** Offsets in the text are offsets in the file unless escapes or entities make them differ in length. */
function spanOf({ span, text }: Text, match: RegExpExecArray) {
  const exact = span.end - span.start === text.length;
  return exact ? { ...span, start: span.start + match.index, end: span.start + text.trimEnd().length } : span;
}

function shortened(text: Text, to: string): Text {
  const exact = text.span.end - text.span.start === text.text.length;
  return { ...text, text: to, span: exact ? { ...text.span, end: text.span.start + to.length } : text.span };
}
