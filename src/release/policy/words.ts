/** The words that say who may see a field of the front matter or of a registry. */

/** For every field. */
export type OpenWord =
  /** A name, a date, a number or a setting: goes out unless a mark at its own start closes it. */
  | "open"
  /** No content: places in the file, and what was read from it. The release makes its own. */
  | "structure";

/** For fields that can be empty. */
export type ClosingWord =
  /** A text of ours: judged by its mark; without one it stays wherever unmarked texts stay, and that is reported. */
  | "told"
  /** The same where nobody is asked for a mark: a footer, a reference. */
  | "quiet"
  /** The same for a date, a number or a word of a list: it has no words that a scan could look for. */
  | "value"
  /** Of an entry: goes outside only if the entry's own mark opens it. */
  | "with-mark"
  /** Never outside. */
  | "own-side"
  /** Never outside; a path or a setting, which has no words that a scan could look for. */
  | "own-value"
  /** Never outside and on no screen, as red lines. */
  | "off-screen";

export type Word = OpenWord | ClosingWord;

type IsClosable<T> = null extends T
  ? true
  : "" extends T
    ? true
    : T extends readonly unknown[]
      ? true
      : string extends keyof T
        ? true
        : false;

/** One word for each field of `T`, or those of its parts: a field that is new is a compile error where this stands. */
export type Fields<T> = { readonly [K in keyof T]: FieldPolicy<T[K]> };

/** A list of entries, or one: judged as a whole first, then field by field. */
export interface Each<T> {
  readonly whole: Word;
  readonly each: Fields<T>;
}

export type FieldPolicy<T> =
  | OpenWord
  | (true extends IsClosable<T> ? ClosingWord : never)
  | (NonNullable<T> extends readonly (infer Item)[]
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
