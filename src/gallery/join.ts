/** One deck of many: the pictures of a pack behind each other, then its layouts as “New slide” offers them. */
import type { Compiled } from "../compile.ts";
import type { LangTag } from "../data/language-tag.ts";
import type { Draft } from "../emit/types.ts";
import type {
  Assets,
  Item,
  LayoutPlaceholder,
  LevelStyle,
  Paragraph,
  Scene,
  SceneLayout,
  SceneSection,
  SceneSlide,
} from "../scene/types.ts";
import type { Picture } from "./draw.ts";
import { STRESS_TITLES } from "./stress.ts";

export interface Gallery {
  readonly scene: Scene;
  readonly assets: Assets;
  /** Layouts of kinds are drawn after it, as in every deck. */
  readonly draft: Draft;
}

/** What of a picture goes into the deck; without a draft, layouts are drawn after its slides. */
type Part = Pick<Picture, "kind" | "stress" | "slides"> & {
  readonly compiled: Pick<Compiled, "scene" | "assets"> & Partial<Pick<Compiled, "draft">>;
};

/**
 * Joins pictures of one view into a deck, in their order, a section each, named after kind and stress. Layouts that differ
 * from picture to picture (by language or marking) stand in it once for each form.
 * @returns null if no picture holds a slide
 */
export function joinPictures(pictures: readonly Part[], title: string): Gallery | null {
  const drawn = pictures.filter(({ slides }) => slides.length > 0);
  const base = drawn[0]?.compiled.scene;
  if (!base) return null;
  const layouts = new Map(base.layouts.map((layout) => [layout.id, layout]));
  const slides: SceneSlide[] = [];
  const sections: SceneSection[] = [];
  const drafts: (() => ReturnType<Draft>)[] = [];
  const assets = new Map(drawn.flatMap(({ compiled }) => [...compiled.assets]));
  for (const picture of drawn) {
    const first = slides.length;
    const used = new Set(picture.slides.map(({ layout }) => layout));
    const names = addLayouts(picture.compiled.scene?.layouts.filter(({ id }) => used.has(id)) ?? [], layouts);
    const ids = new Map(picture.slides.map(({ id }, at) => [id, `${picture.kind}-${picture.stress}-${at + 1}`]));
    const { scene, draft } = picture.compiled;
    for (const slide of picture.slides) {
      const at = scene?.slides.indexOf(slide) ?? -1;
      slides.push(renamed(slide, ids, names));
      drafts.push(() => (at < 0 ? null : (draft?.(at) ?? null)));
    }
    const id = `${picture.kind}-${picture.stress}`;
    const count = picture.slides.length;
    sections.push({ id, title: `${picture.kind}: ${STRESS_TITLES[picture.stress]}`, first, count });
  }
  const offered = offeredSlides(base);
  sections.push({ id: "layouts", title: "Layouts", first: slides.length, count: offered.length });
  const meta = { ...base.meta, title, subject: "", keywords: [], marking: "" };
  const scene = { ...base, meta, layouts: [...layouts.values()], slides: [...slides, ...offered], sections };
  return { scene, assets, draft: (index) => drafts[index]?.() ?? null };
}

/** Adds the layouts that are not there yet; gives the name that each one has in the deck. */
function addLayouts(more: readonly SceneLayout[], layouts: Map<string, SceneLayout>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const layout of more) {
    const content = JSON.stringify(layout);
    for (let form = 1; ; form += 1) {
      const id = form === 1 ? layout.id : `${layout.id}-${form}`;
      const name = form === 1 ? layout.name : `${layout.name} (${form})`;
      const found = layouts.get(id);
      if (found !== undefined && JSON.stringify({ ...found, id: layout.id, name: layout.name }) !== content) continue;
      layouts.set(id, { ...layout, id, name });
      names.set(layout.id, id);
      break;
    }
  }
  return names;
}

/** Links to slides that are not in the deck go. */
function renamed(
  slide: SceneSlide,
  ids: ReadonlyMap<string, string>,
  layouts: ReadonlyMap<string, string>,
): SceneSlide {
  const paragraph = (one: Paragraph): Paragraph => ({
    ...one,
    runs: one.runs.map(({ link, ...run }) => {
      if (link === undefined || "url" in link) return link === undefined ? run : { ...run, link };
      const target = ids.get(link.slide);
      return target === undefined ? run : { ...run, link: { slide: target } };
    }),
  });
  const item = (one: Item): Item => {
    switch (one.kind) {
      case "shape":
        return one.text === undefined
          ? one
          : { ...one, text: { ...one.text, paragraphs: one.text.paragraphs.map(paragraph) } };
      case "table": {
        const rows = one.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(paragraph) })),
        }));
        return { ...one, rows };
      }
      case "image": {
        const { link, ...rest } = one;
        return link === undefined || "url" in link ? one : rest;
      }
      default:
        return one;
    }
  };
  return {
    ...slide,
    id: ids.get(slide.id) ?? slide.id,
    layout: layouts.get(slide.layout) ?? slide.layout,
    items: slide.items.map(item),
    notes: slide.notes.map(paragraph),
  };
}

/** Each layout of a scene as “New slide” offers it. */
export const offeredSlides = ({ layouts, meta }: Scene): readonly SceneSlide[] =>
  layouts.map((layout) => newSlide(layout, meta.lang));

/** A slide of a layout with its prompts, which a show would leave out, written into their placeholders. */
function newSlide(layout: SceneLayout, lang: LangTag): SceneSlide {
  const items = layout.placeholders.flatMap((placeholder): Item[] => {
    const [style] = placeholder.levels;
    if (
      !["title", "subTitle", "body", "obj"].includes(placeholder.type) ||
      placeholder.prompt === "" ||
      style === undefined
    )
      return [];
    return [prompted(placeholder, style, lang)];
  });
  return {
    id: `layout-${layout.id}`,
    title: layout.name,
    layout: layout.id,
    kind: "",
    items,
    notes: [],
    notesBanner: "",
    span: { file: "", start: 0, end: 0 },
  };
}

function prompted(
  { type, idx, name, box, insets, anchor, panel, prompt, levels }: LayoutPlaceholder,
  first: LevelStyle,
  lang: LangTag,
): Item {
  const line = ({ paragraph, run }: LevelStyle, level: number, text: string): Paragraph => ({
    ...paragraph,
    level,
    runs: [{ ...run, text, underline: false, strike: false, baseline: "normal", spacing: 0, lang }],
    end: run,
  });
  const lower = type === "title" ? [] : levels.slice(1).map((style, at) => line(style, at + 1, `Level ${at + 2}`));
  return {
    kind: "shape",
    geometry: "rect",
    name,
    box,
    alt: "",
    ...panel,
    text: { paragraphs: [line(first, 0, prompt), ...lower], insets, anchor },
    placeholder: { type, idx, inheritsBox: true },
  };
}
