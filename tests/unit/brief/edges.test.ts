/** Where a form begins and ends: indents, heads, marks in front of numbers; and the places that are told. */
import { describe, expect, it } from "vitest";
import { blocksOf, codes, find, inlinesOf, parse, pointed } from "./support.ts";

const kinds = (body: string) => blocksOf(body).map(({ kind }) => kind);

describe("lines that are set in by four", () => {
  it.each(["# b", "> b", "- b", "```", "::: note", "| a | b |"])("go on with the text above them: %s", (line) => {
    expect(kinds(`a\n    ${line}\n`)).toEqual(["paragraph"]);
  });

  it.each(["$$", "\\[", "---", "> b"])("are code by themselves: %s", (line) => {
    expect(kinds(`    ${line}\n`)).toEqual(["code"]);
  });
});

describe("tables of HTML", () => {
  it("have the id and the classes that they are written with", () => {
    const [table] = blocksOf(
      '<table id="t" class="wide  plain">\n<tr><th>A</th></tr>\n<tr><td>1</td></tr>\n</table>\n',
    );
    expect(table).toMatchObject({ kind: "table", attributes: { id: "t", classes: ["wide", "plain"] } });
    const [bare] = blocksOf("<table>\n<tr><th>A</th></tr>\n<tr><td>1</td></tr>\n</table>\n");
    expect(bare).toMatchObject({ attributes: { id: null, classes: [] } });
    const [named] = blocksOf('<table id="t">\n<tr><th>A</th></tr>\n<tr><td>1</td></tr>\n</table>\n');
    expect(named).toMatchObject({ attributes: { id: "t", classes: [] } });
  });
});

describe("charts", () => {
  const chart = (cell: string, type = "bar") =>
    `| Step | Days |\n|---|--:|\n| One | ${cell} |\n{.chart type=${type}}\n`;

  it.each([
    ["(SO) 53,000", 53_000],
    ["(SS//REL TO USA, KOR) 7", 7],
    ["53,000 [fact: workers]", 53_000],
    ["7", 7],
  ])("read the number behind a mark, and before its fact: %s", (cell, value) => {
    expect(blocksOf(chart(cell))).toMatchObject([{ kind: "chart", series: [{ values: [value] }] }]);
  });

  it.each(["about (SO) 7", "(5) 7", "none"])("have no other words for one: %s", (cell) => {
    expect(codes(`## T\n\n${chart(cell)}`)).toEqual(["brief/chart-number"]);
  });

  it("of no known type are told at their attributes", () => {
    const text = `## T\n\n${chart("7", "bars")}`;
    expect(pointed(text, find(text, "brief/chart-type"))).toBe("{.chart type=bars}");
  });
});

describe("what is told", () => {
  it("of a fence is how it is written, at its line", () => {
    const text = "## T\n\n~~~~ js\nlet a;\n";
    const found = find(text, "brief/code-unclosed");
    expect([found.message.includes("~~~~"), pointed(text, found)]).toEqual([true, "~~~~ js"]);
  });

  it("of a field whose aliases stand for too much is said at the field", () => {
    const level = (name: string, of: string) => `${name}: &${name} [${`*${of},`.repeat(9)}]\n`;
    const front = `a: &a [x,x,x,x,x,x,x,x,x]\n${level("b", "a")}${level("c", "b")}${level("d", "c")}${level("e", "d")}`;
    expect(codes(`---\ntitle: T\n${front}---\n\n## T\n`)).toContain("brief/front-matter-yaml");
  });
});

it("a tag within a text stands from its start to its end", () => {
  const text = "## T\n\nso <b>bold</b> it is\n";
  const [slide] = parse(text).value.slides;
  const [block] = slide?.blocks ?? [];
  const strong = block?.kind === "paragraph" ? block.inlines.find(({ kind }) => kind === "strong") : undefined;
  expect(text.slice(strong?.span.start, strong?.span.end)).toBe("<b>bold</b>");
  expect(inlinesOf("a <kbd>F1</kbd>").at(-1)).toMatchObject({ kind: "inline-code", text: "F1" });
});

describe("lists of HTML", () => {
  const list = (open: string) => blocksOf(`<${open}><li>a</li><li>b</li></${open.slice(0, 2)}>\n`)[0];
  it.each([
    ["ol", { ordered: true, start: 1 }],
    ['ol start="3"', { ordered: true, start: 3 }],
    ['ol start="-2"', { ordered: true, start: 0 }],
    ['ol start="x"', { ordered: true, start: 1 }],
    ['ol type="A"', { ordered: true, numbering: "A." }],
    ['ol type="i" start="2"', { ordered: true, start: 2, numbering: "i." }],
    ["ul", { ordered: false }],
  ])("count as <%s> says", (open, expected) => expect(list(open)).toMatchObject({ kind: "list", ...expected }));

  it("have no numbering of other types, nor without numbers", () => {
    for (const open of ['ol type="1"', 'ol type="AB"', 'ul type="A"'])
      expect(list(open)).not.toHaveProperty("numbering");
  });
});

describe("Pandoc's tables of several lines", () => {
  const table = (rule: number, head: number) =>
    kinds(`${"-".repeat(rule)}\n${"head head\n".repeat(head)}---- ----\na    b\n\nc    d\n${"-".repeat(rule)}\n`);

  it("have a rule as long as their groups, and a head of one to six lines", () => {
    expect(table(9, 1)).toEqual(["table"]);
    expect(table(8, 1)).not.toContain("table");
    expect(table(9, 6)).toEqual(["table"]);
    expect(table(9, 7)).not.toContain("table");
  });
});

describe("boxes that nothing closes", () => {
  it.each([
    ["## Next", 2],
    ["***", 2],
  ])("end before the next slide: %s", (next, slides) => {
    const text = `## T\n\n::: plain\na\n\nb\n\n${next}\n\nc\n`;
    expect(codes(text)).toEqual(["brief/div-unclosed"]);
    expect(parse(text).value.slides).toHaveLength(slides);
    expect(parse(text).value.slides[0]?.blocks).toMatchObject([{ kind: "division", blocks: [{}, {}] }]);
  });
});

describe("a script that nothing closes", () => {
  it("ends at the next slide, wherever it stands, and is told as a whole", () => {
    const text = "## T\n<script>\nalert(1)\n\n## Next\n\nb\n";
    expect(parse(text).value.slides.map(({ blocks }) => blocks.length)).toEqual([0, 1]);
    expect(pointed(text, find(text, "brief/raw-content")).trimEnd()).toBe("<script>\nalert(1)");
  });
});

describe("headings", () => {
  it.each([
    ["## A ##", "A"],
    ["## A #", "A"],
    ["## A#", "A#"],
    ["## C# ##", "C#"],
    ["## A # b", "A # b"],
    ["##\tA\t###", "A"],
    ["## A ## {#x}", "A"],
  ])("lose the signs that close them: %s", (line, title) => {
    const { value } = parse(`${line}\n\nx\n`);
    expect(value.slides[0]?.title).toMatchObject([{ text: title }]);
  });
});

describe("a formula on its own lines", () => {
  it("belongs to the text around it, unless a blank line parts them", () => {
    expect(kinds("so\n$$x$$\nit is\n")).toEqual(["paragraph"]);
    expect(kinds("so\n\n$$x$$\n\nit is\n")).toEqual(["paragraph", "paragraph", "paragraph"]);
    expect(kinds("so\n\nit is\n")).toEqual(["paragraph", "paragraph"]);
  });
});

it("rows may leave out a bar at either end", () => {
  const cells = (row: string) => {
    const [table] = blocksOf(`A | B\n---|---\n${row}\n`);
    return table?.kind === "table"
      ? table.rows[0]?.map(({ inlines: [one] }) => (one?.kind === "text" ? one.text : ""))
      : [];
  };
  for (const row of ["a | b", "| a | b |", "a | b |", "| a | b"]) expect(cells(row), row).toEqual(["a", "b"]);
});

describe("a chart of columns and lines", () => {
  const combined = (more: string, growth = "5%") => {
    const text = `| Year | Firms | Staff | Growth |\n|---|--:|--:|--:|\n| 2011 | 15 | 20 | ${growth} |\n{.chart type=combined${more}}\n`;
    const [chart] = blocksOf(text);
    return chart?.kind === "chart" ? chart.series.map(({ name, isLine, own }) => [name, isLine, own?.unit]) : [];
  };

  it("draws its last column as a line, in numbers of its own, or those that are named", () => {
    expect(combined("")).toEqual([
      ["Firms", undefined, undefined],
      ["Staff", undefined, undefined],
      ["Growth", true, "%"],
    ]);
    expect(combined("", "5")).toContainEqual(["Growth", true, undefined]);
    expect(combined(' line="Staff, Growth"').map(([, isLine]) => isLine)).toEqual([undefined, true, true]);
  });
});

it("what is hidden within a line ends with its own tag, not with one of its name within, or with the line", () => {
  const shown = (line: string) =>
    inlinesOf(line)
      .map((one) => (one.kind === "text" ? one.text : one.kind))
      .join("");
  expect(shown("x <span hidden>a <span>b</span> c</span> d").replace(/\s+/g, " ")).toBe("x d");
  expect(shown("x <span hidden>a b c").trim()).toBe("x");
});

it("a profile and a logo are what the front matter says, else what every deck has", () => {
  const meta = (front: string) => parse(`---\ntitle: T\n${front}---\n\n## T\n\nx\n`).value.meta;
  expect([meta("").profile, meta("profile: room\n").profile, meta("profile: handout\n").profile]).toEqual([
    ...["read-ahead", "room", "handout"],
  ]);
  expect(meta("logo: a.png\n").logo).not.toEqual(meta("").logo);
});
