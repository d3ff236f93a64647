import { meet } from "../../../data/boxes.ts";
import { greatest, least } from "../../../data/lists.ts";
import { type Language, languageOf } from "../../../language/index.ts";
import type {
  Assets,
  Box,
  Item,
  LayoutPlaceholder,
  LevelStyle,
  PlaceholderType,
  Scene,
  SceneLayout,
  SceneSlide,
  ShapeItem,
  Size,
} from "../../../scene/types.ts";
import type { Draft } from "../../types.ts";
import { kindWords, partNames } from "./part-names.ts";

/** Indexes of parts begin behind those of regions and markings. */
const FIRST_INDEX = 40;
/** A slide of more parts is a drawing; the wordiest are what its outline needs. */
const MOST_PARTS = 40;
/** Share of the page from which on a picture is a part of what the slide says, and no ornament of another part. */
const LEAST_PICTURE = 0.06;

/**
 * The scene with all that its slides say in placeholders: each kind of slide gets a layout with a place for each of its
 * parts, so that Outline view, Send to Word and screen readers read them in their order, a change of theme takes them along,
 * and Reset leaves a slide that works. The layouts of the pack stay, for slides that are added. A layout is drawn after what
 * the template makes of the first slide that takes it whatever that says, so that no word of a deck changes one; a slide has a
 * place of its own where it differs.
 *
 * @param draft left out: layouts are drawn after the slides as they stand
 */
export function withParts(scene: Scene, assets: Assets = NO_ASSETS, draft?: Draft): Scene {
  const typeOf = typesOf(assets);
  const language = languageOf(scene.meta.lang);
  const known = new Map(scene.layouts.map((layout) => [layout.id, layout]));
  const forms = new Map<string, SceneLayout[]>();
  const names = new Names(scene.layouts.map(({ name }) => name));
  const slides = scene.slides.map((slide, index): SceneSlide => {
    const layout = known.get(slide.layout);
    const parts = partsOf(slide, scene.page);
    if (layout === undefined || parts.size === 0) return slide;
    const key = [
      layout.id,
      slide.kind,
      ...[...parts.values()].map((item) => `${typeOf(item)} ${item.part ?? ""}`),
    ].join("\u0000");
    const made = forms.get(key) ?? [];
    forms.set(key, made);
    let form = made.find(({ placeholders }) => holdsAll(slide, placeholders));
    if (form === undefined) {
      const drafted = draft?.(index) ?? null;
      form = formOf(slide, layout, [...parts.values()], { names, typeOf, drafted, page: scene.page, language });
      made.push(form);
    }
    const places = form.placeholders.filter(({ part }) => part !== undefined);
    const homes = new Map([...parts.keys()].map((index, at) => [index, places[at]]));
    const items = slide.items.map((item, index) => inPlace(item, homes.get(index)));
    return { ...slide, layout: form.id, items };
  });
  const filled = new Set(slides.map(({ layout }) => layout));
  const all = scene.layouts.flatMap((layout) => [
    filled.has(layout.id) ? layout : withEdges(layout),
    ...[...forms.values()].flat().filter(({ id }) => id.startsWith(`${layout.id}\u0000`)),
  ]);
  return { ...scene, layouts: all, slides };
}

/** A layout of the pack that all slides left for layouts of their kind, as “New Slide” offers it. */
function withEdges({ edges, ...layout }: SceneLayout): SceneLayout {
  return edges === undefined ? layout : { ...layout, items: [...layout.items, ...edges] };
}

/** Names of layouts, no two alike: `Objectives, 7 parts`, `Objectives, 7 parts (2)`. */
class Names {
  readonly #used: Set<string>;

  constructor(taken: readonly string[]) {
    this.#used = new Set(taken);
  }

  unique(wanted: string): string {
    let name = wanted;
    for (let form = 2; this.#used.has(name); form += 1) name = `${wanted} (${form})`;
    this.#used.add(name);
    return name;
  }
}

/** What a slide says outside of placeholders, by its index: texts, tables, charts and large pictures. */
function partsOf({ items }: SceneSlide, page: Size): ReadonlyMap<number, Item> {
  const found = [...items.entries()].filter(
    ([index, item]) => isPart(item, page) || isLineEnd(item, items[index - 1], page),
  );
  const wordiest = [...found].sort(([, a], [, b]) => lengthOf(b) - lengthOf(a)).slice(0, MOST_PARTS);
  const taken = new Set(wordiest.map(([index]) => index));
  return new Map(found.filter(([index]) => taken.has(index)));
}

function isPart(item: Item, page: Size): boolean {
  if (item.placeholder !== undefined || item.hidden === true || item.rotation !== undefined) return false;
  if (item.kind === "image")
    return item.alt !== "" && item.box.width * item.box.height >= LEAST_PICTURE * page.width * page.height;
  if (item.kind !== "shape") return true;
  // Some boxes of a flow chart without the others would be no outline, and Reset would pull them off their arrows.
  if (item.drawn === true) return false;
  // Lines and drawings keep their words beside them. LibreOffice draws each place as a rectangle, whatever form it has,
  // and its words with it.
  return item.geometry === "rect" && /\p{L}/u.test(wordsOf(item));
}

/**
 * Whether a number ends the line of the text before it, as pages of contents do: it goes where that goes. As a part of its own:
 * LibreOffice 7.4 reads no tab stops of slides, so that behind a tab of the text it would stand anywhere.
 */
function isLineEnd(item: Item, before: Item | undefined, page: Size): boolean {
  if (item.kind !== "shape" || before?.kind !== "shape" || !isPart(before, page)) return false;
  if (item.placeholder !== undefined || item.hidden === true || item.rotation !== undefined) return false;
  const [paragraph, ...others] = item.text?.paragraphs ?? [];
  const isAtEnd = paragraph?.align === (paragraph?.rtl === true ? "left" : "right");
  const isNumber = item.geometry === "rect" && others.length === 0 && /\p{N}/u.test(wordsOf(item));
  return isNumber && isAtEnd && meet({ ...before.box, x: item.box.x, width: item.box.width }, item.box);
}

const wordsOf = ({ text }: ShapeItem): string =>
  (text?.paragraphs ?? []).flatMap(({ runs }) => runs.map((run) => run.text)).join(" ");

const hasWords = (item: Item): boolean => item.kind === "shape" && item.text !== undefined;

const lengthOf = (item: Item): number => (item.kind === "shape" ? wordsOf(item).length : Number.POSITIVE_INFINITY);

type TypeOf = (item: Item) => PlaceholderType;

const NO_ASSETS: Assets = new Map();

/** Of an item's place: a picture's takes no film and no sound. */
const typesOf =
  (assets: Assets): TypeOf =>
  (item) => {
    if (item.kind === "shape") return "body";
    return item.kind === "image" && assets.get(item.src)?.clip === undefined ? "pic" : "obj";
  };

/** Whether a layout knows every placeholder that the slide fills. */
function holdsAll({ items }: SceneSlide, known: readonly LayoutPlaceholder[]): boolean {
  return items.every(
    ({ placeholder: use }) => use === undefined || known.some(({ type, idx }) => type === use.type && idx === use.idx),
  );
}

interface FormContext {
  readonly names: Names;
  readonly typeOf: TypeOf;
  /** The items of the slide with other words; null: it is drawn as it stands. */
  readonly drafted: readonly Item[] | null;
  readonly page: Size;
  readonly language: Language;
}

/** A layout for slides of this kind, drawn after one of them; places of regions that the parts take up are left out. */
function formOf(
  slide: SceneSlide,
  layout: SceneLayout,
  parts: readonly Item[],
  { names, typeOf, drafted, page, language }: FormContext,
): SceneLayout {
  const drafts = new Map((drafted ?? []).map((item) => [item.name, item]));
  const drawn = parts.map((item) => {
    const draft = drafts.get(item.name);
    // Words that may leave a box have left it where the draft's are longer than its own.
    return draft?.kind === item.kind && hasWords(draft) === hasWords(item) ? draft : item;
  });
  const filled = layout.placeholders.filter((one) =>
    slide.items.some(({ placeholder: use }) => use?.type === one.type && use.idx === one.idx),
  );
  const isTaken = (one: LayoutPlaceholder) =>
    ROOM.has(one.type) &&
    one.classification === undefined &&
    !filled.includes(one) &&
    drawn.some(({ box }) => meet(box, one.box));
  const body = layout.placeholders.find((one) => one.type === "body" && one.idx === 1 && isTaken(one));
  const main = body === undefined ? undefined : largest(drawn);
  const kept = layout.placeholders.filter((one) => !isTaken(one));
  const called = partNames(parts, language);
  // What grew to the right leaves what is beside it that much less to grow to the left.
  const grown = new Map<Item, Box>();
  const boxOf = (item: Item) => ({ box: grown.get(item) ?? item.box });
  const places = drawn.map((item, at): LayoutPlaceholder => {
    const type = typeOf(parts[at] ?? item);
    const place = placeOf(item, item === main ? 1 : FIRST_INDEX + at, type, called[at] ?? { name: "", prompt: "" });
    if (drafted === null || place.part?.grows !== true) return place;
    const around = [...drafted.filter((other) => other !== item).map(boxOf), ...kept];
    const align = place.levels[0]?.paragraph.align;
    const mirrored = ({ box }: { readonly box: Box }) => ({ box: { ...box, x: page.width - box.x - box.width } });
    const box =
      align === "right"
        ? mirrored({ box: roomOf(mirrored(item).box, around.map(mirrored), page, true) }).box
        : roomOf(item.box, around, page, align === "left");
    grown.set(item, box);
    return { ...place, box };
  });
  const kind = kindWords(slide.kind, language) || layout.name;
  const name = names.unique(parts.length === 1 ? kind : language.editor.ofParts(kind, parts.length));
  return {
    ...unlessOpening(layout),
    // Ids of the pack's layouts are names of files, which hold no such character.
    id: `${layout.id}\u0000${name}`,
    name,
    placeholders: [...kept, ...places],
  };
}

/** What a region that is not filled stands for may be taken by the parts that stand there. */
const ROOM: ReadonlySet<PlaceholderType> = new Set(["body", "subTitle", "obj", "pic"]);

/** With other places a layout is what these make it; the first of a deck or of a section stays that. */
function unlessOpening({ type, ...layout }: SceneLayout): SceneLayout {
  return type === "title" || type === "secHead" ? { ...layout, type } : layout;
}

function largest(parts: readonly Item[]): Item | undefined {
  const area = ({ box }: Item) => box.width * box.height;
  return parts.reduce<Item | undefined>(
    (most, one) => (most === undefined || area(one) > area(most) ? one : most),
    undefined,
  );
}

/** Points between a place and what stands below it. */
const GAP = 3;
/** Points: rounding. */
const NEAR = 0.5;

/**
 * A text's place down to what stands below it and, where all its lines begin at the left (of a mirrored page, if at the right),
 * on to what stands beside it, or to the edge of what is around it: words that Reset puts there have room.
 */
function roomOf(box: Box, others: readonly { readonly box: Box }[], page: Size, isLeft: boolean): Box {
  const around = others.filter(({ box: other }) => meet(box, other));
  const tall = { ...box, height: page.height - box.y };
  const foot = box.y + box.height;
  const below = others.flatMap(({ box: other }) =>
    other.y >= foot - NEAR && meet(tall, other) ? [other.y - GAP] : [],
  );
  // As far from its panel's foot as from its head.
  const feet = around.flatMap(({ box: other }) =>
    other.y <= box.y ? [other.y + other.height - Math.min(box.y - other.y, GAP)] : [],
  );
  const height = Math.max(box.height, least([...below, ...feet], page.height) - box.y);
  if (!isLeft) return { ...box, height };
  const side = box.x + box.width;
  const wide = { ...box, height, width: page.width - box.x };
  const beside = others.flatMap(({ box: other }) =>
    other.x >= side - NEAR && meet(wide, other) ? [other.x - GAP] : [],
  );
  const sides = around.flatMap(({ box: other }) =>
    other.x <= box.x ? [other.x + other.width - Math.min(box.x - other.x, GAP)] : [],
  );
  const edge = greatest(
    others.map(({ box: other }) => other.x + other.width).filter((x) => x < page.width),
    side,
  );
  return { ...box, height, width: Math.max(box.width, least([...beside, ...sides], edge) - box.x) };
}

function placeOf(
  item: Item,
  idx: number,
  typeOfPart: PlaceholderType,
  { name, prompt }: Pick<LayoutPlaceholder, "name" | "prompt">,
): LayoutPlaceholder {
  // The body (idx 1) takes whatever it is given; its type says so by being none.
  const type = idx === 1 ? "body" : typeOfPart;
  const { box } = item;
  const common = { type, idx, name, box, prompt } as const;
  if (item.kind !== "shape" || item.text === undefined)
    return { ...common, insets: NO_INSETS, anchor: "top", levels: [], part: { grows: false } };
  const { fill, stroke, text } = item;
  const isPanel = fill !== undefined || stroke !== undefined;
  const panel = {
    ...(fill === undefined ? {} : { fill }),
    ...(stroke === undefined ? {} : { stroke }),
  };
  return {
    ...common,
    insets: text.insets,
    anchor: text.anchor,
    levels: levelsOf(item),
    part: { grows: !isPanel && text.anchor === "top" },
    ...(isPanel ? { panel } : {}),
  };
}

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

/** The styles of the levels that a text has, each as its first paragraph has it. */
function levelsOf({ text }: ShapeItem): readonly LevelStyle[] {
  const levels: LevelStyle[] = [];
  for (const { level, runs, end, ...style } of text?.paragraphs ?? []) {
    if (level !== levels.length) continue;
    const { align, rtl, marginLeft, indent, lineSpacing, spaceBefore, spaceAfter, bullet } = style;
    const { size, font, bold, italic, colour } = runs[0] ?? end;
    levels.push({
      paragraph: { align, rtl, marginLeft, indent, lineSpacing, spaceBefore, spaceAfter, bullet },
      run: { size, font, bold, italic, colour },
    });
  }
  return levels;
}

function inPlace(item: Item, home: LayoutPlaceholder | undefined): Item {
  if (home === undefined) return item;
  const { type, idx, box } = home;
  return { ...item, placeholder: { type, idx, inheritsBox: same(item.box, box) } };
}

const same = (a: Box, b: Box): boolean =>
  [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height].every((d) => Math.abs(d) < 0.01);
