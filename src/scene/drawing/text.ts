/** Text bodies as lines in their places, with a tree of what they are: paragraphs, lists, items. */
import type { LangTag } from "../../data/language-tag.ts";
import { writtenAt } from "../lower/text.ts";
import type { Fonts } from "../text/run-metrics.ts";
import type { Box, Paragraph, TextBody } from "../types.ts";
import { lineMarks, moved, type SetLine, type SetParagraph, setParagraph } from "./lines.ts";
import type { LineMark, Mark, Node } from "./types.ts";

export interface TextContext {
  readonly fonts: Fonts;
  /** Of cells of tables; absent: the same. */
  readonly cellFonts?: Fonts;
  /** Of the page, as it is printed. */
  readonly slideNumber: number;
  /** Of the deck. */
  readonly lang: LangTag;
}

/** What a text body is made of. @param heading its words are the slide's title */
export function textNodes(body: TextBody, box: Box, heading: boolean, ctx: TextContext): readonly Node[] {
  const { insets, columns } = body;
  const count = columns?.count ?? 1;
  const gap = columns?.gap ?? 0;
  const inner = {
    x: box.x + insets.left,
    y: box.y + insets.top,
    width: Math.max(0, box.width - insets.left - insets.right),
    height: Math.max(0, box.height - insets.top - insets.bottom),
  };
  const width = Math.max(0, (inner.width - gap * (count - 1)) / count);
  const numbers = numbersOf(body.paragraphs);
  const set = body.paragraphs.map((paragraph, index) =>
    setParagraph(paragraph, { ...ctx, width, scale: 1, number: numbers[index] ?? 1 }),
  );
  // The first column is the one that reading begins in: as PowerPoint has it, where the first paragraph is read from the right.
  const isFromRight = body.paragraphs[0]?.rtl === true;
  const columnAt = (index: number) => {
    const turn = isFromRight ? count - 1 - index : index;
    return { ...inner, x: inner.x + turn * (width + gap), width };
  };
  return tree(count > 1 ? rejoined(inBoxes(set, columnAt, count).flat()) : inColumn(set, inner, body), heading);
}

/** A paragraph in its place: the lines that it has in each column. */
interface Placed {
  readonly paragraph: Paragraph;
  /** Lines of text, and what is drawn in them. */
  readonly lines: readonly Mark[];
  readonly label: LineMark | null;
}

function inColumn(set: readonly SetParagraph[], inner: Box, { anchor }: TextBody): readonly Placed[] {
  const height = set.reduce((sum, one, index) => sum + heightOf(one, index === 0, index === set.length - 1), 0);
  const room = inner.height - height;
  let y = inner.y + (anchor === "top" ? 0 : anchor === "middle" ? room / 2 : room);
  return set.map((one, index) => {
    if (index > 0) y += one.paragraph.spaceBefore;
    const placed = place(one, inner.x, y);
    y += linesHeight(one.lines) + one.paragraph.spaceAfter;
    return placed;
  });
}

/**
 * Text that goes on from one box to the next, as often as it must; the first one is filled first.
 * @param boxAt the boxes by their number; all of one width
 * @returns for each box what stands in it
 */
export function flowNodes(
  paragraphs: readonly Paragraph[],
  boxAt: (index: number) => Box,
  ctx: TextContext,
): readonly (readonly Node[])[] {
  const numbers = numbersOf(paragraphs);
  const { width } = boxAt(0);
  const set = paragraphs.map((paragraph, index) =>
    setParagraph(paragraph, { ...ctx, width, scale: 1, number: numbers[index] ?? 1 }),
  );
  return inBoxes(set, boxAt, Number.POSITIVE_INFINITY).map((placed) => tree(placed, false));
}

/** @param count of boxes: what does not fit stands below the last one */
function inBoxes(set: readonly SetParagraph[], boxAt: (index: number) => Box, count: number): Placed[][] {
  const boxes: Placed[][] = [[]];
  let used = 0;
  for (const { paragraph, lines, label } of set) {
    let part: { paragraph: Paragraph; lines: Mark[]; label: LineMark | null } | null = null;
    for (const [index, line] of lines.entries()) {
      const before = index === 0 && used > 0 ? paragraph.spaceBefore : 0;
      const { height } = boxAt(boxes.length - 1);
      if (used > 0 && used + before + line.height > height + 0.01 && boxes.length < count) {
        boxes.push([]);
        [used, part] = [0, null];
      } else used += before;
      const { x, y } = boxAt(boxes.length - 1);
      if (part === null) {
        part = {
          paragraph,
          lines: [],
          label: index === 0 ? labelMark({ label, lines, paragraph }, x, y + used) : null,
        };
        boxes.at(-1)?.push(part);
      }
      for (const mark of lineMarks([line], x, y + used)) part.lines.push(mark);
      used += line.height;
    }
    used += paragraph.spaceAfter;
  }
  return boxes;
}

/** A paragraph that goes on in the next column is one paragraph, and its item one item. */
function rejoined(placed: readonly Placed[]): readonly Placed[] {
  const joined: Placed[] = [];
  for (const one of placed) {
    const before = joined.at(-1);
    if (before?.paragraph !== one.paragraph) joined.push(one);
    else joined[joined.length - 1] = { ...before, lines: [...before.lines, ...one.lines] };
  }
  return joined;
}

const linesHeight = (lines: readonly SetLine[]): number => lines.reduce((sum, { height }) => sum + height, 0);

/** Space above the first paragraph and below the last is none in either program. */
function heightOf({ paragraph, lines }: SetParagraph, isFirst: boolean, isLast: boolean): number {
  return (isFirst ? 0 : paragraph.spaceBefore) + linesHeight(lines) + (isLast ? 0 : paragraph.spaceAfter);
}

function place(one: SetParagraph, x: number, y: number): Placed {
  return { paragraph: one.paragraph, lines: lineMarks(one.lines, x, y), label: labelMark(one, x, y) };
}

function labelMark({ label, lines }: SetParagraph, x: number, y: number): LineMark | null {
  const baseline = y + (lines[0]?.ascent ?? 0);
  return label.length === 0 ? null : { kind: "line", baseline, pieces: label.map((one) => moved(one, x, baseline)) };
}

/** What PowerPoint counts to: on through neighbours of one level, scheme and start, anew after anything else. */
function numbersOf(paragraphs: readonly Paragraph[]): readonly number[] {
  const running: ({ readonly key: string; readonly next: number } | undefined)[] = [];
  return paragraphs.map(({ bullet, level }) => {
    running.length = Math.min(running.length, level + 1);
    const open = running[level];
    running[level] = undefined;
    if (bullet.type !== "number") return 1;
    const key = `${bullet.style} ${bullet.start}`;
    const number = open?.key === key ? open.next : bullet.start;
    running[level] = { key, next: number + 1 };
    return number;
  });
}

const NODE = { name: "", alt: "", marks: [], children: [] } as const;

/** Paragraphs with bullets as lists, deeper ones within the item above them. */
function tree(placed: readonly Placed[], heading: boolean): readonly Node[] {
  const [first] = placed;
  if (heading && first !== undefined) {
    const marks = placed.flatMap(({ lines }) => lines);
    return [{ ...NODE, role: "heading", marks, ...placeOf(first.paragraph), ...directions(first.paragraph) }];
  }
  return level(placed, 0);
}

function level(placed: readonly Placed[], depth: number): readonly Node[] {
  const nodes: Node[] = [];
  for (let at = 0; at < placed.length; ) {
    const one = placed[at];
    if (one === undefined) break;
    // Without a bullet it is no item, however deep it stands: its mark may hang where the bullet was.
    if (one.label === null) {
      if (one.lines.some((mark) => mark.kind === "line" && mark.pieces.length > 0))
        nodes.push({ ...paragraphNode(one), ...stepOf(one) });
      at += 1;
      continue;
    }
    let end = at;
    while (end < placed.length && isOfList(placed[end], depth)) end += 1;
    nodes.push({
      ...NODE,
      role: "list",
      children: items(placed.slice(at, end), one.paragraph.level),
      ...directions(one.paragraph),
    });
    at = end;
  }
  return nodes;
}

const isOfList = (one: Placed | undefined, depth: number): boolean =>
  one !== undefined && (one.label !== null || one.paragraph.level > depth);

/** What stands deeper than an item belongs to it. */
function items(placed: readonly Placed[], own: number): readonly Node[] {
  const nodes: Node[] = [];
  for (let at = 0; at < placed.length; ) {
    const one = placed[at];
    if (one === undefined) break;
    let end = at + 1;
    while (end < placed.length && (placed[end]?.paragraph.level ?? 0) > own) end += 1;
    const label: readonly Node[] = one.label === null ? [] : [{ ...NODE, role: "label", marks: [one.label] }];
    const inner = end > at + 1 ? level(placed.slice(at + 1, end), own) : [];
    nodes.push({ ...NODE, role: "item", ...stepOf(one), children: [...label, paragraphNode(one), ...inner] });
    at = end;
  }
  return nodes;
}

const stepOf = ({ paragraph: { step } }: Placed): Pick<Node, "step"> => (step === undefined ? {} : { step });

function paragraphNode({ paragraph, lines }: Placed): Node {
  return { ...NODE, role: "paragraph", marks: lines, ...placeOf(paragraph), ...directions(paragraph) };
}

function placeOf(paragraph: Paragraph): Pick<Node, "at"> {
  const at = writtenAt(paragraph);
  return at === undefined ? {} : { at };
}

function directions({ runs, rtl }: Paragraph): Pick<Node, "lang" | "rtl"> {
  const lang = runs.find(({ text }) => text.trim() !== "")?.lang;
  return { ...(lang === undefined ? {} : { lang }), ...(rtl ? { rtl } : {}) };
}
