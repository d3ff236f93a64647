import type { Assets, Scene } from "../../scene/types.ts";
import { finishPackage } from "./finish.ts";
import { withFixedMarks } from "./layouts/marked.ts";
import { withParts } from "./layouts/parts.ts";
import { finishSlides } from "./slides/slides.ts";
import { writeRaw } from "./write.ts";

/**
 * The PowerPoint file of a scene: pptxgenjs writes tables, pictures and charts; the slides and the package are
 * finished around them.
 * The same scene and assets give the same bytes. Throws only on a scene that breaks its own rules (a bug).
 */
export async function emitPptx(placed: Scene, assets: Assets): Promise<Uint8Array> {
  const scene = withFixedMarks(withParts(placed));
  const raw = await writeRaw(scene);
  return finishPackage(finishSlides(raw, scene, assets), scene, assets);
}
