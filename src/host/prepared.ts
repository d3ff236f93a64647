import { openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { PreparedPairs, PreparedTexts } from "../data/prepared.ts";

/** A text and its JSON in a file of prepared texts: where it begins, and the bytes of each, which stand one behind the other. */
type Place = readonly [start: number, text: number, json: number];

/** By the length and the checksum of a text: the places of those that have them. */
type Index = Readonly<Record<string, readonly Place[]>>;

/** By the names of lists. */
export type PreparedIndex = Readonly<Record<string, Index>>;

const keyOf = (text: Uint8Array): string => `${text.length} ${crc32(text)}`;

/**
 * A file of prepared texts, and what finds them there. As constants of the program all of them would be read and hashed at
 * every start, and a build needs a third of them.
 * @param lists by their names
 */
export function packPrepared(lists: Readonly<Record<string, PreparedPairs>>): {
  readonly bytes: Uint8Array;
  readonly index: PreparedIndex;
} {
  const pieces: Uint8Array[] = [];
  let start = 0;
  const indexOf = (pairs: PreparedPairs): Index => {
    const index: Record<string, Place[]> = {};
    for (const [text, json] of pairs) {
      const [key, value] = [Buffer.from(text), Buffer.from(json)];
      const places = index[keyOf(key)] ?? [];
      places.push([start, key.length, value.length]);
      index[keyOf(key)] = places;
      pieces.push(key, value);
      start += key.length + value.length;
    }
    return index;
  };
  const index = Object.fromEntries(Object.entries(lists).map(([name, pairs]) => [name, indexOf(pairs)]));
  return { bytes: Buffer.concat(pieces), index };
}

/**
 * The lists of a file that `packPrepared` made: what they find, they find to the letter.
 * @param path absolute
 */
export function openPrepared(path: string, index: PreparedIndex): Readonly<Record<string, PreparedTexts>> {
  let file: number | null = null;
  const read = ([start, length, json]: Place): Buffer => {
    file ??= openSync(path, "r");
    const bytes = Buffer.allocUnsafe(length + json);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
  };
  const find = (places: Index, text: string): string | undefined => {
    const wanted = Buffer.from(text);
    for (const place of places[keyOf(wanted)] ?? []) {
      const bytes = read(place);
      if (bytes.subarray(0, wanted.length).equals(wanted)) return bytes.toString("utf8", wanted.length);
    }
    return undefined;
  };
  const lists = Object.entries(index).map(([name, places]) => [name, { get: (text: string) => find(places, text) }]);
  return Object.fromEntries(lists);
}
