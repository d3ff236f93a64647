/** Marks that nobody read as such: what the last look at a release finds. */
import { describe, expect, it } from "vitest";
import { spotAttribute, spotInName, spotMarks } from "../../../src/marking/mark/spot.ts";
import { collectMarks, readable } from "../../../src/marking/portions.ts";
import { NO_SCHEME } from "../../../src/marking/scheme.ts";
import type { Mark } from "../../../src/marking/types.ts";
import { shipped, words } from "./schemes.ts";

const sample = shipped("sample");
const tlp = shipped("tlp");
const span = { file: "brief.md", start: 3, end: 9 };
const levels = (marks: readonly Mark[]) => marks.map(({ level }) => level);

describe("marks anywhere in a text", () => {
  it.each([
    ["so (SS) far", ["secret"]],
    ["so [SS] far", ["secret"]],
    ["so { SS } far", ["secret"]],
    ["so \uff08\uff33\uff33\uff09 far", ["secret"]],
    ["so (S\u200bS) far", ["secret"]],
    ["(SR) and (SS)", ["restricted", "secret"]],
    ["[sample secret]", ["secret"]],
    ["see SR//NOFORN below", ["restricted"]],
    ["the SS is a ship", []],
    ["so (SSX) far", []],
  ])("“%s” has %j", (text, expected) => {
    const found = spotMarks(text, span, sample);
    expect(levels(found)).toEqual(expected);
    for (const mark of found) expect(mark.span).toBe(span);
  });

  it("are taken at their longest, so that a list frees whom it names", () => {
    expect(spotMarks("see SR//REL TO USA, KOR today", span, sample)).toMatchObject([{ releaseTo: ["USA", "KOR"] }]);
    expect(spotMarks("see SR//QUX", span, sample)).toMatchObject([{ level: "restricted", releaseTo: null }]);
  });

  it("are labels of TLP without brackets, and their colour at the start of a line", () => {
    expect(levels(spotMarks("all of it tlp - red", span, tlp))).toEqual(["red"]);
    expect(levels(spotMarks("TLP:AMBER+STRICT", span, tlp))).toEqual(["amber-strict"]);
    expect(levels(spotMarks("First\nRED: not to go out", span, tlp))).toEqual(["red"]);
    expect(levels(spotMarks("a red: herring", span, tlp))).toEqual([]);
  });

  it("are none where there is no scheme", () => {
    expect(spotMarks("(SS//NOFORN)", span, NO_SCHEME)).toEqual([]);
    expect(spotAttribute("mark", "SS", span, NO_SCHEME)).toEqual([]);
    expect(spotInName("plan (SS)", span, NO_SCHEME)).toEqual([]);
  });
});

describe("marks of attributes", () => {
  it.each([
    ["mark", " SS ", ["secret"]],
    ["Classification", "SR//NOFORN", ["restricted"]],
    ["place", "SS", []],
    ["remark", "SS", []],
  ])("%s=%s", (name, value, expected) => expect(levels(spotAttribute(name, value, span, sample))).toEqual(expected));

  it("are labels of TLP as a class, or as name and value", () => {
    expect(levels(spotAttribute("class", "tlp-red", span, tlp))).toEqual(["red"]);
    expect(levels(spotAttribute("tlp", "red", span, tlp))).toEqual(["red"]);
    expect(levels(spotAttribute("class", "red", span, tlp))).toEqual([]);
  });
});

describe("marks in the name of a file", () => {
  it.each([
    ["plan (SS).png", ["secret"]],
    ["plan_(SS)_2.png", ["secret"]],
    ["sample-secret.png", ["secret"]],
    ["ss.png", []],
    ["lessons.png", []],
  ])("%s", (name, expected) => expect(levels(spotInName(name, span, sample))).toEqual(expected));

  it("are caveats at the highest level, whichever they narrow", () => {
    expect(spotInName("map-noforn.png", span, sample)).toMatchObject([
      { level: sample.levels.at(-1)?.id, caveats: ["NOFORN"], text: "NOFORN" },
    ]);
    expect(spotInName("eyes-only.png", span, sample)).toMatchObject([{ caveats: ["EYES ONLY"] }]);
    const short = { ...sample, caveats: [{ word: "HOLD", dominant: true, banner: true }] };
    expect(spotInName("hold.png", span, short)).toEqual([]);
  });

  it("are the whole label where another begins with it", () => {
    expect(new Set(levels(spotInName("tlp-amber.png", span, tlp)))).toEqual(new Set(["amber"]));
    expect(levels(spotInName("tlp-amber-strict.png", span, tlp))).toContain("amber-strict");
    expect(levels(spotInName("plan_TLPAMBERSTRICT.png", span, tlp))).toEqual(["amber-strict"]);
  });
});

describe("the marks of a walk", () => {
  const visit: Parameters<typeof collectMarks>[1] = (visitor) => {
    visitor.text?.({ node: "text", role: "title", inlines: words("(SR) Title"), span });
    visitor.text?.({ node: "text", role: "paragraph", inlines: words("(ss) wrong"), span });
    visitor.plain?.({ node: "plain", role: "code", text: "(SS) code", span });
    const picture = { kind: "inline-image", src: "a.png", alt: "(SO) A map", span } as never;
    visitor.text?.({ node: "text", role: "paragraph", inlines: [...words("No mark "), picture], span });
  };

  it("are those of texts, code and pictures amid a text, in their order, without what cannot be read", () => {
    expect(levels(collectMarks(sample, visit))).toEqual(["restricted", "secret", "open"]);
    expect(collectMarks(NO_SCHEME, visit)).toEqual([]);
    expect(readable([null])).toEqual([]);
  });
});
