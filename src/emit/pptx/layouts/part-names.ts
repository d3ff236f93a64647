/** What the layouts of kinds, and the places on them, are called: in the deck's language, never in words of its slides. */
import { type Language, partWords } from "../../../language/index.ts";
import type { Item, LayoutPlaceholder } from "../../../scene/types.ts";

/** What an item is that its template gives no class. */
const PLAIN: Readonly<Record<Item["kind"], string>> = {
  shape: "text",
  table: "table",
  chart: "chart",
  image: "picture",
};

/**
 * The names of parts and what PowerPoint shows in their empty places: `Ask`, `Offer`, `Ask 2`. The prompt says what goes there,
 * beside the buttons that add a table, chart or picture: PowerPoint's own would ask for text.
 */
export function partNames(
  parts: readonly Item[],
  language: Language,
): readonly Pick<LayoutPlaceholder, "name" | "prompt">[] {
  const counts = new Map<string, number>();
  return parts.map((item) => {
    const words = partWords(language, keyOf(item.part ?? PLAIN[item.kind]));
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return { name: count === 1 ? words : `${words} ${count}`, prompt: isNumber(item) ? ANY_NUMBER : words };
  });
}

/** The place of a number is as wide as one: a word would end within itself. */
const ANY_NUMBER = "1";

const isNumber = (item: Item): boolean =>
  item.kind === "shape" &&
  item.text !== undefined &&
  !item.text.paragraphs.some(({ runs }) => runs.some(({ text }) => /\p{L}/u.test(text)));

/** What a kind of slide is called: as headings of its topic are; "" where it has no name. */
export const kindWords = (kind: string, language: Language): string =>
  kind === "" ? "" : partWords(language, keyOf(kind));

const keyOf = (words: string): string => words.toLowerCase().replace(/ +/g, "-");
