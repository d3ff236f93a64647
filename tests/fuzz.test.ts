/**
 * Random input, with a fixed seed (`FUZZ_SEED=…` for another, `FUZZ_RUNS=…` for more): nothing throws, every document
 * takes bounded time, and a deck that comes out is sound, whole and the same twice.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPackage } from "../src/check/package/check.ts";
import { type Compiled, type CompileOptions, compile } from "../src/compile.ts";
import { loadPack } from "../src/deck/pack.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { createCascade, parseStylesheets } from "../src/scene/css/cascade.ts";
import { busy } from "./support/busy.ts";
import { ROOT, USED, WARM } from "./support/compile.ts";
import { markdown, numberedWords } from "./support/markdown.ts";
import { PIXEL } from "./support/package.ts";
import { openDeckPackage, textsOf } from "./support/words.ts";

const SEED = Number(process.env.FUZZ_SEED ?? 20130507);
const RUNS = Number(process.env.FUZZ_RUNS ?? 24);
/** Milliseconds of processor time for one document: wall time would blame it for what else the machine does. */
const BOUND = 3000;
process.stderr.write(`fuzz: seed ${SEED}, ${RUNS} documents\n`);

const onDisk = projectReaders(nodeHost, ROOT);
const pack = onDisk.templates(null);
const readers: CompileOptions = {
  templates: () => pack,
  image: (src) => (src === "ok.png" ? { value: PIXEL, diagnostics: [] } : onDisk.image(src)),
};
/** Without layouts that no slide uses: they hold nothing of the document. */
const build = (text: string, more: Partial<CompileOptions> = WARM): Promise<Compiled> =>
  compile({ file: "fuzz.md", text }, { ...readers, ...USED, ...more });

describe("random Markdown", () => {
  it("gives a sound and whole deck, or says why not", { timeout: 300_000 }, async () => {
    // What the engine compiles once is no document's fault.
    await build(readFileSync(join(ROOT, "tests/cases/torture/brief.md"), "utf8"));
    let built = 0;
    let slowest = 0;
    await fc.assert(
      fc.asyncProperty(markdown(8), async (text) => {
        const start = busy();
        const result = await build(text);
        const took = busy() - start;
        slowest = Math.max(slowest, took);
        expect(took).toBeLessThan(BOUND);
        expectSpansInside(result);
        if (!result.bytes) {
          expect(result.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
          return;
        }
        built++;
        expectSound(result, result.bytes, text);
        if (built % 4 === 0) {
          // With nothing kept from the documents before.
          const again = await build(text, {});
          expect(Buffer.compare(again.bytes ?? Buffer.of(), result.bytes)).toBe(0);
        }
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: process.env.FUZZ_SHRINK === undefined },
    );
    process.stderr.write(`fuzz: ${built} of ${RUNS} documents built, the slowest took ${slowest.toFixed(0)} ms\n`);
    expect(built).toBeGreaterThan(RUNS / 4);
  });
});

function expectSpansInside({ diagnostics, sources }: Compiled): void {
  for (const { code, span } of diagnostics) {
    if (!span) continue;
    const length = sources.get(span.file)?.length ?? -1;
    expect(0 <= span.start && span.start <= span.end && span.end <= length, code).toBe(true);
  }
}

const POINTED: ReadonlySet<string> = new Set(["deck/not-shown", "brief/raw-content", "brief/hidden"]);

function expectSound({ scene, diagnostics }: Compiled, bytes: Uint8Array, text: string): void {
  const errors = checkPackage(bytes, "fuzz.pptx").filter(({ severity }) => severity === "error");
  expect(errors.map(({ message }) => message)).toEqual([]);
  const titles = (scene?.slides ?? []).map(({ title }) => title);
  expect(titles.filter((title, i) => title.trim() === "" || titles.indexOf(title) !== i)).toEqual([]);
  const deck = openDeckPackage(bytes);
  const parts = ["presentationml.slide+xml", "presentationml.notesSlide+xml", "drawingml.chart+xml"];
  const shown = parts.flatMap((kind) => deck.partsOfType(kind).flatMap((part) => textsOf(part, "apart")));
  // A long piece that a template does not show, or a script without an end, is named by its first words and pointed at; so is
  // what the source hides, as a comment of Deckset.
  const pointed = diagnostics.flatMap(({ code, span }) =>
    POINTED.has(code) && span ? [text.slice(span.start, span.end)] : [],
  );
  const there = numberedWords([...shown, ...pointed, ...diagnostics.map(({ message }) => message)].join("\n"));
  const lost = [...numberedWords(text)].filter((word) => !there.has(word));
  expect(lost.filter((word) => !isBroken(word, shown))).toEqual([]);
}

/** A column narrower than a word breaks it, and a page may end there. */
function isBroken(word: string, shown: readonly string[]): boolean {
  const cuts = Array.from({ length: word.length - 1 }, (_, index) => index + 1);
  return cuts.some(
    (at) =>
      shown.some((text) => text.trimEnd().endsWith(word.slice(0, at))) &&
      shown.some((text) => text.trimStart().startsWith(word.slice(at))),
  );
}

describe("random bytes", () => {
  const soup = (words: readonly string[]): fc.Arbitrary<string> =>
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.array(fc.constantFrom(...words), { maxLength: 120 }).map((pieces) => pieces.join("")),
    );
  const template = soup([
    "---\n",
    "kind: x\n",
    "layout: content\n",
    "sample: |\n  ## x\n",
    "takes: {parts: {min: 2}}\n",
    "headings: {en: [X]}\n",
    "&a [*a]\n",
    "!!js/function x\n",
    "<slide>",
    "</slide>",
    "<layout>",
    "<h1 region='title'>",
    "{{title}}",
    "{{#each parts}}",
    "{{/each}}",
    "{{> x}}",
    "{{lookup this 'constructor'}}",
    "{{__proto__}}",
    "{{{",
    "}}",
    "<p class='a' style='color:red'>",
    "</p>",
    "<!-- ",
    "-->",
    "\u0000",
    "&amp;",
    " ",
    "\n",
  ]);
  const path = fc.constantFrom(
    "slides/x.hbs",
    "slides/content.hbs",
    "layouts/x.hbs",
    "partials/x.hbs",
    "theme.css",
    "slides/x.css",
    "x",
    "slides/../x.hbs",
  );

  it("never stop the reading of a template pack", () => {
    const files = fc.array(fc.record({ path, text: template }), { maxLength: 3 });
    fc.assert(
      fc.property(files, (odd) => {
        const { diagnostics } = loadPack([...pack.value, ...odd.map((file) => ({ ...file, file: file.path }))]);
        for (const { message } of diagnostics) expect(message).not.toBe("");
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it("never stop a build by their templates", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(path, template, async (at, text) => {
        const odd = { value: [...pack.value, { path: at, file: at, text }], diagnostics: [] };
        const start = busy();
        await compile({ file: "x.md", text: "## A {.x}\n\nText.\n" }, { ...readers, templates: () => odd });
        expect(busy() - start).toBeLessThan(BOUND);
      }),
      { seed: SEED, numRuns: 30 },
    );
  });

  it("never stop the reading of stylesheets", () => {
    const css = soup([
      "{",
      "}",
      ";",
      ":",
      "p",
      ".a",
      "--x",
      "var(--x)",
      "/*",
      "*/",
      "@media",
      "1pt",
      "#abc",
      "url(",
      "(",
      ")",
      '"',
      "\\",
      "\n",
    ]);
    const packaged = loadPack(pack.value).value.stylesheets.filter(({ scope }) => scope === undefined);
    fc.assert(
      fc.property(css, (text) => {
        const { value } = parseStylesheets([...packaged, { file: "x.css", text }]);
        expect(createCascade(value).theme().name).toBeTypeOf("string");
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
