/** The words of pieces of a brief, as the scan of the finished file looks for them. */
import type { Block, Cell, Inline, Part, Slide } from "../brief/types.ts";

/** Link targets, picture files and citation keys count: they can end up in a file too. */
export function inlineWords(inlines: readonly Inline[]): string {
  return inlines.map(written).join("").replace(/\s+/g, " ").trim();
}

function written(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "inline-code":
      return inline.text;
    case "inline-image":
      return `\n${inline.alt}\n${fileName(inline.src)}\n`;
    case "break":
      return " ";
    case "footnote":
    case "citation":
      return "";
    case "link":
      return `${inline.children.map(written).join("")}${[inline.href, inline.title].map((text) => (text === "" ? "" : `\n${text}\n`)).join("")}`;
    default:
      return inline.children.map(written).join("");
  }
}

/** Every text of some blocks; each paragraph, item and cell is a text of its own. */
export function blockWords(blocks: readonly Block[]): readonly string[] {
  const texts: string[] = [];
  addBlocks(blocks, texts);
  return texts.filter((text) => text !== "");
}

type Adders = { readonly [K in Block["kind"]]: (block: Extract<Block, { kind: K }>, texts: string[]) => void };

const cellWords = (cells: readonly Cell[]): readonly string[] => cells.map(({ inlines }) => inlineWords(inlines));

const ADDERS: Adders = {
  paragraph: ({ inlines }, texts) => texts.push(inlineWords(inlines)),
  heading: ({ inlines, attributes }, texts) => texts.push(inlineWords(inlines), ...Object.values(attributes.values)),
  list: ({ items }, texts) => {
    for (const { blocks } of items) addBlocks(blocks, texts);
  },
  table: ({ header, rows, caption, attributes }, texts) => {
    texts.push(inlineWords(caption), ...cellWords(header), ...Object.values(attributes.values));
    for (const row of rows) texts.push(...cellWords(row));
  },
  quote: ({ blocks, attribution }, texts) => {
    addBlocks(blocks, texts);
    texts.push(inlineWords(attribution));
  },
  code: ({ text }, texts) => texts.push(text),
  image: ({ alt, src, title, attributes }, texts) =>
    texts.push(alt, title, fileName(src), ...Object.values(attributes.values)),
  columns: ({ columns }, texts) => {
    for (const part of columns) addPart(part, texts);
  },
  division: ({ blocks }, texts) => addBlocks(blocks, texts),
  chart: ({ table }, texts) => ADDERS.table(table, texts),
};

function addBlocks(blocks: readonly Block[], texts: string[]): void {
  for (const block of blocks) (ADDERS[block.kind] as (block: Block, texts: string[]) => void)(block, texts);
}

function addPart({ title, blocks, attributes }: Part, texts: string[]): void {
  texts.push(inlineWords(title), ...Object.values(attributes.values));
  addBlocks(blocks, texts);
}

export function partWords(part: Part): readonly string[] {
  const texts: string[] = [];
  addPart(part, texts);
  return texts.filter((text) => text !== "");
}

export function slideWords({ id, title, attributes, blocks, parts, notes }: Slide): readonly string[] {
  const texts = [id, inlineWords(title), ...Object.values(attributes.values)];
  addBlocks(blocks, texts);
  for (const part of parts) addPart(part, texts);
  addBlocks(notes, texts);
  return texts.filter((text) => text !== "");
}

/** The last part of a path, without query and folder. */
export function fileName(src: string): string {
  return src.split(/[/\\]/).at(-1) ?? src;
}

/** The key of a bound fact, `[fact: key]`; "" for any other inline. */
export function factKey(inline: Inline): string {
  const isFact = inline.kind === "span" && inline.attributes.classes.includes("fact");
  return isFact ? (inline.attributes.values.key ?? "") : "";
}
