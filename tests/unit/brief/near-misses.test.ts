/** What is nearly a mark, and what is one though it looks unusual: both sides of each spelling. */
import { describe, expect, it } from "vitest";
import { normalLabel } from "../../../src/brief/blocks/definition.ts";
import { writtenForm } from "../../../src/brief/convert/written-form.ts";
import { asideOf } from "../../../src/brief/dialect/asides.ts";
import { includedText, includesOf } from "../../../src/brief/dialect/includes.ts";
import { destinationAt } from "../../../src/brief/inlines/destination.ts";
import { pieces } from "../../../src/brief/inlines/pieces.ts";
import { blocksOf, brief, find, parse, pointed, treeWords } from "./support.ts";

const paragraphs = (body: string) =>
  blocksOf(body).map((block) => (block.kind === "paragraph" ? brief(block.inlines) : block.kind));

describe("an element that its attributes hide", () => {
  it.each([
    ["<div visibility=hidden>", 'visibility="hidden"'],
    ["<div data-visibility = 'hidden'>", 'visibility="hidden"'],
    ['<div class="a d-none" visibility="hidden">', ".d-none"],
    ['<div class="a" hidden>', "hidden"],
    ["<div hidden=until-found>", "hidden"],
    ['<p style="color: red; visibility : hidden">', "visibility : hidden"],
    ["<template>", "<template>"],
  ])("%s", (text, why) => expect(asideOf(text, 0)).toMatchObject({ kind: "hidden", why }));

  it.each([
    '<div visibility="visible">',
    '<div no-visibility="hidden">',
    '<div title="visibility=hidden">',
    '<div title="it is hidden now">',
    "<div data-hidden>",
    "<div hidden-by=x>",
    '<div class="not-hidden">',
    "</div hidden>",
    "div hidden",
  ])("is not %s", (text) => expect(asideOf(text, 0)).toBeNull());

  it("may close itself, and hides nothing behind it", () => {
    expect(paragraphs("<div hidden/> open\n\nopen too\n")).toEqual(["open", "open too"]);
    expect(paragraphs("<div hidden/> open </div> still\n")).toEqual(["open⏎still"]);
  });
});

describe("the definition of an address", () => {
  it("has a label that says something", () => {
    expect(treeWords(parse("## A\n\n[ ]: https://x.example\n").value)).toContain("https://x.example");
    expect(blocksOf("[a]: https://x.example\n")).toEqual([]);
    expect(blocksOf("[\na]: https://x.example\n")).toEqual([]);
  });

  it("is found by its label in any case, as Unicode folds it, whatever white space is in it", () => {
    expect(normalLabel(" The \n  Talks\t")).toBe("the talks");
    expect(normalLabel("ẞ")).toBe(normalLabel("SS"));
    expect(normalLabel("Straße")).toBe(normalLabel("STRASSE"));
    expect(normalLabel("the talks")).not.toBe(normalLabel("thetalks"));
  });

  it("is a target in brackets only where they close in their line", () => {
    expect(destinationAt("(<b c>)", 0)).toMatchObject({ href: "b c", end: 7 });
    expect(destinationAt("(<b c)", 0)).toBeNull();
    expect(destinationAt("(<b\nc>)", 0)).toBeNull();
  });
});

describe("slides of another file", () => {
  const included = (fields: string) => includesOf(`# A\n\n---\nsrc: ./b.md\n${fields}\n---\n`, 0, undefined).length;

  it("are left out where they are hidden, however that is spaced", () => {
    expect(["hide: true", "hide:   true", "disabled: true", "Hide: true"].map(included)).toEqual([0, 0, 0, 0]);
    expect(["hide: false", "autohide: true", "hidetitle: true", "layout: a"].map(included)).toEqual([1, 1, 1, 1]);
  });
});

describe("chosen slides of another file", () => {
  it("are counted by their separators, which may have fields below them", () => {
    const text = "---\ntitle: T\n---\n# A\n\n---\nlayout: x\n---\n\n# B\n\n---\n# C\n\n---\n\n---\n\n# E\n";
    const shown = (slides: string, isSlides = false) =>
      includedText(text, { slides, isSlides })
        .map(([from, to]) => text.slice(from, to).replace(/\n+/g, " ").trim())
        .join(" | ");
    expect(shown("1")).toBe("# A");
    expect(shown("1", true)).toBe("title: T --- # A");
    expect(shown("2,3")).toBe("--- layout: x --- # B | --- # C");
    expect(shown("3-9")).toBe("--- # C | --- | --- # E");
    expect(shown("0-1")).toBe("# A");
    expect(shown("9")).toBe("");
  });
});

describe("figures of a chart", () => {
  it("are grouped where a mark parts their thousands, not where it is their decimal mark", () => {
    expect(writtenForm(["1,000", "2,500"])).toEqual({ format: "#,##0" });
    expect(writtenForm(["0,125", "0,250"])).toEqual({ format: "0.000" });
    expect(writtenForm(["1000", "2500"])).toEqual({});
  });
});

describe("a table between rules", () => {
  const table = (...lines: string[]) => blocksOf(`${lines.join("\n")}\n`)[0]?.kind;

  it("has a head, groups of hyphens, and rules as long as they", () => {
    expect(table("-----------", "Head   Head", "-----  ----", "a      b", "", "c      d", "-----------")).toBe("table");
    expect(table("-----------  ", "Head   Head", "-----  ----   ", "a      b", "", "-----------")).toBe("table");
    expect(table("----------", "Head   Head", "-----  ----", "a      b", "", "-----------")).not.toBe("table");
    expect(table("-----------", "-----  ----", "a      b", "", "c      d", "-----------")).not.toBe("table");
    expect(table("-----------", "Head   Head", "a      b", "", "-----------")).not.toBe("table");
  });
});

describe("the options of code", () => {
  it("are told at the place where they stand", () => {
    const text = "## A\n\n```{r} echo=TRUE, fig.width=4\nx <- 1\n```\n";
    expect(pointed(text, find(text, "brief/code-options"))).toBe("{r} echo=TRUE, fig.width=4");
    const spaced = "## A\n\n```  {r} echo=TRUE\nx <- 1\n```\n";
    expect(pointed(spaced, find(spaced, "brief/code-options"))).toBe("{r} echo=TRUE");
  });
});

describe("fields of a slide of another program", () => {
  it("are told where they stand", () => {
    const text = "---\nmdc: true\n---\n# A\n\n---\nlayout: two-cols\nimage: a.png\n---\n\n# B\n";
    expect(pointed(text, find(text, "brief/slide-front-matter"))).toContain("image: a.png");
    expect(find(text, "brief/slide-front-matter").severity).toBe("warning");
  });
});

describe("a long text without a sentence", () => {
  it("is cut behind a blank near its middle, and without blanks never inside a letter", () => {
    const cut = pieces(`${"*_*_".repeat(500)} ${"*_*_".repeat(500)}`);
    expect(cut.filter((piece) => piece.endsWith(" "))).toHaveLength(1);
    const letters = pieces("*😀".repeat(1000));
    expect(letters.length).toBeGreaterThan(1);
    expect(letters.filter((piece) => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(piece))).toEqual([]);
  });
});

describe("a text with more marks than can be read in one go", () => {
  const lengths = (text: string) => {
    const found = pieces(text);
    expect(found.join("")).toBe(text);
    return found.map(({ length }) => length).join(" ");
  };
  const sentences = "a@b. ".repeat(600);

  it("is cut behind a sentence, where no mark is open", () => {
    expect(lengths(sentences)).toBe("755 2245");
    expect(lengths(sentences.replaceAll(" ", "\n"))).toBe("755 2245");
    expect(lengths("a@b。 ".repeat(600))).toBe("755 2245");
    expect(lengths(`[]${sentences}`)).toBe("752 2250");
    expect(lengths(`]${sentences}`)).toBe("751 2250");
  });

  it("is cut at a blank where a mark is open or no sentence ends, else between two characters", () => {
    for (const sign of ["*", "_", "`", "=", "~", "["]) expect(lengths(sign + sentences), sign).toBe("2251 750");
    expect(lengths("a@b ".repeat(700))).toBe("2100 700");
    expect(lengths("a@b.".repeat(700))).toBe("1400 1400");
    for (const [before, cut] of [
      [999, "1299 1299"],
      [1000, "1298 1300"],
    ] as const)
      expect(lengths(`${"@".repeat(before)}${"\u{1f600}".repeat(400)}${"@".repeat(1798 - before)}`)).toBe(cut);
  });

  it("is whole while its marks are few, or it is short", () => {
    expect(lengths("@".repeat(999))).toBe("999");
    expect(lengths("a@b. ".repeat(547))).toBe("2735");
    expect(lengths("words. ".repeat(9000))).toBe("63000");
  });
});
