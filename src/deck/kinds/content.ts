import type { Block, Columns, Part, Slide } from "../../brief/types.ts";
import type { Ingredient, Shape } from "../types.ts";

/** What a slide holds, as far as it decides its kind. */
export interface Content {
  /** `###` parts, else its columns. */
  readonly parts: readonly Part[];
  /** Blocks outside the parts. */
  readonly blocks: readonly Block[];
}

/**
 * Columns are parts, as a template shows them below the text of the slide: so with text behind them, or with other
 * columns, they stay where they are written.
 * @param asked for by the drafter is the kind that takes parts: the first columns are these, wherever they stand
 */
export function contentOf({ parts, blocks }: Pick<Slide, "parts" | "blocks">, asked = false): Content {
  if (parts.length > 0) return { parts, blocks };
  const columns = blocks.find((block): block is Columns => block.kind === "columns");
  if (columns === undefined || (!asked && columns !== blocks.at(-1))) return { parts: [], blocks };
  return { parts: columns.columns, blocks: blocks.filter((block) => block !== columns) };
}

export const INGREDIENTS: readonly Ingredient[] = ["table", "image", "quote", "chart", "diagram", "code", "list"];

export function hasIngredient({ blocks }: Content, ingredient: Ingredient): boolean {
  return blocks.some((block) => block.kind === ingredient);
}

const ALONE: readonly (Shape & Block["kind"])[] = ["table", "chart", "diagram", "image", "quote", "code"];

/** The shape of a slide: what it would be called at a glance. Always ends up as something, `text` if need be. */
export function shapeOf(role: Slide["role"], { parts, blocks }: Content): Shape {
  if (role === "section") return "section";
  if (parts.length > 0) return "parts";
  const [only, second] = blocks;
  if (only !== undefined && second === undefined) return ALONE.find((kind) => kind === only.kind) ?? "text";
  const images = blocks.filter((block) => block.kind === "image");
  const isText = blocks.every((block) =>
    ["image", "paragraph", "list", "heading", "quote", "division"].includes(block.kind),
  );
  if (images.length === 0 || !isText) return "text";
  return images.length === 1 || isGallery(images.length, blocks) ? "image-text" : "text";
}

/** Pictures that stand side by side, with one short text at most. */
const MOST_PICTURES = 4;
const MOST_REMARKS = 4;

function isGallery(images: number, blocks: readonly Block[]): boolean {
  const [text, second] = blocks.filter(({ kind }) => kind !== "image");
  if (images > MOST_PICTURES || second !== undefined) return false;
  return text === undefined || text.kind === "paragraph" || (text.kind === "list" && text.items.length <= MOST_REMARKS);
}
