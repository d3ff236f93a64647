/** What compiling a brief keeps for the next time, so that writing it is not compiling it whole at each save. */
import { loadPack } from "./deck/pack.ts";
import { createFillMemory, type FillMemory } from "./deck/plan/kept.ts";
import type { PackFile } from "./deck/types.ts";
import type { SvgFile } from "./emit/types.ts";
import type { KeptImages } from "./host/images/load.ts";
import type { KeptRegistries } from "./open/brief.ts";
import type { KeptTranslations } from "./open/translations.ts";
import { createPlaceMemory, type PlaceMemory } from "./scene/memory.ts";
import type { Asset, Item } from "./scene/types.ts";

/** What compiling one brief in one view keeps for the next time. */
export interface Memory {
  readonly filled: FillMemory;
  readonly placed: PlaceMemory;
  pack: { readonly files: readonly PackFile[]; readonly loaded: ReturnType<typeof loadPack> } | null;
  readonly registries: KeptRegistries;
  readonly translations: KeptTranslations;
  readonly images: KeptImages;
  /** Pictures of slides by what stands on them. */
  readonly pictures: WeakMap<
    readonly Item[],
    {
      readonly number: number;
      readonly layout: unknown;
      /** What its images showed. */
      readonly assets: readonly (Asset | undefined)[];
      readonly file: SvgFile;
    }
  >;
}

export const createMemory = (): Memory => ({
  filled: createFillMemory(),
  placed: createPlaceMemory(),
  pack: null,
  registries: { read: null },
  translations: new Map(),
  images: new Map(),
  pictures: new WeakMap(),
});

/** The pack of before, where its files say the same; else it is loaded, and kept. */
export function loadKept(files: readonly PackFile[], memory: Memory | undefined): ReturnType<typeof loadPack> {
  const kept = memory?.pack;
  const isSame = (file: PackFile, at: number): boolean => {
    const other = kept?.files[at];
    return other !== undefined && file.file === other.file && file.path === other.path && file.text === other.text;
  };
  if (kept && kept.files.length === files.length && files.every(isSame)) return kept.loaded;
  const loaded = loadPack(files);
  if (memory !== undefined) memory.pack = { files, loaded };
  return loaded;
}
