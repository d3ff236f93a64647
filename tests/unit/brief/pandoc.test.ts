import { describe, expect, it } from "vitest";
import type { Block, List, Table } from "../../../src/brief/types.ts";
import { blocksOf, brief, codes, find, inlinesOf, parse, pointed } from "./support.ts";

function tableOf(body: string): Table {
  const [block] = blocksOf(body);
  if (block?.kind !== "table") throw new Error(`expected a table, found ${block?.kind}`);
  return block;
}
const words = ({ header, rows }: Table) => [header, ...rows].map((row) => row.map((cell) => brief(cell.inlines)));
const shape = (blocks: readonly Block[]): unknown =>
  blocks.map((block) =>
    block.kind === "list"
      ? block.items.map(({ blocks }) => shape(blocks))
      : block.kind === "paragraph"
        ? brief(block.inlines)
        : block.kind,
  );

const GRID = `+-------+-------+
| A     | B     |
+=======+======:+
| - one | **2** |
| - two |       |
+-------+-------+
| x     | 한국  |
|       |       |
| y     | z     |
+-------+-------+
`;

describe("Pandoc's grid tables", () => {
  it("are tables, with lines in cells", () => {
    const table = tableOf(`${GRID}\n: Caption {#t}\n`);
    expect(words(table)).toEqual([
      ["A", "B"],
      ["• one⏎• two", "strong(2)"],
      ["x⏎y", "한국⏎z"],
    ]);
    expect(table).toMatchObject({ align: ["default", "right"], attributes: { id: "t" } });
    expect(brief(table.caption)).toBe("Caption");
  });

  it("may have no head, a caption above, and stand below a line", () => {
    expect(words(tableOf("Table: Above\n\n+--+--+\n|a |b |\n+--+--+\n"))).toEqual([
      ["", ""],
      ["a", "b"],
    ]);
    expect(blocksOf("Line\n+--+--+\n|a |b |\n+--+--+\n").map(({ kind }) => kind)).toEqual(["paragraph", "table"]);
  });

  it.each([
    ["a line that is too short", "+--+--+\n|a  b|\n+--+--+\n"],
    ["no border below", "+--+--+\n|a |b |\n"],
    ["borders alone", "+--+--+\n+--+--+\n"],
  ])("that are none stay text: %s", (_, body) => {
    expect(blocksOf(body).map(({ kind }) => kind)).toEqual(["paragraph"]);
  });

  it("point at their cells", () => {
    const text = `## A\n\n${GRID.replace("| x  ", "| [@q]")}`;
    expect(pointed(text, find(text, "brief/citation-unknown"))).toBe("@q");
  });
});

describe("Pandoc's simple tables", () => {
  it("fall into columns where the hyphens stand", () => {
    const table = tableOf(
      "  Right  Left   Center  Default\n-------  -----  ------  -------\n     12  x y              one\n      3         mid     two three\n\nTable: Caption\n",
    );
    expect(words(table)).toEqual([
      ["Right", "Left", "Center", "Default"],
      ["12", "x y", "", "one"],
      ["3", "", "mid", "two three"],
    ]);
    expect(table.align).toEqual(["right", "left", "default", "default"]);
    expect(brief(table.caption)).toBe("Caption");
  });

  it("are set in, end with hyphens, and hold wide letters", () => {
    const table = tableOf("      A     B\n  ------  ----\n  한국인민  x\n  ------  ----\n\nNext\n");
    expect(words(table)).toEqual([
      ["A", "B"],
      ["한국인민", "x"],
    ]);
  });

  it("are cut where columns start, whatever blanks stand in a cell; where that cuts a word, at gaps of two blanks", () => {
    const rows = (...lines: readonly string[]) =>
      words(tableOf(`Head      Two    Three\n--------- ------ -----\n${lines.join("\n")}\n`)).slice(1);
    expect(rows("abcdefghi x", "a  b      c")).toEqual([
      ["abcdefghi", "x", ""],
      ["a  b", "c", ""],
    ]);
    expect(rows("abcdefghijk  x  y", "a         beyond it")).toEqual([
      ["abcdefghijk", "x", "y"],
      ["a", "beyond", "it"],
    ]);
    expect(rows("a         far beyond z")).toEqual([["a", "far", "beyond z"]]);
  });

  it("have rows of several lines between rules", () => {
    const rule = "-".repeat(30);
    const body = `${rule}\n First   Second\n  head   head\n------- ----------------------\n  a     one\n        two\n\n  b     three\n${rule}\n\nNext\n`;
    expect(words(tableOf(body))).toEqual([
      ["First\nhead", "Second\nhead"],
      ["a", "one\ntwo"],
      ["b", "three"],
    ]);
    expect(blocksOf(body)).toHaveLength(2);
  });

  it.each([
    ["a rule between slides", "# A\n\n---\n\nTitle\n\n--- ---\n\nx", 3],
    ["a heading", "Title\n-----\n\nx\n", 1],
    ["hyphens without rows", "## A\n\nHead\n--- ---\n\nx", 2],
  ])("are told from %s", (_, text, slides) => {
    expect(parse(text).value.slides).toHaveLength(slides);
    expect(JSON.stringify(parse(text).value)).not.toContain('"table"');
  });
});

describe("Pandoc's definition lists", () => {
  it("are items that start with the term", () => {
    const [list] = blocksOf(
      "Term *1*\n\n:   One\n    goes on\n\n        code\n\nTerm 2\n: Two\n: Three\n\nTerm 3\n  ~ Four\n\nAfter.\n",
    );
    expect(shape([list as List])).toEqual([
      [
        ["strong(Term emphasis(1))", "One\ngoes on", "code"],
        ["strong(Term 2)", "Two", "Three"],
        ["strong(Term 3)", "Four"],
      ],
    ]);
  });

  it.each([
    ["a caption of a table", "Text\n\n: Caption\n\n| a |\n|---|\n| b |\n", ["paragraph", "table"]],
    ["a number", "About\n~ 5 per cent\n", ["paragraph"]],
    ["a picture's caption", "![a](b.png)\n\n: Caption\n", ["image", "paragraph"]],
    ["a time", "At\n:30\n", ["paragraph"]],
  ])("are told from %s", (_, body, kinds) => {
    expect(blocksOf(body).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe("Pandoc's line blocks", () => {
  it("keep their lines and how they are set in", () => {
    expect(brief(inlinesOf("| One *two*\n|    three\n  goes on\n|\n| four\n"))).toBe(
      "One emphasis(two)⏎\u00a0\u00a0\u00a0three\ngoes on⏎⏎four",
    );
  });

  it.each([["| a row | of two |\n| b | c |\n"], ["| alone\n"]])("are no rows of a broken table: %j", (body) => {
    expect(brief(inlinesOf(body))).toContain("|");
  });
});

describe("other spellings of Pandoc", () => {
  it("count `#.` items", () => {
    expect(blocksOf("#. One\n#. Two\n")).toMatchObject([{ kind: "list", ordered: true, start: 1, items: [{}, {}] }]);
  });

  it("keep `a)` and `(1)` that make no list on lines of their own", () => {
    expect(brief(inlinesOf("a) One\ngoes on\nc) two\n"))).toBe("a) One\ngoes on⏎c) two");
    expect(brief(inlinesOf("(S) One\n(U) two\n"))).toBe("(S) One\n(U) two");
  });

  it.each([
    ["Then $a^2+b_1^2=c^2$ holds.", "Then math(a^2+b_1^2=c^2) holds."],
    ["$$\\frac{a}{b}*c*$$", "math($$\\frac{a}{b}*c*)"],
    ["From $5 *or* $6.", "From $5 emphasis(or) $6."],
    ["$5_a*b*_c$6", "$5_aemphasis(b)_c$6"],
    ["H$x^2^", "H$xsuperscript(2)"],
    ["\\$x^2^ y$", "$xsuperscript(2) y$"],
  ])("know mathematics from money: %s", (text, shown) => {
    expect(brief(inlinesOf(text))).toBe(shown);
  });

  it("cite between sums of money", () => {
    expect(codes("## A\n\nFrom $5_m [@a] to US$ a lot.\n")).toEqual(["brief/citation-unknown"]);
  });
});
