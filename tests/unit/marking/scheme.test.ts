import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contrast } from "../../../src/data/colour.ts";
import { parseScheme } from "../../../src/marking/scheme.ts";
import { shipped } from "./schemes.ts";

const GOOD = `id: mine
title: Mine
disclaimer: Ours.
levels:
  - {id: low, banner: LOW, portion: L, ink: "000000", ground: "FFFFFF", open_to: [PUBLIC]}
`;
const codes = (text: string) => parseScheme({ file: "mine.yml", text }).diagnostics.map(({ code }) => code);

describe("the schemes that are shipped", () => {
  const names = readdirSync(join(import.meta.dirname, "../../../templates/schemes")).sort();

  it("are the three that the manual names, each read without a word", () => {
    expect(names).toEqual(["none.yml", "sample.yml", "tlp.yml"]);
    for (const name of names) expect(shipped(name.replace(".yml", "")).id).toBe(name.replace(".yml", ""));
  });

  it("say that briefdeck is not accredited", () => {
    for (const name of ["sample", "tlp", "none"]) expect(shipped(name).disclaimer).toContain("not accredited");
  });

  it("mark the invented levels as training only", () => {
    expect(shipped("sample").disclaimer).toContain("training use only");
    for (const { banner } of shipped("sample").levels) expect(banner).toMatch(/^SAMPLE /);
  });

  it("write the labels of TLP 2.0 without spaces, to the right, 12 points or larger, readable", () => {
    const { levels, banner, translate } = shipped("tlp");
    const labels = ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"];
    expect(levels.map((level) => level.banner)).toEqual(labels);
    expect(levels.map((level) => level.portion)).toEqual(labels);
    expect(banner).toEqual({ align: "right", minSize: 12, bottom: true, ground: "page" });
    expect(translate).toBe(false);
    for (const { ink, ground } of levels)
      expect(ink === null || ground === null ? 0 : contrast(ink, ground)).toBeGreaterThan(4.5);
  });
});

describe("a scheme of one's own", () => {
  it("needs little and fills in the rest", () => {
    const { value, diagnostics } = parseScheme({ file: "mine.yml", text: GOOD });
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ portions: "all-or-none", release: null, banner: { minSize: 12, bottom: true } });
  });

  it("takes hyphens for underscores", () => {
    expect(codes(GOOD.replace("open_to", "open-to"))).toEqual([]);
  });

  it.each([
    [
      "an unknown field",
      GOOD.replace("disclaimer:", "disclaimr:"),
      ["marking/scheme-unknown", "marking/scheme-missing"],
    ],
    ["YAML that is none", "levels: [", ["marking/scheme-yaml"]],
    ["an empty file", "", ["marking/scheme-yaml"]],
    ["a list instead of fields", "- a\n", ["marking/scheme-yaml"]],
    ["no levels", GOOD.replace(/levels:.*/s, ""), ["marking/scheme-missing"]],
    ["a level without a portion mark", GOOD.replace("portion: L, ", ""), ["marking/scheme-missing"]],
    ["a mark with parentheses", GOOD.replace("portion: L", 'portion: "(L)"'), ["marking/scheme-value"]],
    ["a colour that is none", GOOD.replace('"000000"', "black"), ["marking/scheme-value"]],
    ["ink on ground of its own colour", GOOD.replace("FFFFFF", "333333"), ["marking/scheme-contrast"]],
    ["a banner in small type", `${GOOD}banner: {min_size: 8}\n`, ["marking/scheme-value"]],
    ["a banner in the middle of nowhere", `${GOOD}banner: {align: centre}\n`, ["marking/scheme-value"]],
    ["a flag that is a word", `${GOOD}translate: perhaps\n`, ["marking/scheme-value"]],
  ])("reports %s", (_, text, expected) => {
    expect(new Set(codes(text))).toEqual(new Set(expected));
  });

  it("has its default for each field that may be left out, and no levels of its own where a file has none", () => {
    const { levels, ...rest } = parseScheme({ file: "mine.yml", text: GOOD }).value;
    expect(levels).toHaveLength(1);
    expect(rest).toEqual({
      ...{ id: "mine", title: "Mine", disclaimer: "Ours.", release: null, caveats: [], translate: false },
      separators: { category: "//", item: "/" },
      banner: { align: "center", minSize: 12, bottom: true, ground: "words" },
      marks: { shown: "texts", place: "margin", title: "eyebrow", lists: "short" },
      ...{ portions: "all-or-none", lowestCountsInRelease: false },
    });
    expect(parseScheme({ file: "mine.yml", text: GOOD.replace(/levels:.*/s, "") }).value.levels).toEqual([]);
    const bare = GOOD.replace(/, ink.*/, "}");
    expect(parseScheme({ file: "mine.yml", text: bare }).value.levels).toEqual([
      { id: "low", banner: "LOW", portion: "L", ink: null, ground: null, openTo: [], former: [] },
    ]);
  });

  it("says of each fault what and where it is", () => {
    const told = (text: string) =>
      parseScheme({ file: "mine.yml", text }).diagnostics.map(
        ({ message, span }) => `${text.slice(span?.start, span?.end)}: ${message}`,
      );
    const second = (fields: string) => `${GOOD}  - {${fields}, ink: "000000", ground: "FFFFFF", open_to: [PUBLIC]}\n`;
    const [duplicate, ...others] = told(second("id: high, banner: low, portion: H"));
    expect([duplicate?.split(":")[0], others]).toEqual(["low", []]);
    expect(duplicate).toContain("LOW");
    const [pale] = told(GOOD.replace("000000", "EEEEEE"));
    expect(pale).toMatch(/^"EEEEEE": .*low.*1\.2/);
    const [empty] = told(GOOD.replace(/levels:.*/s, "levels: []\n"));
    expect(empty).toMatch(/^\[\]: .*levels/);
  });

  it("names the field that is missing or wrong, what holds it, and its place", () => {
    const told = (text: string) =>
      parseScheme({ file: "mine.yml", text }).diagnostics.map(
        ({ message, span }) => `${text.slice(span?.start, span?.end)}: ${message}`,
      );
    const [level = ""] = told(GOOD.replace("portion: L, ", ""));
    expect(level).toMatch(/^\{id: low, [^{}]*\}: “portion” is missing: levels\[0\] needs it\.$/);
    const [whole = ""] = told(GOOD.replace("disclaimer: Ours.\n", ""));
    expect(whole).toMatch(/^id: mine\n[\s\S]*: “disclaimer” is missing: the scheme needs it\.$/);
    expect(told(`${GOOD}release: {word: FOR}\n`)).toEqual(["release: “none” is missing: release needs it."]);
    expect(told(GOOD.replace("[PUBLIC]", "{a: b}"))).toEqual([
      "{a: b}: “open_to” must be a list of audiences, not a map.",
    ]);
  });

  it("may part its marks by signs of its own, and either of the two alone", () => {
    const separators = (fields: string) =>
      parseScheme({ file: "mine.yml", text: `${GOOD}separators: ${fields}\n` }).value.separators;
    expect(separators('{category: "::", item: "+"}')).toEqual({ category: "::", item: "+" });
    expect(separators('{category: "::"}')).toEqual({ category: "::", item: "/" });
    expect(separators('{item: "+"}')).toEqual({ category: "//", item: "+" });
  });

  it("counts levels without a word as levels without a word, not as twice the same", () => {
    const nameless = "  - {banner: A, portion: A}\n  - {banner: B, portion: B}\n";
    expect(new Set(codes(`${GOOD}${nameless}`))).toEqual(new Set(["marking/scheme-missing"]));
  });

  it("may have a size between two points, and lists of words of its own", () => {
    const { value, diagnostics } = parseScheme({
      file: "mine.yml",
      text: `${GOOD.replace("portion: L,", "portion: L, former: [OLD],")}banner: {min_size: 12.5}\ncaveats: [{word: HOLD}]\n`,
    });
    expect(diagnostics).toEqual([]);
    expect(value.banner.minSize).toBe(12.5);
    expect(value.levels[0]).toMatchObject({ openTo: ["PUBLIC"], former: ["OLD"] });
    expect(value.caveats).toEqual([{ word: "HOLD", dominant: true, banner: true }]);
  });

  it("points at the line and suggests the field", () => {
    const text = GOOD.replace("disclaimer:", "disclaimr:");
    const [first] = parseScheme({ file: "mine.yml", text }).diagnostics;
    expect(first?.hint).toContain("disclaimer");
    expect(text.slice(first?.span?.start, first?.span?.end)).toBe("disclaimr");
  });

  it("reports two levels of one name", () => {
    const twice = GOOD + GOOD.split("\n")[4]?.replace("id: low", "id: lower").concat("\n");
    expect(codes(twice)).toContain("marking/scheme-duplicate");
  });

  it("survives aliases that multiply", () => {
    const bomb = `a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nlevels: *c\n`;
    expect(codes(bomb).length).toBeGreaterThan(0);
  });
});
