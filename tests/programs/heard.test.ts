/** Every output says the same of a deck: words, what they are, alternative texts, and where links lead. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emitHtml } from "../../src/emit/html/emit.ts";
import { emitPdf } from "../../src/emit/pdf/emit.ts";
import { emitPptx } from "../../src/emit/pptx/emit.ts";
import { withFixedMarks } from "../../src/emit/pptx/layouts/marked.ts";
import { emitSvg } from "../../src/emit/svg/emit.ts";
import type { Tools } from "../../src/emit/types.ts";
import { type Gallery, joinPictures } from "../../src/gallery/join.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders } from "../../src/host/readers.ts";
import { drawScene } from "../../src/scene/drawing/draw.ts";
import type { Drawing } from "../../src/scene/drawing/types.ts";
import { hasChromium, openBrowser } from "../support/browser.ts";
import { ROOT } from "../support/compile.ts";
import { type Heard, heardInBrowser, heardInDrawing, heardInPdf, heardInPowerPoint } from "../support/heard.ts";
import { needs } from "../support/programs.ts";
import { briefSubjects, sampleSubjects } from "../support/subjects.ts";

const folder = mkdtempSync(join(tmpdir(), "briefdeck-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Milliseconds: alone it compiles some forty briefs, and a busy machine takes its time. */
const PATIENCE = 400_000;

/** Letters of Hebrew, Arabic and what is written like them. */
const FROM_THE_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}]+/gu;

let deck: Gallery;
let drawing: Drawing;
let ids: readonly string[];
let drawn: Heard;
beforeAll(async () => {
  const cases = briefSubjects().filter(({ name }) => name.startsWith("tests/cases/"));
  const pictures = await Promise.all(
    [...sampleSubjects(), ...cases].map(async ({ name, compile }) => {
      const compiled = await compile();
      const kind = name.replace(/^sample |^tests\/cases\/|\/brief\.md$/g, "");
      return { kind, stress: "sample" as const, slides: compiled.scene?.slides ?? [], compiled };
    }),
  );
  const joined = joinPictures(pictures, "All kinds");
  if (joined === null) throw new Error("there are no samples");
  deck = joined;
  drawing = drawScene(deck.scene);
  ids = drawing.sheets.map(({ id }) => id);
  drawn = heardInDrawing(drawing, { labels: true });
}, PATIENCE);

const tools = (): Tools => {
  const { face, shipped, raster } = projectReaders(nodeHost, ROOT);
  if (face === undefined || shipped === undefined || raster === undefined) throw new Error("nothing to draw with");
  return { readFace: face, readShipped: shipped, drawPng: raster };
};

it("hears headings, lists, tables, figures and links in the samples", () => {
  const all = drawn.flat();
  for (const what of ["heading", "item", "table", "head-cell", "figure", "link #", "link "])
    expect(all.filter((one) => one.startsWith(what)).length, what).toBeGreaterThan(2);
});

describe.skipIf(!hasChromium)("in Chromium's accessibility tree", () => {
  it("the pictures and the deck of one file say what was drawn", { timeout: PATIENCE }, async () => {
    const browser = await openBrowser();
    try {
      const svgs = emitSvg(drawing, deck.assets).map(({ text }) => text);
      const page = `<!doctype html><meta charset="utf-8"><body>${svgs.join("")}`;
      expect(differences(await heardInBrowser(browser, folder, page), drawn)).toEqual([]);
      const html = Buffer.from(await emitHtml({ drawing, assets: deck.assets }, tools())).toString("utf8");
      expect(differences(await heardInBrowser(browser, folder, html), drawn)).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

it.skipIf(!needs("pdfinfo"))("the PDF's structure says what was drawn", { timeout: PATIENCE }, async () => {
  const { bytes, missing } = await emitPdf(drawing, deck.assets, tools().readFace);
  // Characters that no face has are told, and left out. Poppler's reading of the structure ends a content where letters that are
  // marked as reversed end: what is read from the right is asked of `pdftotext` (`unit/emit/pdf-words.test.ts`).
  const asked = (heard: Heard, lost: readonly string[]): Heard =>
    heard.map((slide) =>
      slide
        .map((one) => lost.reduce((words, letter) => words.replaceAll(letter, ""), one).replace(FROM_THE_RIGHT, ""))
        .filter((one) => one !== "text: "),
    );
  const lost = missing.map(([letter]) => letter);
  expect(differences(asked(heardInPdf(bytes, folder), []), asked(drawn, lost))).toEqual([]);
});

it("the PowerPoint says what was drawn, its markings on the layouts", { timeout: PATIENCE }, async () => {
  const found = heardInPowerPoint(await emitPptx(deck.scene, deck.assets), ids);
  const fixed = drawScene(withFixedMarks(deck.scene));
  expect(differences(found, heardInDrawing(fixed, { labels: false }))).toEqual([]);
});

/** Of each slide that differs where it begins to. */
function differences(found: Heard, wanted: Heard): readonly string[] {
  const slides = wanted.flatMap((slide, index) => {
    const other = found[index] ?? [];
    const at = Math.max(slide.length, other.length) === 0 ? -1 : slide.findIndex((one, place) => one !== other[place]);
    if (at < 0 && other.length <= slide.length) return [];
    const place = at < 0 ? slide.length : at;
    return [`${ids[index]}: ${slide[place] ?? "(end)"} | ${other[place] ?? "(end)"}`];
  });
  return found.length === wanted.length ? slides : [`${found.length} slides of ${wanted.length}`, ...slides];
}
