/** Slides as PNG: their SVG drawn with the faces that come with briefdeck, so that they look alike on every machine. */
import type { Drawing } from "../../scene/drawing/types.ts";
import type { Assets } from "../../scene/types.ts";
import { facesOf } from "../faces/used.ts";
import type { Emitted, Tools } from "../types.ts";
import { emitSvg } from "./emit.ts";

/** Pixels: a slide on a screen of today. */
export const DEFAULT_WIDTH = 1920;

/** Pixels. A package's thumbnail is a picture in any format (ECMA-376 Part 2, 11); who shows PNG was not tried. */
const THUMBNAIL_WIDTH = 256;

/** The first slide as a small picture; null for a deck without slides. */
export async function drawThumbnail(drawing: Drawing, assets: Assets, tools: Tools): Promise<Uint8Array | null> {
  const first = { ...drawing, sheets: drawing.sheets.slice(0, 1) };
  const { pictures } = await emitPng(first, assets, THUMBNAIL_WIDTH, tools);
  return pictures[0] ?? null;
}

/** @param width of each picture in pixels */
export async function emitPng(
  drawing: Drawing,
  assets: Assets,
  width: number,
  tools: Tools,
): Promise<Pick<Emitted, "missing"> & { readonly pictures: readonly Uint8Array[] }> {
  const { faces, missing } = await facesOf(drawing, tools);
  const bytes = faces.map((face) => face.bytes);
  const pictures: Uint8Array[] = [];
  for (const { text } of emitSvg(drawing, assets, { pixels: true }))
    pictures.push(await tools.drawPng(text, width, bytes));
  return { pictures, missing };
}
