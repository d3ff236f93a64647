import type { SlideId } from "../brief/types.ts";
import { BOUNDS } from "../data/bounds.ts";
import { append } from "../data/lists.ts";
import type { Deck, Element } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import { createReporter, type Report } from "../diagnostics/reporter.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Outcome, Span } from "../diagnostics/types.ts";
import { isRightToLeft } from "../language/index.ts";
import { pictureKey } from "./boxes/build.ts";
import type { PlaceContext } from "./context.ts";
import { createCascade, parseStylesheets } from "./css/cascade.ts";
import { outlineScales } from "./map/frame.ts";
import type { Atlas, OutlineScale } from "./map/types.ts";
import { placeLayout } from "./regions/layout.ts";
import { placeSlide } from "./slide.ts";
import { createMeasurer } from "./text/measure.ts";
import { KNOWN_FACES } from "./text/metrics/faces.ts";
import { createFonts, facesOf } from "./text/run-metrics.ts";
import type { Assets, Scene, SceneSection, SceneSlide, ThemeSlot } from "./types.ts";

const CHART_SLOTS: readonly ThemeSlot[] = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

/**
 * Places a deck: cascade, boxes, flexbox, fitting; deck in, positioned items in points out.
 * Errors are diagnostics; the scene is complete (and may be emitted) only if there is no error among them.
 * @param assets the pictures that `imageSources` asked for, by their keys
 * @param atlas draws maps; null where `mapScales` asked for no outlines
 */
export function placeDeck(deck: Deck, assets: Assets, atlas: Atlas | null = null): Outcome<Scene> {
  const { report, take, diagnostics } = createReporter();
  const cascade = createCascade(take(parseStylesheets(deck.stylesheets, deck.page)), report);
  const theme = cascade.theme();
  const brought = deck.faces === undefined || deck.faces.length === 0 ? {} : { faces: deck.faces };
  const faces = facesOf({ theme, ...brought });
  const fonts = createFonts(faces);
  const measurer = createMeasurer(faces, fonts);
  const ctx: PlaceContext = {
    page: deck.page,
    lang: deck.meta.lang,
    rtl: isRightToLeft(deck.meta.lang),
    assets,
    measurer,
    sizes: theme.sizes,
    drawMap(map, box, names) {
      if (atlas === null) throw new Error(`the map "${map.name}" has no outlines`);
      return atlas.draw(map, box, { names, measurer, report });
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
    taken: new Set(deck.slides.map(({ id }) => id)),
    styleOf: cascade.style,
    originOf: cascade.originOf,
    files: deck.stylesheets.map(({ file }) => file),
    once: tellOnce(report),
  };
  const layouts = new Map(deck.layouts.map((layout) => [layout.id, placeLayout(layout, ctx)]));
  const slides: SceneSlide[] = [];
  for (const slide of deck.slides) {
    const layout = layouts.get(slide.layout);
    if (layout === undefined) {
      const params = { layout: slide.layout, near: didYouMean(slide.layout, layouts.keys()) };
      report(diagnose("scene/no-layout", params, { span: slide.root.span }));
      continue;
    }
    append(slides, placeSlide(slide, layout, ctx));
    if (slides.length > BOUNDS.slides) {
      report(diagnose("scene/too-many-slides", { most: BOUNDS.slides }, { span: slide.span }));
      break;
    }
  }
  for (const face of ctx.measurer.unknownFaces()) {
    const names = [...(deck.faces ?? []).map(({ name }) => name), ...KNOWN_FACES];
    const params = { face, known: names.slice(0, 40).join(", "), suggestion: didYouMean(face, names) };
    report(diagnose("scene/unknown-font", params, { span: cascade.faceOrigin(face) }));
  }
  const scene: Scene = {
    page: ctx.page,
    theme,
    meta: deck.meta,
    layouts: [...layouts.values()].map((layout) => layout.scene),
    slides,
    sections: sectionsOf(deck, slides),
    ...brought,
  };
  return { value: scene, diagnostics };
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
