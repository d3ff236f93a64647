/** Whether a reader of texts takes time in proportion to them: what load on the machine must not say, and a square must. */
import { busy } from "./busy.ts";

/** A regular expression of the sources, as it is written or made there. */
export interface Pattern {
  readonly file: string;
  readonly literal: string;
  readonly regex: RegExp;
}

const SAMPLES: Readonly<Record<string, string>> = { s: " ", S: "x", w: "a", W: "-", d: "1", D: "x" };
/** Pieces of texts that a pattern may run over: its words, and a letter of each of its classes. */
const MOST_PIECES = 7;

function piecesOf(source: string): readonly string[] {
  const found = new Set<string>();
  for (const [, letter = ""] of source.matchAll(/\\([sSwWdD])/g)) found.add(SAMPLES[letter] ?? "");
  if (source.includes("\\s")) found.add("\n");
  if (/\\p\{|\[\^|\./.test(source)) found.add("a");
  const plain = source
    .replace(/\\[pP]\{[^}]*\}|\{\d+,?\d*\}/g, " ")
    .replace(/\(\?(?::|<?[=!]|<\w+>)/g, " ")
    .replace(/\\u\{?([0-9a-fA-F]+)\}?/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll("\\n", "\n")
    .replaceAll("\\t", "\t");
  for (const [, letters = ""] of plain.matchAll(/\[\^?((?:[^\]\\]|\\.)*)\]/g)) {
    if (/a-z/i.test(letters)) found.add("a");
    if (/0-9/.test(letters)) found.add("1");
    for (const letter of [
      ...letters
        .replace(/.-./g, "")
        .replace(/\\[a-zA-Z]/g, "")
        .replaceAll("\\", ""),
    ].slice(0, 3))
      found.add(letter);
  }
  const words = plain.replace(/\[\^?(?:[^\]\\]|\\.)*\]|\\[sSwWdDbB]/g, "\0");
  for (const [word] of words.matchAll(/(?:\\.|[^\0()|*+?^$.\\ ])+/g))
    found.add(word.replace(/\\(.)/g, "$1").slice(0, 12));
  found.delete("");
  return [...found].slice(0, MOST_PIECES);
}

/** Shapes of texts on which patterns of many choices try them all. */
function* textsOf(pieces: readonly string[], length: number): Generator<string> {
  const line = (piece: string, part = 1) => piece.repeat(Math.ceil((length * part) / piece.length));
  for (const one of pieces) {
    yield line(one);
    yield `${line(one)}\u0001`;
    yield `x${line(one)}x`;
    for (const other of pieces) {
      if (one === other) continue;
      yield `${other}${line(one)}\u0001`;
      yield `${line(one + other)}\u0001`;
      yield `${line(one, 0.5)}${line(other, 0.5)}\u0001`;
    }
  }
}

function feed({ regex }: Pattern, text: string): void {
  regex.lastIndex = 0;
  if (regex.global) for (const _ of text.matchAll(regex));
  else if (regex.sticky) while (regex.exec(text)?.[0]);
  else regex.test(text);
}

/** Milliseconds of processor time: the least of some runs, since others on the machine make a run longer and none shorter. */
function least(work: () => void, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = busy();
    work();
    best = Math.min(best, busy() - start);
  }
  return best;
}

/**
 * How many times as long `work` takes at sixteen times the length, where that tells of a square; null where it grows with its text.
 * Linear work comes to 16, a square to 256. What looks steep at four times the length is asked again at sixteen, where no other
 * process makes the one of the other.
 * @param quick milliseconds: what is faster at the first length is far from the square of it, whatever the machine does
 */
export function steepness(work: (times: 1 | 4 | 16) => void, quick: number): number | null {
  if (least(() => work(1), 1) < quick || least(() => work(1), 3) < quick) return null;
  if (least(() => work(4), 2) <= 8 * least(() => work(1), 3)) return null;
  const ratio = least(() => work(16), 1) / least(() => work(1), 9);
  return ratio > 64 ? ratio : null;
}

const LENGTH = 1000;
const QUICK = 0.2;

/** What makes a pattern take more than its text, in words; null where nothing does. */
export function growsTooFast(pattern: Pattern): string | null {
  const pieces = piecesOf(pattern.regex.source);
  const texts = { 1: textsOf(pieces, LENGTH), 4: textsOf(pieces, 4 * LENGTH), 16: textsOf(pieces, 16 * LENGTH) };
  for (const one of texts[1]) {
    const at = { 1: one, 4: texts[4].next().value ?? "", 16: texts[16].next().value ?? "" };
    const ratio = steepness((times) => feed(pattern, at[times]), QUICK);
    if (ratio !== null)
      return `${pattern.literal} on ${JSON.stringify(one.slice(0, 12))}…: ×${ratio.toFixed(0)} at sixteen times the length`;
  }
  return null;
}
