import { describe, expect, it } from "vitest";
import { frontMatterJsonSchema } from "../../../src/brief/frontmatter/schema.ts";
import { isoDate } from "../../../src/data/dates.ts";
import { codes, find, parse, pointed } from "./support.ts";

const withFields = (fields: string) => `---\n${fields}\n---\n\n## One\n\ntext\n`;
const meta = (fields: string) => parse(withFields(fields)).value.meta;

describe("broken YAML", () => {
  it("is the only thing said about the front matter", () => {
    expect(codes("---\na: [\npage: x\n---\n## A\n\nb")).toEqual(["brief/front-matter-yaml"]);
  });
});

describe("front matter", () => {
  it("fills in defaults when there is none, and takes the title from the first heading", () => {
    const { value, diagnostics } = parse("## The *first* slide\n\ntext");
    expect(diagnostics).toEqual([]);
    expect(value.meta).toMatchObject({ title: "The first slide", lang: "en-GB", page: "16:9", cover: false, raw: {} });
  });

  it("reads texts as they are written, whatever YAML takes them for", () => {
    expect(
      meta("title: 1984\nversion: 0.10\nreference: NO\npage: 16:9\ndate: 2013-05-07\nsubject: true"),
    ).toMatchObject({
      title: "1984",
      version: "0.10",
      reference: "NO",
      page: "16:9",
      date: "2013-05-07",
      subject: "true",
    });
  });

  it.each([
    ["author: [Jane Doe, John Roe]", { author: "Jane Doe, John Roe" }],
    ["author:\n  - name: Jane\n  - name: John", { author: "Jane, John" }],
    ["institute: MIT", { organisation: "MIT" }],
    ["keywords: a, b", { keywords: ["a", "b"] }],
    ["keywords: [a, b]", { keywords: ["a", "b"] }],
    ["size: 4:3", { page: "4:3" }],
    ["size: 4K", { page: "16:9" }],
    ["page: a4", { page: "A4" }],
    ["aspectratio: 43", { page: "4:3" }],
    ["toc: true", { agenda: true }],
    ["section_slides: false", { sectionSlides: false }],
    ["section-slides: false", { sectionSlides: false }],
    ["title: T\ncover: false", { cover: false }],
    ["lang: en_US", { lang: "en-US" }],
  ])("understands %s", (fields, expected) => {
    expect(codes(withFields(fields))).toEqual([]);
    expect(meta(fields)).toMatchObject(expected);
  });

  it("keeps what the file says in `raw`, as plain JSON data", () => {
    const { raw } = meta(
      "meeting: {place: White House, start: 2013-05-07, minutes: 30}\nhandling: {camera_safe: true}",
    );
    expect(raw).toEqual({
      meeting: { place: "White House", start: "2013-05-07", minutes: 30 },
      handling: { camera_safe: true },
    });
  });

  it("names fields that nobody knows in one warning, and builds", () => {
    const text = withFields("title: T\nwibble: 1\nfrobnicate: {a: b}\nrevealOptions: {}");
    const { diagnostics, value } = parse(text);
    expect(value.meta.title).toBe("T");
    expect(diagnostics.map(({ code, severity, params }) => [code, severity, params.fields])).toEqual([
      ["brief/front-matter-unread", "warning", "wibble, frobnicate"],
      ["brief/front-matter-foreign", "info", "revealOptions"],
    ]);
  });

  it.each(["status: new", "status: in-progress"])(
    "tells of other programs' words in a field of ours, and builds: %s",
    (field) => {
      const { diagnostics, value } = parse(withFields(`title: T\n${field}`));
      expect(diagnostics.map(({ code, params }) => [code, params.fields])).toEqual([
        ["brief/front-matter-unread", field],
      ]);
      expect(value.meta.status).toBeNull();
    },
  );

  it("stops at a slip in such a field, and at any word where somebody is to be kept out", () => {
    expect(find(withFields("title: T\nstatus: finall"), "brief/front-matter-value").severity).toBe("error");
    for (const field of ["releases: {partner: {audience: [KOR]}}", "handling: {scheme: tlp}"])
      for (const word of ["internal", "secret", "new"])
        expect(find(withFields(`title: T\nstatus: ${word}\n${field}`), "brief/front-matter-value").severity).toBe(
          "error",
        );
  });

  it.each(["year", "conference", "session", "place", "link", "name", "doi", "head"])(
    "takes a field that is only a little like one of ours for another program's: %s",
    (name) => {
      expect(find(withFields(`title: T\n${name}: x`), "brief/front-matter-unread").params).toMatchObject({
        fields: name,
      });
    },
  );

  it.each(["titel", "dat", "langg", "subtilte", "classification", "embargo", "released-to", "distribution_list"])(
    "stops at a slip of a field of ours, and at one that speaks of protection: %s",
    (name) => {
      expect(find(withFields(`title: T\n${name}: x`), "brief/front-matter-unknown").severity).toBe("error");
    },
  );

  it("points at an unknown field and suggests the one that was meant", () => {
    const text = withFields("title: T\nautor: Jane");
    const unknown = find(text, "brief/front-matter-unknown");
    expect(pointed(text, unknown)).toBe("autor");
    expect(unknown.hint).toBe("Did you mean “author”?");
    expect(unknown.severity).toBe("error");
  });

  it.each([
    ["slide-level: nine", "nine"],
    ["slide-level: 7", "7"],
    ["cover: perhaps", "perhaps"],
    ["page: a page", "a page"],
    ["title: [a, b]", "[a, b]"],
    ["lang: not a language", "not a language"],
  ])("points at the wrong value of %s", (field, value) => {
    const text = withFields(field);
    expect(pointed(text, find(text, "brief/front-matter-value"))).toBe(value);
  });

  it("points at what is not YAML", () => {
    const text = withFields("title: One: two");
    const problem = find(text, "brief/front-matter-yaml");
    expect(problem.span?.start).toBeGreaterThanOrEqual(4);
    expect(problem.span?.end).toBeLessThanOrEqual(text.indexOf("\n---\n"));
    expect(codes("---\ntitle: a\ntitle: b\n---\n# A\nb")).toContain("brief/front-matter-yaml");
    expect(codes("---\n- a\n- b\n---\n# A\nb")).toContain("brief/front-matter-yaml");
  });

  it("reports front matter without an end at its first line and still finds the slides", () => {
    const text = "---\ntitle: T\n\n# One\n\ntext\n";
    const { value, diagnostics } = parse(text);
    expect(diagnostics.map((d) => [d.code, d.span?.start, d.span?.end])).toEqual([
      ["brief/front-matter-unterminated", 0, 3],
    ]);
    expect(value.meta.title).toBe("T");
    expect(value.slides).toHaveLength(1);
  });

  it("tells a rule at the head of a deck from front matter", () => {
    expect(codes("---\n\n# One\n\ntext\n\n---\n\n# Two\n\ntext")).toEqual([]);
    expect(parse("---\n\n# One\n\ntext\n\n---\n\n# Two\n\ntext").value.slides).toHaveLength(2);
  });

  it("reports fields of other programs once, without an error", () => {
    const text = withFields("marp: true\ntheme: gaia\npaginate: true\nclass: lead\nheadingDivider: 2");
    expect(codes(text)).toEqual(["brief/front-matter-foreign"]);
    expect(find(text, "brief/front-matter-foreign").severity).toBe("info");
    expect(parse(text).value.slideLevel).toBe(2);
  });

  it("leaves out a date that can be read in two ways", () => {
    const text = withFields("date: 07/05/2013");
    expect(pointed(text, find(text, "brief/date"))).toBe("07/05/2013");
    expect(meta("date: 07/05/2013").date).toBeNull();
  });

  it.each([
    "---\na: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n---\n# A",
    `---\ntitle: ${"[".repeat(5000)}\n---\n# A\n`,
    "---\n__proto__: {polluted: true}\nconstructor: 1\n---\n# A\n",
  ])("survives hostile YAML", (text) => {
    const { value, diagnostics } = parse(text);
    expect(diagnostics.some((d) => d.severity !== "info")).toBe(true);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    expect(value.meta.lang).toBe("en-GB");
  });
});

describe("sources", () => {
  const cited = "## A\n\nFirst [@two], then [@one, ¶5].\n";

  it("come from a map or a list and are numbered by first citation", () => {
    const map =
      "---\nsources:\n  one: {author: A, date: 7 May 2013}\n  two: {title: T, url: 'https://x.org'}\n  three: Only a title\n---\n";
    expect(parse(map + cited).value.sources).toMatchObject([
      { key: "one", number: 2, author: "A", date: "2013-05-07" },
      { key: "two", number: 1, title: "T", url: "https://x.org" },
      { key: "three", number: 0, title: "Only a title" },
    ]);
    const list = "---\nsources:\n  - key: one\n    author: A\n  - {key: two}\n---\n";
    expect(parse(list + cited).value.sources.map(({ key, number }) => [key, number])).toEqual([
      ["one", 2],
      ["two", 1],
    ]);
    expect(parse(list + cited).diagnostics).toEqual([]);
  });

  it("may be Pandoc's references", () => {
    const csl =
      "---\nreferences:\n- id: one\n  author:\n  - family: Snyder\n    given: Scott\n  issued:\n    date-parts: [[2013, 5, 7]]\n  container-title: Asia Unbound\n- id: two\n---\n";
    expect(parse(csl + cited).value.sources[0]).toMatchObject({
      author: "Scott Snyder",
      date: "2013-05-07",
      outlet: "Asia Unbound",
    });
  });

  it("need a key, once, and fields that exist", () => {
    expect(codes("---\nsources:\n  - author: A\n---\n# A\nb")).toEqual(["brief/source-key-missing"]);
    expect(codes("---\nsources:\n  - {key: a}\n  - {key: a}\n---\n# A\nb")).toEqual(["brief/source-duplicate"]);
    const text = "---\nsources:\n  a: {tilte: x}\n---\n# A\nb";
    expect(pointed(text, find(text, "brief/source-field"))).toBe("tilte");
  });
});

describe("dates", () => {
  it.each([
    ["2013-05-07", "2013-05-07"],
    ["2013/5/7", "2013-05-07"],
    ["7 May 2013", "2013-05-07"],
    ["7th May 2013", "2013-05-07"],
    ["May 7, 2013", "2013-05-07"],
    ["2013년 5월 7일", "2013-05-07"],
    ["2013-05-07T08:00-0400", "2013-05-07T08:00-04:00"],
    ["2013-05-07 08:00 Z", "2013-05-07T08:00Z"],
    ["2013-05", "2013-05"],
    ["2012-02-29", "2012-02-29"],
    ["2013-02-29", null],
    ["7/5/2013", null],
    ["2013-13-01", null],
    ["tomorrow", null],
    ["7 Foo 2013", null],
  ])("reads %s as %s", (written, expected) => {
    expect(isoDate(written)).toBe(expected);
  });
});

describe("the JSON Schema", () => {
  it("describes every field", () => {
    const schema = frontMatterJsonSchema();
    const properties = schema.properties as Record<string, { description?: string }>;
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(["title", "slide_level", "as_of", "sources"]));
    for (const property of Object.values(properties)) expect(property.description).toMatch(/\S/);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
