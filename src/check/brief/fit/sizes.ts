import type { Item, Paragraph, SceneSlide } from "../../../scene/types.ts";
import type { TypeRole } from "./floors.ts";

interface Size {
  readonly role: TypeRole;
  readonly size: number;
  /** First words of the text. */
  readonly words: string;
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
    return smallest(paragraphs, 1).map((one) => ({ role: "table", ...one }));
  }
  if (item.kind === "chart") return [{ role: "source", size: item.textStyle.size, words: item.name }];
  if (item.kind !== "shape" || item.text === undefined) return [];
  if (item.placeholder !== undefined && FURNITURE.has(item.placeholder.type)) return [];
  const { paragraphs, fontScale } = item.text;
  const as = (role: TypeRole, all: readonly Paragraph[]) => smallest(all, fontScale).map((one) => ({ role, ...one }));
  if (SMALL_PRINT.test(item.name)) return as("source", paragraphs);
  // Cards, cells of a grid and rails are read as tables are: each for itself.
  if (item.placeholder === undefined) {
    return [
      ...as("source", paragraphs.filter(isLabel)),
      ...as(
        "table",
        paragraphs.filter((one) => !isLabel(one)),
      ),
    ];
  }
  return as("body", paragraphs);
}

/** Fewer words than this are a label: a number, a date, the name of a column. */
const LABEL = 9;

function isLabel({ runs }: Paragraph): boolean {
  const words = runs.map(({ text }) => text).join("");
  return words.split(/\s+/).filter(Boolean).length < LABEL;
}

/** The paragraph of a text that is set smallest: by the size of most of its letters, so that a tag or a stamp is none. */
function smallest(paragraphs: readonly Paragraph[], scale: number): readonly { size: number; words: string }[] {
  const sizes = paragraphs.flatMap(({ runs }) => {
    const shown = runs.filter(({ baseline, text, special }) => baseline === "normal" && text.trim() !== "" && !special);
    const [first, ...others] = shown;
    if (first === undefined) return [];
    const main = others.reduce((most, run) => (run.text.length > most.text.length ? run : most), first);
    return [{ size: main.size * scale, words: shown.map(({ text }) => text).join("") }];
  });
  const [first, ...others] = sizes;
  return first === undefined ? [] : [others.reduce((least, one) => (one.size < least.size ? one : least), first)];
}
