import type { Item, Paragraph, SceneSlide, TableItem } from "../../../scene/types.ts";
import type { TypeRole } from "./floors.ts";

interface Size {
  readonly role: TypeRole;
  readonly size: number;
  /** First words of the text. */
  readonly words: string;
}

/** Sizes of the texts of a slide, smallest first; not titles and footers. */
export function sizesOf({ items }: SceneSlide): readonly Size[] {
  return items.flatMap(itemSizes).sort((a, b) => a.size - b.size);
}

const FURNITURE = new Set(["title", "ftr", "sldNum", "dt"]);
/** Names of items that only say where something comes from or whose it is. */
const SMALL_PRINT = /source|banner|eyebrow|caption|footnote|marking|reference|legend|note|numeral/i;

function itemSizes(item: Item): readonly Size[] {
  if (item.kind === "table") return tableSizes(item);
  if (item.kind === "chart") return [{ role: "source", size: item.textStyle.size, words: item.name }];
  if (item.kind !== "shape" || item.text === undefined) return [];
  if (item.placeholder !== undefined && FURNITURE.has(item.placeholder.type)) return [];
  const { paragraphs } = item.text;
  const as = (role: TypeRole, all: readonly Paragraph[]) => smallest(all).map((one) => ({ role, ...one }));
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

/** Names of columns and rows are read once, and again only by who looks something up; the cells are the text. */
function tableSizes({ rows, headerRow, headerColumn }: TableItem): readonly Size[] {
  const cells = rows.flatMap((row, r) =>
    row.cells.map(({ paragraphs }, c) => ({
      paragraphs,
      isName: ((headerRow && r === 0) || (headerColumn && c === 0)) && paragraphs.every(isLabel),
    })),
  );
  const of = (names: boolean) => cells.filter(({ isName }) => isName === names).flatMap((cell) => cell.paragraphs);
  return [
    ...smallest(of(true)).map((one): Size => ({ role: "source", ...one })),
    ...smallest(of(false)).map((one): Size => ({ role: "table", ...one })),
  ];
}

/** Fewer words than this are a label: a number, a date, the name of a column. */
const LABEL = 9;
const WORD = /[\p{L}\p{N}]/u;

function isLabel({ runs }: Paragraph): boolean {
  const words = runs.map(({ text }) => text).join("");
  return words.split(/\s+/).filter((word) => WORD.test(word)).length < LABEL;
}

/** A mark before its words, which is set small. */
const PORTION = /^\s*\([^()]*\)\s*$/;

/**
 * The paragraph of a text that is set smallest: by the size of most letters of its first line, so that a tag, a stamp
 * or a remark below (who owes it by when) is none.
 */
function smallest(paragraphs: readonly Paragraph[]): readonly { size: number; words: string }[] {
  const sizes = paragraphs.flatMap(({ runs }) => {
    const end = runs.findIndex(({ special }) => special === "lineBreak");
    const line = end < 1 ? runs : runs.slice(0, end);
    const shown = line.filter(({ baseline, text, special }) => baseline === "normal" && text.trim() !== "" && !special);
    const [first, ...others] = shown.length > 1 ? shown.filter(({ text }) => !PORTION.test(text)) : shown;
    if (first === undefined) return [];
    const main = others.reduce((most, run) => (run.text.length > most.text.length ? run : most), first);
    return [{ size: main.size, words: shown.map(({ text }) => text).join("") }];
  });
  const [first, ...others] = sizes;
  return first === undefined ? [] : [others.reduce((least, one) => (one.size < least.size ? one : least), first)];
}
