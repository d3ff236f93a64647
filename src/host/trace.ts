import { existsSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";

/** `name (/folder/file.cjs:3:120)` or `/folder/file.cjs:3:120`: a place in a script that the build made. */
const PLACE = /(?<![^\s()])([^\s()]+\.cjs):(\d+):(\d+)/g;

/**
 * A trace of V8 with the places in the sources where it names places in the bundle, which the build left beside it as
 * `FILE.map`: the bundle's own names are one letter, and its lines are books.
 * @param trace `stack` of an error
 */
export function sourceTrace(trace: string): string {
  const maps = new Map<string, SourceMap | null>();
  return trace.replace(PLACE, (place, file: string, line: string, column: string) => {
    if (!maps.has(file)) maps.set(file, readMap(`${file}.map`));
    const found = maps.get(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (found === undefined || !("originalSource" in found) || !found.originalSource) return place;
    return `${found.originalSource.replace(/^(?:\.\.\/)+/, "")}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });
}

function readMap(file: string): SourceMap | null {
  if (!existsSync(file)) return null;
  return new SourceMap(JSON.parse(readFileSync(file, "utf8")) as SourceMapPayload);
}
