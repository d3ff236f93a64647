/** How titles break: none ends in a line of one short word. */
import { describe, expect, it } from "vitest";
import { createMeasurer } from "../../../src/scene/text/measure.ts";
import type { Paragraph, SceneSlide, ShapeItem } from "../../../src/scene/types.ts";
import { placeText } from "../../support/compile.ts";

const measurer = createMeasurer({ major: "Cambria", minor: "Calibri" });

async function titleOf(title: string): Promise<{ slide: SceneSlide; box: ShapeItem; paragraph: Paragraph }> {
  const { scene } = await placeText("t.md", `---\ncover: false\nslide-level: 2\n---\n\n## ${title}\n\nText`);
  const slide = scene?.slides[0];
  const box = slide?.items.find(
    (item): item is ShapeItem => item.kind === "shape" && item.placeholder?.type === "title",
  );
  const paragraph = box?.text?.paragraphs[0];
  if (slide === undefined || box === undefined || paragraph === undefined) throw new Error("no title");
  return { slide, box, paragraph };
}

const lastShare = ({ box, paragraph }: { box: ShapeItem; paragraph: Paragraph }): number => {
  const { lines } = measurer.measure(paragraph, box.box.width);
  return lines.length < 2 ? 1 : (lines.at(-1)?.width ?? 0) / box.box.width;
};

const WIDOWED = "Patience has run out in both capitals, and the North has overplayed its hand";

describe("a title", () => {
  it("takes words down to a last line of one short word", async () => {
    const kept = await titleOf(WIDOWED);
    const plain = kept.paragraph.runs.map((run) => ({ ...run, text: run.text.replaceAll("\u00a0", " ") }));
    expect(lastShare({ ...kept, paragraph: { ...kept.paragraph, runs: plain } })).toBeLessThan(0.15);
    expect(lastShare(kept)).toBeGreaterThan(0.15);
    expect(kept.slide.title).toBe(WIDOWED);
  });

  it("stays as it is on one line, and where its last line is long", async () => {
    for (const title of ["One line", `${WIDOWED} and for a good while longer than anybody thought`]) {
      const { paragraph } = await titleOf(title);
      expect(paragraph.runs.map(({ text }) => text).join("")).toBe(title);
    }
  });
});
