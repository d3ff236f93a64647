/** The place of a block reader in the lines of one container. */
import type { Context } from "../context.ts";
import type { Line } from "../source/lines.ts";
import type { Ahead } from "./ahead.ts";
import type { RawBlock } from "./raw.ts";

/** Containers inside containers up to here; deeper ones are flattened and reported. */
export const DEEPEST = 32;

export interface Cursor {
  readonly context: Context;
  /** A line is replaced by what is left of it when a comment or tag at its start has been read. */
  readonly lines: Line[];
  /** The next line to read; readers move it on. */
  index: number;
  /** How many containers stand around these lines. */
  readonly depth: number;
  /** Line of the closing fence by line of the opening one, for `:::`. */
  readonly fences: ReadonlyMap<number, number>;
  /** The last line that holds `-->`, -1 if none does; found when the first comment asks. */
  lastCommentEnd?: number;
  /** What was found further down, for the next line that asks (`ahead.ts`). */
  ahead?: Ahead;
  /** Tags opened on lines of their own and not yet closed: indentation inside them is not code. */
  openTags: number;
  /** A comment says that the block before it appears at a click. */
  lastIsStep?: boolean;
  /** These lines stand in a comment, which holds no further one. */
  readonly inComment: boolean;
  /** Reads the lines of a container inside this one. */
  readonly nested: (lines: Line[], inComment?: boolean) => RawBlock[];
}

/** Reads the block at the cursor and moves the cursor behind it, or returns null and leaves it where it is. */
export type BlockReader = (cursor: Cursor, line: Line) => readonly RawBlock[] | null;
