/** Short names that chats and GitHub draw as a sign: `:flag_kr:`, `:x:`. */
const SHORTCODE = /(?<![\p{L}\p{N}]):(?:(?:flag[-_])?([a-z]{2})|([a-z_]{1,24})):/gu;

/** Signs that say no, by their names at Unicode, Slack and GitHub. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["x", "❌"],
  ["cross_mark", "❌"],
  ["heavy_multiplication_x", "✗"],
  ["no_entry", "⛔"],
  ["no_entry_sign", "🚫"],
  ["prohibited", "🚫"],
]);
const FIRST_FLAG = 0x1f1e6;

/** A text with the signs that such names are drawn as. */
export const withSigns = (text: string): string =>
  text.includes(":")
    ? text.replace(SHORTCODE, (written, pair: string | undefined, name: string | undefined) =>
        pair === undefined ? (SIGNS.get(name ?? "") ?? written) : flag(pair),
      )
    : text;

const flag = (pair: string): string =>
  String.fromCodePoint(...[...pair].map((letter) => FIRST_FLAG + letter.charCodeAt(0) - "a".charCodeAt(0)));
