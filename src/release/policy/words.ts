/** The words that say who may see a field of the front matter or of a registry. */

/** For every field. */
export type OpenWord =
  /** A name, a date, a number or a setting: goes out unless a mark at its own start closes it. */
  | "open"
  /** No content: places in the file, and what was read from it. The release makes its own. */
  | "structure";

/** For fields that can be empty; a text that goes leaves "". */
export type TextWord =
  /** A text of ours: judged by its mark; without one it stays wherever unmarked texts stay, and that is reported. */
  | "told"
  /** The same where nobody is asked for a mark: a footer, a reference. */
  | "quiet"
  /** Of an entry: goes outside only if the entry's own mark opens it. */
  | "with-mark"
  /** Never outside. */
  | "own-side"
  /** Never outside and on no screen, as red lines. */
  | "off-screen";

/** For fields that can be null, which is what they leave: they have no words that a scan could look for. */
export type ValueWord =
  /** A date, a number or a word of a list: stays wherever unmarked texts stay. */
  | "value"
  /** Never outside: a path or a setting. */
  | "own-value";

export type Word = OpenWord | TextWord | ValueWord;

/** What may close a field, by what the field holds where there is nothing. */
type ClosingWord<T> = null extends T
  ? NonNullable<T> extends string
    ? ValueWord
    : TextWord | ValueWord
  : "" extends T
    ? TextWord
    : T extends readonly unknown[]
      ? TextWord | ValueWord
      : string extends keyof T
        ? TextWord | ValueWord
        : never;

/**
 * One word for each field of `T`, or those of its parts: a field that is new is a compile error where this stands. What
 * goes of a map with keys of its own is left out of it.
 */
export type Fields<T> = string extends keyof T
  ? Readonly<Record<string, Word>>
  : { readonly [K in keyof T]: FieldPolicy<T[K]> };

/** A list of entries, or one: judged as a whole first, then field by field. */
export interface Each<T> {
  readonly whole: Word;
  readonly each: Fields<T>;
}

export type FieldPolicy<T> =
  | OpenWord
  | ClosingWord<T>
  | (NonNullable<T> extends string
      ? never
      : NonNullable<T> extends readonly (infer Item)[]
        ? Item extends object
          ? Each<Item>
          : never
        : NonNullable<T> extends object
          ? Fields<NonNullable<T>> | Each<NonNullable<T>>
          : never);

/** Any policy, while a value is walked whose type is no longer known. */
export type AnyPolicy =
  | Word
  | { readonly [name: string]: AnyPolicy }
  | { readonly whole: Word; readonly each: { readonly [name: string]: AnyPolicy } };
