import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closedLabels } from "../../../src/craft/labels.ts";
import { loadPack } from "../../../src/deck/pack.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { KNOWN_LANGUAGES } from "../../../src/language/known.ts";
import { type Language, LINE_TYPES, SCALES } from "../../../src/language/types.ts";
import { createVocabulary } from "../../../src/vocabulary/vocabulary.ts";
import { apart } from "../../../src/vocabulary/words.ts";
import people from "../../../templates/people.schema.json" with { type: "json" };
import { vocabularyOf } from "../../support/bound.ts";
import { ROOT } from "../../support/compile.ts";
import { closedHeadings, closedLabels as closedWordsOf } from "../../support/own-side.ts";

const PERSON = people.additionalProperties.properties;

const english = vocabularyOf("en-GB");

const closedWords = (language: Language): readonly string[] =>
  [...closedWordsOf(language), ...closedHeadings(language)].map(({ words }) => words);

describe("labels", () => {
  it.each([
    ["Red line", "red-line"],
    ["RED LINES", "red-line"],
    ["red-line", "red-line"],
    ["Our red line", "red-line"],
    ["Our red line 2", "red-line"],
    ["Red line (ours)", "red-line"],
    ["Fallback position", "fallback"],
    ["Our fallback", "fallback"],
    ["Walk-away", "red-line"],
    ["BATNA", "red-line"],
    ["Do not use", "not-for-use"],
    ["레드 라인", "red-line"],
    ["차선안", "fallback"],
    ["Avoid", "avoid"],
  ])("“%s” is a line that must not go out", (label, type) => {
    expect(english.lead(label)).toMatchObject({ type, why: expect.stringMatching(/./) });
    expect(["principal", "own-side"]).toContain(english.lead(label).reach);
  });

  it.each(["Say", "Ask", "Our ask", "Important", "Limitation", "Red", "Line of the coast", "Opening remarks"])(
    "“%s” is open",
    (label) => expect(english.lead(label)).toMatchObject({ reach: "partner", why: "" }),
  );

  it.each(["Opening", "Hazard", "How we know", "Inference"])("“%s” stays with the own side", (label) =>
    expect(english.lead(label)).toMatchObject({ reach: "own-side", why: expect.stringMatching(/./) }),
  );

  it.each(KNOWN_LANGUAGES.flatMap(({ tag, lines }) => LINE_TYPES.map((type) => [tag, type, lines[type]] as const)))(
    "%s: every word for “%s” is one",
    (tag, type, words) => {
      const own = vocabularyOf(tag);
      for (const word of apart(words)) expect(own.lineOf(word)?.type, word).toBe(type);
    },
  );

  it.each(KNOWN_LANGUAGES.map(({ tag }) => tag))("are the fields of a person's card, by their own names: %s", (tag) => {
    const names = Object.keys(PERSON.card.properties).map((name) => name.replaceAll("_", "-"));
    expect(names).toContain("last-contact");
    expect(names.map((name) => vocabularyOf(tag).column(name).key)).toEqual(names);
  });

  it("keep what words that nobody knows say as a key", () => {
    expect(english.column("Ours and Theirs!")).toMatchObject({ key: "ours-and-theirs", reach: "partner" });
    expect(english.column("(SO) First 24 hours").key).toBe("first-day");
    expect(english.column("x".repeat(61)).key).toBe("");
  });
});

describe("a text that may hold a label that must not go out", () => {
  const signs = ["", ": ", "\u2014", " (ours)", "\u00a0", "\u200b", "\u0301", "\u3002", "2. ", "/", "\u00ad", "\uff1a"];
  const piece = fc.oneof(
    fc.constantFrom(...KNOWN_LANGUAGES.flatMap((language) => closedWords(language))),
    fc.constantFrom("We say", "중립", "Σ", "é", "ﬁrst", "İ"),
    fc.constantFrom(...signs),
  );
  const spelt = fc.constantFrom(
    (words: string) => words,
    (words: string) => words.toUpperCase(),
    (words: string) => words.normalize("NFD"),
    (words: string) => words.normalize("NFKD"),
  );

  it("is told by its words, wherever in it they stand and however they are written", () => {
    const text = fc.array(fc.tuple(piece, spelt), { maxLength: 6 });
    fc.assert(
      fc.property(text, fc.constantFrom("en-GB", "ko", "ar"), (pieces, lang) => {
        const vocabulary = vocabularyOf(lang);
        const words = pieces.map(([one, how]) => how(one)).join("");
        const found = closedLabels(words, { ...vocabulary, mayClose: () => true });
        expect(closedLabels(words, vocabulary)).toEqual(found);
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300), seed: Number(process.env.FUZZ_SEED ?? 1) },
    );
  });

  it("is not one that holds no such word", () => {
    expect(english.mayClose("The two sides agreed on a joint plan for the coming months")).toBe(false);
    expect(english.mayClose("We name our red line: none")).toBe(true);
  });
});

describe("headings", () => {
  it("close what they name, by their words, class or id, as a line or as a topic", () => {
    for (const [words, classes, id] of [
      ["Red lines", [], ""],
      ["Fallback", [], ""],
      ["We hold on to three things", ["red-lines"], ""],
      ["We hold on to three things", ["fallback"], ""],
      ["We hold on to three things", [], "red-lines"],
      ["Our red lines", [], ""],
    ] as const)
      expect(english.about(words, classes, id), words).toMatchObject({
        reach: "principal",
        why: expect.stringMatching(/./),
      });
  });

  it("leave a table of options open in a language whose word for it is that for a fallback", () => {
    expect(vocabularyOf("ko").about("대안", [])).toMatchObject({ reach: "partner", topic: { name: "options" } });
  });
});

describe("scales", () => {
  it.each(KNOWN_LANGUAGES)("in $tag rank every word where it stands", ({ tag, scales }) => {
    const { rank } = vocabularyOf(tag);
    for (const scale of Object.keys(SCALES) as readonly (keyof typeof SCALES)[])
      scales[scale].forEach((words, index) => {
        for (const word of apart(words)) expect(rank(scale, `${word}, if talks fail`), word).toBe(index + 1);
      });
  });
});

describe("a pack of a house", () => {
  const files = projectReaders(nodeHost, ROOT).templates("").value;
  const load = (text: string) => loadPack([...files, { path: "vocabulary.yml", file: "house/vocabulary.yml", text }]);

  it("adds topics, columns and scales, and changes what packaged ones mean", () => {
    const { value, diagnostics } = load(
      "topics:\n  walk: {template: asks-and-offers, reach: principal, headings: {en: Where we stop, ko: [여기까지]}}\n" +
        "lines:\n  watch: {reach: partner}\ncolumns:\n  leverage: {reach: own-side, words: {en: [Our leverage]}}\n" +
        "scales:\n  severity: {en: [[minor, slight], grave]}\n",
    );
    expect(diagnostics).toEqual([]);
    const own = createVocabulary(value.vocabulary, "ko");
    expect(own.about("Where we stop", [])).toMatchObject({ reach: "principal", topic: { name: "walk" } });
    expect(own.topicOf("여기까지")?.name).toBe("walk");
    expect(own.lead("Watch")).toMatchObject({ type: "watch", reach: "partner" });
    expect(own.column("our leverage")).toMatchObject({ key: "leverage", reach: "own-side" });
    expect([own.isScale("severity"), own.rank("severity", "Slight"), own.rank("severity", "Grave, if")]).toEqual([
      true,
      1,
      2,
    ]);
  });

  it("keeps to itself a head that a packaged column has, in every language of a brief, and says so", () => {
    const { value, diagnostics } = load("columns:\n  bargain: {reach: partner, words: {en: [Fallback, Bargain]}}\n");
    expect(diagnostics.map(({ code, params }) => [code, params.word, params.owner])).toEqual([
      ["deck/column-word-taken", "Fallback", "fallback"],
    ]);
    for (const lang of ["en", "en-GB", "ko", "nl"]) {
      const own = createVocabulary(value.vocabulary, lang);
      expect(own.column("Fallback"), lang).toMatchObject({ key: "fallback", reach: "principal" });
      expect(own.column("Bargain").key, lang).toBe("bargain");
    }
  });

  it("reads the scale of the manual's example in the column of its name", () => {
    const manual = readFileSync(join(ROOT, "templates/README.md"), "utf8");
    const [, scale = "", name = ""] = /^(scales:.*\n {2}([\w-]+):.*\n)/m.exec(manual) ?? [];
    const own = createVocabulary(load(scale).value.vocabulary, "en");
    expect([name !== "", own.isScale(name), own.column(name).key]).toEqual([true, true, name]);
  });

  it.each([
    ["topics:\n  walk: {reach: everybody}", "topics.walk.reach"],
    ["topics:\n  walk: {secret: true}", "topics.walk.secret"],
    ["lines:\n  shout: {reach: partner}", "lines.shout"],
    ["columns: [a]", "columns"],
    ["scales:\n  severity: [minor]", "scales.severity"],
    ["topics:\n  walk: {roles: [made, boss]}", "topics.walk.roles"],
    ["nothing: {}", "nothing"],
  ])("is told what is wrong with %s", (text, field) => {
    const { diagnostics } = load(text);
    expect(diagnostics).toMatchObject([{ severity: "error", span: { file: "house/vocabulary.yml" } }]);
    expect(JSON.stringify(diagnostics[0]?.params)).toContain(field);
  });
});
