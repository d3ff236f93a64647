import { describe, expect, it } from "vitest";
import type { Brief, FrontMatter, Slide, SlideId } from "../../../src/brief/types.ts";
import { langTag } from "../../../src/data/language-tag.ts";
import { planDeck, viewSlides } from "../../../src/deck/plan.ts";
import { bound } from "../../support/bound.ts";
import { on } from "../../support/dates.ts";
import {
  brief,
  bullets,
  cite,
  find,
  image,
  link,
  noteMark,
  pack,
  paragraph,
  part,
  place,
  quote,
  show,
  slide,
  source,
  strong,
  table,
  text,
} from "./support.ts";

const head = (kind: string, fields: string, body: string) =>
  `---\nkind: ${kind}\nlayout: page\n${fields}\n---\n${body}`;
const KINDS = {
  "slides/duo.hbs": head(
    "duo",
    "takes: {parts: {min: 2, max: 4}}\nshape: parts\nheadings: {en: [Two sides, Who's who?], ko: [두 편]}",
    "<slide><h1>{{title}}</h1><main>{{body}}{{#each parts}}<section><h2>{{heading}}</h2>{{body}}</section>{{/each}}</main></slide>",
  ),
  "slides/grid.hbs": head(
    "grid",
    "takes: {table: required}\nshape: [table]",
    "<slide><h1>{{title}}</h1><main>{{table.markup}}{{after}}</main></slide>",
  ),
  "slides/words.hbs": head(
    "words",
    "takes: {quote: required}\nshape: quote",
    "<slide><h1>{{title}}</h1><main>{{quote.body}}<p>{{quote.attribution}}</p></main></slide>",
  ),
  "slides/picture.hbs": head(
    "picture",
    "shape: [image, image-text]",
    "<slide><h1>{{title}}</h1><main>{{image.markup}}{{after}}</main></slide>",
  ),
  "slides/divider.hbs": head("divider", "shape: section", "<slide><h1>{{title}}</h1></slide>"),
  "slides/cover.hbs": head(
    "cover",
    "means: {form: true, generated: cover}",
    "<slide><h1>{{title}}</h1><div>{{brief.organisation}}{{body}}</div></slide>",
  ),
  "slides/agenda.hbs": head(
    "agenda",
    "means: {form: true, generated: agenda}",
    "<slide><h1>{{title}}</h1><main>{{#if items}}{{body}}{{else}}{{#each sections}}<p>{{number}} <a href='#{{id}}'>{{title}}</a></p>{{/each}}{{/if}}</main></slide>",
  ),
  "slides/sources.hbs": head(
    "sources",
    "means: {generated: sources}",
    "<slide><h1>{{title}}</h1><main>{{#each bibliography}}<p>{{number}} {{full}} ({{#each cited}}{{this}} {{/each}})</p>{{/each}}</main></slide>",
  ),
  "slides/cited.hbs": head(
    "cited",
    "",
    "<slide><h1>{{title}}</h1><main>{{body}}</main>{{#each sources}}<p>{{number}} {{short}}; {{locators}}</p>{{/each}}{{#each footnotes}}<p>{{number}}: {{body}}</p>{{/each}}</slide>",
  ),
};
const kinds = pack(KINDS);

type Rest = Partial<Omit<Brief, "meta">> & { meta?: Partial<FrontMatter> };
function plan(slides: readonly Slide[], rest: Rest = {}) {
  const { value, diagnostics } = planDeck(bound(brief(slides, rest), kinds), kinds);
  return {
    deck: value,
    codes: diagnostics.map(({ code }) => code),
    diagnostics,
    kinds: value.slides.map(({ kind }) => kind),
    titles: value.slides.map(({ title }) => title),
    shown: value.slides.map(({ root }) => show(root)),
  };
}
const section = (id: string, title: string) => ({ id: id as SlideId, title: [text(title)], span: place() });
const sectionSlide = (id: string, title: string) => slide(title, { role: "section", id, section: id });

describe("the kind of a slide", () => {
  const parts = [part("A", paragraph("a")), part("B", paragraph("b"))];
  it.each([
    ["a class", slide("x", { classes: ["wide2", "picture"], blocks: [image()] }), "picture"],
    ["the heading's words", slide("who’s WHO", { parts }), "duo"],
    ["a table alone", slide("x", { blocks: [table(["a"], ["b"])] }), "grid"],
    ["a table with text", slide("x", { blocks: [paragraph("t"), table(["a"], ["b"])] }), "content"],
    ["a quotation alone", slide("x", { blocks: [quote("q", "by")] }), "words"],
    ["a picture", slide("x", { blocks: [image()] }), "picture"],
    ["a picture beside text", slide("x", { blocks: [image(), bullets("a")] }), "picture"],
    ["two pictures and a short text", slide("x", { blocks: [image(), image(), bullets("a")] }), "picture"],
    [
      "two pictures and more text than stands below them",
      slide("x", { blocks: [image(), image(), bullets("a", "b", "c", "d", "e")] }),
      "content",
    ],
    [
      "more pictures than stand side by side",
      slide("x", { blocks: Array.from({ length: 5 }, () => image()) }),
      "content",
    ],
    ["parts", slide("x", { parts }), "duo"],
    ["columns", slide("x", { blocks: [{ kind: "columns", columns: parts, span: place() }] }), "duo"],
    ["one part, which is too few", slide("x", { parts: parts.slice(1) }), "content"],
    ["words whose template lacks something", slide("Two sides", { blocks: [paragraph("a")] }), "content"],
    ["a section", sectionSlide("s", "x"), "divider"],
    ["nothing at all", slide("x"), "content"],
  ])("comes from %s", (_, one, kind) => {
    const { kinds: chosen, codes } = plan([one]);
    expect(chosen).toEqual([kind]);
    expect(codes).toEqual([]);
  });

  it("comes from an id that names it, so that the title can be a sentence; it insists on nothing", () => {
    const named = (id: string, rest: object) => ({
      ...slide("A sentence of its own", rest),
      attributes: { id, classes: [], values: {} },
    });
    expect(plan([named("duo", { parts }), named("duo", {}), named("grid", {})]).kinds).toEqual([
      "duo",
      "content",
      "content",
    ]);
    expect(plan([named("duo", {})]).codes).toEqual([]);
  });

  it("takes aliases of the brief's language and of English only", () => {
    const korean = slide("두 편", { parts });
    expect(plan([korean], { meta: { lang: langTag("ko-KR") } }).kinds).toEqual(["duo"]);
    const lone = pack({ "slides/tri.hbs": head("tri", "headings: {ko: 셋}", "<slide></slide>") });
    expect(planDeck(bound(brief([slide("셋")]), lone), lone).value.slides[0]?.kind).toBe("content");
  });

  it("sorts classes into kinds, styles, foreign words and slips", () => {
    const { diagnostics } = plan([slide("x", { classes: ["grdi", "wide2", "unnumbered", "zebra"] })]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["deck/unknown-kind", "error"],
      ["deck/unused-class", "warning"],
    ]);
    expect(diagnostics[0]?.hint).toContain("Did you mean “grid”?");
    expect(plan([slide("x", { classes: ["picture", "grid"], blocks: [image()] })]).codes).toEqual(["deck/second-kind"]);
  });

  it("insists on what the asked kind takes", () => {
    const asked = slide("x", { classes: ["duo"], parts: parts.slice(1) });
    const { diagnostics } = plan([asked]);
    expect(diagnostics).toMatchObject([{ code: "deck/takes", span: asked.headingSpan }]);
    expect(diagnostics[0]?.message).toContain("needs 2 to 4 parts");
    expect(plan([slide("x", { classes: ["grid"] })]).diagnostics[0]?.message).toContain("needs a table");
  });

  it("is an error if the pack has nothing for it", () => {
    const bare = { ...kinds, slides: new Map() };
    expect(planDeck(bound(brief([slide("x")]), bare), bare).diagnostics).toMatchObject([{ code: "deck/no-template" }]);
  });
});

describe("parts", () => {
  it("go on further slides in equal shares; the rest stays on the first", () => {
    const parts = ["A", "B", "C", "D", "E"].map((name) => part(name, paragraph(name.repeat(3))));
    const { deck, titles, shown } = plan([
      slide("Five", { id: "five", parts, blocks: [paragraph("intro")], notes: [paragraph("n")] }),
    ]);
    expect(titles).toEqual(["Five (1 of 2)", "Five (2 of 2)"]);
    expect(deck.slides.map(({ id }) => id)).toEqual(["five", "five-part"]);
    expect(shown.map((text) => [...text.matchAll(/<h2>(.)/g)].map((found) => found[1]).join(""))).toEqual([
      "ABC",
      "DE",
    ]);
    expect(shown[0]).toContain("intro");
    expect(shown[1]).not.toContain("intro");
    expect(deck.slides.map(({ notes }) => notes === null)).toEqual([false, true]);
    expect(plan([slide("다섯", { parts })], { meta: { lang: langTag("ko") } }).titles[0]).toBe("다섯 (1/2)");
  });

  it("stand in the body of a template without a place for them", () => {
    const { shown, codes } = plan([slide("x", { parts: [part("Alone", paragraph("words"))] })]);
    expect(shown[0]).toContain("<main><h2>Alone</h2><p>words</p></main>");
    expect(codes).toEqual([]);
  });
});

describe("titles", () => {
  it("number neighbours of one title, and tell others apart", () => {
    const { titles, codes } = plan(["A", "A", "B", "a"].map((title) => slide(title)));
    expect(titles).toEqual(["A (1 of 2)", "A (2 of 2)", "B", "a"]);
    expect(codes).toEqual([]);
    const again = plan(["A", "B", "A"].map((title) => slide(title)));
    expect(again.titles).toEqual(["A", "B", "A (2)"]);
    expect(again.diagnostics).toMatchObject([{ code: "deck/same-title", severity: "info" }]);
    expect(again.shown[2]).toContain("<h1>A (2)</h1>");
  });

  it("are made for slides without one", () => {
    const untitled = [slide("", { section: "s" }), slide("", { section: "s" }), slide("")];
    const { titles, codes } = plan([sectionSlide("s", "Part one"), ...untitled], {
      sections: [section("s", "Part one")],
    });
    expect(titles).toEqual(["Part one", "Part one (2)", "Part one (3)", "The brief"]);
    expect(codes).toEqual([]);
    expect(viewSlides(bound(brief(untitled), kinds), kinds).value[0]?.hasTitle).toBe(false);
  });

  it("are not changed for those that nobody sees", () => {
    const { titles, codes } = plan([
      slide("", { blocks: [image("The valley")] }),
      slide(""),
      slide("The valley"),
      slide("The brief"),
    ]);
    expect(titles).toEqual(["The valley (2)", "The brief (2)", "The valley", "The brief"]);
    expect(codes).toEqual([]);
  });

  it("are always different", () => {
    const wild = ["x", "x (2)", "y", "x", "x", "y", "x (1 of 2)", ""].map((title) => slide(title));
    const { titles } = plan(wild);
    expect(new Set(titles.map((title) => title?.toLowerCase())).size).toBe(wild.length);
  });
});

describe("generated slides", () => {
  it("stand in front and at the end", () => {
    const {
      deck,
      kinds: order,
      shown,
    } = plan([sectionSlide("one", "One"), slide("x", { section: "one", blocks: [paragraph([cite("k")])] })], {
      meta: { cover: true, agenda: true, organisation: "Desk" },
      sections: [section("one", "One")],
      sources: [source("k", 1, { title: "T" })],
    });
    expect(order).toEqual(["cover", "agenda", "divider", "content", "sources"]);
    expect(deck.slides.map((one) => one.section)).toEqual([null, null, "one", "one", "sources"]);
    expect(deck.sections).toEqual([
      { id: "one", title: "One" },
      { id: "sources", title: "Sources" },
    ]);
    expect(shown[0]).toContain("Desk");
    expect(shown[1]).toContain('1 <a href="#one">One</a>');
  });

  it("speak the brief's language", () => {
    const { titles } = plan([slide("x")], { meta: { agenda: true, lang: langTag("ko") }, sources: [source("k", 0)] });
    expect(titles).toEqual(["의제", "x", "출처"]);
  });

  it("list the slides where there are no sections, and leave a written agenda alone", () => {
    expect(plan([slide("First", { id: "f" }), slide("")], { meta: { agenda: true } }).shown[0]).toContain(
      '1 <a href="#f">First</a>',
    );
    const written = slide("Agenda", { classes: ["agenda"], blocks: [bullets("My own")] });
    expect(plan([written], { meta: { agenda: true } }).shown).toHaveLength(1);
    expect(plan([written]).shown[0]).toContain("My own");
    expect(plan([slide("x", { classes: ["agenda"] }), slide("Z")]).shown[0]).toContain("Z</a>");
  });

  it("give way to the drafter's own, and to the front matter", () => {
    const own = [
      slide("Mine", { classes: ["cover"] }),
      slide("Where from", { classes: ["sources"], id: "from" }),
      slide("x", { blocks: [paragraph([text("t"), cite("k")])] }),
    ];
    const { kinds: order, shown } = plan(own, {
      meta: { cover: true, agenda: true },
      sources: [source("k", 1, { title: "T" })],
    });
    expect(order).toEqual(["cover", "agenda", "sources", "content"]);
    expect(shown[2]).toContain("“T”");
    expect(shown[3]).toContain('<a href="#from">1</a>');
    expect(plan([slide("x")], { meta: { sourcesSlide: false }, sources: [source("k", 0)] }).kinds).toEqual(["content"]);
  });

  it("are missed aloud", () => {
    const { diagnostics } = planDeck(bound(brief([slide("x")], { meta: { agenda: true } }), pack()), pack());
    expect(diagnostics).toMatchObject([{ code: "deck/generated-missing" }]);
  });

  it("take ids that the brief has not taken", () => {
    const { deck } = plan([slide("x", { id: "cover" })], { meta: { cover: true } });
    expect(deck.slides.map(({ id }) => id)).toEqual(["cover-2", "cover"]);
  });

  it("leave section slides out on demand, unless they say something", () => {
    const sections = [section("a", "A"), section("b", "B")];
    const slides = [
      sectionSlide("a", "A"),
      slide("x", { section: "a", blocks: [paragraph([link("#b", "on")])] }),
      { ...sectionSlide("b", "B"), notes: [paragraph("n")] },
    ];
    const { titles, deck } = plan(slides, { meta: { sectionSlides: false }, sections });
    expect(titles).toEqual(["x", "B"]);
    expect(deck.sections.map(({ id }) => id)).toEqual(["a", "b"]);
  });
});

describe("sources and footnotes", () => {
  const sources = [
    source("b", 2, { author: "Park Geun-hye", title: "Speech: to Congress", date: on("2013-05") }),
    source("a", 1, {
      author: "Scott A. Snyder",
      title: "Has <it>?",
      outlet: "Asia Unbound",
      date: on("2013-05-07"),
      url: "https://x.y/?a&b",
      note: "N",
    }),
    source("c", 0, { title: "Uncited" }),
  ];
  const citing = slide("x", {
    classes: ["cited"],
    blocks: [
      paragraph([text("t"), cite("a", "¶7"), cite("b", "p. 3")]),
      paragraph([cite("a", "¶1, ¶10"), noteMark(1)]),
    ],
  });
  const footnotes = [
    { label: "n1", number: 1, span: place(), blocks: [paragraph([strong("Note"), cite("c")]), bullets("item")] },
  ];

  it("stand on the slide that cites, places merged and sorted", () => {
    const { shown } = plan([citing], { sources, footnotes });
    expect(shown[0]).toMatch(
      /<p>1 [^;]*7\u00a0May\u00a02013; ¶1, ¶7, ¶10<\/p><p>2 Park, Speech, May\u00a02013; p\.\u00a03<\/p>/,
    );
  });

  it("letters footnotes where sources have numbers, and counts what they cite", () => {
    const { shown } = plan([citing], { sources, footnotes });
    expect(shown[0]).toContain('<sup class="note">,a</sup>');
    expect(shown[0]).toMatch(/<p>a: <strong>Note<\/strong>.*item<\/p>/);
    expect(shown[0]).toContain("<p>3 Uncited; </p>");
    expect(plan([citing], { footnotes }).shown[0]).toContain('<sup class="note">,1</sup>');
  });

  it("make the bibliography: cited first, with the slides that cite", () => {
    const { shown } = plan([slide("y"), citing], { sources });
    expect(shown[2]).toContain(
      '<p>1 Scott A. Snyder, “Has <it>?”, Asia Unbound, 7\u00a0May\u00a02013, <a href="https://x.y/?a&b">x.y</a>. N (2 )</p><p>2 Park Geun-hye',
    );
    expect(shown[2]).toContain("<p>3 “Uncited” ()</p>");
  });

  it("counts the pages of slides that placing has split", () => {
    const first = slide("y", { id: "y" });
    const { value } = planDeck(bound(brief([first, citing], { sources }), kinds), kinds, new Map([["y", 3]]));
    expect(show(value.slides[2]?.root ?? (citing.title[0] as never))).toContain("(4 )");
  });
});

describe("the deck", () => {
  it("has the pack's layouts and the classes that themes need", () => {
    const { deck } = plan([slide("x", { classes: ["wide2"] })], { meta: { page: "4:3" } });
    expect(deck.slides[0]?.root.classes).toEqual(["kind-content", "page-4x3", "layout-page", "wide2"]);
    expect(deck.layouts).toMatchObject([
      { id: "page", name: "Page", root: { tag: "layout", classes: ["page-4x3", "layout-page"] } },
    ]);
  });

  it("chooses a layout by class", () => {
    const two = pack({
      "layouts/bleed.hbs": "---\nname: Bleed\n---\n<layout></layout>",
      "slides/content.hbs":
        "---\nkind: content\nlayout: {default: page, full: bleed}\nshape: text\n---\n<slide><h1>{{title}}</h1>{{body}}</slide>",
    });
    const { value, diagnostics } = planDeck(bound(brief([slide("a"), slide("b", { classes: ["full"] })]), two), two);
    expect(value.slides.map(({ layout }) => layout)).toEqual(["page", "bleed"]);
    expect(diagnostics).toEqual([]);
  });

  it("keeps notes as blocks, and says null for none", () => {
    const { deck } = plan([slide("x", { notes: [paragraph("n"), bullets("a")] }), slide("y")]);
    const [first, second] = deck.slides;
    expect(first?.notes && show(first.notes)).toBe("<notes><p>n</p><ul><li>a</li></ul></notes>");
    expect(second?.notes).toBeNull();
  });

  it("reports words that a template leaves out", () => {
    const lost = paragraph("These words have no place.");
    const { diagnostics } = plan([slide("x", { classes: ["words"], blocks: [quote("q", "by"), lost] })]);
    expect(diagnostics).toMatchObject([{ code: "deck/not-shown", severity: "error", span: lost.span }]);
  });

  it("reports a slip in a template once, and keeps the other slides", () => {
    const bad = pack({ "slides/bad.hbs": head("bad", "", "<slide><h1>{{titel}}</h1></slide>") });
    const { value, diagnostics } = planDeck(
      bound(brief([1, 2, 3].map((n) => slide(`${n}`, { classes: n === 2 ? [] : ["bad"] }))), bad),
      bad,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(["deck/unknown-field"]);
    expect(value.slides).toHaveLength(1);
  });

  it("unlinks links to nowhere, and follows sections to their first slide", () => {
    const { shown, codes } = plan(
      [
        slide("x", { blocks: [paragraph([link("#none", "a"), link("#s", "b"), link("https://x.y", "c")])] }),
        slide("y", { id: "yy", section: "s" }),
      ],
      { sections: [section("s", "S")] },
    );
    expect(shown[0]).toContain('<p>a<a href="#yy">b</a><a href="https://x.y">c</a></p>');
    expect(codes).toEqual(["deck/unknown-link"]);
  });

  it("points every word of the brief into the brief", () => {
    const block = paragraph("words");
    const one = slide("T", { blocks: [block] });
    const root = plan([one]).deck.slides[0]?.root;
    expect(root && find(root, "p")[0]?.span).toEqual(block.span);
    expect(root && find(root, "h1")[0]?.span).toEqual(one.headingSpan);
    expect(root && find(root, "main")[0]?.span.file).toBe("pack/slides/content.hbs");
  });

  it("is the same for the same input, which it leaves alone", () => {
    const input = brief([slide("x", { blocks: [bullets("a")] })], { meta: { cover: true, raw: { a: { b: [1] } } } });
    const before = structuredClone(input);
    expect(JSON.stringify(planDeck(bound(input, kinds), kinds))).toBe(
      JSON.stringify(planDeck(bound(input, kinds), kinds)),
    );
    expect(input).toEqual(before);
  });
});
