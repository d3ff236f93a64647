import { describe, expect, it } from "vitest";
import { find, parse, treeWords } from "./support.ts";

const hidden = (text: string) => parse(text).diagnostics.filter(({ code }) => code === "brief/hidden");

describe("what the source hides", () => {
  it.each([
    ["reveal.js", '## A\n\nopen\n\n## secret {visibility="hidden"}\n\nsecret\n\n## B\n\nopen\n'],
    [
      "reveal.js, in a comment",
      '# A\n\nopen\n\n---\n\n<!-- .slide: data-visibility="hidden" -->\n# secret\n\nsecret\n\n---\n\n# B\n',
    ],
    [
      "Quarto's sections",
      "# A\n\n## x\n\nopen\n\n# secret {.content-hidden}\n\n## secret\n\nsecret\n\n# B\n\n## y\n\nopen\n",
    ],
    ["our drafts", "## A\n\nopen\n\n## secret {.draft}\n\nsecret\n"],
    ["Slidev", "---\nmdc: true\n---\n# A\n\nopen\n\n---\nhide: true\n---\n\n# secret\n\nsecret\n\n---\n\n# B\n"],
    [
      "Slidev, older",
      "---\nmdc: true\n---\n# A\n\nopen\n\n---\nlayout: section\ndisabled: true\n---\n\n# secret\n\nsecret\n",
    ],
    ["remark", "# A\n\nopen\n???\nx\n---\nexclude: true\n# secret\n\nsecret\n\n---\n# B\n"],
    [
      "presenterm",
      "A\n===\n\nopen\n\n<!-- end_slide -->\n\n<!-- skip_slide -->\n\nsecret\n===\n\nsecret\n\n<!-- end_slide -->\n\nB\n===\n",
    ],
  ])("takes slides out: %s", (_, deck) => {
    const { value } = parse(deck);
    expect(treeWords(value)).not.toContain("secret");
    expect(treeWords(value)).toContain("open");
    expect(hidden(deck)).toHaveLength(1);
  });

  it.each([
    ["a div", "::: {.hidden}\nsecret\n:::"],
    ["a div in a word", "::: hidden\nsecret\n:::"],
    ["a style", '::: {style="display: none"}\nsecret\n:::'],
    ["Quarto, for other files", '::: {.content-visible when-format="html"}\nsecret\n:::'],
    ["Quarto, not for this kind", '::: {.content-hidden when-format="pptx"}\nsecret\n:::'],
    ["Quarto, not for slides", '::: {.content-hidden when-format="revealjs"}\nsecret\n:::'],
    ["Quarto, for all but slides", '::: {.content-visible unless-format="beamer"}\nsecret\n:::'],
    ["Quarto, for all but this kind", '::: {.content-visible unless-format="pptx"}\nsecret\n:::'],
    ["Quarto, by an unknown profile", '::: {.content-hidden when-profile="public"}\nsecret\n:::'],
    ["Quarto, by a field", '::: {.content-visible unless-meta="private"}\nsecret\n:::'],
    ["a stretch of text", 'open [secret]{.content-visible when-format="html"} open'],
    ["a picture", "open ![secret](a.png){.hidden}"],
    ["a table", "| secret |\n|---|\n| secret |\n\n: secret {.hidden}"],
    ["Obsidian", "%%\nsecret\n\n- secret\n%%\n\nopen %%secret%%"],
    ["Obsidian, below a text", "open\n%% secret\n\nsecret %% open"],
    ["Obsidian, not closed", "open\n\n%%\n\nsecret"],
    ["Obsidian, over slides", "%%\nsecret\n\n---\n\n## secret\n\n- secret\n\n%%\n\nopen"],
    ["HTML", '<div hidden>\n\nsecret\n\n</div>\n\n<p style="display:none">secret</p>'],
    ["HTML in a line", 'open <span style="display: none">secret</span> open'],
    ["HTML inside HTML", '<div class="d-none"><div>\nsecret\n</div>\nsecret\n</div>\n\nopen'],
    ["a part", "### One\n\nopen\n\n### secret {.hidden}\n\nsecret\n\n### Two\n\nopen"],
    ["a heading below a part", "#### secret {.content-hidden}\n\nsecret\n\n##### secret\n\n#### open\n\nopen"],
    ["knitr", "```{r, include=FALSE}\nsecret <- 1\n```"],
    ["Quarto's chunks", "```{python}\n#| echo: false\n#| fig-cap: secret\nsecret = 1\n```"],
  ])("takes blocks out: %s", (_, body) => {
    const deck = `## A\n\n${body}\n\n## B\n\nopen\n`;
    expect(treeWords(parse(deck).value)).not.toContain("secret");
    expect(treeWords(parse(deck).value)).toContain("open");
    expect(parse(deck).value.slides).toHaveLength(2);
    expect(hidden(deck)).toHaveLength(1);
  });

  it.each([
    ["Quarto, for this kind", '::: {.content-visible when-format="pptx"}\nopen\n:::'],
    ["Quarto, for slides", '::: {.content-visible when-format="revealjs"}\nopen\n:::'],
    ["Quarto, not for others", '::: {.content-hidden unless-format="pptx"}\nopen\n:::'],
    ["per cent", "100%% open"],
    ["code", "```\n%% open %%\n```"],
    ["options of a chunk apart", "```{r}\n#| label: x\nopen <- 1\n```"],
    ["chunks in the code of others", "```{mermaid}\n%%| fig-cap: x\nopen\n```"],
  ])("is not what is shown: %s", (_, body) => {
    const deck = `## A\n\n${body}\n`;
    expect(treeWords(parse(deck).value)).toContain("open");
    expect(hidden(deck)).toEqual([]);
  });

  it("is told in one line, with what hides it and how often", () => {
    const deck =
      '---\nformat: pptx\n---\n## A\n\n::: {.hidden}\nx\n:::\n\n%% x %%\n\n```{r}\nx\n```\n\n<!-- x -->\n\n## B {visibility="hidden"}\n';
    expect(find(deck, "brief/hidden").params).toMatchObject({ count: 5 });
    expect(hidden(deck)).toHaveLength(1);
  });

  it.each(["format: revealjs", "output: xaringan::moon_reader", "revealOptions: {}"])(
    "may be a comment, which is a note in our briefs and in Marp and Slidev alone: %s",
    (field) => {
      const deck = `---\n${field}\n---\n\n# A\n\nopen <!-- secret -->\n\n<!-- secret -->\n\nNote: x\n\n---\n\n# B\n`;
      expect(treeWords(parse(deck).value)).not.toContain("secret");
    },
  );

  it.each(["% T\n\n# A", "# A\n\n:::{admonition} T\nx\n:::"])("may be a comment of Pandoc and MyST: %j", (head) => {
    const { value, diagnostics } = parse(`${head}\n\nopen <!-- secret -->\n\n<!-- secret -->\n`);
    expect(treeWords(value)).not.toContain("secret");
    expect(diagnostics.filter(({ code }) => code === "brief/hidden")).toHaveLength(1);
  });

  it("may stand at the head of the file, where one sign alone is Pandoc's title", () => {
    const { value } = parse("%%\nsecret\n\nsecret\n%%\n\n## A\n\nopen\n");
    expect(treeWords(value)).not.toContain("secret");
    expect(value.meta.title).toBe("A");
    expect(parse("% Open\n\n## A\n").value.meta.title).toBe("Open");
  });

  it("may be a slide of our own that stays in the file", () => {
    const { value } = parse("## A\n\nSee [more](#b).\n\n## B {#b .hidden}\n\nopen\n");
    expect(value.slides.map(({ attributes }) => attributes.classes)).toEqual([[], ["hidden"]]);
  });
});
