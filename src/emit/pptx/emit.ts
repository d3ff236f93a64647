import type { Assets, Scene } from "../../scene/types.ts";
import { writeCharts } from "./charts/write.ts";
import { withFixedMarks } from "./layouts/marked.ts";
import { withParts } from "./layouts/parts.ts";
import { writePackage } from "./package.ts";

/**
 * The PowerPoint file of a scene: pptxgenjs writes the charts; slides and package are written around them.
 * The same scene and assets give the same bytes. Throws only on a scene that breaks its own rules (a bug).
 */
export async function emitPptx(placed: Scene, assets: Assets): Promise<Uint8Array> {
  const scene = withFixedMarks(withParts(placed));
  return writePackage(scene, assets, await writeCharts(scene));
}
