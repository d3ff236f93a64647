import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brief } from "../../../src/brief/types.ts";
import { allNodes, parse } from "./support.ts";
import { tortureBrief } from "./torture.ts";

function misplaced(source: string, value: Brief): string[] {
  const wrong: string[] = [];
  for (const { kind, span, parent, text } of allNodes(value)) {
    const shown = source.slice(span.start, span.end);
    if (span.start > span.end || span.end > source.length) wrong.push(`${kind} ${span.start}-${span.end} is no range`);
    if (parent && (span.start < parent.start || span.end > parent.end) && kind !== "notes") {
      wrong.push(`${kind} “${shown}” ${span.start}-${span.end} is outside of ${parent.start}-${parent.end}`);
    }
    const word = /[\p{L}\p{N}]+/u.exec(text)?.[0];
    if (kind === "text" && word !== undefined && !/[\\&]/.test(shown) && !shown.includes(word)) {
      wrong.push(`text “${text}” points at “${shown}”`);
    }
  }
  return wrong;
}

/** Signs of Markdown among characters of every plane and halves of such; written by a seed, since a value each is dear. */
function anyText(length: number, seed: number): string {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) % below;
  };
  const unit = (): number => [next(0x80), next(0x80), next(0x3000), next(0x10000), next(0x110000)][next(5)] ?? 0;
  return String.fromCodePoint(...Array.from({ length }, unit));
}

/** `tests/fuzz.test.ts` tries whole briefs through every stage. */
const RUNS = process.env.EVERY === "1" ? 2000 : 200;

describe("spans", () => {
  it.each([
    ["LF", (text: string) => text],
    ["CRLF", (text: string) => text.replace(/\n/g, "\r\n")],
    ["CR", (text: string) => text.replace(/\n/g, "\r")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
  ])("point at the words of the torture brief with %s", (_, change) => {
    const source = change(tortureBrief());
    const { value } = parse(source);
    expect(value.slides.length).toBe(8);
    expect(misplaced(source, value)).toEqual([]);
  });

  it("point into lists and quotations, whatever stands before their text", () => {
    const source = "## T\n\n> - one **two**\n>   three\n>   > four\n>   five\n\n1.  six\n\n\t- seven\n\n\t  eight\n";
    const { value } = parse(source);
    const texts = allNodes(value).filter(({ kind }) => kind === "text");
    expect(texts.map(({ span }) => source.slice(span.start, span.end).trim())).toEqual([
      "T",
      "one",
      "two",
      ">   three",
      "four\n>   five",
      "six",
      "seven",
      "eight",
    ]);
  });

  const fragment = fc.constantFrom(
    ..."# A|## B|### C|#### D|- item|  - nested|    - deep|1. one|> quote|> > twice|> - list in quote|text **bold** end|`code`".split(
      "|",
    ),
    ..."::: notes|:::|::: columns|:::: column|::::|---|***|| a | b ||<!-- note -->|<!--|-->|[link](#a)|[^1]|[^1]: note".split(
      "|",
    ),
    ..."    indented|```|~~~|*em|_u_|[a]{.b}|![i](j.png)|<b>|</b>|<div>|</div>|\\|  |\t- tab|- |>|===|&amp;|日本語".split(
      "|",
    ),
    "|a|b|",
    "|-|-|",
    "| c | d |",
    ": caption",
    "{.chart type=bar}",
    "",
    "",
  );
  const document = fc.array(fragment, { maxLength: 30 }).map((lines) => lines.join("\n"));

  it("lie inside those of their parents and point at their words in any document", () => {
    fc.assert(
      fc.property(document, fc.constantFrom("\n", "\r\n"), (text, end) => {
        const source = text.replace(/\n/g, end);
        const { value } = parse(source);
        expect(misplaced(source, value)).toEqual([]);
      }),
      { numRuns: RUNS, seed: 20130507 },
    );
  });

  it("takes any text without throwing", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer(), (length, seed) => {
        const text = anyText(length, seed);
        const { value, diagnostics } = parse(text);
        expect(() => JSON.stringify({ value, diagnostics })).not.toThrow();
      }),
      { numRuns: RUNS, seed: 20130507 },
    );
  });
});
