import type { BoxNode, ContainerBox, FlowParagraph } from "../boxes/types.ts";
import { layoutBox, layoutNatural, leastWidth } from "../flex/layout.ts";
import { contentBottom, cutting, overflowOf } from "../flex/overflow.ts";
import type { Placed } from "../flex/types.ts";
import type { Measurer } from "../text/types.ts";
import { withAir } from "./air.ts";
import { byColumns } from "./by-columns.ts";
import { withEvenRows } from "./even-rows.ts";
import { withFoot } from "./foot.ts";
import { withLittleAir } from "./low.ts";
import { splitRegion } from "./split.ts";
import { growSteps, isAtMost, largest, shrinkSteps } from "./steps.ts";
import type { FitRequest, Fitted } from "./types.ts";

/** Beyond this many times the height of its region, content is tried at its smallest type before the sizes between. */
const HOPELESS = 2;
/** Text grows only while it leaves at least this share of its region free. */
const GROWN_FILL = 0.8;
/** Content that is too tall by more than this share of its region goes on: rows that stand closer would not hold it. */
const TOO_MUCH = 0.5;
/** Points: rounding. */
const NEAR = 0.5;

/**
 * Fits content into its region: as it is or grown, else down the type scale, else with boxes no taller than what they
 * hold, else with lines that end between words which better stand together, else a table that is too wide for its words
 * column by column, else with rows as low as they come, else split over pages at the largest type that needs no more pages
 * than the floor does. Never cuts anything off, and no word in two.
 */
export function fitRegion(request: FitRequest): Fitted {
  const { root, area, modes, measurer, sizes } = request;
  const laid = new Map<number, Placed>();
  /** What a step comes to is asked for by whoever looks whether it fits, how much it leaves free, and what it becomes. */
  const at = (step: number): Placed => {
    const placed = laid.get(step) ?? layoutBox(root, area, { measurer, sizes, step });
    laid.set(step, placed);
    return placed;
  };
  // What shares out the height of a page reaches its foot at any size: only its natural height tells how full it is.
  const natural = (step: number): Placed => layoutNatural(root, area, { measurer, sizes, step });
  const leavesFree = (step: number, limit: number) =>
    contentBottom(at(step)) <= limit || contentBottom(natural(step)) <= limit;
  const fits = (step: number) => overflowOf(at(step)).excess <= 0;
  const page = (placed: Placed, step: number): Fitted => ({ ok: true, pages: [{ placed, step }] });
  const even = (step: number) => withEvenRows(at(step), area, { measurer, sizes, step });
  const one = (step: number): Fitted => page(even(step), step);
  const spaced = (step: number): Fitted => page(withFoot(withAir(even(step), area), area), step);
  const isAllowed = isAtMost(modes.most, root, sizes);
  const upTo = (steps: number[]): number[] => steps.filter(isAllowed);

  const first = overflowOf(at(0));
  if (first.excess <= 0 && isAllowed(0)) {
    const limit = area.y + area.height * GROWN_FILL;
    const grown = modes.grow
      ? largest(upTo(growSteps(root, sizes)), (s) => fits(s) && leavesFree(s, limit))
      : undefined;
    return modes.grow ? spaced(grown ?? 0) : one(0);
  }
  const steps = modes.shrink ? upTo(shrinkSteps(root, sizes)) : [];
  const floor = steps[steps.length - 1] ?? 0;
  // Thousands of rows need not be set at each size to know that they do not fit at any.
  const isHopeless = first.excess > HOPELESS * area.height && !fits(floor);
  const shrunk = isHopeless ? undefined : largest(steps, fits);
  if (shrunk !== undefined) return one(shrunk);
  const brief = withBriefLabels(root);
  if (brief !== root) return fitRegion({ ...request, root: brief });
  const relaxed = withoutFloors(root);
  if (relaxed !== root) return fitRegion({ ...request, root: relaxed });
  const smallest = at(floor);
  const whole = overflowOf(smallest);
  const cut = cutting(smallest);
  const isWide = leastWidth(root, { measurer, sizes, step: floor }) > area.width + NEAR;
  if (cut !== undefined || isWide) {
    const loose = withoutBonds(root);
    if (loose !== root) return fitRegion({ ...request, root: loose });
  }
  if (cut !== undefined) {
    const parts = modes.split ? byColumns(root, cut) : null;
    return parts === null
      ? cannotHold(cut, measurer)
      : joined(parts.map((part) => fitRegion({ ...request, root: part })));
  }
  const low = isWide || whole.excess > TOO_MUCH * area.height ? root : withLittleAir(root);
  if (low !== root) {
    const lowAt = (step: number): Placed => layoutBox(low, area, { measurer, sizes, step });
    const held = largest(upTo([0, ...steps]), (step) => overflowOf(lowAt(step)).excess <= 0);
    if (held !== undefined) return page(lowAt(held), held);
  }
  // No box is narrower than its words, so boxes side by side may need more than the page.
  if (isWide) return cannotHold(smallest, measurer);
  if (!modes.split) return { ok: false, span: whole.span, excess: whole.excess };
  return splitRegion(request, upTo([0, ...steps]), whole);
}

/** Pages one after the other; the first that does not fit is what is told. */
function joined(parts: readonly Fitted[]): Fitted {
  const failed = parts.find((part) => !part.ok);
  if (failed !== undefined) return failed;
  const pages = parts.flatMap((part) => (part.ok ? part.pages : []));
  return { ok: true, pages };
}

const textsOf = ({ paragraphs, table, children }: Placed): readonly FlowParagraph[] => [
  ...(paragraphs ?? []),
  ...(table?.cells.flat(2) ?? []),
  ...children.flatMap(textsOf),
];

function cannotHold(placed: Placed, measurer: Measurer): Fitted {
  const widest = textsOf(placed).reduce<FlowParagraph | undefined>(
    (most, one) => (most === undefined || measurer.minWidth(one) > measurer.minWidth(most) ? one : most),
    undefined,
  );
  const { text, formula } = piecesOf(widest).reduce((longest, one) =>
    one.text.length > longest.text.length ? one : longest,
  );
  const word = text.length > SAID ? `${text.slice(0, SAID)}…` : text;
  return { ok: false, span: widest?.span ?? placed.node.span, excess: 0, word, formula };
}

/** Letters of a word or formula that an error repeats. */
const SAID = 60;

interface Unbroken {
  readonly text: string;
  readonly formula: boolean;
}

/** What no line of a paragraph may break: its words, and each formula whole, in the plain words that stand for it. */
function piecesOf(paragraph: FlowParagraph | undefined): readonly [Unbroken, ...Unbroken[]] {
  const runs = paragraph?.runs ?? [];
  const formulas = runs.filter(({ formula }) => formula !== undefined).map(({ text }) => ({ text, formula: true }));
  const words = runs.map(({ text, formula }) => (formula === undefined ? text : " ")).join("");
  const [first = "", ...others] = words.split(/\s+/);
  const plain = (text: string): Unbroken => ({ text, formula: false });
  return [plain(first), ...others.map(plain), ...formulas];
}

/**
 * The tree with `min-height` taken off the boxes that hold something: how tall a card stands while there is room is no
 * reason to split what is in it. The same tree if there is nothing to take off.
 */
function withoutFloors(root: ContainerBox): ContainerBox {
  const children = root.children.map((child): BoxNode => (child.kind === "container" ? withoutFloors(child) : child));
  const isFloored = root.style.minHeight !== "auto" && children.length > 0;
  if (!isFloored && children.every((child, index) => child === root.children[index])) return root;
  return { ...root, style: isFloored ? { ...root.style, minHeight: "auto" } : root.style, children };
}

/**
 * The tree with labels that say elsewhere too what they say (`fit="drop-3"`) on a line fewer, so that those of cells which are too
 * tall leave as those do which are too wide; the same tree if each has one line.
 */
function withBriefLabels(root: ContainerBox): ContainerBox {
  const children = root.children.map((child): BoxNode => {
    if (child.kind === "container") return withBriefLabels(child);
    if (child.kind !== "table" || !child.rows.some(({ cells }) => cells.some(isLong))) return child;
    const rows = child.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (isLong(cell) ? { ...cell, drops: (cell.drops ?? 0) - 1 } : cell)),
    }));
    return { ...child, rows };
  });
  return children.every((child, i) => child === root.children[i]) ? root : { ...root, children };
}

const isLong = ({ drops = 0 }: { readonly drops?: number }): boolean => drops > 1;

/** The tree with blanks between words that a line may end at, all of them; the same tree if there are none. */
function withoutBonds<T extends BoxNode>(box: T): T;
function withoutBonds(box: BoxNode): BoxNode {
  if (box.kind === "flow") {
    const paragraphs = loosened(box.paragraphs);
    return paragraphs === box.paragraphs ? box : { ...box, paragraphs };
  }
  if (box.kind === "table") {
    const rows = box.rows.map((row) => {
      const cells = row.cells.map((cell) => ({ ...cell, paragraphs: loosened(cell.paragraphs) }));
      return cells.every(({ paragraphs }, i) => paragraphs === row.cells[i]?.paragraphs) ? row : { ...row, cells };
    });
    return rows.every((row, i) => row === box.rows[i]) ? box : { ...box, rows };
  }
  if (box.kind !== "container") return box;
  const children = box.children.map((child) => withoutBonds(child));
  return children.every((child, i) => child === box.children[i]) ? box : { ...box, children };
}

const BOND = /(?<=\S)\u00a0(?=\S)/g;

function loosened(paragraphs: readonly FlowParagraph[]): readonly FlowParagraph[] {
  if (!paragraphs.some(({ runs }) => runs.some(({ text }) => text.includes("\u00a0")))) return paragraphs;
  const loose = paragraphs.map((paragraph) => {
    const runs = paragraph.runs.map((run) => {
      const text = run.text.replace(BOND, " ");
      return text === run.text ? run : { ...run, text };
    });
    return runs.every((run, i) => run === paragraph.runs[i]) ? paragraph : { ...paragraph, runs };
  });
  return loose.every((paragraph, i) => paragraph === paragraphs[i]) ? paragraphs : loose;
}
