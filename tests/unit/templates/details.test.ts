/** Small things that a reader notices. */
import { describe, expect, it } from "vitest";
import type { Element, MarkupNode } from "../../../src/deck/types.ts";
import { placeText } from "../../support/compile.ts";

const wordsOf = (node: MarkupNode): string =>
  node.type === "text" ? node.text : node.children.map(wordsOf).join(" ").replace(/\s+/g, " ").trim();
const find = (node: MarkupNode, is: (element: Element) => boolean): readonly Element[] =>
  node.type === "text" ? [] : [...(is(node) ? [node] : []), ...node.children.flatMap((child) => find(child, is))];

async function slide(text: string, head = "") {
  const source = `---\ntitle: A\nslide_level: 2\n${head}---\n${text}`;
  const { deck, scene, diagnostics } = await placeText("templates/statecraft/details.md", source);
  const root = deck?.slides.find(({ kind }) => kind !== "cover")?.root;
  if (root === undefined) throw new Error(JSON.stringify(diagnostics));
  const items = scene?.slides.filter(({ kind }) => kind !== "cover").flatMap((one) => one.items) ?? [];
  return { root, items, lost: diagnostics.filter(({ code }) => code === "deck/not-shown") };
}

describe("details of slides", () => {
  it("set several pictures side by side, each above its caption", async () => {
    const text = '## Two rooms\n![A](samples/room.png "One")\n\n![B](samples/ridges.png "Two")\n\nBoth are ready.';
    const { items, lost } = await slide(text);
    const [one, two] = items.filter(({ kind }) => kind === "image").map(({ box }) => box);
    if (one === undefined || two === undefined) throw new Error("no pictures");
    expect(one.y).toBeCloseTo(two.y, 0);
    expect(two.x).toBeGreaterThan(one.x + one.width);
    expect(lost).toEqual([]);
  });

  it("give one label to two lines that share it", async () => {
    const text = "## Two ways {.options}\n### A\n- **For:** x\n- **For:** y\n- **Against:** z\n### B\n- **For:** w";
    const { root, lost } = await slide(text);
    const labels = find(root, ({ classes }) => classes.includes("aspect")).map(wordsOf);
    expect(labels).toEqual(["", "For", "Against"]);
    const cells = find(root, ({ tag }) => tag === "td").map(wordsOf);
    expect(cells).toEqual(["x y", "w", "z", "–"]);
    expect(lost).toEqual([]);
  });

  it("say the mood once where a word is all there is", async () => {
    const at = async (mood: string) => {
      const { root } = await slide(`## Patience {.scene-setter}\n- **7 March** One\n### Mood\n${mood}\n`);
      return wordsOf(root).match(/warm/gi)?.length;
    };
    expect(await at("Warm")).toBe(1);
    expect(await at("Warm towards Seoul")).toBe(2);
  });

  it("set numbers apart from the words in the next column, and columns of numbers as close as others", async () => {
    const { items } = await slide("## Trade\n| A | B | C | D |\n|---|--:|--:|---|\n| x | 1 | 2 | y |\n");
    const table = items.find((item) => item.kind === "table");
    const gaps = (table?.rows ?? []).map(({ cells }) =>
      [0, 1, 2].map((at) => (cells[at]?.insets.right ?? 0) + (cells[at + 1]?.insets.left ?? 0)),
    );
    expect(gaps).toHaveLength(2);
    for (const [words, numbers, behind] of gaps) {
      expect(numbers).toBe(words);
      expect(behind).toBeGreaterThan(1.5 * (words ?? 0));
    }
  });

  it("keep no empty rail beside an exhibit", async () => {
    const text = "## Debt {.evidence}\n| Year | Debt |\n|--|--:|\n| 2020 | 40 |\n{.chart type=bar}";
    const { root } = await slide(text, "as_of: 2023-05-02\n");
    expect(find(root, ({ tag }) => tag === "aside")).toEqual([]);
    expect(wordsOf(root)).toContain("2 May 2023");
  });

  it("take an attribution that stands below its quotation", async () => {
    for (const gap of ["\n", "\n\n"]) {
      const { root } = await slide(`## They said it\n> We come with one plan.${gap}-- Their statement\n`);
      expect(wordsOf(root)).toContain("Their statement");
      expect(wordsOf(root)).not.toContain("--");
    }
    const { root } = await slide("## They said it\n> A plan.\n> -- Park\n\n-- Obama\n");
    expect(wordsOf(root)).toContain("– Obama");
  });

  it("say the format of the meeting in the language of the deck", async () => {
    const text = "## 참석자 {.participants}\n### 한국\n- **박근혜** 대통령\n### 미국\n- **오바마** 대통령";
    const { root } = await slide(text, "lang: ko\nmeeting: {format: restricted}\n");
    expect(wordsOf(root)).toContain("단독 회담");
  });
});
