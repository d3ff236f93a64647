/**
 * How native a deck is, and who writes what of it. Words: what share of them stands in placeholders, so that PowerPoint's
 * outline, a screen reader and a change of theme find them. Titles, footers and markings are left out of account: they always do.
 */

import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { writeCharts } from "../src/emit/pptx/charts/write.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { languageOf, partWords } from "../src/language/index.ts";
import { compileText, ROOT } from "./support/compile.ts";
import { type Deck, openDeck } from "./support/powerpoint.ts";
import { briefSubjects, sampleSubjects } from "./support/subjects.ts";

interface Share {
  held: number;
  all: number;
}

const SHAPE = /<p:(sp|graphicFrame|pic|cxnSp)>[\s\S]*?<\/p:\1>/g;
const STANDING = /<p:ph [^>]*type="(?:title|ctrTitle|dt|ftr|sldNum)"|:classification /;

const wordsIn = (shape: string): number =>
  [...shape.matchAll(/<a:p>[\s\S]*?<\/a:p>/g)]
    .map(([paragraph]) => [...paragraph.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).join(""))
    .join(" ")
    .match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

function measure(slide: string): Share {
  const share = { held: 0, all: 0 };
  for (const [shape] of slide.matchAll(SHAPE)) {
    if (STANDING.test(shape)) continue;
    const words = wordsIn(shape);
    share.all += words;
    if (/<p:ph[ /]/.test(shape)) share.held += words;
  }
  return share;
}

const add = (to: Share, { held, all }: Share): void => {
  to.held += held;
  to.all += all;
};
const percent = ({ held, all }: Share): number => (all === 0 ? 100 : (100 * held) / all);

const kinds = new Map<string, Share>();
const of = (kind: string): Share => {
  const share = kinds.get(kind) ?? { held: 0, all: 0 };
  kinds.set(kind, share);
  return share;
};

/** Below it are maps, whose names are drawings' labels. */
const LEAST = 80;
/** Of all decks together: names that say what a shape is, and colours that refer to the theme. */
const LEAST_NAMED = 95;
const named: Share = { held: 0, all: 0 };
const themed: Share = { held: 0, all: 0 };

function measureNames(slide: string): Share {
  const names = [...slide.matchAll(/<p:cNvPr id="(?!1")\d+" name="([^"]*)"/g)].map(([, name = ""]) => name);
  const held = names.filter((name) => !/^(?:Text|Rule|Panel|Line|Picture)(?: \d+)?$/.test(name)).length;
  return { held, all: names.length };
}

function measureColours(slide: string): Share {
  const held = slide.match(/<a:schemeClr /g)?.length ?? 0;
  return { held, all: held + (slide.match(/<a:srgbClr /g)?.length ?? 0) };
}

/** Colours and faces that a change of the theme passes by. Code, formulas and emoji keep faces of their own. */
const besideTheme = (xml: string): readonly string[] =>
  [
    ...xml.matchAll(/<a:(?:srgbClr val|latin typeface)="(?!\+m[jn]-lt|Consolas|Cambria Math|Segoe UI Emoji)([^"]*)"/g),
  ].map(([, value = ""]) => value);

/** Places of parts that nothing says more of to whoever adds a slide than that a text goes there. */
function unnamedPlaces(deck: Deck, text: string): readonly string[] {
  const layouts = deck.names.filter((part) => /^ppt\/slideLayouts\/slideLayout\d+\.xml$/.test(part));
  return layouts.flatMap((part) =>
    [...deck.text(part).matchAll(/ name="([^"]*)"(?:(?!<p:cNvPr).)*?<p:ph [^>]*idx="[4-7]\d"/gs)].flatMap(
      ([, name = ""]) => (name.replace(/ \d+$/, "") === text ? [`${part}: ${name}`] : []),
    ),
  );
}

interface Place {
  readonly name: string;
  readonly at: readonly [x: number, y: number];
  readonly size: readonly [width: number, height: number];
}

/** Points by which two places of a layout lie over one another; what Reset puts into them would too. */
function overlapping(deck: Deck): readonly string[] {
  const layouts = deck.names.filter((part) => /^ppt\/slideLayouts\/slideLayout\d+\.xml$/.test(part));
  return layouts.flatMap((part) => {
    const places = [...deck.text(part).matchAll(/<p:sp>.*?<\/p:sp>/gs)].flatMap(([shape]): readonly Place[] => {
      const [x, y, width, height] = (/<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/.exec(shape) ?? [])
        .slice(1)
        .map((emu) => Number(emu) / 12_700);
      const name = / name="([^"]*)"/.exec(shape)?.[1] ?? "";
      if (!shape.includes("<p:ph ") || x === undefined || y === undefined) return [];
      return [{ name, at: [x, y], size: [width ?? 0, height ?? 0] }];
    });
    const shared = (one: Place, other: Place, axis: 0 | 1): number =>
      Math.min(one.at[axis] + one.size[axis], other.at[axis] + other.size[axis]) -
      Math.max(one.at[axis], other.at[axis]);
    return places.flatMap((one, index) =>
      places.slice(index + 1).flatMap((other) => {
        const by = Math.min(shared(one, other, 0), shared(one, other, 1));
        return by > 3 ? [`${part}: ${one.name} and ${other.name}: ${by.toFixed(0)}`] : [];
      }),
    );
  });
}

describe("words in placeholders", () => {
  // Shapes of any other form than a rectangle hold their words themselves: it is a brief of nothing else.
  const subjects = briefSubjects().filter(({ name }) => name !== "tests/fixtures/shapes/brief.md");
  // A flow chart is a drawing of such shapes, and its sample holds nothing else.
  const samples = sampleSubjects().filter(({ name }) => name !== "sample diagram");
  it.each([...subjects, ...samples])("of $name", async ({ name, compile }) => {
    const { bytes, scene } = await compile();
    if (bytes === null || scene === null) return expect.fail("it does not build");
    const deck = openDeck(bytes);
    const whole = { held: 0, all: 0 };
    // A house's sheet may have colours of its own.
    if (!name.startsWith("tests/fixtures/")) {
      const drawn = deck.names.filter((part) => /^ppt\/(?:slides|charts)\/[a-z]+\d+\.xml$/.test(part));
      expect(drawn.flatMap((part) => besideTheme(deck.text(part)).map((value) => `${part}: ${value}`))).toEqual([]);
    }
    for (const [index, { kind }] of scene.slides.entries()) {
      const xml = deck.text(`ppt/slides/slide${index + 1}.xml`);
      const share = measure(xml);
      add(named, measureNames(xml));
      add(themed, measureColours(xml));
      add(whole, share);
      add(of(kind), share);
    }
    expect(percent(whole)).toBeGreaterThanOrEqual(LEAST);
    expect(overlapping(deck)).toEqual([]);
    expect(unnamedPlaces(deck, partWords(languageOf(scene.meta.lang), "text"))).toEqual([]);
  });

  it("stand in shapes that are called after what they are, in colours of the theme", () => {
    expect(percent(named)).toBeGreaterThanOrEqual(LEAST_NAMED);
    expect(percent(themed)).toBeGreaterThanOrEqual(LEAST_NAMED);
  });

  afterAll(() => {
    const lines = [...kinds].sort().map(([kind, share]) => `${kind} ${percent(share).toFixed(0)} % of ${share.all}`);
    process.stdout.write(`Words in placeholders: ${lines.join(", ")}\n`);
    process.stdout.write(`Named shapes: ${percent(named).toFixed(1)} % of ${named.all}\n`);
    process.stdout.write(`Colours that refer to the theme: ${percent(themed).toFixed(1)} % of ${themed.all}\n`);
  });
});

describe("bullets that change", () => {
  /** Of these slides the form follows from how much they say: what has no room beside a line of time becomes a table. */
  const FORMED = new Set(["timeline", "map"]);
  const MORE = " once more";
  const ITEM = /^(?:- |\d+\. ).*?\p{L}{2,}.*$/mu;
  /** What a line ends with that says something of it: citations, and owners, dates and the like. */
  const END = /(?:\s*(?:\[[^\]]*\]|\([^)]*\))\.?)*\s*$/;

  async function parts(file: string, text: string) {
    const { bytes, deck, scene, diagnostics } = await compile(
      { file, text },
      projectReaders(nodeHost, join(ROOT, "briefs")),
    );
    if (bytes === null || deck === null || scene === null) return expect.fail(JSON.stringify(diagnostics));
    return { deck, scene, file: openDeck(bytes) };
  }

  async function changeEvery(name: string, text: string, isChanged: (index: number) => boolean) {
    const before = await parts(name, text);
    const edits = before.deck.slides.flatMap(({ kind, span: { start, end, file } }, index) => {
      const found = FORMED.has(kind) || file !== name || !isChanged(index) ? null : ITEM.exec(text.slice(start, end));
      return found === null ? [] : [{ index, at: start + found.index + found[0].replace(END, "").length }];
    });
    const mended = edits.reduceRight((whole, { at }) => whole.slice(0, at) + MORE + whole.slice(at), text);
    const after = await parts(name, mended);
    const spans = new Set(edits.map(({ index }) => before.deck.slides[index]?.span.start));
    const touched = before.scene.slides.flatMap(({ span }, at) => (spans.has(span.start) ? [at + 1] : []));
    expect(after.scene.slides).toHaveLength(before.scene.slides.length);
    expect(after.file.names).toEqual(before.file.names);
    const differ = before.file.names.filter(
      // Properties follow: how many words there are, and which build a file is.
      (part) =>
        !part.startsWith("docProps/") &&
        !Buffer.from(before.file.bytes(part)).equals(Buffer.from(after.file.bytes(part))),
    );
    return { differ, touched };
  }

  const briefs = briefSubjects().filter(({ name }) => name.startsWith("briefs/"));
  it.each(briefs)(
    "change the parts of their slides alone, first of their form or not: $name",
    async ({ name, text }) => {
      for (const turn of process.env.EVERY === "1" ? [0, 1] : [1]) {
        const { differ, touched } = await changeEvery(name, text, (index) => index % 2 === turn);
        const allowed = touched.flatMap((number) => [
          `ppt/slides/slide${number}.xml`,
          `ppt/notesSlides/notesSlide${number}.xml`,
        ]);
        expect(differ.filter((part) => !allowed.includes(part))).toEqual([]);
        expect(differ.length > 0, "what is changed differs").toBe(touched.length > 0);
      }
    },
  );

  it("leave their layout as it is however much they grow", async () => {
    const build = async (last: string) => {
      const text = `---\ntitle: Growth\n---\n\n## One plan {.bottom-line}\n\nOne plan for all.\n\n1. Write it with the ally.\n2. Name a lead.\n3. ${last}\n`;
      const { bytes, diagnostics } = await compileText("growth.md", text);
      if (bytes === null) return expect.fail(JSON.stringify(diagnostics));
      return openDeck(bytes);
    };
    const [before, after] = [
      await build("Review it."),
      await build(`**Review** it ${"with all who share it ".repeat(8)}again.`),
    ];
    expect(after.names).toEqual(before.names);
    const others = before.names.filter((name) => !name.startsWith("docProps/"));
    const parts = others.filter((name) => !Buffer.from(before.bytes(name)).equals(Buffer.from(after.bytes(name))));
    expect(parts).toEqual(["ppt/slides/slide2.xml"]);
  });
});

describe("who writes what", () => {
  const START = /<[\w:]+(?: [^>]*?)?(?=\/?>)/g;
  /** How many of the elements are there word for word, each counted once. */
  function kept(raw: string, finished: string): Share {
    const left = new Map<string, number>();
    for (const [tag] of raw.matchAll(START)) left.set(tag, (left.get(tag) ?? 0) + 1);
    const all = [...finished.matchAll(START)];
    const held = all.filter(([tag]) => {
      const count = left.get(tag) ?? 0;
      left.set(tag, count - 1);
      return count > 0;
    });
    return { held: held.length, all: all.length };
  }

  it("gives pptxgenjs the charts, whole, and nothing else", async () => {
    const items = new Map<string, number>();
    const charts = { held: 0, all: 0 };
    for (const { name, compile } of [...briefSubjects(), ...sampleSubjects()]) {
      const { bytes, scene } = await compile();
      if (bytes === null || scene === null) return expect.fail(`${name} does not build`);
      for (const { kind } of scene.slides.flatMap((slide) => slide.items)) items.set(kind, (items.get(kind) ?? 0) + 1);
      const deck = openDeck(bytes);
      const raw = [...(await writeCharts(scene))];
      const parts = deck.names.filter((part) => /^ppt\/charts\/chart\d+\.xml$/.test(part));
      expect(parts).toHaveLength(raw.length);
      raw.forEach(([, xml], index) => {
        add(charts, kept(xml, deck.text(`ppt/charts/chart${index + 1}.xml`)));
      });
    }
    const counts = [...items].map(([kind, count]) => `${count} of kind ${kind}`).join(", ");
    process.stdout.write(`Items: ${counts}; of the charts' elements ${percent(charts).toFixed(0)} % are pptxgenjs's\n`);
    expect(percent(charts)).toBeGreaterThanOrEqual(70);
  });
});
