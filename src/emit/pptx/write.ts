/**
 * The only importer of pptxgenjs: it writes tables, pictures and charts. What it writes is not valid as it stands;
 * `finish.ts` repairs it, and writes text, shapes and the rest of the package from the scene.
 *
 * Rules of the library that hold here: a fresh instance a deck, written once; no option object is used twice, since
 * it changes what it is given; lengths are inches.
 */
import type { default as PptxNamespace } from "pptxgenjs";
import { clean } from "../../data/xml.ts";
import { readEntries } from "../../opc/zip.ts";
import type { Box, ChartItem, ImageItem, Item, Scene, TableItem } from "../../scene/types.ts";
import { chartCall } from "./charts/options.ts";
import { inches } from "./drawing/geometry.ts";
import type { Parts } from "./parts.ts";

type Presentation = InstanceType<typeof PptxNamespace.default>;
type Slide = ReturnType<Presentation["addSlide"]>;

/** The parts that are used, and the number in the name of a slide or its relationships. */
const KEPT = /^ppt\/(?:slides|charts|embeddings)\/.*[^/]$/;
const SLIDE = /(?<=^ppt\/slides\/(?:_rels\/)?slide)\d+/;

/**
 * The slides that hold tables, pictures or charts, as pptxgenjs writes them, numbered by their place in the scene, and
 * their charts. Other slides need nothing of the library, and a deck of text and shapes alone does not even load it:
 * it takes as long to start as all the rest. Deterministic but for the numbers of charts.
 */
export async function writeRaw({ page, slides }: Scene): Promise<Parts> {
  const framed = [...slides.entries()].filter(([, { items }]) => items.some(({ kind }) => kind !== "shape"));
  if (framed.length === 0) return new Map();
  const Library = await loadLibrary();
  const pres = new Library();
  pres.defineLayout({ name: "PAGE", width: inches(page.width), height: inches(page.height) });
  pres.layout = "PAGE";
  for (const [, { items }] of framed) {
    const slide = pres.addSlide();
    for (const item of items) addItem(slide, item);
  }
  const bytes = await pres.write({ outputType: "uint8array" });
  if (!(bytes instanceof Uint8Array)) throw new TypeError("pptxgenjs returned something other than bytes");
  const raw = readEntries(bytes).filter(({ name }) => KEPT.test(name));
  const inScene = (place: string): string => `${(framed[Number(place) - 1]?.[0] ?? -1) + 1}`;
  return new Map(raw.map((entry) => [entry.name.replace(SLIDE, inScene), entry.read()]));
}

type Library = typeof PptxNamespace.default;

/**
 * The types describe the CommonJS build, where the class is a
 * property of what is exported; the module that Node and bundlers take exports the class itself.
 */
async function loadLibrary(): Promise<Library> {
  const { default: exported }: { readonly default: unknown } = await import("pptxgenjs");
  if (typeof exported !== "function") throw new TypeError("pptxgenjs does not export its class");
  return exported as Library;
}

type Adders = {
  readonly [K in Item["kind"]]: (target: Slide, item: Extract<Item, { kind: K }>) => void;
};

const ADDERS: Adders = {
  // Text and shapes are written whole by finish.ts: pptxgenjs's own break bullets, spacing, languages and inheritance.
  shape: () => undefined,
  table: addTable,
  image: addPicture,
  chart: addChart,
};

function addItem<K extends Item["kind"]>(target: Slide, item: Extract<Item, { kind: K }>): void {
  ADDERS[item.kind as K](target, item);
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

/** A stub: the picture itself, its place and its crop are written from the scene and the assets by finish.ts. */
function addPicture(target: Slide, item: ImageItem): void {
  target.addImage({ ...place(item.box), data: "image/png;base64,AA==", altText: clean(item.alt) });
}

function addChart(target: Slide, item: ChartItem): void {
  const call = chartCall(item);
  // Of charts that are joined of several, the library reads the options where others have their data, as of an object;
  // lists have a method of the name of an option.
  if ("kinds" in call) target.addChart(call.kinds, Object.assign([], { fill: undefined }, call.options));
  else target.addChart(call.kind, call.data, call.options);
}
