/** Rules of reading that a character decides, each asked on both sides of it. */
import { describe, expect, it } from "vitest";
import { divisionFence } from "../../../src/brief/blocks/division-fences.ts";
import { dashMarker, interruptsParagraph, isRule, listMarker } from "../../../src/brief/blocks/starts.ts";
import { writtenForm } from "../../../src/brief/convert/written-form.ts";
import { plainLines } from "../../../src/brief/dialect/plain-lines.ts";
import { merged } from "../../../src/brief/inlines/merge.ts";
import { pieces } from "../../../src/brief/inlines/pieces.ts";
import { splitLines } from "../../../src/brief/source/lines.ts";
import type { Block, Inline } from "../../../src/brief/types.ts";
import { blocksOf, brief, codes, find, firstSlide, inlinesOf, parse, pointed } from "./support.ts";

const line = (text: string) => {
  const [only] = splitLines(text);
  if (only === undefined) throw new Error("no line");
  return only;
};
const kinds = (body: string) => blocksOf(body).map(({ kind }) => kind);
const words = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) =>
    block.kind === "table"
      ? [block.header, ...block.rows].map((row) => row.map(({ inlines }) => brief(inlines)))
      : block.kind === "paragraph"
        ? brief(block.inlines)
        : block.kind,
  );

describe("the start of a line", () => {
  it.each([
    "- a",
    "+ a",
    "* a",
    "1. a",
    "1) a",
    "---",
    "___",
    "# a",
    "> a",
    "```",
    "::: a",
    "::right::",
    "%% a",
    "<!-- a",
    "</div>",
    "• a",
    "[^a]: b",
    "",
  ])("of %j ends the paragraph before it", (text) => expect(interruptsParagraph(line(`${text}\n`))).toBe(true));

  it.each([
    "-",
    "- ",
    "-a",
    "2. a",
    "1.",
    "1. ",
    "1.a",
    "--",
    "_a",
    "#a",
    "a > b",
    "`a`",
    ":a",
    "% a",
    "[a]: b",
    "<b>",
    "•a",
    "• ",
    "    - a",
  ])("of %j goes on with it", (text) => expect(interruptsParagraph(line(`${text}\n`))).toBe(false));

  it("is a rule of three signs of one kind, blanks between them", () => {
    expect(["---", "___", "* * *", "- -\t-", "-----"].filter((text) => !isRule(text))).toEqual([]);
    expect(["--", "--a", "-_-", "===", "+++", "", "a---"].filter(isRule)).toEqual([]);
  });

  it("numbers a list as it begins, and by itself", () => {
    expect(listMarker("7. a")).toMatchObject({ ordered: true, sign: ".", number: 7, length: 2 });
    expect(listMarker("#. a")).toMatchObject({ ordered: true, sign: ".", number: 1, length: 2 });
  });

  it("is a dash for a bullet only where one of the same text below has it", () => {
    const dashed = (text: string) => dashMarker(splitLines(text), 0);
    expect(dashed("– a\nb\n– c")).toMatchObject({ sign: "–" });
    expect(dashed("– a\n\n– c")).toBeNull();
    expect(dashed("– a\n# b\n– c")).toBeNull();
    expect(dashed("– a\nb\n    – c")).toBeNull();
    expect(dashed("– a\nb")).toBeNull();
  });
});

describe("the fence of a division", () => {
  it("may close its own line, and has a title behind its name or attributes", () => {
    const read = (text: string) => {
      const fence = divisionFence(text);
      if (fence === null || fence === "close") return fence;
      return [
        fence.attributes.classes,
        fence.attributes.id,
        fence.title,
        text.slice(fence.titleStart, fence.titleStart + 1),
      ];
    };
    expect(read("::: note ::::")).toEqual([["note"], null, "", " "]);
    expect(read("::: {.a #b} T")).toEqual([["a"], "b", "T", "T"]);
    expect(read("::: a {.b}   Mind it  :::")).toEqual([["a", "b"], null, "Mind it", "M"]);
    expect(read("::: a {b")).toEqual([["a"], null, "{b", "{"]);
    expect(read(":::{note}  Mind it")).toEqual([["note"], null, "Mind it", "M"]);
    expect([":::", "::::::  ", "::: :"].map(read)).toEqual(["close", "close", "close"]);
    expect(["::: {", ":: a", "::: (a)"].map(read)).toEqual([null, null, null]);
  });
});

describe("a long text is read in pieces", () => {
  it("that end after sentences outside of marks", () => {
    for (const sentence of ["[a] _b_ `c` *d* e. ", "a] *b* c. ", "(a) ~b~ =c= d. "]) {
      const text = sentence.repeat(400);
      const cut = pieces(text);
      expect(cut.length).toBeGreaterThan(1);
      expect(cut.join("")).toBe(text);
      expect(cut.filter((piece) => !piece.endsWith(". "))).toEqual([]);
    }
  });

  it("that end at white space where no sentence does, and never between the halves of a letter", () => {
    const open = "[a *b ".repeat(500);
    expect(pieces(open).filter((piece) => !piece.endsWith(" "))).toEqual([]);
    for (const letter of ["\u{10000}", "\u{1f600}", "\u{10ffff}"]) {
      for (const before of ["", "*", "**"]) {
        const text = before + `${letter}*`.repeat(1200);
        const cut = pieces(text);
        expect(cut.length).toBeGreaterThan(1);
        expect(cut.join("")).toBe(text);
        expect(cut.filter((piece) => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(piece))).toEqual([]);
      }
    }
    const [half = ""] = pieces("*".repeat(2000));
    expect(half).toHaveLength(1000);
  });
});

it("another program's marks count outside of code, comments and divisions", () => {
  const plain = (text: string) =>
    splitLines(text)
      .filter((_, index) => plainLines(splitLines(text))[index])
      .map(({ text: own }) => own);
  expect(plain("a\n```\nb\n```\nc")).toEqual(["a", "c"]);
  expect(plain("a\n<!-- b\nc\n\nd\n-->\ne")).toEqual(["a", "e"]);
  expect(plain("a\n<!-- b -->\nc\n<!-- d --> e <!--\nf\n--> \ng")).toEqual(["a", "<!-- b -->", "c", "g"]);
  // One that nothing closes ends with its paragraph.
  expect(plain("<!-- a\nb\n\nc")).toEqual(["c"]);
  expect(plain("a\n::: b\nc\n:::\nd")).toEqual(["a", "d"]);
  expect(plain("a\n    b")).toEqual(["a"]);
});

describe("neighbouring texts", () => {
  const span = { file: "a.md", start: 0, end: 1 };
  const text = (of: string): Inline => ({ kind: "text", text: of, span });
  const stop: Inline = { kind: "break", span };
  const bold: Inline = { kind: "strong", children: [text("b")], span };

  it("become one, with a single blank between them and none beside a break", () => {
    expect(brief(merged([text("a "), text("  b"), text(" c")]))).toBe("a b c");
    expect(brief(merged([text("a  "), stop, text("  b")]))).toBe("a⏎b");
    expect(merged([text("  "), bold, text("c")])).toEqual([bold, text("c")]);
    expect(merged([text("a"), text("b")])).toHaveLength(1);
    expect(brief(merged([bold, stop, text(" a")]))).toBe("strong(b)⏎a");
  });
});

describe("how the figures of a chart are written", () => {
  it("is kept where all are alike", () => {
    expect(writtenForm(["40%", "35.5%"])).toEqual({ unit: "%" });
    expect(writtenForm(["$1,200", "$3.25"])).toEqual({ format: '"$"#,##0.00' });
    expect(writtenForm(["1,200", "3"])).toEqual({ format: "#,##0" });
    expect(writtenForm(["12", "–", "3.5"])).toEqual({});
    expect(writtenForm(["$12", "€3"])).toEqual({});
    expect(writtenForm(["1 000 €", "€1.200,50"])).toEqual({ format: "#,##0.00", unit: "€" });
    expect(writtenForm(["€1.200,50", "1 000 €"])).toEqual({ format: '"€"#,##0.00' });
    expect(writtenForm(["1,200 EUR", "30 EUR"])).toEqual({ format: "#,##0", unit: "\u00a0EUR" });
    expect(writtenForm(["USD 12", "USD 3"])).toEqual({ format: '"USD\u00a0"0' });
    expect(writtenForm(["US$12", "US$3"])).toEqual({ format: '"US$"0' });
    expect(writtenForm(["12", "about 3"])).toEqual({});
    expect(writtenForm(["$0.12345678"])).toEqual({ format: `"$"0.${"0".repeat(6)}` });
    expect(writtenForm([])).toEqual({});
  });

  it("is that of what a chart counts: bubbles' places and sizes are written in other ways", () => {
    const chart = (table: string) => {
      const [block] = blocksOf(table);
      return block?.kind === "chart" ? block : null;
    };
    expect(chart("|a|b|c|\n|-|-|-|\n|1%|$2|3|\n|2%|$5|4|\n{.chart type=bubble}")?.attributes.values).toMatchObject({
      format: '"$"0',
      acrossformat: 'General"%"',
    });
    const combined = chart("|a|b|c|\n|-|-|-|\n|x|2%|3|\n|y|2%|4|\n{.chart type=combined}");
    expect(combined?.series.map(({ isLine, own }) => [isLine ?? false, own ?? null])).toEqual([
      [false, null],
      [true, { format: "General", unit: "" }],
    ]);
    const alike = chart("|a|b|c|\n|-|-|-|\n|x|2|3|\n|y|2|4|\n{.chart type=combined}");
    expect(alike?.series.map(({ own }) => own ?? null)).toEqual([null, null]);
    const marked = chart("|a|b|\n|-|-|\n|x|(SO) 53 [fact: k]|\n|y|(SO)  $4|\n{.chart type=column}");
    expect(marked?.series.map(({ values }) => values)).toEqual([[53, 4]]);
  });

  it("is told where what is asked for cannot be", () => {
    const chart = (attributes: string, third = "") =>
      `## A\n\n|a|b|${third && "c|"}\n|-|-|${third && "-|"}\n|1|2|${third}\n{.chart ${attributes}}\n`;
    expect(codes(chart("type=column from=3"))).toEqual(["brief/chart-from"]);
    const units = (...cells: string[]) => `## A\n\n|a|b|c|\n|-|-|-|\n|x|${cells.join("|")}|\n{.chart type=bar}\n`;
    expect(find(units("2 €", "5%"), "brief/chart-units").message).toContain("different signs: €, %");
    expect(find(units("2 €", "5"), "brief/chart-units").message).toContain("others none: €");
    expect(codes(units("2 €", "€5"))).toEqual([]);
    expect(codes(units("2 €", "–"))).toEqual([]);
    expect(codes(units("2 €", "–").replace("bar", 'bar unit="€"'))).toEqual([]);
    expect(codes(units("2 €", "5").replace("bar", 'bar unit="€"'))).toEqual([]);
    expect(codes(units("2 €", "5%").replace("bar", "combined"))).toEqual([]);
    expect(codes(chart("type=line from=3"))).toEqual([]);
    expect(codes(chart("type=scatter from=3"))).toEqual([]);
    expect(codes(chart("type=combined"))).toEqual(["brief/chart-shape"]);
    expect(find(chart('type=combined line="b, d"', "4|"), "brief/chart-series").message).toContain("“d”");
    expect(codes(chart('type=combined line="c"', "4|"))).toEqual([]);
  });
});

describe("tables drawn with hyphens", () => {
  it("may end with a rule, and what stands below that is no row", () => {
    const simple = "A    B\n--   --\na    b\nc    d\n";
    const table = [
      ["A", "B"],
      ["a", "b"],
      ["c", "d"],
    ];
    expect(words(blocksOf(`${simple}--   --\ntext`))).toEqual([table, "text"]);
    expect(words(blocksOf(`${simple}\ntext`))).toEqual([table, "text"]);
  });

  it("of several lines a row end at a rule as long as their groups", () => {
    const table = "-----------\nA    B\n---- ------\na    b\nc    d\n\n---\ne    f\n-----------\n\ntext";
    expect(words(blocksOf(table))).toEqual([
      [
        ["A", "B"],
        ["a\nc", "b\nd"],
        ["---\ne", "f"],
      ],
      "text",
    ]);
  });

  it("set their columns by where the head stands over its hyphens", () => {
    const [block] = blocksOf(
      " right left      middle  both\n------ -------- -------- ----\n     1 2           3     4\n",
    );
    expect(block?.kind === "table" ? block.align : null).toEqual(["right", "left", "center", "default"]);
  });
});

describe("tables of HTML", () => {
  it("have a head where a row says so: all its cells, or the part that it stands in", () => {
    const rows = (html: string) => words(blocksOf(html))[0];
    const [head, body] = [
      ["A", "B"],
      ["c", "d"],
    ];
    const second = "<tr><td>c</td><td>d</td></tr></table>";
    expect(rows(`<table><tr><th>A</th><th>B</th></tr>${second}`)).toEqual([head, body]);
    expect(rows(`<table><thead><tr><td>A</td><td>B</td></tr></thead>${second}`)).toEqual([head, body]);
    expect(rows(`<table><tr><th>A</th><td>B</td></tr>${second}`)).toEqual([["", ""], head, body]);
    expect(rows("<table><td>A</td><td>B</td></tr></table>")).toEqual([["", ""], head]);
    expect(rows("<table><thead><th>A</th><th>B</th></thead><tr><td>c</td><td>d</td></table>")).toEqual([head, body]);
  });
});

describe("comments for a program", () => {
  it.each([
    ["omit in toc", "omit in toc"],
    ["markdownlint-disable MD013", "markdownlint-disable"],
    ["toc: no", "toc"],
    [".slide: a", ".slide"],
    ["#region a", "#region"],
    ["$width: 3", "$width"],
  ])("are named: %s", (comment, name) => {
    const text = `## A\n\n<!-- ${comment} -->\n`;
    expect(find(text, "brief/directive").message).toContain(`“${name}”`);
    expect(firstSlide(text).notes).toEqual([]);
  });

  it("are none where they speak to the presenter", () => {
    expect(firstSlide("## A\n\n<!-- slow down here -->\n").notes).toHaveLength(1);
    expect(firstSlide("## A\n\n<!-- Drafter: x -->\n").notes).toEqual([]);
    expect(parse("## A\n\n<!-- Drafter: x -->\n").value.remarks).toHaveLength(1);
  });

  it("of presenterm end slides and start columns outside of all containers alone", () => {
    const columns =
      "## A\n\n<!-- column_layout: [1,1] -->\n\n<!-- column: 0 -->\n\na\n\n<!-- column: 1 -->\n\nb\n\n<!-- reset_layout -->\n\nc\n\n" +
      "<!-- end_slide -->\n\nd\n\n<!-- speaker_note: hello you -->\n\n<!-- speaker_note: |\n one\n two\n-->\n";
    const [first, second] = parse(columns).value.slides;
    expect(words(first?.blocks ?? [])).toEqual(["columns", "c"]);
    expect(words(second?.notes ?? [])).toEqual(["hello you", "one\ntwo"]);
    const inner =
      "## A\n\n> a\n>\n> <!-- end_slide -->\n>\n> <!-- column: 1 -->\n>\n> b\n\n<!-- end_slide -->\n\n## B\n\nb\n";
    expect(parse(inner).value.slides.map(({ title }) => brief(title))).toEqual(["A", "B"]);
    expect(words(firstSlide(inner).blocks)).toEqual(["quote"]);
  });
});

describe("slots of a slide", () => {
  const sides = (text: string) =>
    firstSlide(text).blocks.map((block) =>
      block.kind === "columns" ? block.columns.map(({ blocks }) => words(blocks)) : words([block])[0],
    );

  it("become columns, and what stands above the first is the left one", () => {
    expect(sides("## A\n\na\n\n::right::\n\nb\n")).toEqual([[["a"], ["b"]]]);
    expect(sides("## A\n\na\n\n::left::\n\nb\n\n::right::\n\nc\n\n::bottom::\n\nd\n")).toEqual([
      "a",
      [["b"], ["c"]],
      "d",
    ]);
    expect(sides("## A\n\n::right::\n\nb\n")).toEqual(["b"]);
  });

  it("stand where their texts do", () => {
    const text = "## A\n\na\n\n::right::\n\nb\n";
    const [columns] = firstSlide(text).blocks;
    expect(text.slice(columns?.span.start, columns?.span.end)).toBe("a\n\n::right::\n\nb");
  });
});

describe("formulas apart from the text", () => {
  it("go over lines, have a name behind them, and are none amid words", () => {
    const [block] = blocksOf("$$\na\n\nb\n$$ {#eq-a}");
    expect(block?.kind === "paragraph" ? block.inlines[0] : null).toMatchObject({
      kind: "math",
      tex: "a\nb",
      display: true,
    });
    expect(block?.kind === "paragraph" ? brief(block.inlines.slice(1)) : "").toMatch(/^\s\(1\)$/);
    expect(parse("## A\n\n$$a$$ {#eq-a}\n\nSee @eq-a.\n").diagnostics).toEqual([]);
    expect(kinds("$$a$$ b")).toEqual(["paragraph"]);
    expect(kinds("$$\na")).toEqual(["paragraph"]);
  });

  it.each(["$n = 5$", "$x$", "$100$", "$a'$", "$50%$", "$[a]$", "$|a|$"])("amid it are %s", (text) => {
    expect(inlinesOf(`So ${text} holds`).some(({ kind }) => kind === "math")).toBe(true);
  });

  it.each(["$ok$", "$5–$", "$это$", "$5 and x$", "a$x$"])("are no sums of money and no words: %s", (text) => {
    expect(inlinesOf(`So ${text} holds`).some(({ kind }) => kind === "math")).toBe(false);
  });

  it("have brackets of LaTeX only where these hold TeX", () => {
    const math = (text: string) => inlinesOf(text).flatMap((one) => (one.kind === "math" ? one.tex : []));
    expect(math("a \\(x_1\\) b")).toEqual(["x_1"]);
    expect(math("a \\[x^2\\] b")).toEqual(["x^2"]);
    expect(math("a \\(x\\) \\(n = 5\\) \\[ d = 1 \\] b")).toEqual(["x", "n = 5", "d = 1"]);
    expect(math("a \\(2020\\) \\(see x\\) \\[1\\] \\[x\\] b")).toEqual([]);
  });
});

describe("quotations", () => {
  it("go on lazily, end at four columns, and take who said it from below", () => {
    expect(kinds("> a\nb\n\nc")).toEqual(["quote", "paragraph"]);
    expect(words(blocksOf("> a\n\n    > b"))).toEqual(["quote", "code"]);
    const [quote, ...rest] = blocksOf("> a\n\n\n-- Somebody\n\nb");
    expect(quote?.kind === "quote" ? brief(quote.attribution) : "").toBe("Somebody");
    expect(words(rest)).toEqual(["b"]);
    expect(kinds("> a\n\n-- Somebody\nsaid")).toEqual(["quote", "paragraph"]);
  });
});

describe("waivers", () => {
  it("name rules with commas, blanks or both between them, and a reason on one line", () => {
    const { waivers } = parse("## A\n\n<!-- lint-ignore L1, L2;L3  L4: because\n  of   it -->\n\na\n").value;
    expect(waivers.map(({ rule, reason }) => `${rule} ${reason}`)).toEqual(
      ["L1", "L2", "L3", "L4"].map((rule) => `${rule} because of it`),
    );
  });
});

it("a title of Marp's picture keeps its sizes, and Deckset's words are no description", () => {
  const [image] = inlinesOf("a ![w:200 h:100px A map](a.png) b").filter(({ kind }) => kind === "inline-image");
  expect(image).toMatchObject({ alt: "A map" });
});

it("a `@key` behind a letter is an address", () => {
  const text = "---\nsources: {key: {title: T}}\n---\n## A\n\nWrite to me@key, or see @key [p. 3].\n";
  expect(brief(firstSlide(text).blocks.flatMap((one) => (one.kind === "paragraph" ? one.inlines : [])))).toMatch(
    /me@key, or see \S/,
  );
  expect(codes(text)).toEqual([]);
});

it("a duplicated id is pointed at, with the first one beside it", () => {
  const text = "## A {#a}\n\na\n\n## B {#a}\n\nb\n";
  const found = find(text, "brief/duplicate-id");
  expect(pointed(text, found)).toContain("#a");
  expect(found.related).toHaveLength(1);
});
