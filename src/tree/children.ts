/** What a block holds. The only place that knows it of each kind: a new kind of block does not compile until it is here. */
import type { Block, Cell, Inline, ListItem, Part, Table } from "../brief/types.ts";
import type { Span } from "../diagnostics/types.ts";
import type { About } from "../vocabulary/types.ts";

/** A run of inlines. */
export interface TextLeaf {
  readonly node: "text";
  readonly role: "title" | "paragraph" | "heading" | "caption" | "header-cell" | "cell" | "attribution" | "label";
  readonly inlines: readonly Inline[];
  readonly span: Span;
  /** Of a title or heading of a bound brief: what it is about. */
  readonly about?: About | undefined;
}

/** Words without inlines: lines of code, the alternative text of a picture, table or chart, the title of a picture. */
export interface PlainLeaf {
  readonly node: "plain";
  readonly role: "code" | "alt" | "image-title";
  /** Never "". */
  readonly text: string;
  readonly span: Span;
}

export type Leaf = TextLeaf | PlainLeaf;

export type Child =
  | Leaf
  | { readonly node: "item"; readonly item: ListItem }
  | { readonly node: "part"; readonly part: Part }
  /** Blocks that follow each other: those of a quotation or division. */
  | { readonly node: "blocks"; readonly blocks: readonly Block[] };

type Holders = { readonly [K in Block["kind"]]: (block: Extract<Block, { kind: K }>) => readonly Child[] };

const HOLDERS: Holders = {
  paragraph: ({ inlines, span }) => [leaf("paragraph", inlines, span)],
  heading: ({ inlines, span, about }) => [{ ...leaf("heading", inlines, span), about }],
  list: ({ items }) => items.map((item) => ({ node: "item", item })),
  table: (table) => tableChildren(table),
  quote: ({ blocks, attribution, span }) => [{ node: "blocks", blocks }, ...spoken("attribution", attribution, span)],
  code: ({ text, span }) => plain("code", text, span),
  image: ({ alt, title, span }) => [...plain("alt", alt, span), ...plain("image-title", title, span)],
  columns: ({ columns }) => columns.map((part) => ({ node: "part", part })),
  division: ({ blocks }) => [{ node: "blocks", blocks }],
  diagram: ({ caption, boxes, arrows, groups, span }) => [
    ...spoken("caption", caption, span),
    ...[...groups, ...boxes, ...arrows].flatMap(({ inlines }) => spoken("label", inlines, span)),
  ],
  // Caption and attributes of a chart are its own: those of the table that it came from may be as they were before.
  chart: ({ table, caption, attributes }) => tableChildren({ ...table, caption, attributes }),
};

/** What a block holds directly, in reading order; a part's and an item's own children are `partChildren`, its blocks. */
export function children(block: Block): readonly Child[] {
  return (HOLDERS[block.kind] as (block: Block) => readonly Child[])(block);
}

/** The title of a part, if it has one, and its blocks. */
export function partChildren({ title, blocks, span, about }: Part): readonly Child[] {
  return [...spoken("title", title, span).map((one) => ({ ...one, about })), { node: "blocks", blocks }];
}

function tableChildren({ caption, header, rows, attributes, span }: Table): readonly Child[] {
  return [
    ...spoken("caption", caption, span),
    ...header.map((cell) => cellLeaf("header-cell", cell)),
    ...rows.flat().map((cell) => cellLeaf("cell", cell)),
    ...plain("alt", attributes.values.alt ?? "", span),
  ];
}

const leaf = (role: TextLeaf["role"], inlines: readonly Inline[], span: Span): TextLeaf => ({
  node: "text",
  role,
  inlines,
  span,
});

const cellLeaf = (role: TextLeaf["role"], { inlines, span }: Cell): TextLeaf => leaf(role, inlines, span);

/** A text that need not be there, at its own place within the block. */
const spoken = (role: TextLeaf["role"], inlines: readonly Inline[], whole: Span): readonly TextLeaf[] =>
  inlines.length === 0 ? [] : [leaf(role, inlines, spanOf(inlines, whole))];

const plain = (role: PlainLeaf["role"], text: string, span: Span): readonly PlainLeaf[] =>
  text === "" ? [] : [{ node: "plain", role, text, span }];

/** From the first to the last inline; `whole` if there are none. */
export function spanOf(inlines: readonly Inline[], whole: Span): Span {
  const [first] = inlines;
  const last = inlines.at(-1);
  return first && last ? { ...whole, start: first.span.start, end: last.span.end } : whole;
}
