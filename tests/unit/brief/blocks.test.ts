import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/brief/types.ts";
import { blocksOf, brief, codes, find, firstSlide, parse, pointed } from "./support.ts";

/** Blocks as a short notation: `ul(li(a) li(b ol1(li(c))))`. */
function shape(blocks: readonly Block[]): string {
  return blocks.map(notation).join(" ");
}

function notation(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return brief(block.inlines);
    case "heading":
      return `h${block.level}(${brief(block.inlines)})`;
    case "list": {
      const items = block.items.map((item) => {
        const box = item.checked === null ? "li" : item.checked ? "[x]" : "[ ]";
        return `${box}(${shape(item.blocks)})`;
      });
      return `${block.ordered ? `ol${block.start}` : "ul"}(${items.join(" ")})`;
    }
    case "quote":
      return `quote(${shape(block.blocks)}${block.attribution.length > 0 ? ` by ${brief(block.attribution)}` : ""})`;
    case "code":
      return `code.${block.lang}(${JSON.stringify(block.text)})`;
    case "columns":
      return `columns(${block.columns.map((part) => `col(${brief(part.title)}: ${shape(part.blocks)})`).join(" ")})`;
    case "division":
      return `div.${block.attributes.classes.join(".")}(${shape(block.blocks)})`;
    default:
      return block.kind;
  }
}

describe("lists", () => {
  it.each([
    ["- a\n- b", "ul(li(a) li(b))"],
    ["- a\n\n- b\n\n  c", "ul(li(a) li(b c))"],
    ["3. a\n4. b", "ol3(li(a) li(b))"],
    // A German date begins a text.
    ["7. Mai 2013: a", "7. Mai 2013: a"],
    ["- 30. Juni 2013\n- 3. Märztage", "ul(li(30. Juni 2013) li(ol3(li(Märztage))))"],
    ["7. May be said", "ol7(li(May be said))"],
    ["1) a\n1. b", "ol1(li(a)) ol1(li(b))"],
    ["- a\n  - b\n    - c\n- d", "ul(li(a ul(li(b ul(li(c))))) li(d))"],
    ["- [ ] a\n- [x] b\n- [X] c\n- [y] d", "ul([ ](a) [x](b) [x](c) li([y] d))"],
    ["- a\nlazy\n- b", "ul(li(a\nlazy) li(b))"],
    ["1. a\n\n   > q\n\n   ```js\n   x\n     y\n   ```\n2. b", 'ol1(li(a quote(q) code.js("x\\n  y")) li(b))'],
    ["- a\n* b\n+ c", "ul(li(a)) ul(li(b)) ul(li(c))"],
    ["-\n- b", "ul(li() li(b))"],
    ["- # not a title", "ul(li(h1(not a title)))"],
    ["1. a\n   - b\n2. c", "ol1(li(a ul(li(b))) li(c))"],
    ["-\ta\n\t- b", "ul(li(a ul(li(b))))"],
    ["text\n- a", "text ul(li(a))"],
    ["in\n2013. a year", "in\n2013. a year"],
    ["- a\n\n\n  b\n\nc", "ul(li(a b)) c"],
    ["- ::: box\n  x\n  :::\n- y", "ul(li(div.box(x)) li(y))"],
  ])("%j", (text, expected) => {
    expect(shape(blocksOf(text))).toBe(expected);
  });

  it.each([
    ["quotations", `${"> ".repeat(40)}a`],
    ["lists", `${"- ".repeat(40)}a`],
  ])("say which %s are nested too deep, and keep the words", (what, text) => {
    const { diagnostics, value } = parse(`## T\n\n${text}\n`);
    expect(diagnostics.map(({ code, params }) => [code, params.what])).toEqual([["brief/nesting", what]]);
    expect(JSON.stringify(value.slides)).toMatch(/"text":"[^"]*a"/);
  });

  it("nested deeper than 32 levels are flattened and reported once", () => {
    const text = `## T\n\n${Array.from({ length: 60 }, (_, i) => `${"  ".repeat(i)}- item${i}`).join("\n")}`;
    expect(codes(text)).toEqual([]);
    const blocks = JSON.stringify(firstSlide(text).blocks);
    for (let i = 0; i < 60; i++) expect(blocks).toContain(`item${i}"`);
    const oneLine = `## T\n\n${"- ".repeat(100)}x`;
    expect(codes(oneLine)).toEqual(["brief/nesting"]);
  });
});

describe("quotations", () => {
  it.each([
    ["> a\n> b", "quote(a\nb)"],
    ["> a\nlazy\n\nb", "quote(a\nlazy) b"],
    ["> a\n>\n> b\n> -- Name, *role*", "quote(a b by Name, emphasis(role))"],
    ["> a\n>\n> — Name", "quote(a by Name)"],
    ["> a\n> —Name", "quote(a by Name)"],
    ["> -- a", "quote(-- a)"],
    ["> a -- b", "quote(a -- b)"],
    ["> a\n> > b\n> > -- B\n>\n> -- A", "quote(a quote(b by B) by A)"],
    ["> - a\n> - b", "quote(ul(li(a) li(b)))"],
    [">a\n>> b", "quote(a quote(b))"],
  ])("%j", (text, expected) => {
    expect(shape(blocksOf(text))).toBe(expected);
    expect(codes(`## T\n\n${text}`)).toEqual([]);
  });
});

describe("code", () => {
  it.each([
    ["```js\na\n\n  b\n```", 'code.js("a\\n\\n  b")'],
    ["~~~\n```\n~~~", 'code.("```")'],
    ["````\n```\n````", 'code.("```")'],
    ["```{.python #id}\nx\n```", 'code.python("x")'],
    ["    a\n\n      b\n\nc", 'code.("a\\n\\n  b") c'],
    ["```\n<!-- not a note -->\n## no slide\n---\n```", 'code.("<!-- not a note -->\\n## no slide\\n---")'],
    ["<pre>\na &lt; b\n</pre>", 'code.("a < b")'],
  ])("%j", (text, expected) => {
    expect(shape(blocksOf(text))).toBe(expected);
    expect(codes(`## T\n\n${text}`)).toEqual([]);
  });

  it("without an end is an error at its fence", () => {
    const text = "## T\n\n```js\nx\n";
    expect(pointed(text, find(text, "brief/code-unclosed"))).toBe("```js");
  });

  it("reports options after the language", () => {
    expect(find("## T\n\n```ts {2,3|all}\nx\n```", "brief/code-options").message).toContain("{2,3|all}");
  });
});

describe("divs", () => {
  it.each([
    ["::: box\na\n:::", "div.box(a)"],
    ["::: {.a .b #c}\na\n::::::", "div.a.b(a)"],
    ["::::: a\n::: b\nx\n:::\n:::::", "div.a(div.b(x))"],
    ["::: box Mind the *gap*\na\n:::", "div.box(Mind the emphasis(gap) a)"],
    [":::box\na\n:::", "div.box(a)"],
    ["::: columns\n:::: column\na\n::::\n:::: {.column width=40%}\n### H\nb\n::::\n:::", "columns(col(: a) col(H: b))"],
    ["::: columns\nloose\n\n::: column\na\n:::\n:::", "columns(col(: loose) col(: a))"],
    ["::: columns\nno column\n:::", "div.columns(no column)"],
    ["text\n::: a\nb\n:::\nc", "text div.a(b) c"],
    ["::: a\n```\n:::\n```\n:::", 'div.a(code.(":::"))'],
  ])("%j", (text, expected) => {
    expect(shape(blocksOf(text))).toBe(expected);
    expect(codes(`## T\n\n${text}`)).toEqual([]);
  });

  it("keep the attributes of columns", () => {
    const [block] = blocksOf("::: columns\n:::: {.column width=40%}\na\n::::\n:::");
    expect(block).toMatchObject({ columns: [{ attributes: { values: { width: "40%" } } }] });
  });

  it("without an end are an error at their start and end before the next slide", () => {
    const text = "## A\n\n::: tip\na\n\n## B\n\nb\n";
    expect(pointed(text, find(text, "brief/div-unclosed"))).toBe("::: tip");
    expect(parse(text).value.slides.map(({ id }) => id)).toEqual(["a", "b"]);
    const stray = "## A\n\na\n\n:::\n";
    expect(pointed(stray, find(stray, "brief/div-unopened"))).toBe(":::");
  });
});

describe("HTML blocks", () => {
  it.each([
    ["<div>\n\n**a**\n\n</div>", "strong(a)"],
    ["<div>\n    **a**\n    - b\n</div>", "strong(a) ul(li(b))"],
    ['<Component\n  prop="x"\n  @click="y"\n/>\ntext', "text"],
    ["before\n<div>inside</div>\nafter", "before inside⏎\nafter"],
  ])("%j", (text, expected) => {
    expect(shape(blocksOf(text))).toBe(expected);
    expect(new Set(codes(`## T\n\n${text}`))).toEqual(new Set(["brief/tag"]));
  });

  it.each([
    ["<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "ul(li(a) li(b))"],
    ["<ul><li>a</li><li>b</li></ul>", "ul(li(a) li(b))"],
    ["before\n<UL><LI>a<ul><li>**b**</ul>c</UL>after", "before ul(li(a ul(li(strong(b))) c)) after"],
    ["<ol start=2 type='i'><li>a", "a"],
    ["<ul>loose</ul>", "loose"],
    ["<ul></ul>", ""],
  ])("that are lists are read as lists, and others by their words: %j", (text, expected) => {
    expect(shape(blocksOf(text))).toBe(expected);
  });

  it("that are lists of any depth and length take no more than time in proportion", () => {
    const deep = `${"<ul><li>".repeat(5000)}a${"</ul>".repeat(5000)}`;
    expect(shape(blocksOf(deep))).toContain("a");
    expect(shape(blocksOf(`<ul>${"<li>a".repeat(3000)}</ul>`)).length).toBeGreaterThan(3000 * 5);
  });

  it("never show scripts and styles, but say what they were", () => {
    const text = "## T\n\n<style scoped>\nh1 { color: red }\n</style>\n\n<script>alert(1)</script> after\n";
    expect(shape(firstSlide(text).blocks)).toBe("after");
    expect(parse(text).diagnostics.map(({ code, params }) => [code, params.words])).toEqual([
      ["brief/raw-content", "h1 { color: red }"],
      ["brief/raw-content", "alert(1)"],
    ]);
  });

  it.each([
    ["a heading", "## Next\n\nb"],
    ["a rule", "---\n\n## Next\n\nb"],
  ])("end with their slide where nothing closes a script: at %s", (_, after) => {
    const { value, diagnostics } = parse(`## T\n\na\n\n<script>\nalert(1)\n\nsecret\n\n${after}\n`);
    expect(value.slides.map(({ blocks }) => shape(blocks))).toEqual(["a", "b"]);
    expect(diagnostics.map(({ code, params }) => [code, params.words])).toEqual([
      ["brief/raw-content", "alert(1) secret"],
    ]);
  });

  it("that are lists keep words outside of items, each once", () => {
    expect(shape(blocksOf("<ul>loose<li>a</li></ul>\n"))).toContain("loose");
    expect(shape(blocksOf("<ol><li>a</li>stray<li>b</li></ol>\n"))).toContain("stray");
  });
});

describe("comments", () => {
  it.each([
    "<!-- _class: lead -->",
    "<!-- paginate: true -->",
    "<!--\ntheme: gaia\nclass: lead\n-->",
    "<!-- omit in toc -->",
    "<!-- markdownlint-disable MD033 -->",
    "<!-- .element: class=fragment -->",
    "<!-- fit -->",
  ])("%j is a directive", (comment) => {
    const text = `## T\n\n${comment}\n\ntext ${comment.includes("\n") ? "" : comment}\n`;
    expect(firstSlide(text).notes).toEqual([]);
    expect(new Set(codes(text))).toEqual(new Set(["brief/directive"]));
    expect(
      brief(
        firstSlide(text).blocks[0]?.kind === "paragraph"
          ? firstSlide(text).blocks.flatMap((b) => (b.kind === "paragraph" ? b.inlines : []))
          : [],
      ),
    ).toBe("text");
  });

  it.each(["<!-- Note: speak slowly -->", "<!-- size matters here -->", "<!-- Title of the talk: x -->"])(
    "%j is a note",
    (comment) => {
      expect(firstSlide(`## T\n\n${comment}\n`).notes).toHaveLength(1);
    },
  );

  it("are told once a directive, with all that they say", () => {
    const text = "## T\n\n<!-- _footer: one -->\n\n<!-- footer: two -->\n";
    expect(parse(text).diagnostics).toMatchObject([
      { params: { name: "footer", count: 2, texts: "_footer: one, footer: two" } },
    ]);
  });

  it("without an end are an error and end at the next blank line", () => {
    const text = "## T\n\n<!-- lost\n\nkept\n";
    expect(pointed(text, find(text, "brief/comment-unclosed"))).toBe("<!--");
    expect(shape(firstSlide(text).blocks)).toBe("kept");
  });
});

describe("link definitions", () => {
  it("that nothing uses are told", () => {
    expect(find("## T\n\ntext\n\n[x]: https://x.org 'Some title'\n", "brief/definition-unused").message).toContain(
      "Some title",
    );
  });
});

describe("characters", () => {
  it("that no deck can hold are told once and stay in the text", () => {
    const text = "## T\n\na\u0001b\u0002 \ud800 c\ufffe";
    expect(parse(text).diagnostics.map(({ code, params }) => [code, params.count])).toEqual([
      ["brief/control-characters", 3],
      ["brief/lone-surrogates", 1],
    ]);
    expect(shape(firstSlide(text).blocks)).toBe("a\u0001b\u0002 \ud800 c\ufffe");
  });
});
