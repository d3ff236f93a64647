import { describe, expect, it } from "vitest";
import { writeTiming } from "../../../src/emit/pptx/timing.ts";
import { type Paragraph, PLAIN_PARAGRAPH, type SceneSlide } from "../../../src/scene/types.ts";

const paragraph = (level: number, step?: number): Paragraph =>
  ({ ...PLAIN_PARAGRAPH, level, runs: [], ...(step === undefined ? {} : { step }) }) as unknown as Paragraph;

const slide = (...items: readonly object[]): SceneSlide => ({ items }) as unknown as SceneSlide;
const text = (name: string, ...paragraphs: readonly Paragraph[]) => ({ kind: "shape", name, text: { paragraphs } });

const ranges = (xml: string): readonly string[] =>
  [...xml.matchAll(/<p:pRg st="(\d+)" end="(\d+)"\/>/g)].map(([, from, to]) => `${from}-${to}`);
const idOf = (name: string): number => name.length;

describe("what appears click by click", () => {
  it("shows the paragraphs of a click together, and each click waits", () => {
    const body = text(
      "Body",
      paragraph(0),
      paragraph(0, 1),
      paragraph(1, 1),
      paragraph(1, 1),
      paragraph(0, 2),
      paragraph(0),
    );
    const xml = writeTiming(slide(body), idOf);
    expect(ranges(xml)).toEqual(["1-3", "4-4"]);
    expect(xml.match(/nodeType="clickEffect"/g)).toHaveLength(2);
    expect(xml.match(/<p:bldP spid="4" grpId="0" build="p"\/>/g)).toHaveLength(1);
    const ids = [...xml.matchAll(/<p:cTn id="(\d+)"/g)].map(([, id]) => Number(id));
    expect(ids).toEqual(ids.map((_, index) => index + 1));
  });

  it("shows a part with all of its shapes, of which lines are in no list of builds", () => {
    const card = [
      { kind: "shape", name: "Panel", geometry: "rect", step: 1 },
      { kind: "shape", name: "Rule 1", geometry: "line", step: 1 },
      { ...text("Words in it", paragraph(0)), step: 1 },
    ];
    const xml = writeTiming(slide(...card, text("Next", paragraph(0, 2))), idOf);
    expect([...xml.matchAll(/nodeType="(\w+Effect)"/g)].map(([, node]) => node)).toEqual([
      ...["clickEffect", "withEffect", "withEffect", "clickEffect"],
    ]);
    expect([...xml.matchAll(/<p:bldP [^>]*>/g)].map(([build]) => build)).toEqual([
      '<p:bldP spid="5" grpId="0" animBg="1"/>',
      '<p:bldP spid="11" grpId="0" animBg="1"/>',
      '<p:bldP spid="4" grpId="0" build="p"/>',
    ]);
    expect(xml.match(/grpId="0" nodeType/g)).toHaveLength(3);
  });

  it("is nothing where nothing is a step", () => {
    expect(writeTiming(slide(text("Body", paragraph(0))), idOf)).toBe("");
  });
});
