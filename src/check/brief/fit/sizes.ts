import type { Item, Paragraph, SceneSlide } from "../../../scene/types.ts";
import type { TypeRole } from "./floors.ts";

interface Size {
  readonly role: TypeRole;
  readonly size: number;
  /** Of the item. */
  readonly name: string;
}

/** Sizes of the texts of a slide, smallest first; what PowerPoint shows, after shrinking. Not titles and footers. */
export function sizesOf({ items }: SceneSlide): readonly Size[] {
  return items.flatMap(itemSizes).sort((a, b) => a.size - b.size);
}

const FURNITURE = new Set(["title", "ftr", "sldNum", "dt"]);
/** Names of items that only say where something comes from or whose it is. */
const SMALL_PRINT = /source|banner|caption|footnote|marking|reference|legend|note/i;

function itemSizes(item: Item): readonly Size[] {
  if (item.kind === "table") {
    const paragraphs = item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs));
    return smallest(paragraphs, 1).map((size) => ({ role: "table", size, name: item.name }));
  }
  if (item.kind === "chart") return [{ role: "source", size: item.textStyle.size, name: item.name }];
  if (item.kind !== "shape" || item.text === undefined) return [];
  if (item.placeholder !== undefined && FURNITURE.has(item.placeholder.type)) return [];
  const role: TypeRole = SMALL_PRINT.test(item.name) ? "source" : "body";
  return smallest(item.text.paragraphs, item.text.fontScale).map((size) => ({ role, size, name: item.name }));
}

function smallest(paragraphs: readonly Paragraph[], scale: number): readonly number[] {
  const sizes = paragraphs.flatMap(({ runs }) =>
    runs
      .filter(({ baseline, text, special }) => baseline === "normal" && text.trim() !== "" && special === undefined)
      .map(({ size }) => size * scale),
  );
  return sizes.length === 0 ? [] : [Math.min(...sizes)];
}
