import type { SlideId } from "../brief/types.ts";
import { BOUNDS } from "../data/bounds.ts";
import { append } from "../data/lists.ts";
import type { Deck, DeckSlide, Element } from "../deck/types.ts";
import type { Code } from "../diagnostics/catalogue/index.ts";
import { diagnose, isError } from "../diagnostics/diagnose.ts";
import { createReporter, type Report } from "../diagnostics/reporter.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Diagnostic, Outcome, Span } from "../diagnostics/types.ts";
import { pictureKey } from "./boxes/build.ts";
import type { PlaceContext } from "./context.ts";
import { type Cascade, createCascade, parseStylesheets } from "./css/cascade.ts";
import type { Draughtsman } from "./diagram/types.ts";
import { draftsOf } from "./draft.ts";
import type { MostType } from "./fitting/types.ts";
import { outlineScales } from "./map/frame.ts";
import type { Atlas, OutlineScale } from "./map/types.ts";
import {
  assetsKey,
  forget,
  forgetAll,
  type Kept,
  layoutKey,
  type PlaceMemory,
  placedAt,
  sameSheets,
  slideKey,
} from "./memory.ts";
import { placeLayout } from "./regions/layout.ts";
import type { PlacedLayout } from "./regions/types.ts";
import { largerSisters, type Made } from "./sisters.ts";
import { placeSlide } from "./slide.ts";
import { createMeasurer } from "./text/measure.ts";
import { KNOWN_FACES } from "./text/metrics/faces.ts";
import { whereToGet } from "./text/metrics/where.ts";
import { createFonts, facesOf } from "./text/run-metrics.ts";
import type { Assets, Item, Scene, SceneSection, SceneSlide, ThemeSlot } from "./types.ts";

const CHART_SLOTS: readonly ThemeSlot[] = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

/** A deck in place. */
export interface PlacedDeck extends Outcome<Scene> {
  /** The items of a slide, by its place in the scene, where they would stand with other words, and by the same names. */
  readonly draft: (index: number) => readonly Item[] | null;
}

/**
 * Places a deck: cascade, boxes, flexbox, fitting; deck in, positioned items in points out.
 * Errors are diagnostics; the scene is complete (and may be emitted) only if there is no error among them.
 * @param assets the pictures that `imageSources` asked for, by their keys
 * @param atlas draws maps; null where `mapScales` asked for no outlines
 * @param draughtsman draws flow charts; null where `hasDiagrams` says that there are none
 * @param memory of decks before: the result is the same with it and without
 */
export function placeDeck(
  deck: Deck,
  assets: Assets,
  atlas: Atlas | null = null,
  memory: PlaceMemory | null = null,
  draughtsman: Draughtsman | null = null,
): PlacedDeck {
  const { report: tell, diagnostics } = createReporter();
  const said = { all: 0, byCascade: 0 };
  const report: Report = (diagnostic) => {
    said.all += 1;
    tell(diagnostic);
  };
  const ours = new Set(deck.stylesheets.filter(({ packaged }) => packaged === true).map(({ file }) => file));
  const faults: Diagnostic[] = [];
  const ofCascade: Report = (diagnostic) => {
    said.all += 1;
    said.byCascade += 1;
    faults.push(diagnostic);
  };
  const base = baseOf(deck, assets, memory, ofCascade);
  const { cascade } = base;
  const theme = cascade.theme();
  const brought = deck.faces === undefined || deck.faces.length === 0 ? {} : { faces: deck.faces };
  const faces = facesOf({ theme, ...brought });
  const fonts = createFonts(faces);
  const measurer = createMeasurer(faces, fonts);
  const once = tellOnce(report);
  const ctx: PlaceContext = {
    page: { width: deck.page.width, height: deck.page.height },
    scale: deck.page.scale ?? 1,
    lang: deck.meta.lang,
    rtl: deck.meta.rtl,
    assets,
    measurer,
    sizes: theme.sizes,
    drawMap(map, box, names) {
      if (atlas === null) throw new Error(`the map "${map.name}" has no outlines`);
      return atlas.draw(map, box, { names, measurer, report });
    },
    drawDiagram(diagram, box, names) {
      if (draughtsman === null) throw new Error("nobody was loaded to draw flow charts");
      return draughtsman.draw(diagram, box, { names, measurer, sizes: theme.sizes, report });
    },
    chartLook: {
      fonts,
      palette: CHART_SLOTS.map((slot) => ({ hex: theme.colours[slot], slot })),
      inks: [
        { hex: theme.colours.dk1, slot: "dk1" },
        { hex: theme.colours.lt1, slot: "lt1" },
      ],
    },
    paper: theme.colours.lt1,
    report,
    styleOf: cascade.style,
    originOf: cascade.originOf,
    files: deck.stylesheets.map(({ file }) => file),
    ours,
    once(...args) {
      // Said for another slide already: this one has something to say as well.
      said.all += 1;
      once(...args);
    },
  };
  /** What is kept, else what is made now, which is kept if it says nothing. */
  const remembered = <T>(
    which: (from: PlaceMemory) => Map<string, Kept<T>>,
    keyOf: () => string,
    make: () => T | null,
  ) => {
    if (memory === null) return make();
    const { round } = memory;
    const kept = which(memory);
    const key = kept.size === 0 ? null : keyOf();
    const found = key === null ? undefined : kept.get(key);
    if (found !== undefined) {
      found.used = round;
      return found.value;
    }
    const before = said.all;
    const value = make();
    if (value === null || said.all > before) return value;
    if (key === null) memory.pending.push(() => kept.set(keyOf(), { value, used: round }));
    else kept.set(key, { value, used: round });
    return value;
  };
  const keys = new Map<string, string>();
  const keyOfLayout = (id: string): string => {
    if (!keys.has(id)) for (const layout of deck.layouts) keys.set(layout.id, layoutKey(layout));
    return keys.get(id) ?? "";
  };
  const layouts = new Map(
    deck.layouts.flatMap((layout) => {
      const placed = remembered(
        ({ layouts: kept }) => kept,
        () => keyOfLayout(layout.id),
        () => placeLayout(layout, ctx),
      );
      return placed === null ? [] : [[layout.id, placed] as const];
    }),
  );
  /** @param most what the type of its body may be at most */
  const placeOne = (slide: DeckSlide, layout: PlacedLayout, most?: MostType): readonly SceneSlide[] =>
    remembered(
      ({ slides: kept }) => kept,
      () => slideKey(slide, `${keyOfLayout(slide.layout)} ${JSON.stringify(most ?? null)}`),
      () => {
        const pages = placeSlide(slide, layout, most === undefined ? ctx : { ...ctx, most });
        for (const { items } of pages) placedAt(items, slide.span);
        return pages;
      },
    ) ?? [];
  const slides: SceneSlide[] = [];
  /** What draws each of them with other words. */
  const drafts: (() => readonly Item[] | null)[] = [];
  /** Ids of slides and of the pages made of them so far. */
  const taken = new Set<string>(deck.slides.map(({ id }) => id));
  const made: Made[] = [];
  let count = 0;
  for (const slide of deck.slides) {
    const layout = layouts.get(slide.layout);
    if (layout === undefined) {
      const params = { layout: slide.layout, near: didYouMean(slide.layout, layouts.keys()) };
      report(diagnose("scene/no-layout", params, { span: slide.root.span }));
      continue;
    }
    const pages = placeOne(slide, layout);
    made.push({ slide, layout, pages });
    count += pages.length;
    if (count > BOUNDS.slides) {
      report(diagnose("scene/too-many-slides", { most: BOUNDS.slides }, { span: slide.span }));
      break;
    }
  }
  for (const { at, most } of largerSisters(made)) {
    const one = made[at];
    if (one !== undefined) made[at] = { ...one, pages: placeOne(one.slide, one.layout, most) };
  }
  for (const { slide, layout, pages } of made) {
    // The names of further pages follow from those of all slides.
    const named = pages.map((page, at) => ({
      ...page,
      id: at === 0 ? slide.id : pageId(slide.id, at + 1, taken),
      span: slide.span,
    }));
    append(slides, named);
    const draft = draftsOf(slide, layout, ctx, named.length);
    for (const [at] of named.entries()) drafts.push(() => draft(at));
  }
  for (const face of ctx.measurer.unknownFaces()) {
    const names = [...(deck.faces ?? []).map(({ name }) => name), ...KNOWN_FACES];
    const params = {
      face,
      known: names.slice(0, 40).join(", "),
      suggestion: whereToGet(face) || didYouMean(face, names),
    };
    report(diagnose("scene/unknown-font", params, { span: cascade.faceOrigin(face) }));
  }
  const { ofVariables, others } = sortFaults(faults, cascade, ours);
  for (const fault of [...others, ...ofVariables]) tell(fault);
  // A sheet's faults are told where they first show, and a strange face by whoever asks for it first.
  if (memory !== null) {
    if (said.byCascade > 0 || measurer.unknownFaces().length > 0) forgetAll(memory);
    else forget(memory);
  }
  const onLayouts = new Set(slides.map(({ layout }) => layout));
  const scene: Scene = {
    page: ctx.page,
    theme,
    meta: deck.meta,
    layouts: [...layouts.values()].map(({ scene, edges }) =>
      edges.length === 0
        ? scene
        : onLayouts.has(scene.id)
          ? { ...scene, edges }
          : { ...scene, items: [...scene.items, ...edges] },
    ),
    slides,
    sections: sectionsOf(deck, slides),
    ...brought,
  };
  const isLost = ofVariables.some(isError) || others.some(({ code }) => code === "css/unclosed");
  const shown = isLost ? diagnostics.filter(({ code }) => !OF_PLACES.has(code)) : diagnostics;
  return { value: scene, diagnostics: shown, draft: (index) => drafts[index]?.() ?? null };
}

/** The cascade of before, where nothing that it or its use depends on has changed; else memory begins anew. */
function baseOf(deck: Deck, assets: Assets, memory: PlaceMemory | null, report: Report) {
  const { page, meta, faces, stylesheets } = deck;
  if (memory === null) {
    const parsed = parseStylesheets(stylesheets, page);
    parsed.diagnostics.forEach(report);
    return { cascade: createCascade(parsed.value, report) };
  }
  memory.round += 1;
  for (const keep of memory.pending.splice(0)) keep();
  const key = JSON.stringify([page, meta.lang, faces ?? [], assetsKey(assets)]);
  const { base } = memory;
  if (base !== null && base.key === key && sameSheets(base.sheets, stylesheets)) {
    base.listener.report = report;
    return base;
  }
  forgetAll(memory);
  const parsed = parseStylesheets(stylesheets, page);
  parsed.diagnostics.forEach(report);
  const listener = { report };
  const cascade = createCascade(parsed.value, (diagnostic) => listener.report(diagnostic));
  const made = { key, sheets: stylesheets, cascade, listener };
  memory.base = made;
  return made;
}

/** What is said of where things stand: nothing, where a variable has no value that rules can take, or the rest of a sheet is lost. */
const OF_PLACES: ReadonlySet<string> = new Set<Code>([
  "scene/cannot-fit",
  "scene/no-room",
  "scene/word-too-wide",
  "scene/too-many-pages",
  "scene/region-no-place",
  "scene/loose-connector",
  "scene/off-page",
  "scene/overlap",
  "scene/overlap-within",
]);

/**
 * A value that a user's variable brings into a packaged rule, which cannot take it, is wrong where the variable is set, and
 * told once however many rules take it: by the rule that takes it as it stands, if there is one.
 */
function sortFaults(
  faults: readonly Diagnostic[],
  { variableBehind }: Pick<Cascade, "variableBehind">,
  ours: ReadonlySet<string>,
): { readonly ofVariables: readonly Diagnostic[]; readonly others: readonly Diagnostic[] } {
  const isUsers = (span: Span | undefined): span is Span => span !== undefined && !ours.has(span.file);
  const byVariable = new Map<string, Diagnostic>();
  const direct = new Set<string>();
  const others: Diagnostic[] = [];
  for (const fault of faults) {
    const { span, related: [origin] = [] } = fault;
    const isDirect = isUsers(origin?.span);
    const variable = isDirect
      ? origin.span
      : isUsers(span) || span === undefined
        ? undefined
        : variableBehind(span, ours);
    if (span === undefined || variable === undefined) {
      others.push(fault);
      continue;
    }
    const key = `${variable.file} ${variable.start}`;
    const placed = { ...fault, span: variable, related: [{ message: "it is used here", span }] };
    if (!byVariable.has(key) || (isDirect && !direct.has(key))) byVariable.set(key, placed);
    if (isDirect) direct.add(key);
  }
  return { ofVariables: [...byVariable.values()], others };
}

/** `asks-2`, or the next that no slide has: links name slides by these. */
function pageId(slide: string, page: number, taken: Set<string>): string {
  let n = page;
  while (taken.has(`${slide}-${n}`)) n++;
  const id = `${slide}-${n}`;
  taken.add(id);
  return id;
}

function tellOnce(report: Report): PlaceContext["once"] {
  const told = new Set<string>();
  return (code, { file, start }, make) => {
    const key = `${code} ${file} ${start}`;
    if (!told.has(key)) report(make());
    told.add(key);
  };
}

/** A picture that a deck's markup asks for. */
interface PictureSource {
  /** What it is called among the assets: what a template writes is another picture than what the brief calls so. */
  readonly key: string;
  /** As written. */
  readonly src: string;
  readonly span: Span;
  /** The template that writes it; null for the brief's. */
  readonly template: string | null;
}

/** Pictures that a deck's markup asks for, each once, with the first place that names it. */
export function imageSources(deck: Deck): readonly PictureSource[] {
  const found = new Map<string, PictureSource>();
  const walk = ({ tag, attributes, span, children }: Element): void => {
    const key = pictureKey(attributes);
    const { src = "", from: template = null } = attributes;
    if (tag === "img" && src !== "" && !found.has(key)) found.set(key, { key, src, span, template });
    for (const child of children) if (child.type === "element") walk(child);
  };
  for (const slide of deck.slides) walk(slide.root);
  for (const layout of deck.layouts) walk(layout.root);
  return [...found.values()];
}

/** Whether a deck has a flow chart. */
export function hasDiagrams(deck: Deck): boolean {
  const holds = ({ tag, children }: Element): boolean =>
    tag === "diagram" || children.some((child) => child.type === "element" && holds(child));
  return [...deck.slides, ...deck.layouts].some(({ root }) => holds(root));
}

/** Scales of the outlines that the maps of a deck need; empty where it has none. */
export function mapScales(deck: Deck): ReadonlySet<OutlineScale> {
  return outlineScales([...deck.slides, ...deck.layouts].map(({ root }) => root));
}

/**
 * PowerPoint sections over the placed slides: runs of slides of one section. Slides before the first section
 * (cover, agenda) make a section with the deck's title, since every slide must be in one or none.
 */
function sectionsOf(deck: Deck, slides: readonly SceneSlide[]): SceneSection[] {
  if (deck.sections.length === 0) return [];
  const titles = new Map(deck.sections.map((s) => [s.id, s.title]));
  const bySlide = new Map<string, SlideId | null>(deck.slides.map((s) => [s.id, s.section]));
  const sections: SceneSection[] = [];
  let current: SlideId | null = null;
  slides.forEach((slide, i) => {
    const own = bySlide.get(slide.id);
    // A page that a split made belongs to the section of the page before.
    const id = own === undefined ? current : own;
    const last = sections[sections.length - 1];
    if (last && id === current) sections[sections.length - 1] = { ...last, count: last.count + 1 };
    else {
      const title = id === null ? undefined : titles.get(id);
      sections.push({ id: id ?? "start", title: title ?? deck.meta.title, first: i, count: 1 });
    }
    current = id;
  });
  return sections;
}
