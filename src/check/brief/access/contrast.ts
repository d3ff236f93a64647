import { carried, centreOf, reachOf } from "../../../data/boxes.ts";
import { contrast, type Hex, luminance, mix } from "../../../data/colour.ts";
import type { Box, Colour, Fill, Item, Paragraph, Run, Scene, SceneLayout, SceneSlide } from "../../../scene/types.ts";

export interface Faint {
  readonly words: string;
  /** As it is written. */
  readonly ink: Hex;
  /** As it shows on the ground: another than `ink` where the text is not wholly opaque. */
  readonly shown: Hex;
  readonly ground: Hex;
  readonly ratio: number;
  readonly slide: SceneSlide;
}

/** WCAG 2.1, 1.4.3: 4.5:1, and 3:1 for large type (18 pt, or 14 pt bold). */
const LEAST = 4.5;
const LEAST_LARGE = 3;

/** Texts that stand out too little from what is behind them; the first of each pair of colours on a slide. */
export function lowContrast(scene: Scene): readonly Faint[] {
  const layouts = new Map(scene.layouts.map((layout) => [layout.id, layout]));
  return scene.slides.flatMap((slide) => faintOn(slide, layouts.get(slide.layout), scene.theme.colours.lt1));
}

/** Of slides that stay as they were placed while others are written. */
const known = new WeakMap<
  readonly Item[],
  { readonly behind: string; readonly faint: readonly Omit<Faint, "slide">[] }
>();
const layoutKeys = new WeakMap<SceneLayout, string>();

function faintOn(slide: SceneSlide, layout: SceneLayout | undefined, paper: Hex): readonly Faint[] {
  const key = layout === undefined ? "" : (layoutKeys.get(layout) ?? JSON.stringify([layout.items, layout.background]));
  if (layout !== undefined) layoutKeys.set(layout, key);
  const behind = `${paper} ${JSON.stringify(slide.background ?? null)} ${key}`;
  const kept = known.get(slide.items);
  const faint = kept?.behind === behind ? kept.faint : slideFaint(slide, layout, paper);
  if (kept?.behind !== behind) known.set(slide.items, { behind, faint });
  return faint.map((one) => ({ ...one, slide }));
}

function slideFaint(slide: SceneSlide, layout: SceneLayout | undefined, paper: Hex): readonly Omit<Faint, "slide">[] {
  const found = new Map<string, Omit<Faint, "slide">>();
  const below: Item[] = [...(layout?.items ?? [])];
  const back = laidOver(slide.background ?? layout?.background ?? { hex: paper }, [paper]);
  for (const item of slide.items) {
    if (item.hidden === true) continue;
    for (const { runs, ground } of textsOn(item, groundOf(item, below, back))) {
      for (const run of runs) {
        const least = run.text.trim() === "" ? 0 : leastFor(run);
        const worst = faintest(run, run.highlight ? laidOver(run.highlight, ground) : ground);
        if (worst.ratio >= least) continue;
        const key = `${worst.shown} ${worst.ground}`;
        if (found.has(key)) continue;
        found.set(key, { words: run.text, ink: run.colour.hex, ...worst });
      }
    }
    below.push(item);
  }
  return [...found.values()];
}

/** Where on a ground of several colours a run stands out least. */
function faintest({ colour }: Run, ground: Ground): Pick<Faint, "shown" | "ground" | "ratio"> {
  const all = ground.map((hex) => {
    const shown = mix(colour.hex, hex, colour.alpha ?? 1);
    return { shown, ground: hex, ratio: contrast(shown, hex) };
  });
  return all.reduce((worst, one) => (one.ratio < worst.ratio ? one : worst));
}

/** Every colour that may lie behind a text; at least one. */
type Ground = readonly [Hex, ...Hex[]];

interface OnGround {
  readonly runs: readonly Run[];
  readonly ground: Ground;
}

function textsOn(item: Item, ground: Ground): readonly OnGround[] {
  const runsOf = (paragraphs: readonly Paragraph[]) => paragraphs.flatMap(({ runs }) => runs);
  const on = (fill: Fill | undefined): Ground => (fill === undefined ? ground : laidOver(fill, ground));
  if (item.kind === "table") {
    return item.rows.flatMap(({ cells }) =>
      cells.map((cell) => ({ runs: runsOf(cell.paragraphs), ground: on(cell.fill) })),
    );
  }
  if (item.kind !== "shape" || item.text === undefined) return [];
  return [{ runs: runsOf(item.text.paragraphs), ground: on(item.fill) }];
}

/** The filled shapes that lie under all of a box, one over the other, on the page. */
function groundOf(above: Item, below: readonly Item[], back: Ground): Ground {
  return below.reduce<Ground>(
    (ground, item) =>
      item.kind === "shape" && item.fill !== undefined && holds(item.box, seenFrom(item, above))
        ? laidOver(item.fill, ground)
        : ground,
    back,
  );
}

/** Colours looked at between two stops of a gradient, and of a ground in all. */
const SHADES = 8;
const MOST = 64;

/** What shows of a fill on a ground: of a gradient the shades between its stops as well. */
function laidOver(fill: Fill, ground: Ground): Ground {
  const shown = shadesOf(fill).flatMap(({ hex, alpha = 1 }) => ground.map((below) => mix(hex, below, alpha)));
  const [first = ground[0], ...others] = [...new Set(shown)].sort((a, b) => luminance(a) - luminance(b));
  // Of very many, those spread evenly from the darkest to the lightest.
  const step = Math.ceil(others.length / MOST);
  return [first, ...others.filter((_, i) => step <= 1 || i % step === 0 || i === others.length - 1)];
}

function shadesOf(fill: Fill): readonly Colour[] {
  if (!("stops" in fill)) return [fill];
  return fill.stops.flatMap(({ colour }, i) => {
    const next = fill.stops[i + 1]?.colour;
    if (next === undefined) return [colour];
    return Array.from({ length: SHADES }, (_, n) => {
      const share = 1 - n / SHADES;
      const alpha = (colour.alpha ?? 1) * share + (next.alpha ?? 1) * (1 - share);
      return { hex: mix(colour.hex, next.hex, share), alpha };
    });
  });
}

/** Where an item stands for one who is turned as the other is. */
function seenFrom({ box, rotation = 0 }: Item, other: Item): Box {
  const turn = (other.rotation ?? 0) - rotation;
  if (rotation === 0 && turn === 0) return other.box;
  return reachOf(carried(other.box, -rotation, centreOf(box)), turn);
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

function leastFor({ size, bold }: Run): number {
  return size >= 18 || (bold && size >= 14) ? LEAST_LARGE : LEAST;
}
