/** What components, shortcodes and icons of other programs show: words, addresses, or a word to whoever wrote them. */
import { describe, expect, it } from "vitest";
import { brief, codes, find, firstSlide, inlinesOf, parse } from "./support.ts";

/** The words of the whole slide, line by line. */
const slideOf = (text: string) =>
  firstSlide(text).blocks.map((block) => (block.kind === "paragraph" ? brief(block.inlines) : block.kind));

const shown = (text: string) => slideOf(`## T\n\n${text}\n`).join("⏎");

describe("a tag of JSX", () => {
  it.each(["require('./a.png').default", 'require("./a.png")', "useBaseUrl('./a.png')"])(
    "names a picture: %s",
    (call) => {
      expect(firstSlide(`## T\n\n<img src={${call}} alt="A map" />\n`).blocks).toMatchObject([
        { kind: "image", src: "./a.png", alt: "A map" },
      ]);
    },
  );

  it("has a style of its own, which may hide it", () => {
    const text = "<div style={{textAlign: 'center'}}>words</div>\n\n<p style={{ display: 'none' }}>secret</p>";
    expect(shown(text)).toBe("words");
    expect(codes(`## T\n\n${text}\n`)).toContain("brief/hidden");
  });
});

describe("the label of a component", () => {
  it.each([
    [
      "Docusaurus",
      '<TabItem label="npm">Run npm.</TabItem>\n<TabItem label="pnpm" value="p">Run pnpm.</TabItem>',
      "strong(npm)⏎Run npm.⏎strong(pnpm)⏎Run pnpm.",
    ],
    ["Mintlify", '<Card title="Set &amp; go" icon="rocket">Do it.</Card>', "strong(Set & go)⏎Do it."],
    ["amid a text", 'See <Card title="Next">this</Card> too.', "See⏎strong(Next)⏎this too."],
  ])("stands above what follows it on its line: %s", (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it("is judged as words where it stands, and is none of HTML", () => {
    const text = '## T\n\n<TabItem label="(SS) npm">x</TabItem>\n';
    const [block] = firstSlide(text).blocks;
    const strong = block?.kind === "paragraph" ? block.inlines.find(({ kind }) => kind === "strong") : undefined;
    expect(text.slice(strong?.span.start, strong?.span.end)).toBe("(SS) npm");
    expect(shown('<span title="tip">words</span>')).toBe("words");
    // In a quotation its second line stands elsewhere in the file, and the same words may stand behind.
    const quoted = '## T\n\n> <TabItem label="a\n> b">x</TabItem>\n\na\nb\n';
    const block0 = firstSlide(quoted).blocks.find(({ kind }) => kind === "quote");
    const paragraph = block0?.kind === "quote" ? block0.blocks[0] : undefined;
    const label = paragraph?.kind === "paragraph" ? paragraph.inlines.find(({ kind }) => kind === "strong") : undefined;
    expect(label?.span.start).toBe(quoted.indexOf("<TabItem"));
  });
});

describe("a sum in braces, which another program would work out", () => {
  it.each(["It is {1 + 1} o'clock.", "It is {24 * 60 - 1} minutes.", "It is {{ 1 + 1 }}."])("is told: %s", (text) => {
    expect(codes(`## T\n\n${text}\n`)).toContain("brief/template-tag");
  });

  it.each(["The set {1, 2}.", "x{2 + 2}", "file{1-3}", "`{1 + 1}`", "{2020-2025}", "$\\{1 + 1\\}$"])(
    "is none: %s",
    (text) => {
      expect(codes(`## T\n\n${text}\n`)).not.toContain("brief/template-tag");
    },
  );
});

describe("what only a browser shows", () => {
  const SLIDEV = "---\ntheme: seriph\n---\n\n# T\n\n";
  it.each([
    ["Slidev", `${SLIDEV}<Tweet id="20" />\n`, ["link(https://x.com/i/status/20)"]],
    ["Slidev", `${SLIDEV}<Youtube id="a-B_1?start=9" width="400" />\n`, ["link(https://youtu.be/a-B_1)"]],
    ["Slidev, amid a text", `${SLIDEV}Watch <Youtube id="ab" /> now.\n`, ["Watch link(https://youtu.be/ab) now."]],
    ["Docusaurus", '## T\n\n<LiteYouTubeEmbed id="ab" title="A film" />\n', ["link(https://youtu.be/ab)"]],
    ["Hugo", "## T\n\n{{< youtube ab >}}\n", ["link(https://youtu.be/ab)"]],
    ["Hugo", '## T\n\n{{< x user="jo" id="20" >}}\n', ["link(https://x.com/i/status/20)"]],
    ["a page", '## T\n\n<iframe src="https://a.org/x" width="9"></iframe>\n', ["link(https://a.org/x)"]],
    ["reveal.js", '## T\n\n<iframe data-src="https://a.org/x"></iframe>\n', ["link(https://a.org/x)"]],
    ["Quarto", "## T\n\n{{< video https://a.org/v.mp4 >}}\n", ["link(https://a.org/v.mp4)"]],
  ])("leaves its address as a link, and is told: %s", (_, text, expected) => {
    expect(slideOf(text).map((line) => line.replace(/link\((\S+) \1\)/, "link($1)"))).toEqual(expected);
    expect(codes(text).filter((code) => code === "brief/embed")).toHaveLength(1);
    expect(codes(text)).not.toContain("brief/shortcode");
  });

  it("may be the slides of another file, which are told of", () => {
    const text = '# T\n\nx\n\n---\n\n<section data-markdown="part.md" data-separator="^---"></section>\n';
    expect(find(text, "brief/shortcode").params).toMatchObject({ texts: 'data-markdown="part.md"' });
  });

  it("is told where it has no address, once a name", () => {
    const text = `${SLIDEV}<Counter :count="10" />\n\n<Counter />\n\n<Tweet id="no id" />\n`;
    expect(slideOf(text)).toEqual([]);
    expect(codes(text).filter((code) => code === "brief/embed")).toHaveLength(2);
    expect(find(text, "brief/embed").params).toMatchObject({ name: "<Counter>", count: 2, texts: "" });
  });

  it("is no tag in small letters, nor a component with a longer name", () => {
    expect(codes('## T\n\n<counter id="1">words</counter>\n\n<YoutubeList id="1">words</YoutubeList>\n')).not.toContain(
      "brief/embed",
    );
  });
});

describe("a link of an icon alone", () => {
  it.each([
    ["Slidev", '<a href="https://a.org/" title="Open it" class="b"><carbon-logo-github /></a>', "Open it"],
    ["reveal.js", '<a href="https://a.org/" aria-label="Our code"><i class="fa fa-github"></i></a>', "Our code"],
    ["Quarto", '[<i class="bi bi-github"></i>](https://a.org/ "Code")', "Code"],
    ["no other words", '[<i class="fa fa-github"></i>](https://a.org/)', "https://a.org/"],
    ["words beside it", '[<i class="fa"></i> Code](https://a.org/ "Tip")', " Code"],
  ])("shows what it is called: %s", (_, text, words) => {
    const [link] = inlinesOf(text);
    expect(link?.kind === "link" ? brief(link.children).replace("emphasis()", "") : link?.kind).toBe(words);
  });

  it("keeps a picture, which needs no words", () => {
    const [link] = inlinesOf("[![](a.png)](https://a.org/ 'Tip')");
    expect(link?.kind === "link" ? link.children.map(({ kind }) => kind) : link?.kind).toEqual(["inline-image"]);
  });
});

describe("people as Quarto has them", () => {
  const author = (head: string) => parse(`---\n${head}\n---\n\n## T\n\nx\n`).value.meta.author;
  it.each([
    [
      "an affiliation with an id of its own, which another author refers to",
      "author:\n  - name: A\n    affiliations: [{id: u, name: Uni}]\n  - name: B\n    affiliations: [{ref: u}]",
      "A (Uni), B (Uni)",
    ],
    [
      "the same of Curvenote and MyST, one of each",
      "authors:\n  - name: A\n    affiliation: {id: u, name: Uni}\n  - name: B\n    affiliation: {ref: u}",
      "A (Uni), B (Uni)",
    ],
    ["a name in parts", "author:\n  name: {given: Ann, family: Lee}\n  affiliation: MIT", "Ann Lee (MIT)"],
    [
      "a name with particles",
      "author:\n  - name: {family: Goethe, non-dropping-particle: von, given: J. W., suffix: d. Ä.}",
      "J. W. von Goethe d. Ä.",
    ],
    ["a name as it is written", "author: {name: {literal: Bo van Kim, given: Bo, family: Kim}}", "Bo van Kim"],
  ])("are read: %s", (_, head, expected) => {
    expect(author(head)).toBe(expected);
  });

  it("are told of what is not read of a name", () => {
    const text = "---\nauthor: {name: {given: Ann, nick: A}}\n---\n\n## T\n\nx\n";
    expect(parse(text).value.meta.author).toBe("Ann");
    expect(find(text, "brief/front-matter-foreign").params.fields).toBe("author.name.nick");
  });
});
