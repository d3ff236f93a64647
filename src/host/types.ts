/** The outside world, as far as briefdeck may touch it. Stages never see this; `compile.ts` and `cli/` do. */
export interface Host {
  /** UTF-8 text of a file. Errors: `HostError`. */
  readText(path: string): string;
  readBytes(path: string): Uint8Array;
  /** Names in a folder, sorted by code point; [] if the folder is not there. */
  list(folder: string): readonly string[];
  exists(path: string): "file" | "folder" | "no";
  /** Writes whole or not at all: a temporary file in the same folder, flushed, then renamed over `path`. */
  writeWhole(path: string, bytes: Uint8Array): void;
}
