import type { Inline } from "../types.ts";
import { EMOJI_NAMES } from "./emoji-names.ts";

/** A code is no part of a word, a time or an address. */
const CODE = /(?<![\p{L}\p{N}:/]):([a-z0-9_+-]{1,40}):(?![\p{L}\p{N}:/])/gu;

let known: ReadonlyMap<string, string> | null = null;

/** A text with the emoji that its codes (`:warning:`) stand for, as Marp and GitHub show them. Unknown codes are text. */
export function withEmoji(inline: Inline): Inline {
  if (inline.kind !== "text" || !inline.text.includes(":")) return inline;
  const text = inline.text.replace(CODE, (code, name: string) => names().get(name) ?? code);
  return text === inline.text ? inline : { ...inline, text };
}

function names(): ReadonlyMap<string, string> {
  known ??= new Map(
    EMOJI_NAMES.split(",").flatMap((entry) => {
      const [emoji = "", ...all] = entry.split(" ");
      return all.map((name) => [name, emoji] as const);
    }),
  );
  return known;
}
