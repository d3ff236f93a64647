/**
 * The only importer of pptxgenjs: it makes the presentation with its sections, slides, tables, pictures, charts and
 * their workbooks. What it writes is not valid as it stands; `finish/` repairs it and writes text and shapes.
 *
 * Rules of the library that hold here: a fresh instance a deck, written once; no option object is used twice, since
 * it changes what it is given; lengths are inches.
 */
import { unzipSync } from "fflate";
import type { default as PptxNamespace } from "pptxgenjs";
import type {
  Asset,
  Assets,
  Box,
  ChartItem,
  ImageItem,
  Item,
  Scene,
  SceneSlide,
  TableItem,
} from "../../scene/types.ts";
import { chartData, chartKind, chartOptions } from "./chartOptions.ts";
import { base64 } from "./drawing/base64.ts";
import { inches } from "./drawing/units.ts";
import { clean } from "./drawing/xml.ts";
import type { Parts } from "./parts.ts";
import { planSections } from "./sections.ts";

type Presentation = InstanceType<typeof PptxNamespace.default>;
type Slide = ReturnType<Presentation["addSlide"]>;

/** The unzipped parts of the deck as pptxgenjs writes it. Deterministic but for dates and random ids in some parts. */
export async function writeRaw(scene: Scene, assets: Assets): Promise<Parts> {
  const pres = createPresentation(await loadLibrary(), scene);
  const pictures = pictureData(assets);
  const sections = planSections(scene);
  for (const title of new Set(sections)) pres.addSection({ title });
  const layouts = new Map(scene.layouts.map((layout, index) => [layout.id, layoutTitle(index)]));
  scene.slides.forEach((slide, index) => {
    const options: { masterName: string; sectionTitle?: string } = { masterName: layouts.get(slide.layout) ?? "" };
    const sectionTitle = sections[index];
    if (sectionTitle !== undefined) options.sectionTitle = sectionTitle;
    fillSlide(pres.addSlide(options), slide, pictures);
  });
  const bytes = await pres.write({ outputType: "uint8array" });
  if (!(bytes instanceof Uint8Array)) throw new TypeError("pptxgenjs returned something other than bytes");
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/")));
}

type Library = typeof PptxNamespace.default;

/**
 * Loaded when the first deck is written, not before. The types describe the CommonJS build, where the class is a
 * property of what is exported; the module that Node and bundlers take exports the class itself.
 */
async function loadLibrary(): Promise<Library> {
  const { default: exported }: { readonly default: unknown } = await import("pptxgenjs");
  if (typeof exported !== "function") throw new TypeError("pptxgenjs does not export its class");
  return exported as Library;
}

function createPresentation(Library: Library, scene: Scene): Presentation {
  const { page, meta, theme } = scene;
  const pres = new Library();
  pres.defineLayout({ name: "PAGE", width: inches(page.width), height: inches(page.height) });
  pres.layout = "PAGE";
  pres.title = clean(meta.title);
  pres.subject = clean(meta.subject);
  pres.author = clean(meta.author);
  // Not escaped by the library; the finishing pass writes both from the scene.
  pres.company = "";
  pres.theme = { headFontFace: plainWord(theme.majorFont), bodyFontFace: plainWord(theme.minorFont) };
  scene.layouts.forEach((_, index) => {
    pres.defineSlideMaster({ title: layoutTitle(index) });
  });
  return pres;
}

function layoutTitle(index: number): string {
  return `Layout ${index + 1}`;
}

function plainWord(text: string): string {
  return text.replace(/[^A-Za-z0-9 -]/g, "");
}

function fillSlide(target: Slide, slide: SceneSlide, pictures: PictureData): void {
  for (const item of slide.items) addItem(target, item, pictures);
  // A stub: it makes the notes part and its relationships, whose text the finishing pass writes.
  if (slide.notes.length > 0) target.addNotes("-");
}

/** Gives the data address of a picture by its source. */
type PictureData = (src: string) => string;

type Adders = {
  readonly [K in Item["kind"]]: (target: Slide, item: Extract<Item, { kind: K }>, pictures: PictureData) => void;
};

const ADDERS: Adders = {
  // Text and shapes are written whole by finish/: pptxgenjs's own break bullets, spacing, languages and inheritance.
  shape: () => undefined,
  table: addTable,
  image: addPicture,
  chart: addChart,
};

function addItem<K extends Item["kind"]>(target: Slide, item: Extract<Item, { kind: K }>, pictures: PictureData): void {
  ADDERS[item.kind as K](target, item, pictures);
}

function place({ x, y, width, height }: Box): { x: number; y: number; w: number; h: number } {
  return { x: inches(x), y: inches(y), w: inches(width), h: inches(height) };
}

/** The grid with its spans; covered positions are left out, since the library puts them in itself. */
function addTable(target: Slide, item: TableItem): void {
  const rows = item.rows.map((row) =>
    row.cells
      .filter((cell) => !cell.covered)
      .map((cell) => ({ text: "", options: { colspan: cell.colSpan, rowspan: cell.rowSpan } })),
  );
  target.addTable(rows, {
    ...place(item.box),
    colW: item.columns.map(inches),
    rowH: item.rows.map((row) => inches(row.height)),
  });
}

/** Position and crop are written from the scene afterwards; the library needs some size. */
function addPicture(target: Slide, item: ImageItem, pictures: PictureData): void {
  target.addImage({ ...place(item.box), data: pictures(item.src), altText: clean(item.alt) });
}

function addChart(target: Slide, item: ChartItem): void {
  target.addChart(chartKind(item), chartData(item), { ...place(item.box), ...chartOptions(item) });
}

/**
 * The data address of a picture. Only its first use carries the bytes: the library would keep a copy for every use,
 * and the finishing pass points all uses at one part.
 */
function pictureData(assets: Assets): PictureData {
  const used = new Set<string>();
  return (src) => {
    const asset = assetOf(assets, src);
    const bytes = used.has(src) ? "AA==" : base64(asset.bytes);
    used.add(src);
    return `image/${asset.type};base64,${bytes}`;
  };
}

function assetOf(assets: Assets, src: string): Asset {
  const asset = assets.get(src);
  if (asset === undefined) throw new Error(`The scene shows a picture that is not among the assets: ${src}`);
  return asset;
}
