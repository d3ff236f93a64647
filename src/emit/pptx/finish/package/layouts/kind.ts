import type { LayoutPlaceholder, PlaceholderType } from "../../../../../scene/types.ts";

const FURNITURE: ReadonlySet<PlaceholderType> = new Set(["dt", "ftr", "sldNum"]);

/**
 * Attributes that say what a layout is (ECMA-376 Part 1, 19.7.15 `ST_SlideLayoutType`). The type tells PowerPoint
 * which layout of another deck this one corresponds to when slides are pasted; a layout with placeholders that no
 * type has is marked as drawn by the user instead, as PowerPoint marks its own custom layouts.
 */
export function layoutAttributes(placeholders: readonly LayoutPlaceholder[]): string {
  const content = placeholders.filter(({ type }) => !FURNITURE.has(type));
  const signature = content
    .map(({ type, idx }) => (type === "title" ? "title" : `body${idx}`))
    .sort()
    .join(" ");
  const type = TYPES[signature];
  return type === undefined ? ' preserve="1" userDrawn="1"' : ` type="${type}" preserve="1"`;
}

const TYPES: Readonly<Record<string, string | undefined>> = { "": "blank", title: "titleOnly", "body1 title": "obj" };

/**
 * `p:hf`: which of date, footer and number PowerPoint gives to a slide that is added later. Without it, none.
 */
export function writeHeaderFooter(placeholders: readonly LayoutPlaceholder[]): string {
  const off = [...FURNITURE].filter((type) => !placeholders.some((placeholder) => placeholder.type === type));
  return off.length === FURNITURE.size ? "" : `<p:hf hdr="0"${off.map((type) => ` ${type}="0"`).join("")}/>`;
}
