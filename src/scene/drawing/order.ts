/** In which order the parts of a line stand, where some of it is read from the right (UAX #9, by bidi-js). */
import { createRequire } from "node:module";
import { turnsAnywhere } from "../../data/right-to-left.ts";

/** bidi-js, as far as it is used here; loaded with the first line that is read from the right. */
interface Bidi {
  getEmbeddingLevels(text: string, base: Base): { readonly levels: Uint8Array };
  getMirroredCharacter(letter: string): string | null;
}

/** `auto`: as the first letter is read. */
export type Base = "ltr" | "rtl" | "auto";

/** Of each unit of a text: even where it is read from the left, odd from the right, the higher the deeper within another. */
export type Levels = Uint8Array;

const loaded: { bidi?: Bidi } = {};

function bidi(): Bidi {
  loaded.bidi ??= (createRequire(import.meta.url)("bidi-js") as () => Bidi)();
  return loaded.bidi;
}

/** Levels of a paragraph's text; null where all of it is read from the left. */
export function levelsOf(text: string, base: Base): Levels | null {
  if (base !== "rtl" && !turnsAnywhere(text)) return null;
  return bidi().getEmbeddingLevels(text, base).levels;
}

/** Cuts a part of a text where the level changes. @param from where it begins in the text */
export function byLevel(
  part: string,
  from: number,
  levels: Levels | null,
): readonly (readonly [text: string, level: number])[] {
  if (levels === null) return [[part, 0]];
  const found: [string, number][] = [];
  for (let at = 0; at < part.length; at++) {
    const level = levels[from + at] ?? 0;
    const last = found.at(-1);
    if (last?.[1] === level) last[0] += part.charAt(at);
    else found.push([part.charAt(at), level]);
  }
  return found;
}

export const isFromTheRight = (level: number): boolean => level % 2 === 1;

/** A text that is read from the right with its brackets turned, for who sets signs by their shape. */
export function mirrored(text: string): string {
  return [...text].map((letter) => bidi().getMirroredCharacter(letter) ?? letter).join("");
}

/** Parts of a line from left to right, given in the order in which they are read (rule L2). */
export function fromLeft<P extends { readonly level: number }>(parts: readonly P[]): readonly P[] {
  const ordered = [...parts];
  const highest = parts.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level--)
    for (let at = 0; at < ordered.length; at++) {
      let end = at;
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end++;
      if (end > at + 1) ordered.splice(at, end - at, ...ordered.slice(at, end).reverse());
      at = Math.max(at, end - 1);
    }
  return ordered;
}
