import { crc32 } from "node:zlib";
import { strToU8, type Zippable, zipSync } from "fflate";
import { TYPES_PART } from "./names.ts";

export interface PackageFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Already compressed: deflating them again costs time and saves nothing. */
const STORED = /\.(?:png|jpe?g|gif|xlsx|mp4|m4a|mp3)$/i;

/**
 * Zips a package so that the same parts give the same bytes on every machine: sorted entries, the content types
 * first (readers that stream want them there), one fixed time. fflate, not node:zlib, whose output changes with the
 * version of zlib that a Node build carries.
 */
export function zipPackage(files: readonly PackageFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, content } of [...files].sort(byPath)) {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    entries[path] = [bytes, { level: STORED.test(path) ? 0 : 6 }];
  }
  return zipSync(entries, { mtime: TIME });
}

/** CRC-32 of a part's content, text as UTF-8. */
export const checksumOf = (content: PackageFile["content"]): number => crc32(content);

/**
 * Zip entries carry local wall-clock time: an ISO time without a zone is local, so it is the same bytes in every zone
 * (and noon exists on every day in all of them). 1980 is the first year that the format has.
 */
const TIME = "1980-01-01T12:00:00";

function byPath(left: PackageFile, right: PackageFile): number {
  if (left.path === TYPES_PART || right.path === TYPES_PART) return left.path === TYPES_PART ? -1 : 1;
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0;
}
