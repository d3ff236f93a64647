import type { Assets, Scene } from "../../scene/types.ts";
import type { Draft } from "../types.ts";
import { writeCharts } from "./charts/write.ts";
import { eastAsianFace, languageTag } from "./drawing/scripts.ts";
import { withFixedMarks } from "./layouts/marked.ts";
import { withParts } from "./layouts/parts.ts";
import { writePackage } from "./package.ts";

/**
 * The PowerPoint file of a scene: pptxgenjs writes the charts; slides and package are written around them.
 * The same scene and assets give the same bytes. Throws only on a scene that breaks its own rules (a bug).
 *
 * @param draft what layouts are drawn after; left out: the slides as they stand
 * @param thumbnail a PNG picture that folders show beside the file's name
 */
export async function emitPptx(
  placed: Scene,
  assets: Assets,
  draft?: Draft,
  thumbnail: Uint8Array | null = null,
): Promise<Uint8Array> {
  const scene = withFixedMarks(withParts(withOwnFace(placed), assets, draft));
  return writePackage(scene, assets, await writeCharts(scene), thumbnail);
}

/** With the East Asian face of the deck's own language, where a pack has Office's for another. */
function withOwnFace(scene: Scene): Scene {
  const face = eastAsianFace(languageTag(scene.meta.lang), scene.theme.eastAsianFont);
  return face === undefined ? scene : { ...scene, theme: { ...scene.theme, eastAsianFont: face } };
}
