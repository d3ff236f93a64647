/** Pandoc's numbers of lists, examples that are numbered through the brief, and references by a key. */
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/brief/types.ts";
import { textOf } from "../../../src/tree/text.ts";
import { brief, parse } from "./support.ts";

const blocks = (text: string, head = ""): readonly Block[] =>
  parse(`${head}## T\n\n${text}\n`).value.slides[0]?.blocks ?? [];
const lists = (text: string): readonly string[] =>
  blocks(text).map((block) =>
    block.kind === "list" ? `${block.numbering ?? "-"} from ${block.start}: ${block.items.length}` : block.kind,
  );

describe("numbers of lists", () => {
  it.each([
    ["a. x\nb. y\n\nc. z", ["a. from 1: 3"]],
    ["i) x\nii) y", ["i) from 1: 2"]],
    ["(1) x\n(2) y", ["(1) from 1: 2"]],
    ["iv. x\nv. y", ["i. from 4: 2"]],
    ["h. x\ni. y\nj. z", ["a. from 8: 3"]],
    ["A. x\n\n   more\n\nB. y", ["A. from 1: 2"]],
    ["2) x\n3) y", ["1) from 2: 2"]],
    ["1. x\n2. y\n\n1) z", ["- from 1: 2", "1) from 1: 1"]],
    ["a. x\n   - y\nb. z\n\nwords", ["a. from 1: 2", "paragraph"]],
  ])("%j", (text, expected) => {
    expect(lists(text)).toEqual(expected);
  });

  it.each([
    "a. alone",
    "(c) 2024 Works",
    "(S) one\n(T) two",
    "A. Rivera spoke\n\nwords",
    "i.e. this",
    "e. g. that\nwords",
  ])("%j is text", (text) => {
    expect(lists(text).every((kind) => kind === "paragraph")).toBe(true);
  });
});

describe("examples", () => {
  it("are numbered through the brief, and called by their key before and behind", () => {
    const { value } = parse(
      "## A\n\nSee (@two).\n\n(@one) First\n(@two) Second\n\n## B\n\n(@) Third\n(@one) First again\n\nAs @two, not @nobody.\n",
    );
    const [a, b] = value.slides;
    const words = (block: Block | undefined) => (block?.kind === "paragraph" ? textOf(block.inlines) : block?.kind);
    expect(words(a?.blocks[0])).toBe("See (2).");
    expect([a?.blocks[1], b?.blocks[0]]).toMatchObject([
      { kind: "list", numbering: "(1)", start: 1, items: [{}, {}] },
      { kind: "list", numbering: "(1)", start: 3, items: [{}, {}] },
    ]);
    expect(words(b?.blocks[1])).toBe("As 2, not @nobody.");
  });
});

describe("references", () => {
  const deck =
    "![Flow](a.png){#fig-flow}\n\nSee [@fig-flow; @tbl-cost], @Tbl-cost and @sec-end.\n\n| a |\n|---|\n| 1 |\n\n: Costs {#tbl-cost}\n\n## The *end* {#sec-end}\n\nx";

  it("are words with a number, and links", () => {
    const { value, diagnostics } = parse(`## T\n\n${deck}\n`);
    const [image, paragraph, table] = value.slides[0]?.blocks ?? [];
    expect(image).toMatchObject({ kind: "image", alt: "Flow", title: "Figure\u00a01: Flow" });
    expect(paragraph?.kind === "paragraph" ? brief(paragraph.inlines).replaceAll("\u00a0", " ") : "").toBe(
      "See link(#t Figure 1), link(#t Table 1), link(#t Table 1) and link(#sec-end The end).",
    );
    expect(table?.kind === "table" ? textOf(table.caption) : "").toBe("Table 1: Costs");
    expect(diagnostics).toEqual([]);
  });

  it("speak the brief's language", () => {
    expect(blocks(deck, "---\nlang: de\n---\n")[0]).toMatchObject({ title: "Abbildung\u00a01: Flow" });
  });

  it("that lead nowhere are told, and shown as written", () => {
    const { value, diagnostics } = parse("## T\n\nSee @fig-none and [@sec-none].\n");
    const [paragraph] = value.slides[0]?.blocks ?? [];
    expect(paragraph?.kind === "paragraph" ? textOf(paragraph.inlines) : "").toBe("See @fig-none and @sec-none.");
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["brief/reference-unknown", "warning"],
      ["brief/reference-unknown", "warning"],
    ]);
  });
});
