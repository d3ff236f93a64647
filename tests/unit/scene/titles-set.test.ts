/** How titles break: into lines of like length. */
import { describe, expect, it } from "vitest";
import { createMeasurer } from "../../../src/scene/text/measure.ts";
import type { Paragraph, SceneSlide, ShapeItem } from "../../../src/scene/types.ts";
import { placeText } from "../../support/compile.ts";

const measurer = createMeasurer({ major: "Cambria", minor: "Calibri" });

async function titleOf(title: string, head = ""): Promise<{ slide: SceneSlide; box: ShapeItem; paragraph: Paragraph }> {
  const { scene } = await placeText("t.md", `---\n${head}cover: false\nslide-level: 2\n---\n\n## ${title}\n\nText`);
  const slide = scene?.slides[0];
  const box = slide?.items.find(
    (item): item is ShapeItem => item.kind === "shape" && item.placeholder?.type === "title",
  );
  const paragraph = box?.text?.paragraphs[0];
  if (slide === undefined || box === undefined || paragraph === undefined) throw new Error("no title");
  return { slide, box, paragraph };
}

/** Widths of the lines that a program breaks the title into, within its insets. */
function linesOf({ box, paragraph }: { box: ShapeItem; paragraph: Paragraph }): readonly number[] {
  const { left = 0, right = 0 } = box.text?.insets ?? {};
  return measurer.measure(paragraph, box.box.width - left - right).lines.map(({ width }) => width);
}

const textOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join("");
const WIDOWED = "Patience has run out in both capitals, and the North has overplayed its hand";

describe("a title", () => {
  it.each([
    ["", WIDOWED, 2],
    ["", `${WIDOWED}, for a good while longer than anybody in either of them had thought it would`, 2],
    [
      "lang: ko\n",
      "한국과 미국은 북한의 도발에 한목소리로 답하고, 대화의 문은 열어 두되 시간의 한계를 처음부터 분명히 정해 둔다",
      2,
    ],
    ["lang: ar\n", "نريد استراتيجية مشتركة واحدة تجاه الشمال، ومهلة زمنية نحملها معا إلى بكين قبل نهاية الصيف", 2],
  ])("breaks into lines of like length: %s%s", async (head, title, count) => {
    const set = await titleOf(title, head);
    const plain = {
      ...set.box,
      text: { ...set.box.text, insets: { top: 0, right: 0, bottom: 0, left: 0 } },
    } as ShapeItem;
    const lines = linesOf(set);
    expect(lines).toHaveLength(count);
    expect(linesOf({ ...set, box: plain })).toHaveLength(count);
    expect(Math.min(...lines) / Math.max(...lines)).toBeGreaterThan(0.75);
    expect(textOf(set.paragraph)).toBe(title);
    expect(set.slide.title).toBe(title);
  });

  it("stays as it is on one line", async () => {
    const { box, paragraph } = await titleOf("One line");
    expect(box.text?.insets).toMatchObject({ left: 0, right: 0 });
    expect(textOf(paragraph)).toBe("One line");
  });

  it("breaks so on covers and sections, and in a statement", async () => {
    const { scene } = await placeText(
      "t.md",
      `---\ntitle: One joint strategy on the North and one limit to the time that it has\nslide-level: 2\n---\n\n# ${WIDOWED} and ${WIDOWED.toLowerCase()}\n\n## Words {.quote}\n\n> We stand together. We want a North Korea that chooses its people over its weapons, and we say so.\n`,
    );
    const boxes = (scene?.slides ?? []).flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === "shape" && item.text !== undefined ? [item] : [])),
    );
    const several = boxes.flatMap((box) => {
      const [paragraph] = box.text?.paragraphs ?? [];
      const isLarge = (paragraph?.runs[0]?.size ?? 0) >= 24;
      return paragraph !== undefined && isLarge && linesOf({ box, paragraph }).length > 1 ? [{ box, paragraph }] : [];
    });
    expect(several.length).toBeGreaterThanOrEqual(3);
    for (const one of several) {
      const lines = linesOf(one);
      expect((lines.at(-1) ?? 0) / Math.max(...lines), textOf(one.paragraph)).toBeGreaterThan(0.6);
    }
  });
});
