import { createRequire } from "node:module";
import { BOUNDS } from "../data/bounds.ts";
import type { OutlineScale } from "../scene/map/types.ts";
import { readBytes } from "./read.ts";

/** Outlines of the world's countries at a scale: TopoJSON, as the package world-atlas has it of Natural Earth. */
export function readOutlines(scale: OutlineScale): string {
  const path = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  return new TextDecoder().decode(readBytes(path, BOUNDS.file));
}
