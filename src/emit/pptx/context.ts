import { greatest } from "../../data/lists.ts";
import type { Relationships } from "../../opc/relationships.ts";
import type { Assets, LinkTarget, Scene } from "../../scene/types.ts";
import { externalAddress } from "./drawing/url.ts";
import type { Parts } from "./parts.ts";

/** What the writers of parts share: the scene, and where shared parts (pictures) are put. */
export interface PackageContext {
  readonly scene: Scene;
  readonly assets: Assets;
  /** BCP 47 as PowerPoint knows it, or "". */
  readonly lang: string;
  /** Adds a part to the package. */
  add(path: string, content: string | Uint8Array, relationships?: Relationships): void;
  /** Writes the relationships of a part; of the package itself, whose path is "". */
  relate(path: string, relationships: Relationships): void;
  /** Path of the media part with these bytes; equal pictures share one. */
  addMedia(bytes: Uint8Array, extension: string): string;
  /** Path of a slide part by the slide's id; undefined when there is no such slide. */
  slidePath(id: string): string | undefined;
}

/** Turns a link into a relationship of the part that holds it; "" when there is no such address or slide. */
export function linker(
  context: Pick<PackageContext, "slidePath">,
  relationships: Relationships,
): (target: LinkTarget) => string {
  return (target) => {
    if ("url" in target) {
      const address = externalAddress(target.url);
      return address === undefined ? "" : relationships.add("hyperlink", address, true);
    }
    const path = context.slidePath(target.slide);
    return path === undefined ? "" : relationships.add("slide", path);
  };
}

/** Where pictures of layouts are put: beside those of the slides, each once. */
interface MediaFolder {
  /** Path of the part with these bytes. */
  add(bytes: Uint8Array, extension: string): string;
}

const PICTURE = /^ppt\/media\/image(\d+)\./;

/** @param parts finished parts, whose pictures are used again where the bytes are the same; gets the new ones */
export function openMediaFolder(parts: Parts): MediaFolder {
  const pictures = [...parts].filter(([path]) => PICTURE.test(path));
  let last = greatest(
    pictures.map(([path]) => Number(PICTURE.exec(path)?.[1])),
    0,
  );
  return {
    add(bytes, extension) {
      const twin = pictures.find(([, other]) => typeof other !== "string" && sameBytes(other, bytes));
      if (twin) return twin[0];
      last += 1;
      const path = `ppt/media/image${last}.${extension}`;
      pictures.push([path, bytes]);
      parts.set(path, bytes);
      return path;
    },
  };
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left === right || (left.length === right.length && left.every((byte, index) => byte === right[index]));
}
