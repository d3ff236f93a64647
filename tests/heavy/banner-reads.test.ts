/** A banner covers whatever the template has put on the slide, wherever that comes from. */

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseBrief } from "../../src/brief/parse.ts";
import type { Brief, FrontMatter, Inline, Source } from "../../src/brief/types.ts";
import type { Fact, Person, Place, Registries } from "../../src/craft/types.ts";
import type { IsoDate } from "../../src/data/dates.ts";
import { planDeck, viewSlides } from "../../src/deck/plan.ts";
import type { Deck, DeckData, DeckSlide, MarkupNode } from "../../src/deck/types.ts";
import { textsIn } from "../../src/tree/walk.ts";
import { bound } from "../support/bound.ts";
import { compileFile, defaultPack, ROOT } from "../support/compile.ts";
import { pack } from "../unit/deck/support.ts";
import { shipped } from "../unit/marking/schemes.ts";

const scheme = shipped("sample");
const at = { file: "registry.yml", start: 0, end: 0 };

/** Every text is a planted word; the mark lies above that of the slides. */
const person = (key: string, variants: readonly string[] = []): Person => ({
  key,
  name: `planted-${key}-name`,
  family: "planted-family",
  order: "family-first",
  scripts: { hangul: "planted-script" },
  variants,
  titles: [{ title: "planted-title", titles: {}, from: null, to: null }],
  country: "planted-country",
  sayItLike: "planted-say",
  bio: ["planted-bio-1", "planted-bio-2"],
  card: { wants: "planted-wants", hazard: "planted-hazard" },
  photo: { src: "face.png", alt: "planted-alt" },
  mark: "SS",
  span: at,
});
const place = (key: string, variants: readonly string[] = []): Place => ({
  key,
  name: `planted-${key}-place`,
  scripts: { hangul: "planted-place-script" },
  variants,
  kind: "planted-kind",
  labels: { dual: "planted-label" },
  at: "131 39",
  country: "KOR",
  between: "PRK KOR",
  frame: "113 31 146 46",
  disputed: true,
  mark: "SS",
  span: at,
});
const fact: Fact = {
  key: "planted-fact",
  value: "planted-value",
  unit: "planted-unit",
  asOf: "planted-as-of" as IsoDate,
  source: "",
  locator: "",
  note: "planted-note",
  notes: {},
  kind: "default",
  mark: "SS",
  span: at,
};
const source: Source = {
  key: "planted-key",
  number: 0,
  author: "planted-author",
  title: "planted-source-title",
  outlet: "planted-outlet",
  date: null,
  url: "https://example.com/planted-url",
  kind: "planted-source-kind",
  note: "planted-source-note",
  fields: { mark: "SS", descriptor: "planted-descriptor" },
  unread: [],
  span: at,
};
const NONE: Registries = { people: [], places: [], facts: [], sources: [] };

function wordsOf(node: MarkupNode): string {
  if (node.type === "text") return node.text;
  return [...Object.values(node.attributes), ...node.children.map(wordsOf)].join(" ");
}

/** What stands on the page: the slide, and what its layout says on every slide. */
function wordsOn(slide: DeckSlide, deck: Deck): string {
  const layout = deck.layouts.find(({ id }) => id === slide.layout);
  return `${wordsOf(slide.root)} ${layout === undefined ? "" : wordsOf(layout.root)}`;
}

const isSecret = (banner: string): boolean => banner.startsWith("SAMPLE SECRET");

describe("the cases that went wrong", () => {
  const banners = async (name: string) => {
    const { deck } = await compileFile(join(ROOT, "tests/fixtures/marking", name));
    return deck?.slides.map(({ kind, banner }) => `${kind}: ${banner}`);
  };

  it("a packaged kind and a house's own carry the mark of the entry that they show", async () => {
    expect(await banners("person.md")).toEqual(["cover: SAMPLE SECRET", "person: SAMPLE SECRET"]);
    expect(await banners("dossier.md")).toEqual(["cover: SAMPLE SECRET", "dossier: SAMPLE SECRET"]);
  });

  it("nothing rises where nothing marked is shown", async () => {
    expect(new Set(await banners("auth.md"))).toEqual(
      new Set([
        "cover: SAMPLE OPEN//REL TO USA, KOR",
        "distribution: SAMPLE OPEN",
        "content: SAMPLE OPEN//REL TO USA, KOR",
      ]),
    );
  });
});

const REGIONS = '<div region="banner">B</div><div region="banner-bottom">B</div>';
const layout = (body = "") => `---\nname: Page\n---\n<layout><h1 region="title">T</h1>${body}${REGIONS}</layout>`;
const probing = (body: string, layoutBody = "") =>
  pack({
    "layouts/page.hbs": layout(layoutBody),
    "slides/probe.hbs": `<slide><h1>{{title}}</h1><main>${body}</main></slide>`,
    ...(body.includes("{{> inner") ? { "partials/inner.hbs": "{{value}}{{#if name}}{{name}}{{/if}}" } : {}),
  });

/** A brief whose probe is marked below everything that it could show from elsewhere. */
function plantedBrief(): Brief {
  const head = `title: (SS) planted-deck-title
subtitle: (SS) planted-subtitle
author: (SS) planted-author
organisation: (SS) planted-organisation
footer: (SS) planted-footer
reference: (SS) planted-reference
version: (SS) planted-version
cover: false
sources-slide: false
names_policy: {seas: dual}
meeting: {start: 2013-05-07, place: (SS) planted-place, format: (SS) planted-format}
principal: [(SS) planted-principal, park]
counterpart: {who: [park], last_met: (SS) planted-last-met}
lead: {drafter: [(SS) planted-drafter], cleared: [(SS) planted-cleared], contact: (SS) planted-contact}
versions: [{version: "1", date: 2013-05-01, by: (SS) planted-by, what: (SS) planted-what}]
handling:
  authority: {classified_by: (SS) planted-by, derived_from: (SS) planted-from, reason: (SS) planted-reason}
  compilation_reason: (SS) planted-compilation
  distribution: [(SS) planted-to]
languages: {also: [ko]}
own: {deep: [{word: planted-own, mark: SS}], list: [(SS) planted-list]}
`;
  const body = `# (SS) planted-section

## (SO) Probe {.probe wants=nothing}
(SO) Text.

## (SS) planted-slide-title
(SS) Other.
`;
  const parsed = parseBrief({ file: "brief.md", text: `---\n${head}---\n${body}` });
  const waivers = [{ rule: "L1", reason: "(SS) planted-waiver", slide: null, span: at }];
  return { ...parsed.value, sources: [source], waivers };
}
const PLANTED = plantedBrief();

const registries: Registries = { ...NONE, people: [person("park")], places: [place("sea")], facts: [fact] };
const data: DeckData = { scheme, registries };

function probe(body: string, layoutBody = ""): { readonly words: string; readonly banner: string } {
  const { value, diagnostics } = planDeck(
    bound(PLANTED, probing(body, layoutBody)),
    probing(body, layoutBody),
    undefined,
    data,
  );
  const slide = value.slides.find(({ kind }) => kind === "probe");
  if (slide === undefined) throw new Error(JSON.stringify(diagnostics, null, 1));
  return { words: wordsOn(slide, value), banner: slide.banner };
}

/** Every text that a view holds, by the path that a template would write. Ids are targets of links, not words of a page. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value === "string") return value.includes("planted") ? [path.map(segment).join(".")] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === "id" ? [] : pathsIn(inner, [...path, name])));
}
const segment = (name: string): string => (/^[a-z]\w*$/i.test(name) ? name : `[${name}]`);

describe("every field that a template can read", () => {
  const views = viewSlides(bound(PLANTED, probing("{{body}}")), probing("{{body}}"), data).value;
  const paths = pathsIn(JSON.parse(JSON.stringify(views.find(({ kind }) => kind === "probe"))));

  it("is found: those of registries, sources, front matter and other slides are among them", () => {
    const some = ["people.park.card.wants", "places.sea.label", "facts.[planted-fact].value", "principal.[1].name"];
    const more = ["bibliography.[0].note", "brief.raw.own.deep.[0].word", "versions.[0].what", "waivers.[0].reason"];
    const last = ["counterpart.lastMet", "sections.[0].title", "section.title", "sections.[0].slides.[1].title"];
    expect(paths).toEqual(expect.arrayContaining([...some, ...more, ...last, "sourceKinds.[0].kind"]));
    expect(paths.length).toBeGreaterThan(80);
  });

  it.each(paths)("{{%s}} raises the banner", (path) => {
    const { words, banner } = probe(`{{body}} {{${path}}}`);
    expect(words).toContain("planted");
    expect(banner).toMatch(/^SAMPLE SECRET/);
  });

  it.each([
    "{{#each facts}}{{@key}}{{/each}}",
    "{{#each people}}{{#each card}}{{this}}{{/each}}{{/each}}",
    "{{#each people as |one|}}{{one.name}}{{/each}}",
    "{{#with people.park}}{{title}}{{/with}}",
    "{{#each principal}}{{> inner this value=family}}{{/each}}",
    "{{> inner value=brief.subtitle name=''}}",
    "{{lookup (lookup places 'sea') 'script'}}",
    "{{#each (where principal 'key' 'park')}}{{name}}{{/each}}",
    "{{#each (first bibliography 1)}}{{full}}{{/each}}",
    "{{upper counterpart.lastMet}}",
    "{{#if (or false people.park.bio)}}{{people.park.bio}}{{/if}}",
    '<p title="{{brief.reference}}" name="{{people.park.family}}">x</p>',
    '{{#each sections}}{{#each slides}}<a href="#{{id}}">{{title}}</a>{{/each}}{{/each}}',
    "{{#each brief.raw.own.deep}}{{lookup this 'word'}}{{/each}}",
    "<p>(SS) planted by the template</p>",
    "{{#if markings.deck}}{{#each facts}}{{value}}{{/each}}{{/if}}",
    "{{#if (eq markings.slide 'SAMPLE OPEN')}}{{people.park.name}}{{else}}planted by {{markings.slide}}{{/if}}",
  ])("by any way of reading it: %s", (body) => {
    const { words, banner } = probe(`{{body}} ${body.replace(/ title="[^"]*"/, "")}`);
    expect(words.toLowerCase()).toContain("planted");
    expect(banner).toMatch(/^SAMPLE SECRET/);
  });

  it.each(["{{titleText}}", "{{attributes.wants}}", "{{number}} {{labels.sources}}", "{{meeting.start}} {{kind}}"])(
    "%s, which is no more than the slide's own, does not",
    (body) => {
      expect(probe(`{{body}} ${body}`).banner).toBe("SAMPLE OPEN");
    },
  );

  it("naming somebody shows nothing of the entry", () => {
    const text = "---\ncover: false\n---\n## (SO) On park {.probe}\n(SO) park decides.\n";
    const { value } = planDeck(
      bound(parseBrief({ file: "b.md", text }).value, probing("{{body}}")),
      probing("{{body}}"),
      undefined,
      data,
    );
    expect(value.slides[0]?.banner).toBe("SAMPLE OPEN");
  });

  it("counts for every slide of a layout that shows it", () => {
    const { words, banner } = probe("{{body}}", '<div region="footer">{{brief.footer}}</div>');
    expect(words).toContain("planted-footer");
    expect(banner).toMatch(/^SAMPLE SECRET/);
  });
});

describe("a template that prints the banner", () => {
  it("prints the one that its slide has in the end", () => {
    const { words, banner } = probe("{{body}} {{markings.slide}} {{markings.deck}} {{people.park.name}}");
    expect(words).toContain("SAMPLE SECRET SAMPLE SECRET planted-park-name");
    expect(banner).toBe("SAMPLE SECRET");
  });

  it("is what `viewSlides` shows", () => {
    const body = "{{body}} {{people.park.name}}";
    const view = viewSlides(bound(PLANTED, probing(body)), probing(body), data).value.find(
      ({ kind }) => kind === "probe",
    );
    expect(view?.markings).toEqual({ deck: "SAMPLE SECRET", slide: "SAMPLE SECRET" });
  });
});

/** What can be planted in a sample: one at a time, since the deck's title stands on nearly every slide. */
const PLANTS: Readonly<Record<string, (brief: Brief) => { readonly brief: Brief; readonly registries?: Registries }>> =
  {
    people: (brief) => ({
      brief,
      registries: { ...NONE, people: namesIn(brief).map((name, i) => person(`p${i}`, [name])) },
    }),
    places: (brief) => ({
      brief,
      registries: { ...NONE, places: namesIn(brief).map((name, i) => place(`p${i}`, [name])) },
    }),
    facts: (brief) => ({ brief: withFacts(brief), registries: { ...NONE, facts: [fact] } }),
    sources: (brief) => ({
      brief: { ...brief, sources: brief.sources.map((own) => ({ ...source, key: own.key, number: own.number })) },
    }),
    waivers: (brief) => ({
      brief: { ...brief, waivers: [{ rule: "L1", reason: "(SS) planted-waiver", slide: null, span: at }] },
    }),
    title: withMeta({ title: "(SS) planted-title" }),
    subtitle: withMeta({ subtitle: "(SS) planted-subtitle" }),
    footer: withMeta({ footer: "(SS) planted-footer" }),
    reference: withMeta({ reference: "(SS) planted-reference" }),
    organisation: withMeta({ organisation: "(SS) planted-organisation" }),
    lead: withMeta({ lead: { drafter: ["(SS) planted-drafter"], cleared: ["(SS) planted"], contact: "(SS) planted" } }),
    // Shown where the drafter wrote no log.
    versions: (brief) =>
      withMeta({
        versions: [
          { version: "1", reference: "", date: null, by: "(SS) planted", what: "(SS) planted", fingerprint: null },
        ],
      })({ ...brief, slides: brief.slides.map((slide) => ({ ...slide, blocks: [] })) }),
    meeting: (brief) =>
      withMeta({ meeting: { ...brief.meta.meeting, place: "(SS) planted-place", format: "(SS) planted-format" } })(
        brief,
      ),
    handling: (brief) =>
      withMeta({
        handling: {
          ...brief.meta.handling,
          authority: {
            classifiedBy: "(SS) planted",
            derivedFrom: "(SS) planted",
            declassifyOn: "",
            reason: "(SS) planted",
          },
          distribution: ["(SS) planted-to"],
        },
      })(brief),
  };

function withMeta(meta: Partial<FrontMatter>): (brief: Brief) => { readonly brief: Brief } {
  return (brief) => ({ brief: { ...brief, meta: { ...brief.meta, ...meta } } });
}

/** What items, cells and headings start with: whatever a template could look up in a registry. */
function namesIn({ slides }: Brief): readonly string[] {
  const texts = slides.flatMap(({ title, blocks, parts }) => [
    title,
    ...textsIn(blocks),
    ...parts.flatMap((part) => [part.title, ...textsIn(part.blocks)]),
  ]);
  const plain = texts.map((inlines) => inlines.map(plainOf).join(""));
  const names = plain.flatMap((words) => [words, words.split(/[,:(–—]| - /, 1)[0] ?? ""]);
  const bold = texts.flatMap((inlines) => (inlines[0]?.kind === "strong" ? [plainOf(inlines[0])] : []));
  return [...new Set([...names, ...bold].map((name) => name.trim()).filter((name) => name !== ""))];
}
const plainOf = (inline: Inline): string =>
  "children" in inline ? inline.children.map(plainOf).join("") : "text" in inline ? inline.text : "";

/** Each title ends in a fact, as binding leaves it. */
function withFacts(brief: Brief): Brief {
  const attributes = { id: null, classes: ["fact"], values: { key: fact.key } };
  const value = (span: Inline["span"]): Inline => ({
    kind: "span",
    span,
    attributes,
    children: [{ kind: "text", text: fact.value, span }],
  });
  return { ...brief, slides: brief.slides.map((slide) => ({ ...slide, title: [...slide.title, value(slide.span)] })) };
}

/** Titles marked at the lowest level, so that every slide speaks for itself. */
const marked = (brief: Brief): Brief => ({
  ...brief,
  slides: brief.slides.map((slide) => ({
    ...slide,
    title: [{ kind: "text", text: "(SO) ", span: slide.headingSpan }, ...slide.title],
  })),
});

describe("every packaged kind", () => {
  const kinds = defaultPack();
  const shown = new Map<string, number>();

  it.each([...kinds.slides.values()].map(({ kind, sample }) => [kind, sample] as const))(
    "%s covers what is planted in its sample",
    (kind, sample) => {
      const brief = marked(parseBrief({ file: `${kind}.md`, text: sample }).value);
      for (const [name, plant] of Object.entries(PLANTS)) {
        const { brief: planted, registries: own = NONE } = plant(brief);
        const { value } = planDeck(bound(planted, kinds), kinds, undefined, { scheme, registries: own });
        for (const slide of value.slides) {
          if (!wordsOn(slide, value).includes("planted")) continue;
          shown.set(name, (shown.get(name) ?? 0) + 1);
          expect({ plant: name, slide: slide.id, covered: isSecret(slide.banner), banner: slide.banner }).toMatchObject(
            {
              covered: true,
            },
          );
        }
      }
    },
  );

  it("were asked for something: each plant stood on a slide", () => {
    expect([...shown.keys()].sort()).toEqual(Object.keys(PLANTS).sort());
  });
});
