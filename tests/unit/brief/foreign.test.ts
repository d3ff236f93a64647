import { describe, expect, it } from "vitest";
import { MARP, PANDOC, SLIDEV } from "./foreign-decks.ts";
import { brief, parse, treeWords } from "./support.ts";

const titles = (deck: string) => parse(deck).value.slides.map(({ title }) => brief(title));
const errors = (deck: string) => parse(deck).diagnostics.filter(({ severity }) => severity === "error");

describe("a deck for another program", () => {
  it.each([
    ["Marp", MARP, ["strong(Marp)", "How to write slides", ""]],
    ["Slidev", SLIDEV, ["Welcome to Slidev", "What is Slidev?", "Code"]],
    ["Pandoc", PANDOC, ["In the morning", "Getting up", "Breakfast", "Setext too", "", "Second", "x"]],
  ])("for %s builds without an error", (_, deck, expected) => {
    expect(titles(deck)).toEqual(expected);
    expect(errors(deck)).toEqual([]);
  });

  it("for Marp gives its front matter, its notes and its images", () => {
    const { meta, slides } = parse(MARP).value;
    expect(meta).toMatchObject({ title: "Marp", page: "4:3", footer: "The foot", cover: false });
    expect(slides[0]?.blocks[0]).toMatchObject({ kind: "image", alt: "", attributes: { classes: ["bg", "left"] } });
    expect(slides[1]?.notes.map(({ kind }) => kind)).toEqual(["paragraph", "list"]);
  });

  it("for Slidev shows the text inside components and no front matter of slides", () => {
    const { value, diagnostics } = parse(SLIDEV);
    const words = treeWords(value);
    for (const shown of ["Press Space for next page", "Text-based", "computed, ref", "indented four"]) {
      expect(words).toContain(shown);
    }
    for (const hidden of ["two-cols", "fade-out", "nav.next", "#2B90B6", "const a", "::right::"]) {
      expect(words).not.toContain(hidden);
    }
    expect(diagnostics.map(({ code, params }) => `${code} ${params.name ?? ""}`.trim())).toEqual([
      "brief/front-matter-foreign",
      "brief/tag div",
      "brief/tag carbon:arrow-right",
      "brief/slide-front-matter transition",
      "brief/embed <Counter>",
      "brief/raw-content style",
      "brief/code-options",
      "brief/raw-content script",
    ]);
  });

  it("for Pandoc gives authors, date, columns, pauses and section notes", () => {
    const { meta, slides } = parse(PANDOC).value;
    expect(meta).toMatchObject({ author: "John Doe, Jane", date: "2005-03-22", organisation: "MIT", agenda: true });
    expect(slides[3]?.blocks[1]).toMatchObject({ kind: "columns", columns: [{}, {}] });
    expect(slides[5]).toMatchObject({ role: "section", notes: [{ kind: "paragraph" }] });
  });

  it("for Pandoc may have a title block", () => {
    const { value, diagnostics } = parse(
      "% A title\n  on two lines\n% Jane Doe; John Roe\n% March 22, 2005\n\n# One\n\ntext\n",
    );
    expect(value.meta).toMatchObject({
      title: "A title on two lines",
      author: "Jane Doe, John Roe",
      date: "2005-03-22",
    });
    expect(value.slides.map(({ id }) => id)).toEqual(["one"]);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ["a line with a colon between rules is text", "# A\nx\n\n---\nNote: one two\n\n---\n# B\ny", ["A", "", "B"]],
    ["a heading after slide front matter is a title", "# A\nx\n\n---\nlayout: quote\n---\n# B\ny", ["A", "B"]],
  ])("%s", (_, deck, expected) => {
    expect(titles(deck)).toEqual(expected);
  });
});

describe("Slidev's layouts", () => {
  const slides = (text: string) => parse(`---\nmdc: true\n---\n${text}`).value.slides;
  const shape = (text: string) =>
    slides(text).map(({ blocks }) =>
      blocks.map((block) => (block.kind === "columns" ? block.columns.map(({ blocks }) => blocks.length) : block.kind)),
    );

  it.each([
    ["the right of the rest", "# A\n\none\n\n::right::\n\ntwo\n\n- three", [[[1, 2]]]],
    [
      "both sides below a head",
      "# A\n\nhead\n\n::left::\none\n::right::\ntwo\n::bottom::\nfoot",
      [["paragraph", [1, 1], "paragraph"]],
    ],
    ["nothing on the left", "# A\n\n::right::\none", [["paragraph"]]],
    ["notes alone on the right", "# A\n\none\n\n::right::\n<!-- note -->", [["paragraph"]]],
    ["no title", "one\n\n::right::\ntwo", [[[1, 1]]]],
    ["a slide for each", "# A\n\none\n\n::right::\ntwo\n\n---\n\n# B\n\nthree", [[[1, 1]], ["paragraph"]]],
  ])("make columns of slots: %s", (_, text, expected) => {
    expect(shape(text)).toEqual(expected);
  });

  it("make columns below the headings of any deck", () => {
    const [slide] = parse("## A\n\none\n\n::right::\n\ntwo\n").value.slides;
    expect(slide?.blocks).toMatchObject([{ kind: "columns", columns: [{ title: [] }, { title: [] }] }]);
  });

  it("keep notes that stand alone on a side", () => {
    const { slides } = parse("## A\n\n<!-- one -->\n\n::right::\n\ntwo\n\n::left::\n\n<!-- three -->\n").value;
    expect(slides[0]).toMatchObject({ notes: [{ kind: "paragraph" }, { kind: "paragraph" }] });
  });

  it("report a slot of another name, and keep what follows", () => {
    const { value, diagnostics } = parse("## A\n\none\n\n::hero::\n\ntwo\n");
    expect(diagnostics.map(({ code }) => code)).toEqual(["brief/slot"]);
    expect(value.slides[0]?.blocks).toHaveLength(2);
  });

  it("divide the deck into sections", () => {
    const { value, diagnostics } = parse(
      "---\nmdc: true\n---\n# A\n\n---\nlayout: section\n---\n# B\n\n---\n\n# C\n\nx",
    );
    expect(value.slides.map(({ role, section }) => [role, section])).toEqual([
      ["slide", null],
      ["section", "b"],
      ["slide", "b"],
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["brief/front-matter-foreign"]);
  });

  it.each([
    ["image-right", "./a b.png", "# B\nx", ["paragraph", "image ./a b.png"]],
    ["image", '"a.png"', "", ["image a.png"]],
    ["image", "/public.png", "x", ["paragraph", "image /public.png"]],
    ["image", "https://a.b/c.png", "x", ["paragraph"]],
    ["cover", "a.png", "x", ["paragraph"]],
  ])("show the picture of the project that they name: %s %s", (layout, image, body, expected) => {
    const text = `# A\n\n---\nlayout: ${layout}\nimage: ${image}\n---\n${body}\n\n---\n# C\n`;
    const second = slides(text)[1];
    expect(second?.blocks.map((block) => (block.kind === "image" ? `image ${block.src}` : block.kind))).toEqual(
      expected,
    );
    const used = expected.some((kind) => kind.startsWith("image"));
    expect(parse(text).diagnostics.filter(({ code }) => code === "brief/slide-front-matter")).toHaveLength(
      used ? 0 : 2,
    );
  });

  it("show no component with attributes as text", () => {
    const text = '# A\n\n<arrow v-click="[4, 5]" x1="350" />\n\nDear <name>, <b>x</b>\n';
    expect(treeWords(parse(text).value)).not.toContain("arrow");
    expect(treeWords(parse(text).value)).toContain("<name>");
  });

  it("show lists item by item, and what stands behind a pause at a click", () => {
    const shapes = (text: string): readonly string[] =>
      (parse(text).value.slides[0]?.blocks ?? []).map((block) =>
        block.kind === "division"
          ? `${block.attributes.classes.join()}(${block.blocks.map(({ kind }) => kind)})`
          : block.kind,
      );
    const steps = ["paragraph", "incremental(list)", "paragraph"];
    expect(shapes('# A\n\nx\n\n<v-clicks depth="2">\n\n- a\n- b\n\n</v-clicks>\n\ny\n')).toEqual(steps);
    expect(shapes("# A\n\nx\n\n<v-clicks>\n- a\n</v-clicks>\ny\n")).toEqual(steps);
    // What nothing closes on its slide is a tag that means nothing.
    expect(shapes("# A\n\n<v-clicks>\n\n- a\n\n---\n\n# B\n\n</v-clicks>\n")).toEqual(["list"]);
    const paused = ["paragraph", "pause()", "paragraph"];
    expect(shapes("# A\n\nx\n\n<!-- pause -->\n\ny\n\n<!-- end_slide -->\n\nB\n===\n")).toEqual(paused);
    expect(shapes("# A\n\nx\n\n--\n\ny\n\n???\nz\n\n---\n\n# B\n")).toEqual(paused);
    expect(parse("# A\n\n> x\n>\n> . . .\n>\n> y\n").diagnostics.map(({ code }) => code)).toEqual(["brief/pause"]);
  });

  it("tell what they take from other files, and of Quarto's theorems, and show keys", () => {
    const told = (text: string): readonly string[] =>
      parse(text).diagnostics.map(({ code, message }) => `${code}: ${message}`);
    expect(told("# A\n\nx\n\n<<< @/snippets/a.ts#part\n")[0]).toMatch(/^brief\/shortcode: .*@\/snippets\/a\.ts/);
    expect(told("# A\n\n```file\npath: a.rs\nlanguage: rust\n```\n")[0]).toMatch(/^brief\/shortcode: .*file a\.rs/);
    expect(told("# A\n\n::: {#thm-line}\nx\n:::\n\nSee @thm-line.\n")[0]).toMatch(
      /^brief\/reference-unknown: .*thm-line/,
    );
    const keys = "# A\n\nPress {{< kbd mac=Cmd-C Ctrl-C >}} now.\n";
    expect(told(keys)).toEqual([]);
    expect(treeWords(parse(keys).value)).toMatch(/Press\s+Ctrl-C\s+now/);
  });

  it("are not what remark's heads and layouts say, nor Obsidian's ids of blocks", () => {
    const read = (text: string) => {
      const { value, diagnostics } = parse(text);
      return {
        words: treeWords(value),
        told: diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n"),
      };
    };
    const deck =
      "title: Deck\nclass: fade\nlayout: true\n\n.bottom-bar[ bar ]\n\n---\n\nclass: impact\nauthor: me\n\n# A\n\nx\n\n---\n\n# B\n\nWho: me\n";
    const { words, told } = read(deck);
    for (const hidden of ["Deck", "fade", "bar", "impact", "author"]) expect(words).not.toContain(hidden);
    expect(words).toContain("Who: me");
    expect(told).toMatch(/brief\/hidden: .*layout: true/);
    expect(told).toMatch(/title: Deck/);
    const notes = read("# A\n\n- one ^first-block\n- two ^a1b2c3\n\nAt 10 ^6 and x ^y, or ^word here.\n");
    expect(notes.words).toMatch(/^A\none\ntwo\nAt 10 \^6 and x \^y, or \^word here\.$/);
    expect(notes.told).toMatch(/brief\/hidden: .*\^first-block, \^a1b2c3/);
  });
});
