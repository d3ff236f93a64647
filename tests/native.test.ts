/**
 * How native a deck is, and who writes what of it. Words: what share of them stands in placeholders, so that PowerPoint's
 * outline, a screen reader and a change of theme find them. Titles, footers and markings are left out of account: they always do.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { writeCharts } from "../src/emit/pptx/charts/write.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { compileText, ROOT } from "./support/compile.ts";
import { openDeck } from "./support/powerpoint.ts";
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

describe("words in placeholders", () => {
  // Shapes of any other form than a rectangle hold their words themselves: it is a brief of nothing else.
  const subjects = briefSubjects().filter(({ name }) => name !== "tests/fixtures/shapes/brief.md");
  // A flow chart is a drawing of such shapes, and its sample holds nothing else.
  const samples = sampleSubjects().filter(({ name }) => name !== "sample diagram");
  it.each([...subjects, ...samples])("of $name", async ({ compile }) => {
    const { bytes, scene } = await compile();
    if (bytes === null || scene === null) return expect.fail("it does not build");
    const deck = openDeck(bytes);
    const whole = { held: 0, all: 0 };
    for (const [index, { kind }] of scene.slides.entries()) {
      const xml = deck.text(`ppt/slides/slide${index + 1}.xml`);
      const share = measure(xml);
      add(named, measureNames(xml));
      add(themed, measureColours(xml));
      add(whole, share);
      add(of(kind), share);
    }
    expect(percent(whole)).toBeGreaterThanOrEqual(LEAST);
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

describe("a bullet that changes", () => {
  const file = "briefs/one-strategy.md";
  const build = async (text: string) => {
    const { bytes } = await compile({ file, text }, projectReaders(nodeHost, join(ROOT, "briefs")));
    if (bytes === null) return expect.fail("it does not build");
    return openDeck(bytes);
  };
  const text = readFileSync(join(ROOT, file), "utf8");
  const bullets = [...text.matchAll(/^(?:- |\d\. )(.*[a-z]{5,}.*)$/gm)].map(([line]) => line);

  let whole: ReturnType<typeof build> | undefined;

  async function changed(line: string, mended: string): Promise<readonly string[]> {
    whole ??= build(text);
    const [before, after] = [await whole, await build(text.replace(line, () => mended))];
    expect(after.names).toEqual(before.names);
    // Properties follow: how many words there are, and which build a file is.
    const others = before.names.filter((name) => !name.startsWith("docProps/"));
    return others.filter((name) => !Buffer.from(before.bytes(name)).equals(Buffer.from(after.bytes(name))));
  }

  it("changes the part of its slide alone, whichever slide it stands on", async () => {
    expect(bullets.length).toBeGreaterThan(5);
    for (const line of [bullets[0], bullets.at(-1)]) {
      if (line === undefined) continue;
      const word = /[a-z]{5,}/.exec(line)?.[0] ?? "";
      const parts = await changed(line, line.replace(word, [...word].reverse().join("")));
      expect(parts, line).toEqual([expect.stringMatching(/^ppt\/(?:slides\/slide|notesSlides\/notesSlide)\d+\.xml$/)]);
    }
  });

  it("changes no more than its slide and the layout that is drawn after it where its box grows", async () => {
    const [line] = bullets;
    if (line === undefined) return expect.fail("the brief has bullets");
    const parts = await changed(line, `${line} ${"and what was agreed on the way ".repeat(3)}`.trim());
    expect(parts.filter((name) => name.startsWith("ppt/slides/"))).toHaveLength(1);
    expect(parts.filter((name) => !/^ppt\/(?:slides\/slide|slideLayouts\/slideLayout)\d+\.xml$/.test(name))).toEqual(
      [],
    );
    expect(parts.length).toBeLessThanOrEqual(2);
  });
});

describe("a bullet that grows", () => {
  it("changes its slide alone where another slide has drawn the layout of its form", async () => {
    const slide = (title: string, last: string) =>
      `## ${title} {.bottom-line}\n\nOne plan for all.\n\n1. Write it with the ally.\n2. Name a lead.\n3. ${last}\n\n`;
    const build = async (last: string) => {
      const text = `---\ntitle: Growth\n---\n\n${slide("The first slide draws the layout", "Review it.")}${slide("The second grows", last)}`;
      const { bytes, diagnostics } = await compileText("growth.md", text);
      if (bytes === null) return expect.fail(JSON.stringify(diagnostics));
      return openDeck(bytes);
    };
    const [before, after] = [
      await build("Review it."),
      await build(`Review it ${"with all who share it ".repeat(8)}again.`),
    ];
    expect(after.names).toEqual(before.names);
    const others = before.names.filter((name) => !name.startsWith("docProps/"));
    const parts = others.filter((name) => !Buffer.from(before.bytes(name)).equals(Buffer.from(after.bytes(name))));
    expect(parts).toEqual(["ppt/slides/slide3.xml"]);
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
