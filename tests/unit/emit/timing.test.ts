import { describe, expect, it } from "vitest";
import { writeTiming } from "../../../src/emit/pptx/timing.ts";
import { type Paragraph, PLAIN_PARAGRAPH, type SceneSlide } from "../../../src/scene/types.ts";

const paragraph = (level: number, step: boolean): Paragraph =>
  ({ ...PLAIN_PARAGRAPH, level, runs: [], ...(step ? { step: true } : {}) }) as unknown as Paragraph;

const slide = (...paragraphs: readonly Paragraph[]): SceneSlide =>
  ({ items: [{ kind: "shape", name: "Body", text: { paragraphs } }] }) as unknown as SceneSlide;

const ranges = (xml: string): readonly string[] =>
  [...xml.matchAll(/<p:pRg st="(\d+)" end="(\d+)"\/>/g)].map(([, from, to]) => `${from}-${to}`);

describe("items that appear click by click", () => {
  it("take what stands deeper below them along, and each has a click of its own", () => {
    const text = [
      paragraph(0, false),
      paragraph(0, true),
      paragraph(1, false),
      paragraph(1, false),
      paragraph(0, true),
    ];
    const xml = writeTiming(slide(...text, paragraph(0, false)), () => 3);
    expect(ranges(xml)).toEqual(["1-3", "4-4"]);
    expect(xml.match(/nodeType="clickEffect"/g)).toHaveLength(2);
    expect(xml.match(/<p:bldP spid="3" grpId="0" build="p"\/>/g)).toHaveLength(1);
    const ids = [...xml.matchAll(/<p:cTn id="(\d+)"/g)].map(([, id]) => Number(id));
    expect(ids).toEqual(ids.map((_, index) => index + 1));
  });

  it("are none where nothing is a step", () => {
    expect(writeTiming(slide(paragraph(0, false)), () => 3)).toBe("");
  });
});
