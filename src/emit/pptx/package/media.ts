import type { Parts } from "../parts.ts";

/** Where pictures of layouts are put: beside those of the slides, each once. */
export interface MediaFolder {
  /** Path of the part with these bytes. */
  add(bytes: Uint8Array, extension: string): string;
}

const PICTURE = /^ppt\/media\/image(\d+)\./;

/** @param parts finished parts, whose pictures are used again where the bytes are the same; gets the new ones */
export function openMediaFolder(parts: Parts): MediaFolder {
  const pictures = [...parts].filter(([path]) => PICTURE.test(path));
  let last = Math.max(0, ...pictures.map(([path]) => Number(PICTURE.exec(path)?.[1])));
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
