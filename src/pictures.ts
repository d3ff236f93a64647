import type { Compiled } from "./compile.ts";
import { withoutUnseen } from "./data/unseen.ts";
import type { SvgFile, Tools } from "./emit/types.ts";
import { createMemory, type Memory } from "./memory.ts";
import type { Released } from "./release/types.ts";
import type { Assets, Scene } from "./scene/types.ts";

/**
 * The slides of a brief as pictures, for whoever writes it: errors that stop a build do not stop them as long as there are
 * slides, and each text says where it was written. Null: there is nothing to draw.
 * @param memory that it was compiled with
 */
export async function drawSlides(
  { scene, released, assets }: Pick<Compiled, "scene" | "assets"> & { readonly released: Pick<Released, "release"> },
  memory: Memory = createMemory(),
): Promise<readonly SvgFile[] | null> {
  if (scene === null) return null;
  const shown = released.release === null ? scene : withoutUnseen(scene);
  const [{ drawScene }, { emitSvg }] = await Promise.all([
    import("./scene/drawing/draw.ts"),
    import("./emit/svg/emit.ts"),
  ]);
  const layouts = new Map(shown.layouts.map((layout) => [layout.id, layout]));
  const known = new Map<string, SvgFile>();
  for (const [at, { id, items, layout }] of shown.slides.entries()) {
    const kept = memory.pictures.get(items);
    if (kept?.number === at && kept.layout === layouts.get(layout)) known.set(id, kept.file);
  }
  const drawing = drawScene(shown, ({ id }) => !known.has(id));
  const fresh = new Map(emitSvg(drawing, assets, { places: true }).map((file) => [file.id, file]));
  return shown.slides.flatMap(({ id, items, layout }, number) => {
    const file = known.get(id) ?? fresh.get(id);
    if (file === undefined) return [];
    // A picture may change its bytes and keep its name.
    const drawn = [...items, ...(layouts.get(layout)?.items ?? [])];
    if (drawn.every(({ kind }) => kind !== "image"))
      memory.pictures.set(items, { number, layout: layouts.get(layout), file });
    return [file];
  });
}

/**
 * The slides of a scene as PNG pictures, in their order.
 * @param width of each in pixels
 */
export async function drawPictures(
  scene: Scene,
  assets: Assets,
  width: number,
  tools: Tools,
): Promise<readonly Uint8Array[]> {
  const [{ drawScene }, { emitPng }] = await Promise.all([
    import("./scene/drawing/draw.ts"),
    import("./emit/svg/png.ts"),
  ]);
  return (await emitPng(drawScene(scene), assets, width, tools)).pictures;
}
