import type { BoxForm } from "../../brief/flowchart/types.ts";
import type {
  Align,
  Block,
  Cell,
  DiagramBox,
  DiagramGroup,
  Image,
  Inline,
  ListItem,
  Paragraph,
  Part,
  Table,
} from "../../brief/types.ts";
import { table } from "../../data/table.ts";
import type { Span } from "../../diagnostics/types.ts";
import { textOf } from "../../tree/text.ts";
import { writeChart } from "./charts.ts";
import type { MarkupContext } from "./context.ts";
import { at, escapeText, sizeStyle, writeAttributes } from "./escape.ts";
import { highlightCode } from "./highlight.ts";
import { writeText } from "./inlines.ts";
import { columnShares } from "./shares.ts";

type BlockWriter<K extends Block["kind"]> = (block: Extract<Block, { kind: K }>, context: MarkupContext) => string;

/** A table, chart or picture with its caption below; alone if it has none. */
function withCaption(
  markup: string,
  caption: readonly Inline[],
  span: Span,
  context: MarkupContext,
  classes: "" | ' class="tabled"' = "",
): string {
  const words = writeText(caption, context);
  return words === ""
    ? markup
    : `<figure${classes}${at(span)}>${markup}<p class="caption"${at(span)}>${words}</p></figure>`;
}

const paragraph: BlockWriter<"paragraph"> = (block, context) =>
  aroundFormulas(block)
    .map(({ inlines, span }) => `<p${at(span)}>${writeText(inlines, context)}</p>`)
    .join("");

const EQUATION_NUMBER = /^\u2003\(\d+\)$/;

type Piece = Pick<Paragraph, "inlines" | "span">;

/** `$$…$$` amid a text stands on a line of its own: what is before and behind it are paragraphs of the slide, one of the brief. */
function aroundFormulas(block: Paragraph): readonly Piece[] {
  const { inlines, span } = block;
  const isApart = (inline: Inline): boolean => inline.kind === "math" && inline.display;
  if (inlines.length === 1 || !inlines.some(isApart)) return [block];
  const pieces: Inline[][] = [[]];
  for (const inline of inlines) {
    if (isApart(inline)) pieces.push([inline], []);
    // The number of an equation stands on its line.
    else if (inline.kind === "text" && EQUATION_NUMBER.test(inline.text) && pieces.at(-1)?.length === 0)
      pieces.at(-2)?.push(inline);
    else pieces.at(-1)?.push(inline);
  }
  return pieces
    .map(trimmedEnds)
    .flatMap((piece) => (piece.length === 0 ? [] : [{ inlines: piece, span: within(piece, span) }]));
}

function trimmedEnds(inlines: readonly Inline[]): readonly Inline[] {
  const isGap = (inline: Inline): boolean =>
    inline.kind === "break" || (inline.kind === "text" && inline.text.trim() === "");
  const from = inlines.findIndex((inline) => !isGap(inline));
  if (from < 0) return [];
  const kept = inlines.slice(from, inlines.findLastIndex((inline) => !isGap(inline)) + 1);
  return kept.map((inline, index) => {
    if (inline.kind !== "text") return inline;
    const start = index === 0 ? inline.text.trimStart() : inline.text;
    return { ...inline, text: index === kept.length - 1 ? start.trimEnd() : start };
  });
}

function within(inlines: readonly Inline[], whole: Span): Span {
  const [first, last] = [inlines[0], inlines.at(-1)];
  return first === undefined || last === undefined ? whole : { ...whole, start: first.span.start, end: last.span.end };
}

/** `h1` is the slide's title and `h2` (level 0) a part's, so headings in text start at `h3`. */
const heading: BlockWriter<"heading"> = ({ level, attributes, inlines, span }, context) => {
  const tag = level <= 0 ? "h2" : level === 1 ? "h3" : "h4";
  return `<${tag}${at(span)}${writeAttributes({ class: attributes.classes.join(" ") })}>${writeText(inlines, context)}</${tag}>`;
};

const list: BlockWriter<"list"> = ({ ordered, start, numbering = "", items, span }, context) => {
  const tag = ordered ? "ol" : "ul";
  const first = ordered && start !== 1 ? ` start="${start}"` : "";
  const type = numberType(numbering);
  const style = type === undefined ? "" : ` style="list-style-type: ${type}"`;
  const labelled = !ordered && items.every(isLabelled) ? ' class="labelled"' : "";
  return `<${tag}${at(span)}${labelled}${first}${style}>${items.map((item) => writeItem(item, context)).join("")}</${tag}>`;
};

/** `**Watch:** …`, `(SR) **Watch**: …`: its label stands where a bullet would. */
function isLabelled({ checked, blocks: [first] }: ListItem): boolean {
  if (checked !== null || first?.kind !== "paragraph") return false;
  const at = first.inlines.findIndex((inline) => inline.kind !== "text" || !MARK.test(inline.text));
  const [label, next] = first.inlines.slice(Math.max(at, 0));
  if (label?.kind !== "strong") return false;
  return /[:：]\s*$/.test(textOf(label.children)) || (next?.kind === "text" && /^\s*[:：]/.test(next.text));
}

/** A portion mark before a text. */
const MARK = /^\s*\([^()]{1,120}\)\s*$/;

const NUMBER_TYPES: Readonly<Record<string, string>> = table({
  "1": "decimal",
  a: "lower-alpha",
  A: "upper-alpha",
  i: "lower-roman",
  I: "upper-roman",
});

/** `a)` as CSS calls it: `lower-alpha-paren`, with `-parens` for both. */
function numberType(numbering: string): string | undefined {
  const [, open, sign = "", close] = /^(\(?)([1aAiI])([.)])$/.exec(numbering) ?? [];
  const type = NUMBER_TYPES[sign];
  if (type === undefined || close === ".") return type;
  return `${type}-${open === "(" ? "parens" : "paren"}`;
}

function writeItem(item: ListItem, context: MarkupContext): string {
  const [first, ...rest] = item.blocks;
  // One paragraph, perhaps with lists below it, is the item's own text; several stay paragraphs.
  const isText = first?.kind === "paragraph" && !rest.some((block) => block.kind === "paragraph");
  const isTight = isText && aroundFormulas(first).length === 1;
  const body = isTight ? writeText(first.inlines, context) + context.blocks(rest) : context.blocks(item.blocks);
  const box = checkbox(item.checked);
  return `<li${at(item.span)}${taskClass(item.checked)}>${isTight || box === "" ? box + body : intoFirst(box, body)}</li>`;
}

function taskClass(checked: boolean | null): string {
  if (checked === null) return "";
  return checked ? ' class="task done"' : ' class="task"';
}

/** The box of a task as text, with its space. */
export function checkbox(checked: boolean | null): string {
  if (checked === null) return "";
  return checked ? "☑ " : "☐ ";
}

/** Puts the box into the first paragraph, where there is one. */
function intoFirst(box: string, body: string): string {
  return body.startsWith("<p") ? body.replace(/^<p[^>]*>/, (tag) => tag + box) : `<p>${box.trim()}</p>${body}`;
}

const writeCaptioned: BlockWriter<"table"> = (block, context) =>
  withCaption(writeTable(block, context), block.caption, block.span, context, ' class="tabled"');

function writeTable(block: Table, context: MarkupContext): string {
  const { attributes, caption, align, header, rows, span } = block;
  // Markdown cannot leave the header row out, so an empty one says that there is none.
  const hasHeader = header.some((cell) => cell.inlines.length > 0);
  const all = hasHeader ? [header, ...rows] : rows;
  const row = (cells: readonly Cell[], tag: string, index: number) => {
    const written = cells.map((cell, column) => {
      if (isCovered(all, index, column)) return "";
      const reached = reach(all, index, column);
      // What stands over several columns is set as none of them.
      const aligned = reached.includes("colspan") ? "default" : (align[column] ?? "default");
      return writeCell(cell, tag, aligned, reached, context);
    });
    return `<tr>${written.join("")}</tr>`;
  };
  const head = hasHeader ? `<thead>${row(header, "th", 0)}</thead>` : "";
  const first = hasHeader ? 1 : 0;
  const alt = attributes.values.alt ?? (textOf(caption) || context.subject);
  const written = writeAttributes({ class: attributes.classes.join(" "), alt, style: sizeStyle(attributes) });
  return `<table${at(span)}${written}>${head}<tbody>${rows.map((cells, index) => row(cells, "td", index + first)).join("")}</tbody></table>`;
}

type Cells = readonly (readonly Cell[])[];

/** Whether a cell beside or above is drawn over the place: what a release took away draws nothing. */
function isCovered(rows: Cells, row: number, column: number): boolean {
  const join = rows[row]?.[column]?.join;
  if (join === undefined) return false;
  return join === "left" ? column > 0 : row > 0;
}

/** Over how many columns and rows a cell reaches. */
function reach(rows: Cells, row: number, column: number): string {
  let columns = 1;
  while (rows[row]?.[column + columns]?.join === "left") columns += 1;
  let down = 1;
  while (rows[row + down]?.[column]?.join === "above") down += 1;
  return `${columns > 1 ? ` colspan="${columns}"` : ""}${down > 1 ? ` rowspan="${down}"` : ""}`;
}

function writeCell(cell: Cell, tag: string, align: Align, reached: string, context: MarkupContext): string {
  const aligned = align === "default" ? "" : ` class="align-${align}"`;
  return `<${tag}${at(cell.span)}${aligned}${reached}>${writeText(cell.inlines, context)}</${tag}>`;
}

const quote: BlockWriter<"quote"> = ({ blocks, attribution, span }, context) => {
  const by = writeText(attribution, context);
  const line = by === "" ? "" : `<p class="attribution"><cite>${by}</cite></p>`;
  return `<blockquote${at(span)}>${context.blocks(blocks)}${line}</blockquote>`;
};

/** Lines of code that goes on over pages, from which on a reader counts them. */
const LONG = 12;

const code: BlockWriter<"code"> = ({ lang, text, first, span }, { numbered = false }) => {
  const name = lang.replace(/[^\w-]/g, "");
  const plain = highlightCode(lang, text) ?? escapeText(text);
  const count = text.split("\n").length;
  const from = first ?? (numbered && count >= LONG ? 1 : undefined);
  const body = from === undefined ? plain : withNumbers(plain, from, count);
  return `<pre${at(span)}${name === "" ? "" : ` class="lang-${name}"`}>${body}</pre>`;
};

/**
 * Numbers before the lines of code.
 * @param markup spans may reach over lines, so that a number in one is closed off from it
 */
function withNumbers(markup: string, first: number, count: number): string {
  const width = String(first + count - 1).length;
  const label = (line: number): string => `<span class="line-number">${String(first + line).padStart(width)}  </span>`;
  return markup
    .split("\n")
    .map((line, index) => `${label(index)}${line}`)
    .join("\n");
}

/** The title of an image, which a browser shows on hovering, is a caption on a slide. */
const image: BlockWriter<"image"> = (block) => {
  const picture = writeImage(block);
  if (block.title === "") return picture;
  return `<figure${at(block.span)}>${picture}<p class="caption"${at(block.span)}>${escapeText(block.title)}</p></figure>`;
};

/** The picture alone. `alt` is written even if empty: it marks the picture as decorative. */
export function writeImage({ src, alt, attributes, span }: Image): string {
  const written = writeAttributes({ class: attributes.classes.join(" "), style: sizeStyle(attributes), src });
  return `<img${at(span)}${written} alt="${escapeText(alt)}">`;
}

const columns: BlockWriter<"columns"> = (block, context) => {
  const shares = columnShares(block.columns);
  const columns = block.columns.map((column, index) => writeColumn(column, shares?.[index], context));
  return `<div class="columns"${at(block.span)}>${columns.join("")}</div>`;
};

function writeColumn({ title, attributes, blocks, span }: Part, share: number | undefined, context: MarkupContext) {
  const heading = writeText(title, context);
  const classes = ["column", ...attributes.classes.filter((name) => name !== "column")].join(" ");
  const written = writeAttributes({
    class: classes,
    style: share === undefined ? sizeStyle(attributes) : `flex-grow: ${share}`,
  });
  return `<div${written}${at(span)}>${heading === "" ? "" : `<h2>${heading}</h2>`}${context.blocks(blocks)}</div>`;
}

const division: BlockWriter<"division"> = ({ attributes, blocks, span }, context) => {
  const { lang = "", dir = "" } = attributes.values;
  const written = writeAttributes({
    class: attributes.classes.join(" "),
    lang,
    dir: dir === "rtl" || dir === "ltr" ? dir : "",
  });
  return `<div${written}${at(span)}>${context.blocks(blocks)}</div>`;
};

const chart: BlockWriter<"chart"> = (block, context) =>
  withCaption(writeChart(block, context), block.caption, block.span, context);

/** Boxes, groups before what stands in them; arrows; and the words at arrows. */
const diagram: BlockWriter<"diagram"> = (block, context) => {
  const { direction, boxes, arrows, groups, caption, span } = block;
  const ids = new Map([...groups, ...boxes].map(({ id }, at): [string, string] => [id, `box-${at + 1}`]));
  const shape = (one: DiagramBox | DiagramGroup, type: string, name: string): string => {
    const within = one.group === null ? "" : (ids.get(one.group) ?? "");
    const written = writeAttributes({ id: ids.get(one.id) ?? "", type, class: name, within });
    return `<shape${at(one.span)}${written}>${context.inlines(one.inlines)}</shape>`;
  };
  const drawn = [
    ...groups.map((group) => shape(group, "", "group")),
    ...boxes.map((box) => shape(box, FORM_TYPES[box.form], box.form)),
    ...arrows.map(({ from, to, line, heads, inlines }, index) => {
      const arrow = [heads.start ? "start" : "", heads.end ? "end" : ""].filter((end) => end !== "").join(" ");
      const [one, other] = [ids.get(from) ?? "", ids.get(to) ?? ""];
      const id = `arrow-${index + 1}`;
      const words = context.inlines(inlines);
      const label = words === "" ? "" : `<p for="${id}">${words}</p>`;
      return `<connector${writeAttributes({ id, from: one, to: other, arrow, class: line })}>${label}`;
    }),
  ];
  return withCaption(
    `<diagram${at(span)} direction="${direction}">${drawn.join("")}</diagram>`,
    caption,
    span,
    context,
  );
};

const FORM_TYPES: Readonly<Record<BoxForm["form"], string>> = {
  rect: "",
  round: "",
  pill: "",
  ellipse: "ellipse",
  diamond: "diamond",
  hexagon: "hexagon",
  cylinder: "cylinder",
  "lean-right": "leanRight",
  "lean-left": "leanLeft",
  trapezoid: "trapezoid",
  funnel: "funnel",
};

type Writers = { readonly [K in Block["kind"]]: BlockWriter<K> };

const WRITERS: Writers = {
  paragraph,
  heading,
  list,
  table: writeCaptioned,
  quote,
  code,
  image,
  columns,
  division,
  chart,
  diagram,
};

/** Slide markup of blocks, each with its place in the brief. */
export function writeBlocks(blocks: readonly Block[], context: MarkupContext): string {
  let out = "";
  for (const block of blocks) out += writeBlock(block, context);
  return out;
}

function writeBlock(block: Block, context: MarkupContext): string {
  const writer = WRITERS[block.kind] as (block: Block, context: MarkupContext) => string;
  return writer(block, context);
}
