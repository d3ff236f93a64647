import { describe, expect, it } from "vitest";
import type { Item } from "../../src/scene/types.ts";
import { placeText } from "../support/compile.ts";

const HEAD = "| Time | Item | Lead | Press | Minutes |\n|---|---|---|---|---:|";

async function day(rows: readonly (readonly [press: string, minutes: number])[]) {
  const lines = rows.map(([press, minutes], at) => `| ${at} | Item | Host | ${press} | ${minutes} |`);
  const text = `---\ntitle: A\n---\n## One day of many items {.programme}\n\n${HEAD}\n${lines.join("\n")}\n`;
  const { scene, diagnostics } = await placeText("programme.md", text);
  const slides = scene?.slides.filter(({ kind }) => kind === "programme") ?? [];
  return { items: slides.flatMap(({ items }) => items), errors: diagnostics.filter((d) => d.severity === "error") };
}

const words = (item: Item | undefined): string =>
  item?.kind === "shape"
    ? (item.text?.paragraphs ?? []).flatMap(({ runs }) => runs.map(({ text }) => text)).join("")
    : "";
const slot = (items: readonly Item[], number: number) => items.find(({ name }) => name.startsWith(`${number} Item`));

describe("the bar of a programme", () => {
  it("says what it is and who leads or is let in where there is room, and leaves it to the table where there is none", async () => {
    const { items, errors } = await day([
      ["Open", 5],
      ["Open", 100],
      ["Closed", 300],
    ]);
    expect(errors).toEqual([]);
    expect(words(slot(items, 1))).toBe("1");
    expect(words(slot(items, 2))).toBe("2 ItemOpen");
    expect(words(slot(items, 3))).toBe("3 ItemHost");
    const table = items.find((item) => item.kind === "table");
    expect(JSON.stringify(table).match(/"Open"/g)).toHaveLength(2);
  });

  it("leads on from the table alone: no link could be read on the bar", async () => {
    const rows = "| Item | Minutes |\n|---|--:|\n| [Opening](#two) | 5 |\n| **[The ask](#two)** | 9 |";
    const brief = `---\ntitle: A\n---\n## One {#one .programme}\n\n${rows}\n\n## Two {#two .content}\n\n- More\n`;
    const { scene } = await placeText("programme.md", brief);
    const items = scene?.slides.find(({ kind }) => kind === "programme")?.items ?? [];
    const isTable = ({ kind }: Item) => kind === "table";
    expect(JSON.stringify(items.filter(isTable))).toContain('"slide":"two"');
    expect(JSON.stringify(items.filter((item) => !isTable(item)))).not.toContain('"slide":"two"');
  });

  it("never fails a deck, however many and however short its items are", async () => {
    const many = (count: number, short: number) =>
      day(Array.from({ length: count }, (_, at) => (at % 3 === 0 ? ["Open to the press", short] : ["Closed", 45])));
    for (const [count, short] of [
      [20, 1],
      [90, 5],
    ] as const) {
      const { items, errors } = await many(count, short);
      expect(errors).toEqual([]);
      // The words of a slot are whole or gone.
      for (const item of items)
        if (/^\d+ Item/.test(item.name)) expect(words(item)).toMatch(/^(?:\d+(?: Item)?)?(?:Open to the press|Host)?$/);
    }
  });
});

describe("what does not fit", () => {
  it("is reported where it stands in the brief, with the slide's title; the template comes second", async () => {
    const long = "a long text that goes on and on ".repeat(30);
    const text = `---\ntitle: A\nslide_level: 2\n---\n## Patience has run out {.bottom-line}\n1. One.\n\n### Decide by\n${long}\n`;
    const { diagnostics } = await placeText("rail.md", text);
    const found = diagnostics.find(({ code }) => code === "scene/cannot-fit");
    expect(found?.span?.file).toBe("rail.md");
    expect(text.slice(found?.span?.start)).toMatch(/^### Decide by/);
    expect(found?.message).toContain("“Patience has run out”");
    expect(found?.message).not.toContain("page of its own");
    expect(found?.related?.[0]?.span.file).toContain("bottom-line.hbs");
  });
});
