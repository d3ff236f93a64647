import type { Diagnostic } from "../diagnostics/types.ts";

/** The outside world, as far as briefdeck may touch it. Stages never see this; `compile.ts` and `cli/` do. */
export interface Host {
  /** UTF-8 text of a file, byte order mark removed. Throws `HostError`. */
  readText(path: string): string;
  /** At most `limit` bytes (left out: those that a brief may have), from pipes too unless it must be a `regular` file. Throws `HostError`. */
  readBytes(path: string, limit?: number, regular?: boolean): Uint8Array;
  /** The first bytes of a regular file; none where there is nothing to read, which whoever reads it all will tell. */
  readHead(path: string, count: number): Uint8Array;
  /** All of standard input, as much as a brief may have. Throws `HostError`. */
  readStdin(): Uint8Array;
  /** Names in a folder, sorted by code point; [] if the folder is not there. */
  list(folder: string): readonly string[];
  exists(path: string): "file" | "folder" | "no";
  /** Absolute path with every symbolic link followed; undefined if there is nothing at the path. */
  realPath(path: string): string | undefined;
  /** Size of a file in bytes; 0 if there is none. */
  size(path: string): number;
  /**
   * Writes whole or not at all: a temporary file in the same folder, flushed, then renamed over `path`. Links may not
   * lead out of `root`, nor, where it is left out, a link of the file's name out of its folder. Throws `HostError`.
   */
  writeWhole(path: string, bytes: Uint8Array, root?: string): void;
  /** Renames a file to `NAME.stale` in its folder and returns that name; undefined if there is none. Throws `HostError`. */
  moveAside(path: string, root?: string): string | undefined;
}

/** What a host function throws: the diagnostic that the user should see, and the text to show around it. */
export class HostError extends Error {
  readonly diagnostic: Diagnostic;
  readonly sources: ReadonlyMap<string, string>;

  constructor(diagnostic: Diagnostic, sources: ReadonlyMap<string, string> = new Map()) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
    this.sources = sources;
  }
}
