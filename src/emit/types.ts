/** Outputs of a build. */
import type { Item } from "../scene/types.ts";

/**
 * The items of a slide, by its place in `Scene.slides`, where its template puts them whatever they say: what a layout is drawn
 * after. They have the names of the slide's own.
 */
export type Draft = (index: number) => readonly Item[] | null;

/** Named by the ending of their files. */
export const FORMATS = ["pptx", "pdf", "html", "png", "svg"] as const;
export type Format = (typeof FORMATS)[number];

/** Bytes of an open face in one of its four styles; null if there is no such face. */
export type ReadFace = (name: string, style: { readonly bold: boolean; readonly italic: boolean }) => Uint8Array | null;

/** Files that come with briefdeck beside its program. */
export type ShippedFile =
  | "harfbuzz-subset.wasm"
  | "deck.css"
  | "deck.js"
  | "present.css"
  | "present.js"
  | "room.css"
  | "room.js"
  | "preview.css"
  | "preview.js"
  | "gallery.css"
  | "gallery.js";

/** Draws an SVG picture that many pixels wide, with these faces. */
export type DrawPng = (svg: string, width: number, faces: readonly Uint8Array[]) => Promise<Uint8Array>;

/** What outputs that draw by themselves need beside the drawing. */
export interface Tools {
  readonly readFace: ReadFace;
  readonly readShipped: (name: ShippedFile) => Uint8Array;
  readonly drawPng: DrawPng;
}

export interface Emitted {
  /** One file without a name, or one a slide with its number. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** All that the files show and say, for what looks for leaks; null: it reads the files themselves. */
  readonly texts: readonly string[] | null;
  /** Words with characters that no face of this output has, each with the id of a slide on which it stands. */
  readonly missing: readonly (readonly [word: string, slide: string])[];
  /** Whether a face of the reader's machine writes these words, where it has one. */
  readonly byMachine?: true;
  /** Ids of hidden slides that have no page in it. */
  readonly hidden: readonly string[];
  /** Pictures that this output cannot hold, as the scene names them, each with the slide's id. */
  readonly undrawn: readonly (readonly [src: string, slide: string])[];
}

/** A slide as a picture. */
export interface SvgFile {
  /** `SceneSlide.id` */
  readonly id: string;
  readonly text: string;
}
