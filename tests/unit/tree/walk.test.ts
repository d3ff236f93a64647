import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/brief/types.ts";
import type { Leaf } from "../../../src/tree/children.ts";
import { textOf } from "../../../src/tree/text.ts";
import { blocksOf, inlinesIn, leavesIn, SKIP, textsIn, walk, walkSlide } from "../../../src/tree/walk.ts";
import { EVERY_KIND, parse, slideOf } from "./support.ts";

const words = (leaf: Leaf): string => (leaf.node === "text" ? textOf(leaf.inlines) : leaf.text);

describe("walking a slide", () => {
  it("comes to every text of every kind of block, in reading order", () => {
    const seen: string[] = [];
    const add = (leaf: Leaf): unknown => seen.push(`${leaf.role}: ${words(leaf)}`);
    walkSlide(slideOf(EVERY_KIND), { text: add, plain: add });
    expect(seen).toEqual([
      "title: Title",
      "paragraph: Paragraph",
      "heading: Heading",
      "paragraph: Item",
      "paragraph: Quotation",
      "attribution: Speaker",
      "caption: Table caption",
      "header-cell: Head",
      "header-cell: Second",
      "cell: Cell",
      "cell: Other",
      "alt: Table alt",
      "code: Code",
      "alt: Picture alt",
      "image-title: Picture title",
      "paragraph: Left",
      "paragraph: Right",
      "paragraph: Boxed",
      "caption: Chart caption",
      "header-cell: Year",
      "header-cell: Value",
      "cell: One",
      "cell: 1",
      "alt: Chart alt",
      "title: Part",
      "paragraph: Last",
    ]);
  });

  it("comes to all ten kinds of blocks", () => {
    const kinds = new Set<Block["kind"]>();
    walk(slideOf(EVERY_KIND).blocks, { block: ({ kind }) => kinds.add(kind) });
    const all = ["chart", "code", "columns", "division", "heading", "image", "list", "paragraph", "quote", "table"];
    expect([...kinds].sort()).toEqual(all);
  });

  it("gives each text its place in the file", () => {
    const { blocks } = slideOf(EVERY_KIND);
    const places = leavesIn(blocks).map((leaf) => [words(leaf), EVERY_KIND.slice(leaf.span.start, leaf.span.end)]);
    for (const [text, source] of places) expect(source).toContain(text);
    expect(places.find(([text]) => text === "Speaker")).toEqual(["Speaker", "Speaker"]);
  });

  it("leaves out what a skipped node holds and goes on behind it", () => {
    const seen: string[] = [];
    walk(slideOf("## T\n\n- a\n- b\n\n> c\n\nd").blocks, {
      block: ({ kind }) => (kind === "quote" ? SKIP : undefined),
      item: ({ blocks: [first] }) => (first?.kind === "paragraph" && textOf(first.inlines) === "a" ? SKIP : undefined),
      text: ({ inlines }) => seen.push(textOf(inlines)),
    });
    expect(seen).toEqual(["b", "d"]);
  });
});

describe("looking for blocks and inlines", () => {
  it("finds a kind of block wherever it stands", () => {
    const table = ["| a |", "|---|", "| 1 |"];
    const inside = (prefix: string) => table.map((line) => `${prefix}${line}`).join("\n");
    const body = `## T\n\n- item\n\n${inside("  ")}\n\n${inside("> ")}\n\n::: box\n${inside("")}\n:::\n`;
    expect(blocksOf("table", slideOf(body).blocks)).toHaveLength(3);
    expect(blocksOf("table", slideOf(body).blocks, ({ kind }) => kind === "list")).toHaveLength(2);
  });

  it("takes a block whole: one of its own kind inside it is part of it", () => {
    expect(blocksOf("quote", slideOf("## T\n\n> a\n>\n> > b").blocks)).toHaveLength(1);
  });

  it("lists texts without code and alternative texts", () => {
    const { blocks } = slideOf("## T\n\na\n\n```\nb\n```\n\n![c](c.png)\n\n- d");
    expect(textsIn(blocks).map((inlines) => textOf(inlines))).toEqual(["a", "d"]);
  });

  it("goes into emphasis, links and spans", () => {
    const [paragraph] = slideOf("## T\n\na **b [c](https://example.org) *d*** [e]{.x}").blocks;
    const inlines = paragraph?.kind === "paragraph" ? inlinesIn(paragraph.inlines) : [];
    const texts = inlines.flatMap((inline) => (inline.kind === "text" ? [inline.text.trim()] : [inline.kind]));
    expect(texts.filter(Boolean)).toEqual(["a", "strong", "b", "link", "c", "emphasis", "d", "span", "e"]);
  });

  it("finds nothing in an empty slide", () => {
    expect(leavesIn(parse("## T").slides.flatMap(({ blocks }) => blocks))).toEqual([]);
  });
});
