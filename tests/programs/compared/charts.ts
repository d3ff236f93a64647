/** Charts as Chromium draws our picture of them, against LibreOffice's drawing of the native chart. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Page as BrowserPage } from "playwright-core";
import { PNG } from "pngjs";
import type { ChartItem, Size } from "../../../src/scene/types.ts";

const DOTS_PER_POINT = 96 / 72;
/** Of the range of a colour: what differs by less is the edge of a letter or of a line. */
const TELLING = 0.35;

/** Whether a place of the page (points) is left out. */
export type Spared = (x: number, y: number) => boolean;

/** The page of a PDF as LibreOffice printed it, in pixels of a screen. @param page from 1 */
export function pictureOf(pdf: string, page: number): PNG {
  const out = `${pdf}.${page}`;
  const pages = ["-f", String(page), "-l", String(page), "-singlefile"];
  execFileSync("pdftocairo", ["-r", "96", "-png", ...pages, pdf, out]);
  return PNG.sync.read(readFileSync(`${out}.png`));
}

/** A picture that the browser draws. */
export async function screenOf(page: BrowserPage, svg: string, { width, height }: Size): Promise<PNG> {
  const viewport = { width: Math.round(width * DOTS_PER_POINT), height: Math.round(height * DOTS_PER_POINT) };
  await page.setViewportSize(viewport);
  await page.setContent(`<!doctype html><body style="margin: 0">${svg}`);
  return PNG.sync.read(await page.screenshot());
}

/** Per cent of the slide's pixels that differ in the box of its chart. */
export function differing(ours: PNG, theirs: PNG, { box }: ChartItem, isSpared: Spared = () => false): number {
  const [left, top] = [Math.floor(box.x * DOTS_PER_POINT), Math.floor(box.y * DOTS_PER_POINT)];
  const right = Math.min(ours.width, theirs.width, Math.ceil((box.x + box.width) * DOTS_PER_POINT));
  const bottom = Math.min(ours.height, theirs.height, Math.ceil((box.y + box.height) * DOTS_PER_POINT));
  let count = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const [one, other] = [4 * (y * ours.width + x), 4 * (y * theirs.width + x)];
      const far = [0, 1, 2].some(
        (at) => Math.abs((ours.data[one + at] ?? 0) - (theirs.data[other + at] ?? 0)) > TELLING * 255,
      );
      if (far && !isSpared(x / DOTS_PER_POINT, y / DOTS_PER_POINT)) count += 1;
    }
  return (100 * count) / (ours.width * ours.height);
}
