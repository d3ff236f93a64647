/** Files that come with briefdeck and that only some commands need: they lie beside the program, or in the packages. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ShippedFile } from "../emit/types.ts";

/** Where each lies beside the bundle and, for the sources, in what they are built from. */
const PLACES: Readonly<Record<ShippedFile, readonly string[]>> = {
  "harfbuzz-subset.wasm": ["wasm/harfbuzz-subset.wasm", "node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm"],
  "deck.css": ["pages/deck.css"],
  "deck.js": ["pages/deck.js"],
  "present.css": ["pages/present.css"],
  "present.js": ["pages/present.js"],
  "room.css": ["pages/room.css"],
  "room.js": ["pages/room.js"],
  "preview.css": ["pages/preview.css"],
  "preview.js": ["pages/preview.js"],
  "gallery.css": ["pages/gallery.css"],
  "gallery.js": ["pages/gallery.js"],
};
const RESVG = ["wasm/resvg.wasm", "node_modules/@resvg/resvg-wasm/index_bg.wasm"];
const RESVG_LOADER = ["wasm/resvg.cjs", "node_modules/@resvg/resvg-wasm/index.js"];

/** Where resvg lies, for a thread of its own: its WebAssembly, and the CommonJS module that starts it. */
export const resvgPaths = (): { readonly wasm: string; readonly loader: string } => ({
  wasm: pathBeside(RESVG),
  loader: pathBeside(RESVG_LOADER),
});

/** Bytes of a file of ours. Throws where the installation lacks it, which is a fault of the installation. */
export const readShipped = (name: ShippedFile): Uint8Array => readBeside(PLACES[name]);

/** Bytes of the first of some files that lies in a folder above this module. */
export const readBeside = (places: readonly string[]): Uint8Array => readFileSync(pathBeside(places));

function pathBeside(places: readonly string[]): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let at = start; dirname(at) !== at; at = dirname(at))
    for (const place of places) if (existsSync(join(at, place))) return join(at, place);
  throw new Error(`${places[0]} is not among the files of this installation`);
}

const opened: { resvg?: Promise<typeof import("@resvg/resvg-wasm")> } = {};

/**
 * resvg, which draws SVG without a browser: loaded when first asked for, once for the process, since its WebAssembly can
 * be started only once. It reads no file and no address; it draws with the faces that it is given.
 */
export function openResvg(): Promise<typeof import("@resvg/resvg-wasm")> {
  opened.resvg ??= import("@resvg/resvg-wasm").then(async (resvg) => {
    await resvg.initWasm(readBeside(RESVG));
    return resvg;
  });
  return opened.resvg;
}

/**
 * Draws an SVG picture as PNG.
 * @param width in pixels; the height follows from the picture's own proportions
 * @param faces TrueType faces; without one of them text is not drawn
 * @returns the same bytes for the same input, on every machine
 */
export async function drawPng(svg: string, width: number, faces: readonly Uint8Array[]): Promise<Uint8Array> {
  const { Resvg } = await openResvg();
  const drawing = new Resvg(svg, { fitTo: { mode: "width", value: width }, font: { fontBuffers: [...faces] } });
  const drawn = drawing.render();
  const bytes = drawn.asPng().slice();
  drawn.free();
  drawing.free();
  return bytes;
}
