import { describe, expect, it } from "vitest";
import { blocksOf, brief, codes, find, firstSlide, inlinesOf, parse, pointed } from "./support.ts";

describe("marks", () => {
  it.each([
    ["**bold** *it* __b__ _i_ ***both***", "strong(bold) emphasis(it) strong(b) emphasis(i) emphasis(strong(both))"],
    ["~~gone~~ H~2~O x^2^ ==mark==", "strike(gone) Hsubscript(2)O xsuperscript(2) mark(mark)"],
    ["about ~5 of ~10, 2^10 and a == b", "about ~5 of ~10, 2^10 and a == b"],
    ["[under]{.underline} [m]{.mark} [s]{.a k=v}", "underline(under) mark(m) span(s)"],
    ["`a *b* <c>` and ``a ` b``", "code(a *b* <c>) and code(a ` b)"],
    ["snake_case_word 2*3*4", "snake_case_word 2emphasis(3)4"],
    ["**한국(ROK)**은 **「重要」**な", "strong(한국(ROK))은 strong(「重要」)な"],
    ["\\*not\\* \\[x\\] \\# \\|", "*not* [x] # |"],
    ["AT&amp;T &copy; &#x41; &nosuch; &lt;b&gt;", "AT&T © A &nosuch; <b>"],
    ["soft\nbreak", "soft\nbreak"],
    ["hard  \nbreak\\\nagain<br>more<br/>", "hard⏎break⏎again⏎more"],
    ["a break at the end is none<br>", "a break at the end is none"],
    ["nor is one before a remark  \n<!-- a remark -->", "nor is one before a remark"],
    ["two and blanks neither <br> <br/> ", "two and blanks neither"],
    ["“quotes” -- dashes ... stay", "“quotes” -- dashes ... stay"],
    ["[text …] and [as of 2013-05-03] and [ ]", "[text …] and [as of 2013-05-03] and [ ]"],
    ["a < b and c > d, Dear <name>,", "a < b and c > d, Dear <name>,"],
  ])("%j", (text, expected) => {
    expect(brief(inlinesOf(text))).toBe(expected);
    expect(codes(`## T\n\n${text}`)).toEqual([]);
  });

  it("nest to a bounded depth", () => {
    const inlines = inlinesOf(`${"[".repeat(200)}x${"]{.a}".repeat(200)}`);
    expect(JSON.stringify(inlines).split('"children"').length).toBeLessThan(40);
    expect(JSON.stringify(inlines)).toContain("x");
  });
});

describe("HTML in lines", () => {
  it.each([
    ["<b>a</b> <i>b</i> <u>c</u> <s>d</s> <mark>e</mark>", "strong(a) emphasis(b) underline(c) strike(d) mark(e)"],
    ["H<sub>2</sub>O <kbd>Ctrl</kbd>", "Hsubscript(2)O code(Ctrl)"],
    ['<a href="https://x.org">site</a> <img src="a.png" alt="pic"> z', "link(https://x.org site) image(a.png) z"],
    ["**<u>both</u>**", "strong(underline(both))"],
  ])("%j is understood", (text, expected) => {
    expect(brief(inlinesOf(text))).toBe(expected);
    expect(codes(`## T\n\n${text}`)).toEqual([]);
  });

  it("is taken out once a name, and its text stays", () => {
    const text = '## T\n\n<Foo a="1">one</Foo> <Foo :b="2" @c="d">two *three*</Foo> <v-click>four</v-click>\n';
    const [block] = firstSlide(text).blocks;
    expect(block?.kind === "paragraph" ? brief(block.inlines) : "").toBe("one two emphasis(three) four");
    const tags = parse(text).diagnostics.map(({ code, params }) => [code, params.name, params.count]);
    expect(tags).toEqual([
      ["brief/tag", "Foo", 2],
      // Amid a text nothing appears by itself.
      ["brief/pause", undefined, 1],
      ["brief/tag", "v-click", 1],
    ]);
  });

  it("that is not closed is reported", () => {
    expect(brief(inlinesOf("<b>bold <i>both</b> odd"))).toBe("strong(bold both) odd");
    expect(find("## T\n\n<b>bold", "brief/tag-unbalanced").severity).toBe("warning");
  });
});

describe("links", () => {
  it.each([
    ["[a](https://x.org/y_z(1) 'Title')", "link(https://x.org/y_z(1) a)"],
    ["[a *b*](<https://x.org/a b>)", "link(https://x.org/a%20b a emphasis(b))"],
    [
      "<https://x.org> https://y.org/a_b. www.z.org a@b.cd",
      "link(https://x.org https://x.org) link(https://y.org/a_b https://y.org/a_b). link(http://www.z.org www.z.org) link(mailto:a@b.cd a@b.cd)",
    ],
    ["[m](mailto:a@b.cd)", "link(mailto:a@b.cd m)"],
    ["[self](#title) [Self](#Title)", "link(#title self) link(#title Self)"],
    [
      "[text][r] [r][] [r]\n\n[r]: https://r.org 'T'",
      "link(https://r.org text) link(https://r.org r) link(https://r.org r)",
    ],
  ])("%j", (text, expected) => {
    expect(brief(inlinesOf(text))).toBe(expected);
    expect(codes(`## Title\n\n${text}`)).toEqual([]);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "other.md",
    "https://",
    "JaVaScRiPt:x",
    "&#106;avascript:x",
  ])("to %s leave their text", (target) => {
    expect(brief(inlinesOf(`[text](${target})`))).toBe("text");
    expect(find(`## T\n\n[text](${target})`, "brief/link-target").severity).toBe("warning");
  });

  it("lead to the slide on which an id stands", () => {
    const text =
      "## One\n[a](#pic) [b](#part) [c](#tab) [d](#two)\n\n## Two\n![p](q.png){#pic}\n\n### Part\n| a |b|\n|---|-|\n| 1 |2|\n{#tab}\n";
    expect(codes(text)).toEqual([]);
    const [block] = firstSlide(text).blocks;
    expect(block?.kind === "paragraph" ? brief(block.inlines) : "").toBe(
      "link(#two a) link(#two b) link(#two c) link(#two d)",
    );
  });

  it("to an unknown id are an error with a suggestion, and text", () => {
    const text = "## Positions\n\n[see](#postions)";
    const unknown = find(text, "brief/link-unknown");
    expect(pointed(text, unknown)).toBe("[see](#postions)");
    expect(unknown.hint).toBe("Did you mean “positions”?");
    expect(brief(inlinesOf("[see](#postions)"))).toBe("see");
  });

  it("in links are text", () => {
    expect(brief(inlinesOf("[see https://a.org now](https://b.org)"))).toBe(
      "link(https://b.org see https://a.org now)",
    );
  });
});

describe("citations", () => {
  const head = "---\nsources:\n  snyder2013: {author: S}\n  other: {author: O}\n---\n\n## T\n\n";
  const inlines = (text: string) => {
    const [block] = firstSlide(head + text).blocks;
    return block?.kind === "paragraph" ? brief(block.inlines) : "";
  };

  it.each([
    ["[@snyder2013]", "[cite |snyder2013|]"],
    ["[@snyder2013, ¶5; see @other, pp. 3–4]", "[cite |snyder2013|¶5;see|other|pp. 3–4]"],
    ["[@snyder2013 ¶¶5–7; 9]", "[cite |snyder2013|¶¶5–7; 9]"],
    ["[-@other]", "[cite |other|]"],
    ["[@{snyder2013}, p. 1]", "[cite |snyder2013|p. 1]"],
    ["says @snyder2013, and @other [p. 3].", "says [cite |snyder2013|], and [cite |other|p. 3]."],
    ["@nobody and me@other.org", "@nobody and link(mailto:me@other.org me@other.org)"],
    ["**[@other]**", "strong([cite |other|])"],
  ])("%s", (text, expected) => {
    expect(inlines(text)).toBe(expected);
    expect(parse(head + text).diagnostics).toEqual([]);
  });

  it("of an undeclared source are an error with a suggestion at the key", () => {
    const text = `${head}Text [see @snyder2012, ¶5; @other].`;
    const unknown = find(text, "brief/citation-unknown");
    expect(pointed(text, unknown)).toBe("@snyder2012");
    expect(unknown.hint).toBe("Did you mean “snyder2013”?");
    expect(unknown.severity).toBe("error");
    expect(inlines("Text [see @snyder2012, ¶5; @other].")).toBe("Text [cite |other|].");
    expect(inlines("Text [@snyder2012].")).toBe("Text [@snyder2012].");
  });

  it("of an undeclared source are a warning in a deck with a bibliography of its own", () => {
    expect(find("---\nbibliography: r.bib\n---\n## T\n[@x]", "brief/citation-unknown").severity).toBe("warning");
  });
});

describe("footnotes", () => {
  it("are numbered by first use and may have paragraphs, lists and footnotes of their own", () => {
    const text =
      "## T\n\nOne[^b], two[^a], again[^b], here^[in *place*].\n\n[^a]: A.\n\n    Second[^c].\n\n    - item\n[^b]: B\n  goes on\n[^c]: C\n";
    const { footnotes } = parse(text).value;
    expect(codes(text)).toEqual([]);
    expect(footnotes.map(({ number, label }) => [number, label])).toEqual([
      [1, "b"],
      [2, "a"],
      [3, "^3"],
      [4, "c"],
    ]);
    expect(footnotes[1]?.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "list"]);
    expect(footnotes[0]?.blocks).toMatchObject([{ inlines: [{ text: "B\ngoes on" }] }]);
  });

  it("without a text, without a use, and twice are reported", () => {
    const text = "## T\n\nx[^none] y[^a]\n\n[^a]: A\n\n[^a]: Again\n\n[^lost]: Lost words\n";
    expect(pointed(text, find(text, "brief/footnote-undefined"))).toBe("[^none]");
    expect(find(text, "brief/footnote-duplicate").message).toContain("Again");
    expect(find(text, "brief/footnote-unused").message).toContain("Lost words");
  });
});

describe("images", () => {
  it("stand alone or in a line", () => {
    expect(blocksOf('![A map](my%20map.png "Title"){width=50% #map}')).toMatchObject([
      {
        kind: "image",
        src: "my map.png",
        alt: "A map",
        title: "Title",
        attributes: { id: "map", values: { width: "50%" } },
      },
    ]);
    expect(blocksOf("![a](1.png) ![b](2.png)\n![c](3.png)").map(({ kind }) => kind)).toEqual([
      "image",
      "image",
      "image",
    ]);
    expect(inlinesOf("text ![a](1.png)")[1]).toMatchObject({ kind: "inline-image", src: "1.png", alt: "a" });
  });

  it("take Marp's keywords out of the alt text and report them", () => {
    const text = "## T\n\n![bg left:40% w:200px](a.png)\n\n![w:50 A left turn](b.png)\n\n![left alone](c.png)\n";
    expect(firstSlide(text).blocks).toMatchObject([
      { alt: "", attributes: { classes: ["bg", "left"], values: { width: "200px" } } },
      { alt: "A left turn", attributes: { classes: [], values: { width: "50" } } },
      { alt: "left alone" },
    ]);
    expect(new Set(codes(text))).toEqual(new Set(["brief/image-keyword"]));
  });

  it.each([
    ["", "![bg](red)"],
    ["", "![bg right](#00f)"],
    ["", "![bg](rgb(255,0,0))"],
    ["---\nmarp: true\n---\n", "![](#ff0000)"],
  ])("may be colours in Marp, which are told: %s%s", (head, image) => {
    const text = `${head}## T\n\nWords\n\n${image}\n`;
    expect(firstSlide(text).blocks).toMatchObject([{ kind: "paragraph" }]);
    expect(codes(text)).toEqual(["brief/directive"]);
  });

  it("are pictures where they have a path", () => {
    expect(blocksOf("![bg](red.png)\n\n![](red)")).toMatchObject([{ src: "red.png" }, { src: "red" }]);
  });
});
