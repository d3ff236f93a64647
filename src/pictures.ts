import type { Compiled } from "./compile.ts";
import { withoutUnseen } from "./data/unseen.ts";
import type { SvgFile, Tools } from "./emit/types.ts";
import { createMemory, type Memory } from "./memory.ts";
import type { Released } from "./release/types.ts";
import type { Asset, Assets, Scene, SceneSlide } from "./scene/types.ts";

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
  /** A picture may change its bytes and keep its name. */
  const assetsOn = ({ items, layout }: SceneSlide): readonly (Asset | undefined)[] =>
    [...items, ...(layouts.get(layout)?.items ?? [])].flatMap((item) =>
      item.kind === "image" ? [assets.get(item.src)] : [],
    );
  const known = new Map<string, SvgFile>();
  for (const [at, slide] of shown.slides.entries()) {
    const kept = memory.pictures.get(slide.items);
    if (kept?.number !== at || kept.layout !== layouts.get(slide.layout)) continue;
    if (assetsOn(slide).every((asset, index) => asset === kept.assets[index])) known.set(slide.id, kept.file);
  }
  const drawing = drawScene(shown, ({ id }) => !known.has(id));
  const fresh = new Map(emitSvg(drawing, assets, { places: true }).map((file) => [file.id, file]));
  return shown.slides.flatMap((slide, number) => {
    const file = known.get(slide.id) ?? fresh.get(slide.id);
    if (file === undefined) return [];
    memory.pictures.set(slide.items, { number, layout: layouts.get(slide.layout), assets: assetsOn(slide), file });
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
