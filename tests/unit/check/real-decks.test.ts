/** Decks of other programs: what they are known to get wrong is found, what they get right is let pass. */
import { createRequire } from "node:module";
import type { default as PptxNS } from "pptxgenjs";
import { describe, expect, it } from "vitest";
import { checkPackage } from "../../../src/check/package/check.ts";
import { PIXEL } from "../../support/package.ts";

const PptxGenJS = createRequire(import.meta.url)("pptxgenjs") as typeof PptxNS.default;
type Deck = InstanceType<typeof PptxGenJS>;

async function raw(make: (deck: Deck) => void): Promise<readonly string[]> {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  make(deck);
  const bytes = await deck.write({ outputType: "uint8array" });
  if (!(bytes instanceof Uint8Array)) throw new Error("no bytes");
  return [...new Set(checkPackage(bytes, "raw.pptx").map((d) => d.code))];
}

describe("raw output of pptxgenjs", () => {
  it("has the package defects of the field guide (D1, D3, D5, D19, D27)", async () => {
    const found = await raw((deck) => {
      deck.addSection({ title: "One" });
      deck.addSlide({ sectionTitle: "One" }).addNotes("First\nSecond");
      deck.addSlide({ sectionTitle: "One" });
    });
    expect(found).toEqual(
      expect.arrayContaining([
        "check/phantom-override",
        "check/notes-master",
        "check/shared-theme",
        "check/empty-note",
        "check/guid",
        "check/library-default",
      ]),
    );
  });

  it("has the text defects (D4, D6, D20, D21)", async () => {
    const found = await raw((deck) => {
      const slide = deck.addSlide();
      const runs = ["a", "b"].map((text) => ({ text, options: { bullet: true } }));
      slide.addText(runs, { x: 1, y: 1.333, w: 5.1234567, h: 1, align: "left" });
      slide.addTable([[{ text: "a", options: { colspan: 2 } }], [{ text: "1" }, { text: "2" }]], { x: 1, y: 3, w: 4 });
      slide.addShape(deck.ShapeType.rect, { x: 1, y: 1, w: -1, h: 1 });
    });
    expect(found).toEqual(
      expect.arrayContaining([
        "check/paragraph-properties",
        "check/duplicate-shape-id",
        "check/number",
        "check/table-header",
      ]),
    );
  });

  it("has the chart defects (D11 to D16)", async () => {
    const found = await raw((deck) => {
      const slide = deck.addSlide();
      const data = [{ name: "s", labels: ["a", "b"], values: [1, 2] }];
      const place = { x: 1, y: 1, w: 4, h: 3, showValue: true };
      slide.addChart(deck.ChartType.line, data, place);
      slide.addChart(deck.ChartType.bar, data, { ...place, barGrouping: "stacked", dataLabelPosition: "outEnd" });
    });
    expect(found).toEqual(
      expect.arrayContaining([
        "check/chart-axis",
        "check/chart-label-position",
        "check/element-missing",
        "check/element-unknown",
        "check/element-order",
        "check/alt-text",
      ]),
    );
  });

  it("has the picture defects (trap 18, default alternative text)", async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>').toString("base64");
    const found = await raw((deck) => {
      const slide = deck.addSlide();
      slide.addImage({ data: `image/png;base64,${Buffer.from(PIXEL).toString("base64")}`, x: 0, y: 0, w: 1, h: 1 });
      slide.addImage({ data: `image/svg+xml;base64,${svg}`, x: 2, y: 0, w: 1, h: 1 });
    });
    expect(found).toEqual(expect.arrayContaining(["check/alt-file-name", "check/image-content"]));
  });
});
