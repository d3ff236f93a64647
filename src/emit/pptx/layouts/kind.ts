import { table } from "../../../data/table.ts";
import type { LayoutPlaceholder, PlaceholderType, SceneLayout } from "../../../scene/types.ts";

const FURNITURE: ReadonlySet<PlaceholderType> = new Set(["dt", "ftr", "sldNum"]);

/** Whether a layout is the plain one: a title, a body, and little else. */
export function isTitleAndBody({ type, placeholders }: SceneLayout): boolean {
  return (type ?? layoutType(placeholders)) === "obj";
}

/**
 * Attributes that say what a layout is (ECMA-376 Part 1, 19.7.15 `ST_SlideLayoutType`). The type tells PowerPoint
 * which layout of another deck this one corresponds to when slides are pasted; a pack says it of its own layouts. One further text placeholder, such as
 * a source line, does not change it, as in PowerPoint's own templates; a layout that no type describes is marked as
 * drawn by the user instead, as PowerPoint marks its custom layouts.
 *
 * @param isFurnished the master's furniture stands on it; else it hides that
 */
export function layoutAttributes({ type: said, placeholders }: SceneLayout, isFurnished = true): string {
  const type = said ?? layoutType(placeholders);
  const hides = isFurnished ? "" : ' showMasterSp="0"';
  return hides + (type === undefined ? ' preserve="1" userDrawn="1"' : ` type="${type}" preserve="1"`);
}

function layoutType(placeholders: readonly LayoutPlaceholder[]): string | undefined {
  const content = placeholders.filter(({ type, classification }) => !FURNITURE.has(type) && !classification);
  const isMain = ({ type, idx }: LayoutPlaceholder) => type === "title" || idx === 1;
  const main = content.filter(isMain).map(({ type }) => type);
  const type = content.length - main.length > 1 ? undefined : TYPES[main.sort().join(" ")];
  const isBlank = type === "blank" && content.length > 0;
  return isBlank ? undefined : type;
}

const TYPES: Readonly<Record<string, string | undefined>> = table({
  "": "blank",
  title: "titleOnly",
  "body title": "obj",
});

/**
 * `p:hf`: which of date, footer and number PowerPoint gives to a slide that is added later. Without it, none.
 */
export function writeHeaderFooter(placeholders: readonly LayoutPlaceholder[]): string {
  const off = [...FURNITURE].filter((type) => !placeholders.some((placeholder) => placeholder.type === type));
  return off.length === FURNITURE.size ? "" : `<p:hf hdr="0"${off.map((type) => ` ${type}="0"`).join("")}/>`;
}
