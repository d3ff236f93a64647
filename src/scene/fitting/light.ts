/**
 * Content laid out as if its marks took no room: they hang beside their words in the end, and what is shrunk or cut for the
 * sake of a line that they will not take is smaller than it need be.
 */
import type { BoxNode, ContainerBox, FlowBox, FlowParagraph, FlowRun } from "../boxes/types.ts";
import { contentBottom } from "../flex/overflow.ts";
import type { Placed } from "../flex/types.ts";
import type { Box } from "../types.ts";
import type { FittedPage } from "./types.ts";

/** Points: rounding. */
const NEAR = 0.5;

/** The tree with the marks of its texts laid aside, those of tables left in; the same tree if it has none. */
export function withoutMarks(box: ContainerBox): ContainerBox {
  const children = box.children.map((child): BoxNode => {
    if (child.kind === "container") return withoutMarks(child);
    return child.kind === "flow" ? unmarked(child) : child;
  });
  return children.every((child, at) => child === box.children[at]) ? box : { ...box, children };
}

function unmarked(flow: FlowBox): FlowBox {
  const paragraphs = flow.paragraphs.map((paragraph): FlowParagraph => {
    const [mark, words, ...rest] = paragraph.runs;
    const blank = /^\s+/.exec(words?.text ?? "")?.[0];
    if (mark?.hangs !== true || words === undefined || blank === undefined) return paragraph;
    const bare = { ...words, text: words.text.slice(blank.length) };
    const runs = bare.text === "" ? rest : [bare, ...rest];
    return runs.length === 0 ? paragraph : { ...paragraph, aside: [mark, { ...words, text: blank }], runs };
  });
  return paragraphs.every((one, at) => one === flow.paragraphs[at]) ? flow : { ...flow, paragraphs };
}

/** What was placed without its marks, with them in front of their words; no box is another. */
export function withMarks(placed: Placed): Placed {
  const children = placed.children.map(withMarks);
  const paragraphs = placed.paragraphs?.map(({ aside, ...paragraph }): FlowParagraph => {
    const [first] = paragraph.runs;
    if (aside === undefined || first === undefined) return paragraph;
    const [mark, blank] = aside;
    return { ...paragraph, runs: [mark, { ...blank, size: first.size }, ...paragraph.runs] };
  });
  const isSame = children.every((child, at) => child === placed.children[at]);
  if (isSame && placed.paragraphs?.some(({ aside }) => aside !== undefined) !== true) return placed;
  return { ...placed, children, ...(paragraphs === undefined ? {} : { paragraphs }) };
}

/** Whether texts are smaller than they were written, or stand on several pages. */
export const isTight = (box: ContainerBox, pages: readonly FittedPage[]): boolean =>
  pages.length > 1 || sizeOf(pages) < weightOf(runsIn(box)) - NEAR;

/** Whether the second stands on fewer pages than the first, or is larger. */
export const isBetter = (first: readonly FittedPage[], second: readonly FittedPage[]): boolean =>
  second.length < first.length || (second.length === first.length && sizeOf(second) > sizeOf(first) + NEAR);

/** Whether every mark stands beside its words, and nothing is longer than its place. */
export const isHung = (placed: Placed | null | undefined, area: Box): boolean =>
  placed != null &&
  contentBottom(placed) <= area.y + area.height + NEAR &&
  flowsOf(placed).every(({ runs: [mark, words] }) => mark?.hangs !== true || words?.text.startsWith("\t") === true);

const sizeOf = (pages: readonly FittedPage[]): number =>
  weightOf(pages.flatMap(({ placed }) => flowsOf(placed)).flatMap(({ runs }) => runs));

/** Marks have one size at any step, and are not there in one of the two that are compared. */
const weightOf = (runs: readonly FlowRun[]): number =>
  runs.reduce((sum, { hangs, size, text }) => sum + (hangs === true || text.trim() === "" ? 0 : size), 0);

const flowsOf = ({ paragraphs, children }: Placed): readonly FlowParagraph[] => [
  ...(paragraphs ?? []),
  ...children.flatMap(flowsOf),
];

const runsIn = (box: BoxNode): readonly FlowRun[] =>
  box.kind === "container"
    ? box.children.flatMap(runsIn)
    : box.kind === "flow"
      ? box.paragraphs.flatMap(({ runs }) => runs)
      : [];
