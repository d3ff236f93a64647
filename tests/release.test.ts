/**
 * Nothing that an audience may not see is in its file: words that stand nowhere else are planted in every kind of place,
 * decks are built for two audiences and a room, and every byte of them is looked through.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { type Compiled, type CompileOptions, compile } from "../src/compile.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { compileText, SCENE_ONLY } from "./support/compile.ts";
import { inTemporaryFolder } from "./support/folders.ts";
import { png } from "./support/images.ts";
import { BRIEF, FILES, PLANTED } from "./support/planted.ts";

const W = PLANTED;

type Built = Compiled & { readonly parts: Readonly<Record<string, string>>; readonly raw: string };

const built = new Map<string, Built>();

async function build(folder: string, name: string, options: Partial<CompileOptions>): Promise<void> {
  const readers = projectReaders(nodeHost, folder);
  const result = await compile({ file: "brief.md", text: BRIEF }, { ...readers, ...options });
  const errors = result.diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  const bytes = result.bytes ?? new Uint8Array();
  built.set(name, { ...result, parts: unzipped(bytes), raw: latin(bytes) });
}

/** Workbooks are unzipped as well; texts are joined across runs. */
function unzipped(bytes: Uint8Array): Readonly<Record<string, string>> {
  const entries = Object.entries(unzipSync(bytes)).flatMap(([name, data]): [string, string][] => {
    if (data[0] === 0x50 && data[1] === 0x4b)
      return Object.entries(unzipped(data)).map(([inner, text]) => [`${name}/${inner}`, text]);
    const text = latin(data);
    return [[name, `${name}\n${text}\n${text.replace(/<[^>]*>/g, "")}`]];
  });
  return Object.fromEntries(entries);
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1").toLowerCase();
const of = (name: string): Built => built.get(name) ?? expect.fail(`${name} was not built`);
const slideText = ({ parts }: Built): string =>
  Object.entries(parts)
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, text]) => text)
    .join("\n");

beforeAll(() =>
  inTemporaryFolder(async (folder) => {
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    mkdirSync(join(folder, "maps"));
    for (const name of [W.fileName, "open", "border"]) writeFileSync(join(folder, "maps", `${name}.png`), png(40, 30));
    await build(folder, "whole", {});
    await build(folder, "internal", { release: "internal" });
    await build(folder, "partner", { release: "partner" });
    await build(folder, "seen", { release: "seen" });
    await build(folder, "public", { release: "public" });
    await build(folder, "room", { profile: "room" });
    await build(folder, "handout", { profile: "handout" });
  }),
);

describe("what is withheld is nowhere in the file", () => {
  for (const release of ["partner", "seen", "public"]) {
    it(`finds no planted word in the ${release} deck`, () => {
      const { raw, parts } = of(release);
      const found = Object.entries(PLANTED).flatMap(([place, word]) => {
        const where = Object.entries(parts).flatMap(([name, text]) => (text.includes(word) ? [name] : []));
        return [...(raw.includes(word) ? ["raw bytes"] : []), ...where].map((at) => `${place} (${word}) in ${at}`);
      });
      expect(found).toEqual([]);
    });
  }

  it("has them all in the deck of the own side, so that the test tests something", () => {
    const text = Object.values(of("whole").parts).join("\n");
    const missing = Object.entries(PLANTED).filter(([, word]) => !text.includes(word));
    // What no template shows, or what is no text of the deck.
    const never = ["sourceKey", "footnoteLabel", "fileName", "descriptor", "identifier", "attribute", "otherRelease"];
    const unseen = [
      ...never,
      "drafter",
      "distribution",
      "versionBy",
      "versionWhat",
      "waiver",
      "person",
      "card",
      "place",
      "caption",
      "linkTarget",
    ];
    expect(missing.map(([place]) => place).filter((place) => !unseen.includes(place))).toEqual([]);
  });

  it("keeps what the audience may see", () => {
    for (const word of [
      "an open point",
      "a second point",
      "an open footnote",
      "open text",
      "the border",
      "we met",
      "53,000",
    ]) {
      expect(Object.values(of("partner").parts).join("\n").includes(word), word).toBe(true);
    }
  });

  it("keeps red lines, fallbacks and lines not for use off the screen of a room, its notes included", () => {
    const { parts } = of("room");
    const text = Object.values(parts).join("\n");
    const { typedRedLine, typedFallback, typedNotForUse, inlineFallback, section, sectionSlide, partFallback } =
      PLANTED;
    for (const word of [
      typedRedLine,
      typedFallback,
      typedNotForUse,
      inlineFallback,
      section,
      sectionSlide,
      partFallback,
    ])
      expect(text.includes(word), word).toBe(false);
    expect(text).toContain(PLANTED.note);
    expect(text).toContain(PLANTED.bullet);
  });

  it("shows a room no aims, asks, offers, points or mood, and keeps them in the read-ahead", async () => {
    const brief = `## Aims {.objectives}
### Our objectives
- Zqours
### Their objectives
- Zqtheirs

## Points {.key-messages}
1. **Say:** Zqpoint

## Offers {.asks-and-offers}
- **Ask:** Zqask
  - **Offer:** Zqoffer

## The ground
- **Ask:** Zqloose
- Zqground

## Setting {.scene-setter}
- Zqfact

### Mood
Strained, zqmood
`;
    const words = async (profile: "room" | "read-ahead") => {
      const { scene } = await compileText("room.md", brief, [], { ...SCENE_ONLY, profile });
      return JSON.stringify(scene?.slides).match(/[Zz]q\p{L}+/gu);
    };
    expect(new Set(await words("room"))).toEqual(new Set(["Zqground", "Zqfact"]));
    expect(new Set(await words("read-ahead")).size).toBe(9);
  });

  it("prints a handout on A4 upright, its notes below what the slide shows and on no page of their own", () => {
    const { parts, deck } = of("handout");
    const slides = Object.entries(parts).filter(([name]) => /slides\/slide\d+\.xml$/.test(name));
    expect(slides.filter(([, xml]) => xml.includes(PLANTED.note))).toHaveLength(1);
    const pages = Object.entries(parts).filter(([name]) => name.includes("notesSlides/"));
    expect(pages.filter(([, xml]) => xml.includes(PLANTED.note))).toEqual([]);
    // ISO 216: 210 × 297 mm.
    expect(deck?.page).toMatchObject({ width: 595.28, height: 841.89 });
  });
});

describe("numbering shows no gap", () => {
  for (const release of ["partner", "public", "room"]) {
    it(`counts slides, sources, footnotes and sections of the ${release} deck from 1`, () => {
      const { released, deck, scene } = of(release);
      const { brief } = released;
      expect(brief.sources.map(({ number }) => number)).toEqual(brief.sources.map((_, index) => index + 1));
      expect(brief.footnotes.map(({ number }) => number)).toEqual(brief.footnotes.map((_, index) => index + 1));
      const names = Object.keys(of(release).parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
      expect(names.length).toBe(scene?.slides.length);
      const sections = new Set(brief.sections.map(({ id }) => id));
      expect(brief.slides.every(({ section }) => section === null || sections.has(section))).toBe(true);
      const gone = release === "room" ? /what-we-never/ : /hidden|what-we-never/;
      expect(deck?.slides.filter(({ id }) => gone.test(id))).toEqual([]);
    });
  }

  it("prints the numbers of what is left on the slides, the agenda and the list of sources", () => {
    const { scene, parts } = of("partner");
    const agenda = scene?.slides.findIndex(({ kind }) => kind === "agenda") ?? -1;
    const text = (parts[`ppt/slides/slide${agenda + 1}.xml`] ?? "").split("\n").at(-1) ?? "";
    expect(text).toContain("where things stand");
    expect(text).toContain("what follows");
    expect(text).not.toContain("red lines");
    expect(slideText(of("partner"))).not.toMatch(/hidden(?!=")|\[ \* \]/);
  });

  it("turns links to slides that are gone into text, and keeps the others", () => {
    const rels = Object.entries(of("partner").parts).filter(([name]) => name.includes("slides/_rels"));
    const { scene } = of("partner");
    const count = scene?.slides.length ?? 0;
    for (const [name, text] of rels) {
      for (const [, number] of text.matchAll(/target="slide(\d+)\.xml"/g)) {
        expect(Number(number), name).toBeLessThanOrEqual(count);
      }
    }
    expect(slideText(of("partner"))).toContain("the other slide");
  });
});

describe("removal that shows", () => {
  it("stands as [ * ] where something was, and not in silent releases", () => {
    expect(slideText(of("seen"))).toContain("[ * ]");
    expect(slideText(of("partner"))).not.toContain("[ * ]");
  });
});

describe("markings of each deck", () => {
  it("are computed from what is left", () => {
    expect(of("whole").deck?.meta.marking).toBe("SAMPLE SECRET//NOFORN");
    expect(of("partner").deck?.meta.marking).toBe("SAMPLE OPEN");
    expect(of("public").deck?.meta.marking).toBe("SAMPLE OPEN");
  });

  it("stand at the top and bottom of every slide and notes page, and in the properties", () => {
    const { deck, scene, parts } = of("whole");
    for (const slide of deck?.slides ?? []) expect(slide.banner, slide.id).toMatch(/^SAMPLE /);
    for (const { items, id } of scene?.slides ?? []) {
      const marks = items.filter(({ name }) => name.startsWith("Marking"));
      expect(
        marks.map(({ name }) => name),
        id,
      ).toEqual(["Marking", "Marking at the foot"]);
      expect(items[0]?.name).toBe("Marking");
    }
    expect(parts["docProps/custom.xml"]).toContain("sample secret//noforn");
    expect(parts["docProps/core.xml"]).toContain("<cp:category>sample secret//noforn</cp:category>");
    const notes = Object.entries(parts).filter(([name]) => /notesSlides\/notesSlide\d+\.xml$/.test(name));
    expect(notes.length).toBeGreaterThan(0);
    // A page shows its own mark, or what its master shows.
    const words = (name: string) => parts[name]?.split("\n")[2] ?? "";
    expect(words("ppt/notesMasters/notesMaster1.xml")).toContain("sample secret//noforn");
    expect(words("ppt/handoutMasters/handoutMaster1.xml")).toContain("sample secret//noforn");
    for (const [name, xml] of notes)
      expect(xml.includes('showmastersp="0"'), name).toBe(/sample secret|sample open/.test(words(name)));
  });

  it("are fixed text of the layouts, so that a slide that somebody adds is marked", () => {
    for (const name of ["whole", "partner"]) {
      const { parts, deck, scene } = of(name);
      const layouts = Object.entries(parts).filter(([part]) => /slideLayouts\/slideLayout\d+\.xml$/.test(part));
      const markOf = (xml: string) => /<p:csld name="[^"]* \S+ (sample [^"]*)"/.exec(xml)?.[1] ?? "";
      for (const [part, xml] of layouts) {
        const fixed = [...xml.matchAll(/<p:sp>.*?<\/p:sp>/g)].filter(([shape]) => shape.includes(":classification"));
        expect(fixed.length, part).toBe(2);
        for (const [shape] of fixed) expect(shape.replace(/<[^>]*>/g, ""), part).toBe(markOf(xml));
        for (const [shape] of fixed) expect(shape, part).not.toContain("<p:ph");
      }
      const used = new Set([
        ...(deck?.slides.map(({ banner }) => banner.toLowerCase()) ?? []),
        deck?.meta.marking.toLowerCase(),
      ]);
      expect(layouts.map(([, xml]) => markOf(xml)).filter((mark) => !used.has(mark))).toEqual([]);
      for (const [index, { id }] of (scene?.slides ?? []).entries()) {
        const rels = parts[`ppt/slides/_rels/slide${index + 1}.xml.rels`] ?? "";
        const number = /slidelayout(\d+)\.xml/.exec(rels)?.[1];
        const layout = parts[`ppt/slideLayouts/slideLayout${number}.xml`] ?? "";
        const banner = deck?.slides.find((slide) => slide.id === id)?.banner.toLowerCase();
        if (banner !== undefined) expect(markOf(layout), id).toBe(banner);
      }
    }
  });
});

describe("a marking across the page", () => {
  it("is a band of its level's colours on every layout, on the notes and on the masters of paper", async () => {
    const text = `---
title: (TLP:GREEN) One plan
cover: false
date: 2013-05-07
handling: {scheme: tlp}
---

## (TLP:AMBER) First slide

- (TLP:AMBER) Text.

::: notes
(TLP:GREEN) Say it.
:::

## (TLP:RED) Second slide

- (TLP:RED) Text.
`;
    const { bytes } = await compileText("brief.md", text);
    const parts = unzipped(bytes ?? new Uint8Array());
    const marked = Object.entries(parts).filter(([part]) =>
      /slideLayouts\/slideLayout\d+\.xml$|(?:notes|handout)Master1\.xml$|notesSlide1\.xml$/.test(part),
    );
    expect(marked.length).toBeGreaterThan(5);
    for (const [part, xml] of marked) {
      const fixed = [...xml.matchAll(/<p:sp>.*?<\/p:sp>/g)].filter(([shape]) => shape.includes(":classification"));
      expect(fixed, part).toHaveLength(2);
      const width = part.includes("slideLayout") ? 960 : 540;
      for (const [shape] of fixed) {
        const level = shape.replace(/<[^>]*>/g, "");
        const ink = { "tlp:amber": "ffc000", "tlp:red": "ff2b2b" }[level];
        expect(ink, `${part}: ${level}`).toBeDefined();
        const [ground, words] = [...shape.matchAll(/<a:srgbclr val="(\w+)"/g)].map(([, hex]) => hex);
        expect([ground, words], `${part}: ${level}`).toEqual(["000000", ink]);
        expect(shape, part).toContain(`<a:off x="0"`);
        expect(shape, part).toContain(`<a:ext cx="${width * 12700}"`);
      }
    }
  });
});

describe("what is no leak", () => {
  it.each([
    ["en-GB", "the two presidents meet on 7 May 2013 and not before"],
    ["ko", "시한은 2013년 5월 7일 두 정상이 만날 때까지 비워 둠"],
  ])("a date that the deck shows and a withheld note has as well, in %s", async (lang, words) => {
    const text = `---
title: (SO) One plan
lang: ${lang}
date: 2013-05-07
as_of: 2013-05-07T08:00-04:00
handling: {scheme: sample}
releases: {partner: {audience: [USA, KOR]}}
---

## (SO) First slide

- (SO) Text.

::: notes
(SS) ${words}
:::
`;
    const { bytes, diagnostics } = await compile(
      { file: "dates.md", text },
      { ...projectReaders(nodeHost, "."), release: "partner" },
    );
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(bytes).not.toBeNull();
  });
});
