import { describe, expect, it } from "vitest";
import type { Deck } from "../src/deck/types.ts";
import { createMemory } from "../src/memory.ts";
import { placeDeck } from "../src/scene/place.ts";
import { compileText, placeText, USED } from "./support/compile.ts";

const build = async (text: string) => {
  const { scene, diagnostics } = await placeText("brief.md", text);
  return { errors: diagnostics.map(({ code }) => code), pages: scene?.slides.length };
};
const COLUMNS = "::: columns\n::: column\n### A\nOne\n:::\n::: column\n### B\nTwo\n:::\n:::\n";
const lines = (count: number) => Array.from({ length: count }, (_, i) => `Line ${i}\n\n`).join("");

describe("what is too much for a page", () => {
  it.each([1, 2, 4, 8])("splits between quotations %i deep, whose margins add up", async (depth) => {
    const { errors, pages } = await build(`## A\n\n${`${"> ".repeat(depth)}Said.\n\n`.repeat(30)}`);
    expect(errors).toEqual([]);
    expect(pages).toBeGreaterThan(1);
  });

  it("makes cards as low as their text before it splits", async () => {
    expect(await build(`## A\n\n${lines(6)}${COLUMNS}`)).toEqual({ errors: [], pages: 1 });
  });

  it("splits before cards that the page has no room for", async () => {
    expect(await build(`## A\n\n${lines(16)}${COLUMNS}`)).toEqual({ errors: [], pages: 2 });
  });
});

describe("rows whose pieces do not begin at one height", () => {
  it.each([7, 8, 9, 14, 16, 20])("split between them: an agenda of %i", async (count) => {
    const slides = Array.from({ length: count }, (_, i) => `## Number ${i} is here\n\n- a\n\n`).join("");
    for (const profile of ["read-ahead", "room", "handout"]) {
      const { errors } = await build(`---\ntitle: Talks\nagenda: true\nprofile: ${profile}\n---\n\n${slides}`);
      expect(errors).toEqual([]);
    }
  });
});

describe("a cover with many fields", () => {
  const HANDLING =
    "authority: {classified_by: Head of the desk for Asia, derived_from: Cable 17 of the embassy, reason: Talks go on}, distribution: [Minister, Deputy, Desk]";
  const COVER = `reference: (SO) Ministry 2024/17\nversion: (SO) third draft of May\nauthor: Anna Example, desk officer\nhandling: {${HANDLING}}`;
  it.each(["read-ahead", "room", "handout"])("keeps them off each other: %s", async (profile) => {
    const text = `---\ntitle: The plan\ndate: 2024-05-01\n${COVER}\nprofile: ${profile}\n---\n\n## One\n\n- a\n`;
    expect((await build(text)).errors.filter((code) => code.startsWith("scene/"))).toEqual([]);
  });
});

describe("the pages of a slide that was split", () => {
  it("are what they are where nothing of the first placing, without the agenda's numbers, is kept", async () => {
    const text = `---\ntitle: Talks\nagenda: true\n---\n\n# Part\n\n## Two {#a-2}\n\nOne\n\n## One {#a}\n\n${lines(40)}\n## Three {#b}\n\n${lines(40)}`;
    const { deck, scene, diagnostics } = await compileText("brief.md", text, [], {
      memory: createMemory(),
      write: false,
    });
    expect(scene?.slides.map(({ id }) => id)).toEqual(expect.arrayContaining(["a-2", "a", "a-3", "b", "b-2"]));
    const afresh = placeDeck(deck as Deck, new Map());
    expect(afresh.value).toEqual(scene);
    expect(diagnostics).toEqual(expect.arrayContaining([...afresh.diagnostics]));
  });

  it("take no id that another slide has, and links lead to that", async () => {
    const long = `## One {#a}\n\n${lines(40)}`;
    const { scene, bytes } = await compileText(
      "brief.md",
      `${long}\n## Two {#a-2}\n\nBack to [two](#a-2).\n`,
      [],
      USED,
    );
    const ids = scene?.slides.map(({ id }) => id) ?? [];
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
    expect(scene?.slides.find(({ id }) => id === "a-2")?.title).toBe("Two");
    expect(bytes).not.toBeNull();
  });
});
