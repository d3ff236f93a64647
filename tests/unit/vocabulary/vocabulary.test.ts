import { describe, expect, it } from "vitest";
import { loadPack } from "../../../src/deck/pack.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { KNOWN_LANGUAGES } from "../../../src/language/known.ts";
import { LINE_TYPES, SCALES } from "../../../src/language/types.ts";
import { createVocabulary } from "../../../src/vocabulary/vocabulary.ts";
import { apart } from "../../../src/vocabulary/words.ts";
import { vocabularyOf } from "../../support/bound.ts";
import { ROOT } from "../../support/compile.ts";

const english = vocabularyOf("en-GB");

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

  it("keep what words that nobody knows say as a key", () => {
    expect(english.column("Ours and Theirs!")).toMatchObject({ key: "ours-and-theirs", reach: "partner" });
    expect(english.column("(SO) First 24 hours").key).toBe("first-day");
    expect(english.column("x".repeat(61)).key).toBe("");
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
