/** Parts of a brief that are read by a rule of their own, each asked on both sides of it. */
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/brief/types.ts";
import { BOUNDS } from "../../../src/data/bounds.ts";
import { blocksOf, brief, codes, find, firstSlide, parse, pointed } from "./support.ts";

const titles = (text: string) => parse(text).value.slides.map(({ title }) => brief(title));
const words = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) => (block.kind === "paragraph" ? brief(block.inlines) : block.kind));

describe("flow charts", () => {
  const chart = (body: string) => {
    const text = `## A\n\n\`\`\`mermaid\nflowchart LR\n${body}\n\`\`\`\n`;
    const [block] = firstSlide(text).blocks;
    const said = parse(text)
      .diagnostics.map(({ message }) => message)
      .join("\n");
    return { block: block?.kind === "diagram" ? block : null, said };
  };

  it("leave icons out and say so, of boxes that have one", () => {
    const { block, said } = chart("a[fa:fa-car The car] --> b[fas:fa-twitter-square  The bird] --> c[No icon]");
    expect(block?.boxes.map(({ inlines }) => brief(inlines))).toEqual(["The car", "The bird", "No icon"]);
    expect(said).toContain("fa:");
    const plain = chart("a[alfa:fa-car] --> b[The fa sound]");
    expect(plain.block?.boxes.map(({ inlines }) => brief(inlines))).toEqual(["alfa:fa-car", "The fa sound"]);
    expect(plain.said).toBe("");
  });

  it("have arrows with words in them or between bars, and halves of arrows are none", () => {
    const arrows = (body: string) =>
      chart(body).block?.arrows.map(
        ({ line, heads, inlines }) => `${line} ${heads.start ? "<" : ""}${heads.end ? ">" : ""} ${brief(inlines)}`,
      ) ?? null;
    expect(arrows("a -- yes --> b")).toEqual(["solid > yes"]);
    expect(arrows("a == yes ==> b")).toEqual(["thick > yes"]);
    expect(arrows("a -. yes .-> b")).toEqual(["dotted > yes"]);
    expect(arrows("a -->|no| b")).toEqual(["solid > no"]);
    expect(arrows("a --- b")).toEqual(["solid  "]);
    expect(arrows("a <--> b")).toEqual(["solid <> "]);
    expect(arrows("a -- b")).toBeNull();
    expect(arrows("a == b")).toBeNull();
  });

  it("say which head is drawn as another", () => {
    expect(chart("a --x b").said).toContain("x");
    expect(chart("a --> b").said).toBe("");
  });
});

describe("front matter", () => {
  it("has ages in days, weeks, months and years", () => {
    const age = (written: string) =>
      parse(`---\ntitle: T\nstale_after: {military: ${written}}\n---\n## A\n`).value.meta.staleAfter.military;
    expect(["3d", "2w", "6m", "1y", "10d"].map(age)).toEqual([3, 14, 180, 365, 10]);
    expect(codes("---\ntitle: T\nstale_after: {press: 3}\n---\n## A\n")).toEqual(["brief/front-matter-value"]);
  });

  it("has what it says of copies, translations and the last meeting, and a default where it says nothing", () => {
    const meta = (fields: string) => parse(`---\ntitle: T\n${fields}---\n## A\n`).value.meta;
    const none = meta("");
    expect([none.handling.copyNumbers, none.languages.translationStatus, none.counterpart]).toEqual([
      false,
      null,
      { who: [], lastMet: "" },
    ]);
    const said = meta(
      "handling: {copy_numbers: true}\nlanguages: {also: [ko], translation_status: machine}\ncounterpart: {who: [a], last_met: never}\n",
    );
    expect([said.handling.copyNumbers, said.languages.translationStatus, said.counterpart]).toEqual([
      true,
      "machine",
      { who: ["a"], lastMet: "never" },
    ]);
  });

  it("has releases that each know their place", () => {
    const text =
      "---\ntitle: T\nreleases:\n  one: {audience: [USA]}\n  two: {audience: [KOR], subtitle: S}\n---\n## A\n";
    const { releases } = parse(text).value.meta;
    expect(
      releases.map(({ name, subtitle, span }) => [name, subtitle, text.slice(span.start, span.start + 3)]),
    ).toEqual([
      ["one", null, "one"],
      ["two", "S", "two"],
    ]);
  });

  it("of Deckset needs no fences, but a field that no other program has", () => {
    expect(parse("slidenumbers: true\nautoscale: true\n\n# A\n\na\n").value.meta.raw).toMatchObject({
      slidenumbers: true,
    });
    expect(words(firstSlide("slidenumbers: true\nSome text below\n").blocks)).not.toEqual([]);
    expect(parse("slidenumbers: true\nSome text below\n").value.meta.raw).toEqual({});
    expect(parse("build-lists: true").value.meta.raw).toEqual({});
    expect(parse("author: me\n\n# A\n").value.meta.raw).toEqual({});
  });

  it("has fields of sources that have no column of their own", () => {
    const { sources } = parse(
      "---\ntitle: T\nsources: {a: {title: A, pages: 3-5, date: 2013-05}, b: A book, c: {title: C, date: 2013/05/06}}\n---\n## A\n\n[@a] [@b]\n",
    ).value;
    expect(sources.map(({ title, date, fields }) => [title, date, fields])).toEqual([
      ["A", "2013-05", { pages: "3-5" }],
      ["A book", null, {}],
      ["C", "2013-05-06", {}],
    ]);
  });
});

describe("what numbers are called by", () => {
  it("is the beginning of an id, in either case, and the first of two with one id counts", () => {
    const text =
      "## A\n\n![One](a.png){#fig-a}\n\n![Two](b.png){#fig-b}\n\nSee @fig-b, @Fig-a and @other.\n\n: Costs {#tbl-c}\n\n|a|\n|-|\n|b|\n\nSee @tbl-c.\n";
    const shown = parse(text).value.slides.flatMap(({ blocks }) =>
      blocks.flatMap((one) => (one.kind === "paragraph" ? brief(one.inlines) : [])),
    );
    expect(shown.join("\n")).toMatch(/Figure\s2.*Figure\s1/);
    expect(shown.join("\n")).toContain("@other");
    expect(shown.join("\n")).toMatch(/Table\s1/);
  });
});

describe("slides", () => {
  it("start at `#` where a `#` alone asks for a kind", () => {
    expect(titles("# A\n\na\n\n## B\n\nb\n\n# C\n\nc\n")).toEqual(["A", "B", "C"]);
    expect(titles("# A {.positions}\n\na\n\n## B\n\nb\n\n# C\n\nc\n")).toEqual(["A", "C"]);
    expect(titles("# A {.positions}\n\na\n\n## B {.unnumbered}\n\nb\n\n# C\n\nc\n")).toEqual(["A", "C"]);
    expect(titles("# A {.positions}\n\na\n\n## B {.positions}\n\nb\n\n# C\n\nc\n")).toEqual(["A", "B", "C"]);
  });

  it("keep the notes between them: with the heading below, or alone between rules", () => {
    const notes = (text: string) =>
      parse(text).value.slides.map(({ title, notes: own }) => [brief(title), words(own).join()]);
    const note = (of: string) => `<!-- say ${of} -->\n\n`;
    expect(notes(`${note("1")}## A\n\na\n\n${note("2")}## B\n\nb\n`)).toEqual([
      ["A", "say 1,say 2"],
      ["B", ""],
    ]);
    expect(notes(`## A\n\na\n\n---\n\n${note("2")}## B\n\nb\n`)).toEqual([
      ["A", ""],
      ["B", "say 2"],
    ]);
    expect(notes(`## A\n\na\n\n---\n\n${note("2")}---\n\n## B\n\nb\n`)).toEqual([
      ["A", ""],
      ["", "say 2"],
      ["B", ""],
    ]);
  });

  it("hide what stands below a hidden heading, up to one of its level", () => {
    const text =
      "## A\n\nlead\n\n### P\n\np\n\n#### X {visibility=hidden}\n\na\n\n##### Y\n\nb\n\n#### Z\n\nc\n\n### Q\n\nq\n";
    const [part] = firstSlide(text).parts;
    expect(
      part?.blocks.map((one) => (one.kind === "heading" || one.kind === "paragraph" ? brief(one.inlines) : "")),
    ).toEqual(["p", "Z", "c"]);
  });

  it("have fields of Slidev between rules, lists among them", () => {
    const text =
      "---\ntitle: T\ntheme: seriph\n---\n\n# A\n\n---\nlayout: section\nlevel: 2\n---\n\n# B\n\n---\nlayout: default\ntags:\n  - a\n  - b\n---\n\n# C\n\nc\n";
    expect(titles(text)).toEqual(["A", "B", "C"]);
    expect(titles("## A\n\na\n\n---\nlayout: b\nno field\n---\n\n## C\n\nc\n").length).toBe(3);
  });
});

describe("divisions", () => {
  it("that are never closed end before the next heading, and are named", () => {
    const text = "## A\n\n::: note Mind it\na\n\n## B\n\nb\n";
    expect(titles(text)).toEqual(["A", "B"]);
    expect(find(text, "brief/div-unclosed").message).toContain("note");
    expect(find("## A\n\n::: {#only}\na\n", "brief/div-unclosed").message).toContain("only");
  });

  it("have the words behind their name as their first text, each at its place", () => {
    const text = "## A\n\n::: box Mind *it*\na\n:::\n";
    const [box] = firstSlide(text).blocks;
    const [head] = box?.kind === "division" ? box.blocks : [];
    expect(text.slice(head?.span.start, head?.span.end)).toBe("Mind *it*");
    expect(words(box?.kind === "division" ? box.blocks : [])).toEqual(["Mind emphasis(it)", "a"]);
  });
});

describe("verse", () => {
  it("is two lines with a bar at least, set in as typed, and no row of a table", () => {
    const [block] = blocksOf("| One\n|   two\n  goes on\n| three");
    expect(words(block === undefined ? [] : [block])).toEqual(
      ["One⏎\u00a0\u00a0two goes on⏎three"].map((one) => expect.stringMatching(one.replace(" goes", "\\sgoes"))),
    );
    expect(words(blocksOf("| One"))).toEqual(["| One"]);
    expect(words(blocksOf("| One | two\n| a"))).toEqual([expect.stringContaining("| One | two")]);
  });

  it("is pointed at behind its bars", () => {
    const text = "## A\n\n| One\n| [@gone]\n";
    expect(pointed(text, find(text, "brief/citation-unknown"))).toContain("@gone");
  });
});

describe("lists", () => {
  it("with letters and roman numbers go on as they began", () => {
    const lists = (text: string) =>
      blocksOf(text).map((one) =>
        one.kind === "list" ? one.items.map(({ blocks }) => words(blocks).join()) : one.kind,
      );
    expect(lists("a. One\nb. Two\n\nc. Three")).toEqual([["One", "Two", "Three"]]);
    expect(lists("(i) One\n(ii) Two")).toEqual([["One", "Two"]]);
    expect(lists("a. One\nb. Two\n\nText")).toEqual([["One", "Two"], "paragraph"]);
    expect(lists("a. One\n\nText")).toEqual(["paragraph", "paragraph"]);
  });

  it("of tasks say what state is neither open nor done", () => {
    const text = "## A\n\n- [x] a\n- [ ] b\n- [/] c\n";
    expect(pointed(text, find(text, "brief/task-mark"))).toBe("[/]");
    expect(codes("## A\n\n- [x] a\n- [X] d\n- [ ] b\n")).toEqual([]);
  });
});

it("a definition that nothing uses is told with its title", () => {
  const text = '## A\n\na\n\n[b]: https://example.org "The title"\n[c]: https://example.com\n';
  const said = parse(text).diagnostics.map(({ message }) => message);
  expect(said[0]).toContain("https://example.org “The title”");
  expect(said[1]).not.toContain("“”");
});

it("a field of another program gives way to ours, whichever stands first", () => {
  const said = (fields: string) => parse(`---\ntitle: T\n${fields}---\n## A\n`).value.meta.organisation;
  expect(said("institute: Theirs\n")).toBe("Theirs");
  expect(said("institute: Theirs\norganisation: Ours\n")).toBe("Ours");
  expect(said("organisation: Ours\ninstitute: Theirs\n")).toBe("Ours");
});

it("more columns than a slide can have are told, and other divisions may hold as many blocks", () => {
  const many = Array.from({ length: BOUNDS.columns + 1 }, (_, at) => `:::: {.column}\nC${at}\n::::\n`).join("\n");
  expect(codes(`## A\n\n::: columns\n${many}:::\n`)).toEqual(["brief/too-much"]);
  const box = Array.from({ length: BOUNDS.columns + 1 }, (_, at) => `C${at}\n`).join("\n");
  expect(codes(`## A\n\n::: box\n${box}:::\n`)).toEqual([]);
});

it("definitions hang from a colon, or from a tilde that is set in", () => {
  const lists = (text: string) => blocksOf(text).map(({ kind }) => kind);
  expect(lists("Term\n: Its meaning")).toEqual(["list"]);
  expect(lists("Term\n\n: Its meaning")).toEqual(["list"]);
  expect(lists("Term\n  ~ Its meaning")).toEqual(["list"]);
  expect(lists("Term\n~ Its meaning")).toEqual(["paragraph"]);
  expect(lists("Term\n    : Its meaning")).toEqual(["paragraph"]);
  expect(lists("Term\n:Its meaning")).toEqual(["paragraph"]);
});

it("flow charts know shapes by name, and ids with hyphens, stops and slashes", () => {
  const text = (body: string) => `## A\n\n\`\`\`mermaid\nflowchart LR\n${body}\n\`\`\`\n`;
  const boxes = (body: string) => {
    const [block] = firstSlide(text(body)).blocks;
    return block?.kind === "diagram" ? block.boxes.map(({ inlines, form }) => `${brief(inlines)} ${form}`) : null;
  };
  expect(boxes('a@{ shape: diamond, label: "Agreed?" } --> b')?.[0]).toMatch(/^Agreed\? \S+/);
  expect(boxes('a@{shape:diamond, label: "Agreed?"} --> b')).toEqual(
    boxes('a@{ shape:  diamond, label: "Agreed?" } --> b'),
  );
  expect(boxes('a@{ label: "Plain" } --> b')?.[0]).toMatch(/^Plain /);
  expect(boxes("a-b.c/d --> é1")?.map((one) => one.split(" ")[0])).toEqual(["a-b.c/d", "é1"]);
  expect(boxes("a-->b")?.map((one) => one.split(" ")[0])).toEqual(["a", "b"]);
});

describe("a heading of parts", () => {
  const drawn = (text: string) => {
    const { blocks, parts } = firstSlide(`---\nslide_level: 2\n---\n## A\n\n${text}`);
    return [blocks.map(({ kind }) => kind), parts.map(({ title }) => brief(title))];
  };

  it("that stands alone with nothing below it is a subtitle", () => {
    expect(drawn("### One\n")).toEqual([["heading"], []]);
    expect(drawn("### One\n\n<!-- say it -->\n")).toEqual([["heading"], []]);
    expect(drawn("### One\n\na\n")).toEqual([[], ["One"]]);
    expect(drawn("### One\n\na\n\n<!-- say it -->\n")).toEqual([[], ["One"]]);
    expect(drawn("### One\n\n### Two\n")).toEqual([[], ["One", "Two"]]);
  });
});

describe("what flow charts leave out", () => {
  const said = (body: string) =>
    parse(`## A\n\n\`\`\`mermaid\nflowchart LR\na --> b\n${body}\n\`\`\`\n`)
      .diagnostics.map(({ message }) => message)
      .join("\n");

  it("is named: looks and shapes that are not known, and nothing else", () => {
    expect(said("style a fill:#fff")).toContain("style");
    expect(said("classDef x fill:#fff")).toContain("classDef");
    expect(said("c@{ shape: bow-tie-of-none }")).toContain("shape: bow-tie-of-none");
    expect(said("c@{ shape: diamond }")).toBe("");
    expect(said("c   ")).toBe("");
  });
});

describe("marks within marks", () => {
  it("of code end at as many ticks as they began with", () => {
    const code = (text: string) =>
      blocksOf(text).flatMap((one) => (one.kind === "paragraph" ? brief(one.inlines) : []));
    expect(code("a ``b ` c`` d")).toEqual(["a code(b ` c) d"]);
    expect(code("[a `b] c` d](https://example.org)").join("")).toContain("code(b] c)");
    expect(code("[a ``b] ` c`` d](https://example.org)").join("")).toContain("code(b] ` c)");
  });

  it("of wikis lead to their page, blanks around it or none", () => {
    expect(codes("## A\n\n[[ Page | words ]]\n")).toEqual(codes("## A\n\n[[Page|words]]\n"));
    expect(find("## A\n\n[[ Page | words ]]\n", codes("## A\n\n[[ Page | words ]]\n")[0] ?? "").message).not.toContain(
      "  ",
    );
  });
});

it("control characters are pointed at", () => {
  const text = "## A\n\nab\u001bc\n";
  const [one] = parse(text).diagnostics;
  expect(one?.code).toBe("brief/control-characters");
  expect(pointed(text, one ?? find(text, ""))).toBe("\u001b");
  expect(one?.params.first).toBe("U+001B");
});

it("a definition has a label of up to two hundred letters", () => {
  const defined = (label: string) => codes(`## A\n\n[x][${label}]\n\n[${label}]: https://example.org\n`);
  expect(defined("a")).toEqual([]);
  expect(defined("a".repeat(200))).toEqual([]);
  expect(defined("two words")).toEqual([]);
});
