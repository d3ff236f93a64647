import { describe, expect, it } from "vitest";
import { maySee } from "../../../src/marking/access.ts";
import { readMark } from "../../../src/marking/mark.ts";
import { bannerText, rollUp } from "../../../src/marking/rollup.ts";
import type { Mark, Scheme } from "../../../src/marking/types.ts";
import { shipped, words } from "./schemes.ts";

const sample = shipped("sample");
const tlp = shipped("tlp");

function mark(content: string, scheme = sample): Mark {
  const reading = readMark(words(`(${content}) Text`), scheme);
  if (reading === null || !("mark" in reading)) throw new Error(`${content} is no mark`);
  return reading.mark;
}
const banner = (contents: readonly string[], scheme: Scheme = sample) =>
  bannerText(
    rollUp(
      contents.map((content) => mark(content, scheme)),
      scheme,
    ),
    scheme,
  );

describe("roll-up", () => {
  it.each([
    [[], ""],
    [["SO"], "SAMPLE OPEN"],
    [["SO", "SS", "SR"], "SAMPLE SECRET"],
    [["SS//REL TO USA, KOR", "SR//REL TO KOR, JPN"], "SAMPLE SECRET//REL TO KOR"],
    [["SS//REL TO USA, KOR", "SS//REL TO USA, KOR"], "SAMPLE SECRET//REL TO USA, KOR"],
    [["SS//REL TO USA", "SS//REL TO KOR"], "SAMPLE SECRET//NOFORN"],
    [["SS//REL TO USA, KOR", "SR"], "SAMPLE SECRET//NOFORN"],
    [["SS//REL TO USA, KOR", "SO"], "SAMPLE SECRET//REL TO USA, KOR"],
    [["SS//REL TO USA, KOR", "SO//EYES ONLY"], "SAMPLE SECRET//EYES ONLY/NOFORN"],
    [["SS//REL TO USA, KOR", "SO//NOFORN"], "SAMPLE SECRET//NOFORN"],
    [["SS", "SR"], "SAMPLE SECRET"],
    [["SR//EYES ONLY", "SR"], "SAMPLE RESTRICTED//EYES ONLY"],
    [["SR//WORKING PAPER", "SR"], "SAMPLE RESTRICTED"],
    [["SR//WORKING PAPER", "SS//WORKING PAPER"], "SAMPLE SECRET//WORKING PAPER"],
    [["SS//WORKING PAPER/EYES ONLY"], "SAMPLE SECRET//EYES ONLY/WORKING PAPER"],
  ])("of %j is “%s”", (contents, expected) => {
    expect(banner(contents)).toBe(expected);
  });

  it("counts the lowest level against lists if the scheme says so", () => {
    const strict = { ...sample, lowestCountsInRelease: true };
    expect(banner(["SS//REL TO USA", "SO"], strict)).toBe("SAMPLE SECRET//NOFORN");
  });

  it("does not depend on the order of levels, and is its own roll-up", () => {
    const contents = ["SR//REL TO USA, KOR", "SO", "SS//REL TO KOR"];
    const all = contents.map((content) => mark(content));
    const once = rollUp(all, sample);
    expect(bannerText(rollUp([...all].reverse(), sample), sample)).toBe(bannerText(once, sample));
    expect(once?.text).toBe("SS//REL TO KOR");
    expect(once && bannerText(rollUp([once, once], sample), sample)).toBe(bannerText(once, sample));
  });

  it("of a mark whose level the scheme does not have is none", () => {
    expect(rollUp([mark("SS//REL TO USA")], { ...sample, levels: [] })).toBeNull();
  });

  it("stands at the first portion of the highest level", () => {
    const at = (content: string, start: number): Mark => ({
      ...mark(content),
      span: { file: "a.md", start, end: start + 4 },
    });
    expect(rollUp([at("SO", 1), at("SS", 5), at("SS", 9)], sample)?.span.start).toBe(5);
    expect(rollUp([at("SS", 1), at("SO", 5)], sample)?.span.start).toBe(1);
  });

  it("leaves out a portion whose level the scheme does not have", () => {
    const stray = { ...mark("SS//NOFORN"), level: "other" };
    expect(rollUp([mark("SR"), stray], sample)?.text).toBe("SR");
    expect(bannerText(stray, sample)).toBe("other//NOFORN");
  });

  it("knows no lists where the scheme has none", () => {
    const listless = { ...sample, release: null };
    expect(rollUp([mark("SS//REL TO USA"), mark("SR")], listless)).toMatchObject({ releaseTo: null, text: "SS" });
    expect(bannerText(mark("SS//REL TO USA"), listless)).toBe("SAMPLE SECRET");
  });

  it("takes the strictest label of TLP", () => {
    expect(banner(["TLP:GREEN", "TLP:AMBER+STRICT", "TLP:AMBER"], tlp)).toBe("TLP:AMBER+STRICT");
  });

  it("never lowers: what one may see of the whole, one may see of each portion", () => {
    const all = ["SO", "SR", "SS", "SS//REL TO USA, KOR", "SR//REL TO KOR", "SO//NOFORN", "SR//EYES ONLY"].map(
      (content) => mark(content),
    );
    for (const a of all) {
      for (const b of all) {
        const both = rollUp([a, b], sample);
        for (const audience of ["USA", "KOR", "JPN", "PUBLIC"]) {
          if (both !== null && maySee(both, audience, ["USA"], sample) && both.releaseTo === null) {
            const each = [a, b].map((one) => maySee(one, audience, ["USA"], sample) || one.releaseTo !== null);
            expect(each).toEqual([true, true]);
          }
        }
      }
    }
  });
});

describe("who may see a marked text", () => {
  it.each([
    ["SO", "KOR", true],
    ["SO", "PUBLIC", true],
    ["SO//EYES ONLY", "KOR", false],
    ["SO//EYES ONLY", "USA", true],
    ["SS", "KOR", false],
    ["SS", "USA", true],
    ["SS//REL TO USA, KOR", "KOR", true],
    ["SS//REL TO USA, KOR", "JPN", false],
    ["SS//REL TO USA, KOR", "PUBLIC", false],
    ["SS//REL TO KOR", "USA", false],
    ["SO//NOFORN", "KOR", false],
    ["SO//NOFORN", "USA", true],
  ])("(%s) for %s: %s", (content, audience, expected) => {
    expect(maySee(mark(content), audience, ["USA"], sample)).toBe(expected);
  });

  it("is everybody where a list says so, and nobody else's for a level that nobody knows", () => {
    expect(maySee(mark("SS//REL TO PUBLIC"), "JPN", ["USA"], sample)).toBe(true);
    const stray = { ...mark("SO"), level: "other" };
    expect([maySee(stray, "KOR", ["USA"], sample), maySee(stray, "USA", ["USA"], sample)]).toEqual([false, true]);
  });

  it("follows the label in TLP", () => {
    const see = (content: string, audience: string) => maySee(mark(content, tlp), audience, ["USA"], tlp);
    expect([see("TLP:GREEN", "COMMUNITY"), see("TLP:GREEN", "PUBLIC"), see("TLP:CLEAR", "KOR")]).toEqual([
      true,
      false,
      true,
    ]);
    expect([see("TLP:RED", "KOR"), see("TLP:RED", "USA")]).toEqual([false, true]);
  });
});

describe("words of portion marks alone", () => {
  const scheme: Scheme = { ...sample, caveats: [{ word: "PRIVACY", dominant: true, banner: false }] };
  it("roll up, and stand in no banner", () => {
    const all = [mark("SR//PRIVACY", scheme), mark("SO", scheme)];
    expect(rollUp(all, scheme)?.text).toBe("SR//PRIVACY");
    expect(bannerText(rollUp(all, scheme), scheme)).toBe("SAMPLE RESTRICTED");
    expect(banner(["SR//PRIVACY/REL TO USA"], scheme)).toBe("SAMPLE RESTRICTED//REL TO USA");
  });
});
