import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { placeText, ROOT } from "../../support/compile.ts";

it.each([false, true])(
  "gives no page of a split slide the title of another slide (the split one first: %s)",
  async (first) => {
    const text = readFileSync(join(ROOT, "tests/fixtures/attacks/dup-titles.md"), "utf8");
    const [head = "", ...slides] = text.split(/^(?=## )/m);
    const last = slides.pop() ?? "";
    const { scene } = await placeText("a.md", first ? [head, last, "## Before\n\nx\n\n", ...slides].join("") : text);
    const titles = (scene?.slides ?? []).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith("Background")).length).toBeGreaterThan(3);
    expect(new Set(titles).size).toBe(titles.length);
  },
);

const lines = (count: number) => Array.from({ length: count }, (_, i) => `Line ${i}\n\n`).join("");
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const titlesOf = async (text: string) => {
  const { scene } = await placeText("a.md", `---\ncover: false\nslide-level: 2\n---\n\n${text}`);
  return (scene?.slides ?? []).map(({ title, items }) => {
    const drawn = items.find((item) => item.name === "Title");
    const runs = drawn?.kind === "shape" ? (drawn.text?.paragraphs.flatMap((p) => p.runs) ?? []) : [];
    expect(plain(runs.map(({ text: words }) => words).join(""))).toBe(plain(title));
    return plain(title);
  });
};

it("counts the pages of slides that go on and are split as one", async () => {
  const parts = Array.from({ length: 6 }, (_, i) => `### Part ${i}\n\n${i < 3 ? lines(14) : "Words\n\n"}`).join("");
  for (const text of [`## Roads\n\n${lines(40)}## Roads\n\nWords\n`, `## Roads {.columns}\n\n${parts}`]) {
    const titles = await titlesOf(text);
    expect(titles.length).toBeGreaterThan(2);
    expect(titles).toEqual(titles.map((_, i) => `Roads (${i + 1} of ${titles.length})`));
  }
});

it("names a slide without who owes what by when", async () => {
  const text = "---\ntitle: A\n---\n\n# Part (owner: x)\n\n## Roads (owner: State; due: 2013-06-30)\n\nWords\n";
  const { deck } = await placeText("a.md", text);
  expect(deck?.slides.map(({ title }) => title)).toEqual(["A", "Part", "Roads"]);
  expect(deck?.sections.map(({ title }) => title)).toEqual(["Part"]);
});
