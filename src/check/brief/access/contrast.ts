import { contrast, type Hex } from "../../../data/colour.ts";
import type { Box, Colour, Item, Paragraph, Run, Scene, SceneLayout, SceneSlide } from "../../../scene/types.ts";

export interface Faint {
  readonly words: string;
  readonly ink: Hex;
  readonly ground: string;
  readonly ratio: number;
  readonly slide: SceneSlide;
}

/** WCAG 2.1, 1.4.3: 4.5:1, and 3:1 for large type (18 pt, or 14 pt bold). */
const LEAST = 4.5;
const LEAST_LARGE = 3;

/** Texts that stand out too little from what is behind them; the first of each pair of colours on a slide. */
export function lowContrast(scene: Scene): readonly Faint[] {
  const layouts = new Map(scene.layouts.map((layout) => [layout.id, layout]));
  return scene.slides.flatMap((slide) => slideFaint(slide, layouts.get(slide.layout), scene.theme.colours.lt1));
}

function slideFaint(slide: SceneSlide, layout: SceneLayout | undefined, paper: Hex): readonly Faint[] {
  const found = new Map<string, Faint>();
  const below: Item[] = [...(layout?.items ?? [])];
  const back = slide.background ?? layout?.background ?? { hex: paper };
  for (const item of slide.items) {
    for (const { runs, ground, scale } of textsOn(item, groundOf(item.box, below, back))) {
      for (const run of runs) {
        const ratio = contrast(run.colour.hex, ground.hex);
        const key = `${run.colour.hex} ${ground.hex}`;
        if (found.has(key) || run.text.trim() === "" || ratio >= leastFor(run, scale)) continue;
        found.set(key, { words: run.text, ink: run.colour.hex, ground: ground.hex, ratio, slide });
      }
    }
    below.push(item);
  }
  return [...found.values()];
}

interface OnGround {
  readonly runs: readonly Run[];
  readonly ground: Colour;
  readonly scale: number;
}

function textsOn(item: Item, ground: Colour): readonly OnGround[] {
  const runsOf = (paragraphs: readonly Paragraph[]) => paragraphs.flatMap(({ runs }) => runs);
  if (item.kind === "table") {
    return item.rows.flatMap(({ cells }) =>
      cells.map((cell) => ({ runs: runsOf(cell.paragraphs), ground: cell.fill ?? ground, scale: 1 })),
    );
  }
  if (item.kind !== "shape" || item.text === undefined) return [];
  return [{ runs: runsOf(item.text.paragraphs), ground: item.fill ?? ground, scale: item.text.fontScale }];
}

/** The topmost filled shape that lies under all of a box, else the page. */
function groundOf(box: Box, below: readonly Item[], back: Colour): Colour {
  const under = below.findLast((item) => item.kind === "shape" && item.fill !== undefined && holds(item.box, box));
  return under?.kind === "shape" && under.fill !== undefined ? under.fill : back;
}

function holds(outer: Box, inner: Box): boolean {
  const slack = 1;
  return (
    outer.x <= inner.x + slack &&
    outer.y <= inner.y + slack &&
    outer.x + outer.width >= inner.x + inner.width - slack &&
    outer.y + outer.height >= inner.y + inner.height - slack
  );
}

function leastFor({ size, bold, highlight }: Run, scale: number): number {
  // Text on its own highlight has another ground.
  if (highlight !== undefined) return 0;
  const points = size * scale;
  return points >= 18 || (bold && points >= 14) ? LEAST_LARGE : LEAST;
}
