import { describe, expect, it } from "vitest";
import { brief, parse, treeWords } from "./support.ts";

/** The words on the slides, and those in the notes of each slide. */
function read(deck: string) {
  const { value, diagnostics } = parse(deck);
  const shown = treeWords({ ...value, slides: value.slides.map((slide) => ({ ...slide, notes: [] })) });
  const notes = value.slides.map((slide) =>
    treeWords({ ...value, footnotes: [], slides: [{ ...slide, title: [], blocks: [], parts: [] }] }),
  );
  return { shown, notes, titles: value.slides.map(({ title }) => brief(title)), diagnostics, slides: value.slides };
}
const codes = (deck: string) => read(deck).diagnostics.map(({ code }) => code);

describe("notes of another program", () => {
  it.each([
    ["reveal.js", "# A\n\nopen\n\nNote: private one\n\n- private two\n\n---\n\n# B\n\nopen\n"],
    ["reveal.js, right below a list", "# A\n\n- open\nNote:\nprivate\n\n---\n\n# B\n\nopen\n"],
    ["reveal.js, after an empty line", "# A\n\nopen\n\nNotes:\n\n\n### private\n\nprivate\n\n--\n\n# B\n\nopen\n"],
    ["reveal.js, by its front matter", "---\nrevealOptions: {}\n---\n\n# A\n\nopen\n\nNote: private\n"],
    ["HackMD", "---\nslideOptions: {}\n---\n# A\n\nopen\n\nnote: private\n\n----\n\n# B\n\nopen\n"],
    ["Obsidian", "# A\n\nopen\n\nnote: private\n\n--\n\n# B\n\nopen\n"],
    ["GitPitch", "# A\n\nopen\n\nNote:\n- private\n\n+++?image=a.png\n\n# B\n\nopen\n"],
    [
      "GitPitch, with blanks in its parameters",
      "---?color=linear-gradient(to right, #c02425, #f0cb35)\n# A\n\nopen\n\nNote:\n- private\n\n+++?image=a.png&size=30% 100%\n\n# B\n\nopen\n",
    ],
    ["remark", "class: center\n# A\n\nopen\n???\nprivate\n\n# private\n---\n# B\n\nopen\n"],
    ["remark, with nothing else of remark", "## A\n\nopen\n\n???\n\nprivate\n\n## B\n\nopen\n"],
    ["Deckset", "# A\n\nopen\n\n^ private\n^ private too\n\n---\n\n# B\n\nopen\n"],
    ["Deckset, without a blank", "# A\n\nopen x^2^\n\n^private at x^2\n\n^Private!\n\n---\n\n# B\n\nopen\n"],
    ["Deckset, below a list", "# A\n\n- open\n^ private\n\n---\n\n# B\n\nopen\n"],
    ["HTML", '## A\n\nopen\n\n<aside class="notes">\n\nprivate\n\n- private\n\n</aside>\n\n## B\n\nopen\n'],
    ["reveal.js, of a section", '<section data-notes="private &amp; *so*">\n\n# A\n\nopen\n\n</section>\n'],
    ["reveal.js, of a slide", "<!-- .slide: id='a' data-notes='private' -->\n# A\n\nopen\n\n---\n\n# B\n\nopen\n"],
    ["HTML in one line", '## A\n\nopen <div class="notes">private</div> open\n\n## B\n\nopen\n'],
    ["HTML that nothing closes", '## A\n\nopen\n\n<div class="speaker-notes">\nprivate\n\n## B\n\nopen\n'],
    ["HTML in a list", '## A\n\n- open\n\n  <aside class="notes">private</aside>\n\n## B\n\nopen\n'],
    ["presenterm", "A\n===\n\nopen\n\n<!-- speaker_note: private -->\n\n<!-- end_slide -->\n\nB\n===\n\nopen\n"],
    [
      "presenterm, on several lines",
      "A\n===\n\n<!--\nspeaker_note: |\n  private\n  - private\n-->\n\n<!-- end_slide -->\n\nB\n===\n\nopen\n",
    ],
    ["a div", "## A\n\n::: {.columns}\n::: {.column}\nopen\n\n^ private\n:::\n:::\n\n## B\n\nopen\n"],
  ])("are notes: %s", (_, deck) => {
    const { shown, notes, titles } = read(deck);
    expect(shown).not.toMatch(/private|Note|\?\?\?|\^/i);
    expect(shown).toContain("open");
    expect(notes[0]).toContain("private");
    expect(titles.slice(0, 2)).toEqual(titles.length > 1 ? ["A", "B"] : ["A"]);
    expect(notes.slice(1).join("")).not.toContain("private");
  });

  it.each([
    ["a sentence of a brief", "## A\n\nNote: the figures are open.\n\n## B\n\nopen\n"],
    ["a sentence of a Marp deck", "---\nmarp: true\n---\n# A\n\nNote: open\n\n---\n\n# B\n"],
    ["a brief with headings and a rule", "## A\n\nNote: open\n\n## B\n\nx\n\n---\n\n## C\n\ny\n"],
  ])("are none, and are told: %s", (_, deck) => {
    expect(read(deck).shown).toContain("open");
    expect(codes(deck)).toContain("brief/note-shown");
  });

  it.each([
    ["code", "## A\n\n```\n???\nNote: open\n^ open\n```\n\n---\n\n## B\n\nx\n"],
    [
      "a superscript and a note in place",
      "## A\n\n^2^ open ^[why]\n\n^a\\ b^ open\n\n^^x y^^ open\n\n^[why] open\n\nopen\n\n^a-1\n\n## B\n\nx\n",
    ],
    ["a tag in code", '## A\n\nThe tag `<aside class="notes">` is open.\n'],
    ["a quotation", "## A\n\n> Note: open\n\n--\n\n## B\n\nNotes:\nx\n"],
  ])("are none in %s", (_, deck) => {
    const { shown, notes } = read(deck);
    expect(shown).toContain("open");
    expect(notes.join("")).not.toContain("open");
  });

  it("are told once", () => {
    const deck = "# A\n\nx\n\nNote: one\n\n---\n\n# B\n\nx\n\nNote: two\n";
    expect(codes(deck).filter((code) => code === "brief/foreign-notes")).toHaveLength(1);
  });
});

describe("what a slide of another program would show", () => {
  it.each(["image: https://x.example/map.png\nlayout: image", "src: ./pages/more.md"])(
    "is a warning where it is missing: %s",
    (fields) => {
      const { diagnostics } = read(`---\nmdc: true\n---\n# A\n\n---\n${fields}\n---\n\n---\n\n# B\n`);
      expect(diagnostics.filter(({ severity }) => severity === "warning").map(({ code }) => code)).toEqual([
        "brief/slide-front-matter",
      ]);
    },
  );

  it("is no [fit] of Deckset's", () => {
    expect(read("slidenumbers: true\n\n# [fit] A\n\nx\n\n---\n\n# B\n").titles).toEqual(["A", "B"]);
    expect(read("# [fit] A\n\nx\n").titles).toEqual(["[fit] A"]);
  });
});

describe("separators of another program", () => {
  it.each([
    ["reveal.js below", "# A\n\nx\n\n--\n\n## B\n\ny\n\n----\n\n## C\n\nz\n", ["A", "B", "C"]],
    ["reveal.js, right below a text", "# A\nx\n--\n## B\ny\n---\n# C\nNote: z\n", ["A", "B", "C"]],
    ["GitPitch", "# A\n\nx\n\n+++\n\n### B\n\ny\n\n---?color=red\n\n# C\n\nz\n", ["A", "B", "C"]],
    ["remark shows more of a slide", "# A\n\nx\n\n--\n\ny\n\n???\nz\n---\n\n# B\n\nw\n", ["A", "B"]],
    [
      "remark's properties",
      "name: x\nclass: center\n\n# A\n\nx\n\n---\nclass: middle, inverse\n\n# B\n\ny\n",
      ["A", "B"],
    ],
    ["presenterm", "A\n===\n\nx\n\n<!-- end_slide -->\n\nB\n---\n\ny\n", ["A", "B"]],
    ["Deckset", "slidenumbers: true\n\n# A\n\nx\n\n---\n\n# B\n\ny\n\n^ z\n", ["A", "B"]],
  ])("start slides: %s", (_, deck, expected) => {
    const { titles, shown } = read(deck);
    expect(titles).toEqual(expected);
    expect(shown).not.toMatch(/\+\+\+|--|class:|name:|color=|slidenumbers/);
  });

  it.each([
    ["Deckset", "# T\n\n---\n\n[.column]\n\n# L\n\none\n\n[.column]\n\n# R\n\ntwo\n\n^ z\n", 1],
    ["remark", "# A\n\n.left-column[\none [x](https://a.b)\n]\n.right-column[two]\n\nbelow\n\n???\nz\n", 0],
    [
      "presenterm",
      "A\n===\n\n<!-- column_layout: [2, 1] -->\n<!-- column: 0 -->\none\n\n<!-- column: 1 -->\ntwo\n\n<!-- reset_layout -->\n\nbelow\n\n<!-- end_slide -->\n",
      0,
    ],
  ])("make columns: %s", (_, deck, index) => {
    const { slides, shown } = read(deck);
    expect(slides[index]?.blocks[0]).toMatchObject({ kind: "columns", columns: [{}, {}] });
    expect(shown).not.toMatch(/column|reset|\]/);
  });
});
