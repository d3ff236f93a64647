import { openSync, readSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { PreparedPairs, PreparedTexts } from "../data/prepared.ts";

/** A text and its JSON in a file of prepared texts: where it begins behind the index, and the bytes of each, which stand one behind the other. */
type Place = readonly [start: number, text: number, json: number];

/** By the length and the checksum of a text: the places of those that have them. */
type Index = Readonly<Record<string, readonly Place[]>>;

/** A file of prepared texts, which its index, as JSON by the names of lists, begins. */
export interface PreparedFile {
  readonly file: string;
  /** Bytes of the index. */
  readonly index: number;
}

const keyOf = (text: Uint8Array): string => `${text.length} ${crc32(text)}`;

/**
 * A file of prepared texts, and what finds them there. As constants of the program all of them would be read and hashed at
 * every start, and a build needs a third of them.
 * @param lists by their names
 */
export function packPrepared(lists: Readonly<Record<string, PreparedPairs>>): {
  readonly bytes: Uint8Array;
  readonly index: number;
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
  const head = Buffer.from(JSON.stringify(index));
  return { bytes: Buffer.concat([head, ...pieces]), index: head.length };
}

/**
 * The lists of a file that `packPrepared` made: what they find, they find to the letter.
 * @param folder absolute path
 */
export function openPrepared(folder: string, prepared: PreparedFile): Readonly<Record<string, PreparedTexts>> {
  const file = openSync(join(folder, prepared.file), "r");
  const read = (start: number, length: number): Buffer => {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, start));
  };
  const find = (places: Index, text: string): string | undefined => {
    const wanted = Buffer.from(text);
    for (const [start, length, json] of places[keyOf(wanted)] ?? []) {
      const bytes = read(prepared.index + start, length + json);
      if (bytes.subarray(0, length).equals(wanted)) return bytes.toString("utf8", length);
    }
    return undefined;
  };
  const index: Record<string, Index> = JSON.parse(read(0, prepared.index).toString());
  const lists = Object.entries(index).map(([name, places]) => [name, { get: (text: string) => find(places, text) }]);
  return Object.fromEntries(lists);
}
