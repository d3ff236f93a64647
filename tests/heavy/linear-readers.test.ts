/**
 * Whatever reads texts of others costs in proportion to their length: each regular expression of the sources is fed with long
 * lines of its own characters, and each reader with long lines of every sign that means something to one.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { busy } from "../support/busy.ts";
import { ROOT } from "../support/compile.ts";

const SRC = join(ROOT, "src");
/** What writes decks, runs in browsers or is not in the package is given no texts as they stand in somebody's file. */
const ELSEWHERE = /^(?:tools|emit|pages)\//;

/** May take the square of their text, with the reason why nobody can give them a long one. */
const BOUNDED: Readonly<Record<string, string>> = {
  "data/numbers.ts": "SIGNS is asked of forty letters at most",
  "craft/new/brief.ts": "forms that briefdeck wrote",
  "diagnostics/print/frame.ts": "rows that are cut to the terminal",
  "scene/css/values/named-colours.ts": "a table of our own",
  "scene/chart/words.ts": "digits of a number",
  "diagnostics/catalogue/brief.ts": "digits of a number",
  "gallery/stress.ts": "texts of samples, which are drawn",
  "host/images/svg.ts": "attributes that briefdeck wrote, whose quotes close",
};

interface Pattern {
  readonly file: string;
  readonly literal: string;
  readonly regex: RegExp;
}

const LITERAL =
  /(?<=(?:[(,=:[!&|?{;>]|\breturn|^)\s*)\/(?![*/])((?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/gm;

const patterns = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !ELSEWHERE.test(file))
  .flatMap((file) =>
    [...readFileSync(join(SRC, file), "utf8").matchAll(LITERAL)].map(
      ([literal, source = "", flags]): Pattern => ({ file, literal, regex: new RegExp(source, flags) }),
    ),
  );

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

function milliseconds({ regex }: Pattern, text: string): number {
  const start = busy();
  regex.lastIndex = 0;
  if (regex.global) for (const _ of text.matchAll(regex));
  else if (regex.sticky) while (regex.exec(text)?.[0]);
  else regex.test(text);
  return busy() - start;
}

/** The least of some runs: others on the machine make a run longer and none shorter. */
const least = (pattern: Pattern, text: string): number =>
  Math.min(...Array.from({ length: 3 }, () => milliseconds(pattern, text)));

const LENGTH = 1000;
/** What is faster is far from the square of the length, whatever the machine does. */
const QUICK = 0.2;

function growsTooFast(pattern: Pattern): string | null {
  const pieces = piecesOf(pattern.regex.source);
  const longer = textsOf(pieces, 4 * LENGTH);
  for (const text of textsOf(pieces, LENGTH)) {
    const four = longer.next().value as string;
    if (milliseconds(pattern, text) < QUICK || least(pattern, text) < QUICK) continue;
    const ratio = least(pattern, four) / least(pattern, text);
    if (ratio > 8)
      return `${pattern.literal} on ${JSON.stringify(text.slice(0, 12))}…: ×${ratio.toFixed(0)} at four times the length`;
  }
  return null;
}

describe("regular expressions", () => {
  it("are found in the sources", () => expect(patterns.length).toBeGreaterThan(800));

  it("take time in proportion to their text", () => {
    const slow = patterns
      .filter(({ file }) => !Object.hasOwn(BOUNDED, file))
      .flatMap((pattern) => growsTooFast(pattern)?.replace(/^/, `${pattern.file}: `) ?? []);
    expect(slow).toEqual([]);
  });

  it("show when they do not", () => {
    const of = (regex: RegExp): Pattern => ({ file: "", literal: String(regex), regex });
    expect(growsTooFast(of(/\s+$/))).toContain("at four times");
    expect(growsTooFast(of(/\s*[,;]\s*/))).toContain("at four times");
    expect(growsTooFast(of(/\d+%/))).toContain("at four times");
    expect(growsTooFast(of(/(?<!\s)\s+$/))).toBeNull();
  });
});
