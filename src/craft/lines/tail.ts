import type { Inline, Text } from "../../brief/types.ts";
import { type IsoDate, isoDate } from "../../data/dates.ts";
import type { Span } from "../../diagnostics/types.ts";
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
  const end = inlines.findLastIndex((inline) => !isReference(inline)) + 1;
  // A label within the parentheses may have cut the text.
  const start = inlines.findLastIndex(({ kind }, index) => index < end && kind !== "text") + 1;
  const pieces = inlines.slice(start, end) as readonly Text[];
  const whole = pieces.map(({ text }) => text).join("");
  const match = PARENTHESES.exec(whole);
  const entries = match === null ? null : entriesOf(match[1] ?? "");
  if (match === null || entries === null) return { text: inlines, tail: NO_TAIL };
  const { owner = "", due = "", status = "", ...other } = entries;
  const rest = whole.slice(0, match.index).trimEnd();
  let from = 0;
  let span: Span | null = null;
  const before = pieces.flatMap((piece): readonly Text[] => {
    const kept = Math.max(0, rest.length - from);
    const opens = match.index - from;
    from += piece.text.length;
    if (span === null && from > match.index) span = spanOf(piece, opens, pieces.at(-1) ?? piece);
    if (kept >= piece.text.length) return [piece];
    return kept === 0 ? [] : [shortened(piece, piece.text.slice(0, kept))];
  });
  const stop = match[2] ?? "";
  const last = before.at(-1);
  const ended =
    stop === "" || last === undefined ? before : [...before.slice(0, -1), { ...last, text: last.text + stop }];
  const text = [...inlines.slice(0, start), ...ended, ...inlines.slice(end)];
  const said = { owner: owner || null, due: dayIn(due), status: status || null };
  return { text, tail: { ...said, other: withDue(other, due), span } };
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
function spanOf(first: Text, opens: number, last: Text): Span {
  const isExact = ({ span, text }: Text): boolean => span.end - span.start === text.length;
  if (!isExact(first) || !isExact(last)) return { ...first.span, end: last.span.end };
  return { ...first.span, start: first.span.start + opens, end: last.span.start + last.text.trimEnd().length };
}

function shortened(text: Text, to: string): Text {
  const exact = text.span.end - text.span.start === text.text.length;
  return { ...text, text: to, span: exact ? { ...text.span, end: text.span.start + to.length } : text.span };
}
