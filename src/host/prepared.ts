import { openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { FoundJson, PreparedPairs, PreparedTexts } from "../data/prepared.ts";

/** Where a text begins among all texts, and its JSON in the file's two regions of JSON. */
type Place = readonly [text: number, now: number, nowEnd: number, later: number];

/** By the length of a text: the places of those that have it. */
type Index = Readonly<Record<number, readonly Place[]>>;

/** A file of prepared texts: its index as JSON, all texts, what is read of each at once, what is read later. */
export interface PreparedFile {
  readonly file: string;
  /** Where each of the regions ends but the last, in bytes. */
  readonly ends: readonly [index: number, texts: number, now: number];
}

/**
 * A file of prepared texts, and what finds them there. As constants of the program all of them would be read and hashed at
 * every start, and a build needs a fifth of them.
 * @param lists by their names
 */
export function packPrepared(lists: Readonly<Record<string, PreparedPairs>>): {
  readonly bytes: Uint8Array;
  readonly ends: PreparedFile["ends"];
} {
  let [texts, now, later] = ["", "", ""];
  const indexOf = (pairs: PreparedPairs): Index => {
    const index: Record<number, Place[]> = {};
    for (const [text, json] of pairs) {
      const places = index[text.length] ?? [];
      index[text.length] = places;
      places.push([texts.length, now.length, now.length + json.now.length, later.length]);
      [texts, now, later] = [texts + text, now + json.now, later + json.later];
    }
    return index;
  };
  const index = Object.fromEntries(Object.entries(lists).map(([name, pairs]) => [name, indexOf(pairs)]));
  const regions = [Buffer.from(JSON.stringify(index)), Buffer.from(texts), Buffer.from(now)] as const;
  const [first, second, third] = regions.map(({ length }) => length) as [number, number, number];
  const ends = [first, first + second, first + second + third] as const;
  return { bytes: Buffer.concat([...regions, Buffer.from(later)]), ends };
}

/**
 * The lists of a file that `packPrepared` made: what they find, they find to the letter.
 * @param folder absolute path
 */
export function openPrepared(folder: string, prepared: PreparedFile): Readonly<Record<string, PreparedTexts>> {
  const file = openSync(join(folder, prepared.file), "r");
  const read = (start: number, end: number): Buffer => {
    const bytes = Buffer.allocUnsafe(end - start);
    return bytes.subarray(0, readSync(file, bytes, 0, end - start, start));
  };
  const [indexEnd, textsEnd, nowEnd] = prepared.ends;
  const head = read(0, nowEnd);
  const texts = head.toString("utf8", indexEnd, textsEnd);
  const now = head.toString("latin1", textsEnd);
  const find = (places: Index, text: string): FoundJson | undefined => {
    for (const [at, start, end, later] of places[text.length] ?? [])
      if (texts.startsWith(text, at))
        return {
          now: now.slice(start, end),
          later: (from, to) => read(nowEnd + later + from, nowEnd + later + to).toString("latin1"),
        };
    return undefined;
  };
  const index: Record<string, Index> = JSON.parse(head.toString("latin1", 0, indexEnd));
  const lists = Object.entries(index).map(([name, places]) => [name, { get: (text: string) => find(places, text) }]);
  return Object.fromEntries(lists);
}
