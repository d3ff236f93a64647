/** Slides that one turns between have one size of type and one height of cards. */
import { describe, expect, it } from "vitest";
import type { SceneSlide } from "../../../src/scene/types.ts";
import { placeText } from "../../support/compile.ts";

const LONG =
  "A text of some length, which says what is to be done, by whom, until when and at what cost, and what happens if it is not";
const HEADS = ["Trigger", "First day", "First week", "Limit"];

const cards = (heads: readonly string[], texts: readonly string[]): string =>
  heads.map((head, at) => `### ${head}\n${texts[at % texts.length]}\n`).join("\n");

async function place(body: string): Promise<readonly SceneSlide[]> {
  const { scene, diagnostics } = await placeText("t.md", `---\ncover: false\nslide-level: 2\n---\n\n${body}`);
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return scene?.slides ?? [];
}

const sizesOf = ({ items }: SceneSlide): readonly number[] => {
  const bodies = items.flatMap((item) =>
    item.kind === "shape" && item.placeholder?.type !== "title" && item.text !== undefined ? item.text.paragraphs : [],
  );
  return [...new Set(bodies.flatMap(({ runs }) => runs.map(({ size }) => size)))].sort((a, b) => b - a);
};

const cardsOf = ({ items }: SceneSlide): readonly number[] =>
  items.flatMap((item) => (HEADS.includes(item.name) ? [Math.round(item.box.height)] : []));

const LITTLE = ["A word", "Another", "A third", "A fourth"];
const MUCH = [`${LONG}. ${LONG}.`, LONG, LONG, LONG];

describe("slides of one kind one after the other", () => {
  it("have the type of the fullest where their parts are called alike", async () => {
    const [first, second] = await place(
      `## One {.columns}\n\n${cards(HEADS, LITTLE)}\n## Two {.columns}\n\n${cards(HEADS, MUCH)}`,
    );
    const [alone] = await place(`## One {.columns}\n\n${cards(HEADS, LITTLE)}`);
    if (first === undefined || second === undefined || alone === undefined) throw new Error("a slide is missing");
    expect(sizesOf(first)).toEqual(sizesOf(second));
    expect(sizesOf(alone)[0]).toBeGreaterThan(sizesOf(first)[0] ?? 0);
  });

  it("have each its own where they are about other things", async () => {
    const others = HEADS.map((head) => `${head} there`);
    const [first, second] = await place(
      `## One {.columns}\n\n${cards(HEADS, LITTLE)}\n## Two {.columns}\n\n${cards(others, MUCH)}`,
    );
    expect(first && sizesOf(first)[0]).toBeGreaterThan((second && sizesOf(second)[0]) ?? 0);
  });

  it("have the type of the fullest where one topic goes on", async () => {
    const points = (count: number) => Array.from({ length: count }, (_, at) => `- ${at} ${LONG}\n`).join("");
    const [first, second] = await place(`## One\n\n${points(2)}\n## One\n\n${points(5)}`);
    if (first === undefined || second === undefined) throw new Error("a slide is missing");
    expect(sizesOf(first)).toEqual(sizesOf(second));
    const [other] = await place(`## One\n\n${points(2)}\n## Two\n\n${points(5)}`);
    expect(other && sizesOf(other)[0]).toBeGreaterThan(sizesOf(first)[0] ?? 0);
  });
});

describe("cards in two rows", () => {
  it("are all of one height, whichever of them has more to say", async () => {
    const [only] = await place(`## One {.columns}\n\n${cards(HEADS, [LONG, "A word", "A word", "A word"])}`);
    expect(only && new Set(cardsOf(only)).size).toBe(1);
    expect(only && cardsOf(only).length).toBe(4);
  });
});

describe("columns beside one another", () => {
  it("share the heights of their rows, also where one has fewer", async () => {
    const some = "a text of some length, which says what is to be done";
    const goal = (head: string, text: string) => `1. **${head}** ${text}\n   - **Measure:** a day\n`;
    const [only] = await place(
      `## One {.objectives}\n\n### Our objectives\n${goal("Ours", some)}${goal("Ours", "is short")}${goal("Ours", "is short")}\n` +
        `### Their objectives\n${goal("Theirs", "is short")}${goal("Theirs", some)}${goal("Theirs", "is short")}${goal("Theirs", "is short")}`,
    );
    const topsOf = (word: string): readonly number[] =>
      (only?.items ?? []).flatMap((item) => {
        const text = item.kind === "shape" ? item.text?.paragraphs[0]?.runs[0]?.text : undefined;
        return text === word ? [Math.round(item.box.y)] : [];
      });
    expect(topsOf("Theirs")).toHaveLength(4);
    expect(topsOf("Ours")).toEqual(topsOf("Theirs").slice(0, 3));
  });
});
