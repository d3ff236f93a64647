import type { Program } from "./types.ts";

/** `@index`, `@first` … of the innermost loop. */
export interface LoopData {
  readonly index: number;
  readonly key: string | number;
  readonly first: boolean;
  readonly last: boolean;
  readonly outer: LoopData | null;
}

/** One context: what a name means at a place of a template. */
export interface Frame {
  readonly context: unknown;
  /** Reached by `../`. */
  readonly parent: Frame | null;
  /** Block parameters, and the named values given to a partial; they come before the context's fields. */
  readonly locals: ReadonlyMap<string, unknown>;
  readonly loop: LoopData | null;
  /** What `{{> @partial-block}}` inserts, with the frame that it was written in. */
  readonly block: { readonly program: Program; readonly frame: Frame; readonly file: string } | null;
}

const NONE: ReadonlyMap<string, unknown> = new Map();

export function rootFrame(context: unknown): Frame {
  return { context, parent: null, locals: NONE, loop: null, block: null };
}

/** The frame of a block's body. As in Handlebars, a context that does not change adds no level to `../`. */
export function innerFrame(
  frame: Frame,
  context: unknown,
  names: readonly string[] = [],
  values: readonly unknown[] = [],
  loop: LoopData | null = frame.loop,
): Frame {
  const locals = names.length === 0 ? frame.locals : new Map(frame.locals);
  if (locals instanceof Map) for (const [index, name] of names.entries()) locals.set(name, values[index] ?? null);
  return { context, parent: context === frame.context ? frame.parent : frame, locals, loop, block: frame.block };
}
