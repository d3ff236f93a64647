import { meet } from "../../../data/boxes.ts";
import type {
  Classification,
  Item,
  LayoutPlaceholder,
  Paragraph,
  Run,
  Scene,
  SceneLayout,
  SceneSlide,
  ShapeItem,
} from "../../../scene/types.ts";

/** A slide's marking: a shape that fills a placeholder for one. */
interface Mark {
  readonly item: ShapeItem;
  readonly at: Classification;
  /** Index among the slide's items. */
  readonly index: number;
}

/**
 * The scene with its markings as fixed text of the layouts: a layout once for each mark that its slides show, named after
 * both. So a slide that somebody adds is marked as its neighbour is, in a show and in print, and Reset takes nothing away;
 * a prompt of a placeholder shows in neither. Layouts that no slide uses carry the deck's mark.
 *
 * Only marks of the scene's own slides and its own deck are named, so a release tells of no other.
 */
export function withFixedMarks(scene: Scene): Scene {
  const { meta, layouts, slides } = scene;
  const known = new Map(layouts.map((layout) => [layout.id, layout]));
  const forms = new Map<string, Map<string, SceneLayout>>(layouts.map(({ id }) => [id, new Map()]));
  const marked = slides.map((slide): SceneSlide => {
    const layout = known.get(slide.layout);
    const made = forms.get(slide.layout);
    if (layout === undefined || made === undefined) return slide;
    const marks = marksOf(slide, layout);
    const key = JSON.stringify(marks.map(({ item, at }) => [at, item.box, item.text]));
    const form = made.get(key) ?? (marks.length === 0 ? layout : formOf(layout, marks, made));
    made.set(key, form);
    return marks.length === 0 ? slide : { ...slide, layout: form.id, items: withoutMarks(slide.items, marks) };
  });
  const example = slides.flatMap((slide) => marksOf(slide, known.get(slide.layout)));
  const offered = layouts.flatMap((layout) => {
    const used = [...(forms.get(layout.id)?.values() ?? [])];
    if (used.length > 0) return used;
    const marks = deckMarks(layout, meta, example);
    return [marks.length === 0 ? layout : formOf(layout, marks, new Map())];
  });
  return { ...scene, layouts: offered, slides: marked };
}

function marksOf({ items }: SceneSlide, layout: SceneLayout | undefined): readonly Mark[] {
  return items.flatMap((item, index) => {
    if (item.kind !== "shape" || item.text === undefined || item.placeholder === undefined) return [];
    const { type, idx } = item.placeholder;
    const home = layout?.placeholders.find((one) => one.type === type && one.idx === idx);
    return home?.classification === undefined ? [] : [{ item, at: home.classification, index }];
  });
}

function formOf(layout: SceneLayout, marks: readonly Omit<Mark, "index">[], others: ReadonlyMap<string, SceneLayout>) {
  const [first] = marks;
  const name = `${layout.name} · ${first === undefined ? "" : wordsOf(first.item)}`;
  const twins = [...others.values()].filter(
    (other) => other.name === name || other.name.startsWith(`${name} (`),
  ).length;
  return {
    ...layout,
    // Ids of layouts are names of files, which hold no such character.
    id: `${layout.id}\u0000${others.size}`,
    name: twins === 0 ? name : `${name} (${twins + 1})`,
    items: [...layout.items, ...marks.map(({ item, at }) => fixed(item, at))],
    placeholders: layout.placeholders.filter(({ classification }) => classification === undefined),
  };
}

function fixed({ placeholder: _, ...item }: ShapeItem, classification: Classification): ShapeItem {
  return { ...item, classification };
}

const wordsOf = ({ text }: ShapeItem): string =>
  (text?.paragraphs ?? [])
    .flatMap(({ runs }) => runs.map((run) => run.text))
    .join("")
    .trim();

/**
 * What is left on the slide once its layout shows the marks. What the slide paints lies above all of its layout: a mark
 * that stood above a picture or a panel keeps standing there as well.
 */
function withoutMarks(items: readonly Item[], marks: readonly Mark[]): readonly Item[] {
  return items.flatMap((item, index) => {
    const mark = marks.find((one) => one.index === index);
    if (mark === undefined) return [item];
    return items.slice(0, index).some((below) => isPainted(below) && meet(below.box, item.box))
      ? [fixed(mark.item, mark.at)]
      : [];
  });
}

const isPainted = (item: Item): boolean => item.kind !== "shape" || item.fill !== undefined;

/** The deck's mark in the places of a layout, as a slide of the deck shows it, or one that shows another. */
function deckMarks(
  { placeholders }: SceneLayout,
  meta: Scene["meta"],
  examples: readonly Mark[],
): readonly Omit<Mark, "index">[] {
  const { marking } = meta;
  if (marking === "") return [];
  return placeholders.flatMap((placeholder) => {
    const at = placeholder.classification;
    const there = examples.filter((one) => one.at === at);
    const example = there.find(({ item }) => wordsOf(item) === marking) ?? there[0];
    return at === undefined || example === undefined ? [] : [{ at, item: inPlace(placeholder, meta, example.item) }];
  });
}

function inPlace(
  { name, box, insets, anchor, rotation, levels }: LayoutPlaceholder,
  { marking, markingLook }: Scene["meta"],
  { fill, ...like }: ShapeItem,
): ShapeItem {
  const [paragraph] = like.text?.paragraphs ?? [];
  const [run] = paragraph?.runs ?? [];
  const [style] = levels;
  const isOwn = run?.text.trim() === marking;
  const band = fill === undefined ? undefined : isOwn ? { fill } : bandOf(markingLook);
  if (paragraph === undefined || run === undefined) return { ...like, ...(fill === undefined ? {} : { fill }) };
  // The colours of another level would be those of another mark.
  const { highlight: _, ...plain } = run;
  const colour = markingLook?.band === undefined ? style?.run.colour : { hex: markingLook.band.ink };
  const own: Run = isOwn || colour === undefined ? run : { ...plain, colour };
  const line: Paragraph = { ...paragraph, runs: [{ ...own, text: marking }] };
  return {
    ...like,
    ...band,
    name,
    box,
    ...(rotation === undefined ? {} : { rotation }),
    text: { paragraphs: [line], insets, anchor },
  };
}

const bandOf = (look: Scene["meta"]["markingLook"]): Pick<ShapeItem, "fill"> =>
  look?.band === undefined ? {} : { fill: { hex: look.band.ground } };
