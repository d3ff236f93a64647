/** The judge must fire: on words put by hand, and on broken decks that LibreOffice draws. */
import { beforeAll, describe, expect, it } from "vitest";
import { change, goodParts, type Parts, zip } from "../../support/package.ts";
import { needs } from "../../support/programs.ts";
import { framesOf } from "./frames.ts";
import { judgeSlide } from "./judge.ts";
import { outlineOf } from "./outline.ts";
import { renderDecks } from "./render.ts";
import type { Frame, Page, Word } from "./types.ts";

const frame = (text: string | null, left: number, top: number, right: number, bottom: number): Frame => ({
  name: text ?? "Chart",
  text,
  left,
  top,
  right,
  bottom,
});
const word = (text: string, left: number, top: number, width = 40, height = 20): Word => ({
  text,
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const judge = (frames: readonly Frame[], words: readonly Word[]): readonly string[] =>
  judgeSlide(frames, { width: 960, height: 540, words }).map((finding) => finding.replace(/:.*/, ""));

describe("the outline of a slanted shape", () => {
  const box = { left: 100, top: 50, right: 200, bottom: 100 };
  const corners = { head: [103, 52], headEnd: [197, 52], foot: [103, 98], footEnd: [197, 98] } as const;
  const outside = (preset: string, adjusts: readonly number[] = [], flipped = false) =>
    Object.entries(corners).flatMap(([name, [x, y]]) =>
      outlineOf(preset, adjusts, box, flipped)({ x, y }) ? [] : [name],
    );

  it.each([
    ["flowChartInputOutput", [], false, ["head", "footEnd"]],
    ["flowChartInputOutput", [], true, ["headEnd", "foot"]],
    ["flowChartManualOperation", [], false, ["foot", "footEnd"]],
    ["trapezoid", [25_000], false, ["head", "headEnd"]],
    ["rect", [], false, []],
  ] as const)("leaves out the corners of a %s", (preset, adjusts, flipped, corner) => {
    expect(outside(preset, adjusts, flipped)).toEqual(corner);
    expect(outlineOf(preset, adjusts, box, flipped)({ x: 150, y: 75 })).toBe(true);
  });
});

describe("the judge", () => {
  const left = frame("peace now", 0, 0, 100, 30);
  const right = frame("war later", 100, 0, 200, 30);
  const good = [word("peace", 5, 5), word("now", 55, 5), word("war", 105, 5), word("later", 150, 5)];

  it("is content with words in their shapes", () => expect(judge([left, right], good)).toEqual([]));

  it.each([
    ["past the right edge", word("now", 75, 5)],
    ["past the left edge", word("now", -8, 5)],
    ["below the bottom edge", word("now", 55, 18)],
    ["above the top edge", word("now", 55, -9)],
    ["in a neighbour's shape", word("now", 145, 8)],
    ["nowhere near", word("now", 500, 300)],
  ])("reports a word %s", (_, moved) => {
    expect(judge([left, right], [...good.filter(({ text }) => text !== "now" && text !== "later"), moved])).toContain(
      "stray",
    );
  });

  it("reports a word that no shape says", () => {
    expect(judge([left, right], [...good, word("truce", 30, 5, 1)])).toContain("stray");
  });

  it("reports words over one another, also within a shape", () => {
    const findings = judge([left, right], [word("peace", 5, 5), word("now", 30, 8), ...good.slice(2)]);
    expect(findings).toEqual(["collision"]);
  });

  it("reports letters that were not drawn", () => expect(judge([left, right], good.slice(1))).toEqual(["lost"]));

  it("takes pieces of a broken word, list marks, and words of charts", () => {
    const list = frame("hyperbole", 0, 0, 100, 60);
    expect(judge([list], [word("•", 0, 0, 5), word("hyper", 10, 0), word("bole", 10, 22)])).toEqual([]);
    expect(judge([frame(null, 0, 0, 100, 60)], [word("2013", 10, 0)])).toEqual([]);
  });

  it("takes words of right-to-left scripts in the order in which they are drawn", () => {
    expect(judge([frame("שעון אחד", 0, 0, 100, 30)], [word("ןועש", 50, 0), word("דחא", 5, 0)])).toEqual([]);
  });
});

describe.skipIf(!needs("soffice") || !needs("pdftotext"))("decks broken by hand", () => {
  const slide = "ppt/slides/slide2.xml";
  const BOX = '<a:off x="914400" y="914400"/><a:ext cx="1828800" cy="914400"/>';
  const place = (x: number, y: number, cx: number, cy: number): string =>
    `<a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/>`;
  // The second slide's title takes its box from the master, which is the box that the other shape has.
  const sound = change(goodParts(), slide, BOX, place(914400, 3000000, 2743200, 914400));
  const broken: Readonly<Record<string, Parts>> = {
    sound,
    overflow: change(sound, slide, ">Mark<", `>${"A sentence that is too long for so small a box. ".repeat(6)}<`),
    over: change(sound, slide, place(914400, 3000000, 2743200, 914400), BOX),
    edge: change(
      change(sound, slide, place(914400, 3000000, 2743200, 914400), place(11500000, 3000000, 2743200, 914400)),
      slide,
      ">Mark<",
      ">Beyond the edge<",
    ),
  };
  const found = new Map<string, readonly string[]>();

  beforeAll(async () => {
    const decks = Object.entries(broken).map(([name, parts]) => ({ name, bytes: zip(parts) }));
    const pages = await renderDecks(decks.map(({ bytes }) => bytes));
    for (const [i, { name, bytes }] of decks.entries()) {
      const page: Page | undefined = pages[i]?.[1];
      const frames = framesOf(bytes, name).slides[1];
      if (page && frames) found.set(name, judgeSlide(frames, page));
    }
  }, 120_000);

  it("has nothing to say against a sound slide", () => expect(found.get("sound")).toEqual([]));
  it("sees text that is longer than its box", () => {
    expect(found.get("overflow")).toEqual(expect.arrayContaining([expect.stringMatching(/^stray: .*outside Marker/)]));
  });
  it("sees text over text", () => {
    expect(found.get("over")).toEqual(expect.arrayContaining([expect.stringMatching(/^collision: /)]));
  });
  it("sees words that are cut off by the edge of the slide", () => {
    expect(found.get("edge")).toEqual(expect.arrayContaining([expect.stringMatching(/^lost: /)]));
  });
});
