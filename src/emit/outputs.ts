/** What a build can write. Each format is one folder here and one line of this table. */
import type { Cues } from "../cues/types.ts";
import type { Drawing } from "../scene/drawing/types.ts";
import type { Assets, Scene } from "../scene/types.ts";
import { missingOf } from "./faces/missing.ts";
import { textsOf } from "./texts.ts";
import type { Draft, Emitted, Format, Tools } from "./types.ts";

export interface EmitInput {
  readonly scene: Scene;
  readonly draft: Draft;
  readonly assets: Assets;
  /** The scene drawn, for those who draw by themselves: made when first asked for. */
  readonly drawing: () => Promise<Drawing>;
  /** The slides as they are shown, where `drawing` may be of pages for paper. */
  readonly slides: () => Promise<Drawing>;
  /** For a presenter's copy, which has the notes in it; left out: for an audience. */
  readonly cues?: Cues;
  readonly tools: Tools;
  /** Of pictures in pixels; left out: as wide as a screen. */
  readonly width?: number;
  /** True: a PowerPoint file shows its first slide in folders. */
  readonly thumbnail?: boolean;
}

const EMITTERS: Readonly<Record<Format, (input: EmitInput) => Promise<Emitted>>> = {
  async pptx({ scene, draft, assets, slides, tools, thumbnail }) {
    const { emitPptx } = await import("./pptx/emit.ts");
    const picture = thumbnail === true ? await thumbnailOf(await slides(), assets, tools) : null;
    const bytes = await emitPptx(scene, assets, draft, picture);
    return { files: [{ name: "", bytes }], texts: null, missing: [], undrawn: [], hidden: [] };
  },
  async pdf({ drawing, assets, tools }) {
    const { emitPdf } = await import("./pdf/emit.ts");
    const drawn = await drawing();
    const { bytes, ...told } = await emitPdf(drawn, assets, tools.readFace);
    return { files: [{ name: "", bytes }], ...told, texts: textsOf(drawn) };
  },
  async html({ scene, slides, assets, tools, cues }) {
    const drawing = await slides();
    const others = { missing: missingOf(drawing, tools.readFace), byMachine: true, undrawn: [], hidden: [] } as const;
    if (cues === undefined) {
      const { emitHtml } = await import("./html/emit.ts");
      const bytes = await emitHtml({ drawing, assets }, tools);
      return { files: [{ name: "", bytes }], texts: textsOf(drawing), ...others };
    }
    const { emitPresenter } = await import("./html/presenter.ts");
    const { bytes, texts } = await emitPresenter({ drawing, assets, scene, cues }, tools);
    return { files: [{ name: "", bytes }], texts: [...textsOf(drawing), ...texts], ...others };
  },
  async png({ drawing, assets, tools, width }) {
    const { DEFAULT_WIDTH, emitPng } = await import("./svg/png.ts");
    const drawn = await drawing();
    const { pictures, missing } = await emitPng(drawn, assets, width ?? DEFAULT_WIDTH, tools);
    const files = pictures.map((bytes, index) => ({ name: numbered(index, pictures.length), bytes }));
    return { files, texts: textsOf(drawn), missing, undrawn: [], hidden: drawn.leftOut };
  },
  async svg({ drawing, assets, tools }) {
    const { emitSvg } = await import("./svg/emit.ts");
    const drawn = await drawing();
    const sheets = emitSvg(drawn, assets);
    const files = sheets.map(({ text }, index) => ({ name: numbered(index, sheets.length), bytes: utf8(text) }));
    const missing = missingOf(drawn, tools.readFace);
    return { files, texts: textsOf(drawn), missing, byMachine: true, undrawn: [], hidden: drawn.leftOut };
  },
};

async function thumbnailOf(drawing: Drawing, assets: Assets, tools: Tools): Promise<Uint8Array | null> {
  const { drawThumbnail } = await import("./svg/png.ts");
  return drawThumbnail(drawing, assets, tools);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `01`, `02`: in the order of their names. */
const numbered = (index: number, count: number): string =>
  String(index + 1).padStart(Math.max(2, String(count).length), "0");

/** Writes a scene in one format. The same scene and assets give the same bytes. Each writer is loaded when it is asked for. */
export function emit(format: Format, input: EmitInput): Promise<Emitted> {
  return EMITTERS[format](input);
}
