/**
 * Our pictures of slides against LibreOffice's pages of the same deck. The lines are set as LibreOffice sets them (`LIBREOFFICE`), so
 * that what is compared is the drawing and not the two programs; the pictures are laid out by Chromium.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emitSvg } from "../../../src/emit/svg/emit.ts";
import { drawScene } from "../../../src/scene/drawing/draw.ts";
import type { ChartItem } from "../../../src/scene/types.ts";
import { hasChromium, openBrowser } from "../../support/browser.ts";
import { needs } from "../../support/programs.ts";
import { briefSubjects } from "../../support/subjects.ts";
import { readPages, withPdfs } from "../drawn/render.ts";
import { differing, pictureOf, type Spared, screenOf } from "./charts.ts";
import { type Agreement, agreement, LIBREOFFICE, wordsOfPicture } from "./words.ts";

const available = hasChromium && needs("soffice") && needs("pdftotext") && needs("pdftocairo");

const CHARTS = "tests/cases/charts-and-media/brief.md";

/**
 * What LibreOffice draws otherwise than the file says, or than PowerPoint does: `decisions/charts-beside-libreoffice.md`.
 * Left out of the count, so that all else of the chart is held.
 */
function sparedOf({ type, series, frame, box }: ChartItem): Spared {
  const { plot, legend } = frame;
  if (type === "doughnut") {
    const [x, y, radius] = [plot.x + plot.width / 2, plot.y + plot.height / 2, plot.width / 2];
    return (atX, atY) => Math.hypot(atX - x, atY - y) <= radius * 0.6 && Math.hypot(atX - x, atY - y) >= radius * 0.48;
  }
  if (type === "bar" && series.length > 1 && legend !== null) return (_, y) => y <= legend.box.y + legend.box.height;
  // Letters of long names stand on a grid of LibreOffice's own.
  if (type === "bar" && series.length === 1) return (x) => x >= box.x && x < plot.x - 1;
  return () => false;
}

describe.skipIf(!available)("beside LibreOffice's pages", () => {
  const slides: Agreement[] = [];
  const charts: { readonly name: string; readonly percent: number }[] = [];
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    const subjects = briefSubjects().filter(({ name }) => name.startsWith("briefs/") || name === CHARTS);
    const made = await Promise.all(subjects.map(async ({ name, compile }) => ({ name, ...(await compile()) })));
    const decks = made.map(({ bytes }) => bytes ?? new Uint8Array());
    await withPdfs(decks, async (pdfs) => {
      for (const [at, { name, scene, assets }] of made.entries()) {
        if (scene === null) throw new Error(`${name} has no slides`);
        const pdf = pdfs[at] ?? "";
        const pages = await readPages(pdf);
        const drawing = drawScene(scene, () => true, LIBREOFFICE);
        for (const [index, { text }] of emitSvg(drawing, assets).entries()) {
          const [sheet, theirs] = [drawing.sheets[index], pages[index]];
          if (sheet === undefined || theirs === undefined) throw new Error(`${name}: no page ${index + 1}`);
          const slide = `${name} ${index + 1}`;
          if (name !== CHARTS) slides.push(agreement(slide, sheet, await wordsOfPicture(page, text), theirs));
          const chart = scene.slides[index]?.items.find((item) => item.kind === "chart");
          // Korean is drawn by another face there.
          if (chart?.kind !== "chart" || name.endsWith(".ko.md")) continue;
          const ours = await screenOf(page, text, scene.page);
          const percent = differing(ours, pictureOf(pdf, index + 1), chart, sparedOf(chart));
          charts.push({ name: `${slide}: ${chart.grouping} ${chart.type}`, percent });
        }
      }
    });
  }, 600_000);
  afterAll(() => browser.close());

  const sum = (count: (slide: Agreement) => number): number => slides.reduce((all, one) => all + count(one), 0);
  const worst = (share: (slide: Agreement) => number): string => {
    const [first] = slides.toSorted((a, b) => share(b) - share(a));
    return `worst: ${first?.slide}, ${(100 * (first === undefined ? 0 : share(first))).toFixed(1)} %`;
  };

  it("has every first word of a Latin box where it stands there", () => {
    expect(sum(({ boxes }) => boxes)).toBeGreaterThan(1500);
    expect(slides.flatMap(({ slide, moved }) => moved.map((words) => `${slide}: ${words}`))).toEqual([]);
  });

  it("has 99 of 100 words where they stand there", () => {
    const far = worst(({ words, near }) => (words - near) / Math.max(1, words));
    expect(sum(({ near }) => near) / sum(({ words }) => words), far).toBeGreaterThanOrEqual(0.99);
  });

  it("has the lines of 99 of 100 boxes end where they end there", () => {
    const broken = slides.flatMap(({ slide, broken: all }) => all.map((words) => `${slide}: ${words}`));
    expect(1 - broken.length / sum(({ boxes }) => boxes), broken.join("\n")).toBeGreaterThanOrEqual(0.99);
  });

  it("draws charts of all types alike, to half a per cent of the slide", () => {
    expect(new Set(charts.map(({ name }) => name.split(" ").at(-1))).size).toBe(10);
    expect(charts.filter(({ percent }) => percent > 0.5)).toEqual([]);
  });
});
