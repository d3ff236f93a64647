import type { Ingredient, SlideTemplate } from "../types.ts";
import { type Content, hasIngredient } from "./content.ts";

/** What a slide lacks for a template; null if it lacks nothing. */
export interface Lack {
  readonly needs: string;
  readonly has: string;
}

export function findLack({ takes }: SlideTemplate, content: Content): Lack | null {
  const { parts, required } = takes;
  if (parts !== null && content.parts.length < parts.min) {
    const given = content.parts.length;
    return { needs: countParts(parts.min, parts.max), has: given === 0 ? "none" : plural(given) };
  }
  const missing = required.find((ingredient) => !hasIngredient(content, ingredient));
  return missing === undefined ? null : { needs: ARTICLES[missing], has: "none" };
}

const ARTICLES: Readonly<Record<Ingredient, string>> = {
  table: "a table",
  image: "an image",
  quote: "a quotation",
  chart: "a chart (a table with {.chart type=bar})",
  diagram: "a flow chart (```mermaid)",
  code: "a code block",
  list: "a list",
};

function countParts(min: number, max: number): string {
  if (max === Number.MAX_SAFE_INTEGER) return `at least ${plural(min)}`;
  return min === max ? plural(min) : `${min} to ${plural(max)}`;
}

function plural(count: number): string {
  return `${count} ${count === 1 ? "part" : "parts"} (### headings or ::: columns)`;
}

/** Cuts a list into pieces of at most `most`, as equal as they can be, longer ones first: 5 by 4 is 3 and 2. */
export function splitEvenly<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(items.length / most));
  const pieces: (readonly T[])[] = [];
  for (let index = 0, start = 0; index < count; index++) {
    const size = Math.ceil((items.length - start) / (count - index));
    pieces.push(items.slice(start, start + size));
    start += size;
  }
  return pieces;
}
