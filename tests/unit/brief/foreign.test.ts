import { describe, expect, it } from "vitest";
import { MARP, PANDOC, SLIDEV } from "./foreignDecks.ts";
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
      "brief/slide-front-matter layout",
      "brief/tag v-clicks",
      "brief/slot right",
      "brief/tag Counter",
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
