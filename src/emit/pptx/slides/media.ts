import type { Asset, Assets, Scene } from "../../../scene/types.ts";

export interface Media {
  /** Part name of a picture by its source. */
  partOf(src: string): string;
  /** Part name and bytes, each picture once. */
  readonly parts: readonly (readonly [string, Uint8Array])[];
}

/** Pictures of all slides, numbered by first use; sources with equal bytes share a part. */
export function collectMedia(scene: Scene, assets: Assets): Media {
  const names = new Map<string, string>();
  const bySize = new Map<number, { asset: Asset; name: string }[]>();
  const parts: (readonly [string, Uint8Array])[] = [];
  const add = (asset: Asset): string => {
    const candidates = bySize.get(asset.bytes.length) ?? [];
    const twin = candidates.find((candidate) => sameBytes(candidate.asset.bytes, asset.bytes));
    if (twin !== undefined) return twin.name;
    const name = `ppt/media/image${parts.length + 1}.${asset.type}`;
    bySize.set(asset.bytes.length, [...candidates, { asset, name }]);
    parts.push([name, asset.bytes]);
    return name;
  };
  for (const { items } of scene.slides) {
    for (const item of items) {
      if (item.kind === "image" && !names.has(item.src)) names.set(item.src, add(assetOf(assets, item.src)));
    }
  }
  return { parts, partOf: (src) => names.get(src) ?? "" };
}

function assetOf(assets: Assets, src: string): Asset {
  const asset = assets.get(src);
  if (asset === undefined) throw new Error(`The scene shows a picture that is not among the assets: ${src}`);
  return asset;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || a.every((byte, index) => byte === b[index]);
}
