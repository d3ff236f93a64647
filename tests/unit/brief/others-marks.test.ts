/** Marks that other programs read: understood, or told of once a kind. */
import { describe, expect, it } from "vitest";
import { textOf } from "../../../src/tree/text.ts";
import { brief, parse } from "./support.ts";

const shown = (text: string): string => {
  const { blocks } = parse(`## T\n\n${text}\n`).value.slides[0] ?? { blocks: [] };
  return blocks.map((block) => ("inlines" in block ? brief(block.inlines) : block.kind)).join(" / ");
};
const told = (text: string): readonly string[] => parse(`## T\n\n${text}\n`).diagnostics.map(({ code }) => code);

describe("marks of other programs", () => {
  it.each([
    ["emoji codes", "Ready :white_check_mark: at 10:30:45 :nosuch: a:b:c", "Ready ✅ at 10:30:45 :nosuch: a:b:c", []],
    ["codes in code", "`:warning:`", "code(:warning:)", []],
    [
      "wiki links",
      "See [[Road plan]], [[Notes/Plan#Costs|the costs]].",
      "See Road plan, the costs.",
      ["brief/wiki-link"],
    ],
    ["a link to a heading of the deck", "See [[#T]].", "See link(#t T).", []],
    ["an embedded picture", "Text ![[gate one.png|300]] here", "Text image(**/gate one.png) here", []],
    ["no wiki link", "[[1]](https://a.b) and [[2]]", "link(https://a.b [1]) and [[2]]", []],
    ["shortcodes", "a {{< video x.mp4 >}} b {% figure y %} c", "a  b  c", ["brief/shortcode"]],
    ["template tags", "Page {{ page }} of {{name}}", "Page {{ page }} of {{name}}", ["brief/template-tag"]],
    ["template tags in code", "`{{ page }}` `{% x %}`", "code({{ page }}) code({% x %})", []],
    ["layout of a page", "a\n\n\\vspace{1cm}\n\n[TOC]\n\nb", "a / b", ["brief/layout-command"]],
  ])("%s", (_, text, words, codes) => {
    expect(shown(text).replace(/ +/g, " ")).toBe(words.replace(/ +/g, " "));
    expect(told(text)).toEqual(codes);
  });

  it("tell of diagrams once, and show their source without its options", () => {
    const text =
      "```mermaid\nsequenceDiagram\n```\n\n```{mermaid}\n%%| fig-cap: Steps\npie\n```\n\n```plantuml\nA -> B\n```";
    const blocks = parse(`## T\n\n${text}\n`).value.slides[0]?.blocks ?? [];
    expect(blocks.map((block) => (block.kind === "code" ? block.text : ""))).toEqual([
      "sequenceDiagram",
      "pie",
      "A -> B",
    ]);
    expect(parse(`## T\n\n${text}\n`).diagnostics.map(({ code, message }) => [code, /3 times/.test(message)])).toEqual([
      ["brief/diagram", true],
    ]);
  });

  it("say that an item is hardly set in", () => {
    expect(told("1. One\n  1. Two\n  2. Three\n2. Four")).toEqual(["brief/sublist"]);
    expect(told("1. One\n   1. Two\n2. Four\n\n- a\n  - b")).toEqual([]);
  });

  it("may have blanks in the label of a footnote", () => {
    const { value, diagnostics } = parse("## T\n\nText.[^Wiles, 1995] [^not one]\n\n[^Wiles, 1995]: A proof.\n");
    expect([value.footnotes.length, diagnostics]).toEqual([1, []]);
  });

  it("take the value of a field of the front matter", () => {
    const { value } = parse("---\ntitle: Plan\nversion: 2.1\n---\n## T\n\n{{< meta title >}}, {{< meta version >}}\n");
    const [block] = value.slides[0]?.blocks ?? [];
    expect(block?.kind === "paragraph" ? textOf(block.inlines) : "").toBe("Plan, 2.1");
  });

  it.each(["\\newpage", "{{< pagebreak >}}", '<div style="page-break-after: always"></div>'])(
    "%s starts a slide",
    (mark) => {
      const { value, diagnostics } = parse(`## A\n\none\n\n${mark}\n\ntwo\n`);
      expect(value.slides).toHaveLength(2);
      expect(diagnostics.map(({ code }) => code)).toEqual(["brief/separator"]);
    },
  );

  it("keep line ends where the program does", () => {
    expect(parse("---\nmarp: true\n---\n# A\nb\nc\n").value.slides[0]?.blocks[0]).toMatchObject({
      inlines: [{ text: "b" }, { kind: "break" }, { text: "c" }],
    });
    expect(parse("---\nbreaks: true\n---\n# A\nb\nc\n").value.slides[0]?.blocks[0]).toMatchObject({
      inlines: [{ text: "b" }, { kind: "break" }, { text: "c" }],
    });
  });

  it("know that word processors have white space of their own", () => {
    expect(shown("one\vtwo\n\n\f\n\nthree")).toBe("one two / three");
    expect(told("one\vtwo\n\n\f\n\nthree")).toEqual([]);
  });

  it("show tasks in any state", () => {
    const [list] = parse("## T\n\n- [ ] a\n- [x] b\n- [/] c\n").value.slides[0]?.blocks ?? [];
    expect(list?.kind === "list" ? list.items.map(({ checked }) => checked) : []).toEqual([false, true, false]);
    expect(told("- [/] c")).toEqual(["brief/task-mark"]);
  });
});
