import { describe, expect, it } from "vitest";
import { brief, codes, find, parse, pointed } from "./support.ts";

/** Slides as `role id [part, part]`. */
function outline(text: string): string[] {
  return parse(text).value.slides.map(({ role: given, id, parts, attributes }) => {
    const role = attributes.classes.includes("cover") ? "cover" : given;
    const inside = parts.length > 0 ? ` [${parts.map((part) => brief(part.title)).join(", ")}]` : "";
    return `${role} ${id}${inside}`;
  });
}

describe("the slide level", () => {
  it.each([
    ["# A\ntext\n\n## B\ntext", 2, ["cover a", "slide b"]],
    ["# A\n\n## B\ntext\n\n### C\ntext\n### D\nx", 2, ["cover a", "slide b [C, D]"]],
    ["# A\n\n## B\n\n### C\ntext", 3, ["section a", "section b", "slide c"]],
    ["# A\n\n## B\ntext\n\n# C\n\n## D\ntext", 2, ["section a", "slide b", "section c", "slide d"]],
    ["A\n=\n\nB\n-\ntext", 2, ["cover a", "slide b"]],
    ["text one\n\n---\n\ntext two", 1, ["slide slide-1", "slide slide-2"]],
    ["before\n\n## A\ntext", 2, ["slide slide-1", "slide a"]],
    ["# A\n## B\n## C", 2, ["cover a", "slide b", "slide c"]],
    ["# A\n\n::: notes\nx\n:::\n\n## B\ntext", 2, ["cover a", "slide b"]],
    ["# A\n\n## B {.columns}\n\n### C\ntext\n\n### D\ntext", 2, ["cover a", "slide b [C, D]"]],
    ["---\ntitle: The *big* plan\n---\n# The big Plan\n\n## B\ntext", 2, ["slide b"]],
    ["---\ntitle: The plan\n---\n# Another\n\n## B\ntext", 2, ["section another", "slide b"]],
    ["# A {.unnumbered}\n\n## B\ntext", 2, ["cover a", "slide b"]],
    ["---\nslide-level: 2\n---\n# A\ntext\n## B\ntext", 2, ["section a", "slide b"]],
  ])("of %j is %i", (text, level, slides) => {
    expect(parse(text).value.slideLevel).toBe(level);
    expect(outline(text)).toEqual(slides);
  });

  it.each([
    [
      "a first # alone with a subtitle is the cover",
      "# T\nSub\n\n## A\n- a\n\n## B\n- b",
      2,
      ["cover t", "slide a", "slide b"],
      1,
    ],
    [
      "a second # makes sections, text or not",
      "# P\n\n## A\n- a\n\n## B\n- b\n\n# Q\nOne.\n\n## C\n- c",
      2,
      ["section p", "slide a", "slide b", "section q", "slide c"],
      1,
    ],
    [
      "one kind below ## decides",
      "# P\ntext\n\n## A {.positions}\ntext\n\n# Q\ntext",
      2,
      ["section p", "slide a", "section q"],
      1,
    ],
    [
      "a single ## is a slide all the same",
      "# P\ntext\n\n## A\ntext\n\n# Q\ntext",
      2,
      ["section p", "slide a", "section q"],
      1,
    ],
    [
      "a kind of # alone decides too",
      "# P {.positions}\ntext\n\n## A\ntext\n\n# Q\ntext",
      1,
      ["slide p [A]", "slide q"],
      1,
    ],
    [
      "the title of the front matter again is the cover, with its subtitle",
      "---\ntitle: T\n---\n# T\nSub\n\n## A\n- a\n\n## B\n- b",
      2,
      ["cover t", "slide a", "slide b"],
      1,
    ],
    [
      "what no cover has room for stands on a slide of its own",
      "---\ntitle: T\n---\n# T\n\n- a\n- b\n\n## A\n- a\n\n# Q\n\n## B\n- b",
      2,
      ["slide slide-1", "slide a", "section q", "slide b"],
      0,
    ],
    [
      "sections all lead to a ##",
      "# P\ntext\n\n## A\ntext\n\n# Q\ntext\n\n## B\ntext",
      2,
      ["section p", "slide a", "section q", "slide b"],
      1,
    ],
    [
      "more than a subtitle is none",
      "# T\n- a\n- b\n\n## A\ntext\n\n## B\ntext",
      2,
      ["section t", "slide a", "slide b"],
      1,
    ],
    [
      "a title in the front matter has its own cover",
      "---\ntitle: X\n---\n# T\nSub\n\n## A\n- a\n\n## B\n- b",
      2,
      ["section t", "slide a", "slide b"],
      1,
    ],
    [
      "who says it is not asked",
      "---\nslide_level: 1\n---\n# T\nSub\n\n## A\n- a\n\n## B\n- b",
      1,
      ["slide t [A, B]"],
      0,
    ],
  ])("says what was chosen: %s", (_, text, level, slides, told) => {
    expect(parse(text).value.slideLevel).toBe(level);
    expect(outline(text)).toEqual(slides);
    const found = parse(text).diagnostics.filter(({ code }) => code === "brief/slide-level");
    expect(found).toHaveLength(told);
    for (const one of found) expect(pointed(text, one)).toMatch(/^# /);
  });

  it("counts the levels of deeper headings from the parts", () => {
    const [slide] = parse("## A\ntext\n### B\ntext\n#### C\n##### D").value.slides;
    expect(slide?.parts[0]?.blocks.slice(1)).toMatchObject([
      { kind: "heading", level: 1 },
      { kind: "heading", level: 2 },
    ]);
  });
});

describe("rules", () => {
  it("start slides, but none before a heading, after each other or at the end", () => {
    expect(outline("## A\ntext\n\n---\n\n## B\ntext\n\n---\n\n---\n\nmore\n\n---\n")).toEqual([
      "slide a",
      "slide b",
      "slide slide-3",
    ]);
  });

  it("give their slide the deeper heading that it begins with as its title", () => {
    expect(outline("# A\ntext\n\n---\n\n## B\ntext\n### C\ntext\n### D\nx")).toEqual(["cover a", "slide b [C, D]"]);
    expect(outline("## A\ntext\n\n---\n\n### B\ntext\n### C\nx")).toEqual(["slide a", "slide slide-2 [B, C]"]);
  });

  it("stand alone in a Marp deck, whatever the headings", () => {
    const deck = "---\nmarp: true\n---\n# One\n\n## Sub\n\ntext\n\n---\n\n![bg](x.png)\n\n## Two\n\ntext\n";
    expect(outline(deck)).toEqual(["slide one [Sub]", "slide two"]);
  });

  it("are told with their places", () => {
    const text = "one\n\n---\n\ntwo\n";
    const [first, second] = parse(text).value.slides;
    expect(text.slice(first?.headingSpan.start, first?.headingSpan.end)).toBe("one");
    expect(text.slice(second?.headingSpan.start, second?.headingSpan.end)).toBe("---");
  });
});

describe("sections", () => {
  it("hold the slides after them", () => {
    const { sections, slides } = parse("## A\nx\n# S *one*\n## B\nx\n# T\n## C\nx").value;
    expect(sections.map(({ id, title }) => [id, brief(title)])).toEqual([
      ["s-one", "S emphasis(one)"],
      ["t", "T"],
    ]);
    expect(slides.map(({ section }) => section)).toEqual([null, "s-one", "s-one", "t", "t"]);
  });
});

describe("ids", () => {
  it("are the heading's own or a slug of its words, each only once", () => {
    const text =
      "## Same!\nx\n## Same\nx\n## Other {#same-1}\nx\n## 한국 문제\nx\n## ???\nx\n## *Bold* `code` & 3.5\nx";
    expect(outline(text).map((slide) => slide.slice(6))).toEqual([
      "same",
      "same-2",
      "same-1",
      "한국-문제",
      "slide-5",
      "bold-code-35",
    ]);
  });

  it("may not be given twice", () => {
    const text = "## A {#x}\ntext\n## B {#x}\n![p](q.png){#x}";
    const found = parse(text).diagnostics.filter(({ code }) => code === "brief/duplicate-id");
    expect(found.map((d) => pointed(text, d))).toEqual(["{#x}", "![p](q.png){#x}"]);
    expect(found[0]?.related?.[0]?.span.start).toBe(text.indexOf("{#x}"));
    expect(new Set(parse(text).value.slides.map(({ id }) => id)).size).toBe(2);
  });
});

describe("heading attributes", () => {
  it("give id, classes and values", () => {
    const [slide] = parse('## China moves {#china .key-messages x=1 y="two words"}\ntext').value.slides;
    expect(slide).toMatchObject({
      id: "china",
      attributes: { id: "china", classes: ["key-messages"], values: { x: "1", y: "two words" } },
      title: [{ kind: "text", text: "China moves" }],
    });
  });

  it.each(["## Title {text}", "## Title {}", "## A set {1, 2}"])("leave %s alone", (heading) => {
    const { value, diagnostics } = parse(`${heading}\ntext`);
    expect(brief(value.slides[0]?.title ?? [])).toBe(heading.slice(3));
    expect(diagnostics).toEqual([]);
  });

  it("stay text and are reported when they are malformed", () => {
    const text = "## Title {.a .}\ntext";
    expect(pointed(text, find(text, "brief/attributes"))).toBe("{.a .}");
    expect(brief(parse(text).value.slides[0]?.title ?? [])).toBe("Title {.a .}");
  });
});

describe("empty input", () => {
  it.each(["", "   \n\t\n", "\uFEFF", "\n\n---\n\n---\n"])("%j is an error", (text) => {
    expect(codes(text)).toEqual(["brief/empty"]);
    expect(parse(text).value.slides).toEqual([]);
  });

  it("front matter alone is a warning", () => {
    expect(codes("---\ntitle: T\n---\n")).toEqual(["brief/no-slides"]);
  });
});

describe("notes", () => {
  it("come from divs and comments anywhere on the slide, in order", () => {
    const text =
      "<!-- zero -->\n\n## A\n\ntext <!-- one --> more\n\n- item\n\n  <!-- two -->\n\n::: notes\nthree\n\n- four\n:::\n\n### P\n<!--\nfive\n\nsix\n-->\nx\n";
    const [slide] = parse(text).value.slides;
    const words = JSON.stringify(slide?.notes.map((block) => block)).match(/zero|one|two|three|four|five|six/g);
    expect(words).toEqual(["zero", "one", "two", "three", "four", "five", "six"]);
    expect(JSON.stringify(slide?.blocks)).not.toMatch(/zero|one|two/);
  });

  it.each([
    ["of a slide that has nothing else", "## A\nx\n\n---\n\n<!-- note -->\n\n---\n\n## B\ny", [0, 1, 0]],
    ["between a rule and a heading", "## A\nx\n\n---\n\n<!-- note -->\n\n## B\ny", [0, 1]],
    ["before the first slide", "<!-- note -->\n\n## B\ny", [1]],
    ["before the first slide, with a cover", "---\ntitle: T\n---\n\n::: notes\nx\n:::\n\n## B\ny", [1, 0]],
    ["of the cover, and a slide without heading", "---\ntitle: T\nnotes: x\n---\n\nwords\n\n## B\ny", [1, 0, 0]],
  ])("stay with their slide: %s", (_, text, expected) => {
    expect(parse(text).value.slides.map(({ notes }) => notes.length)).toEqual(expected);
  });
});
