/**
 * The only importer of pptxgenjs: it writes charts. What it writes is not valid as it stands; `charts/finish.ts` repairs
 * it.
 *
 * Rules of the library that hold here: a fresh instance a deck, written once; no option object is used twice, since
 * it changes what it is given; lengths are inches.
 */
import type { default as PptxNamespace } from "pptxgenjs";
import { readEntries } from "../../../opc/zip.ts";
import type { ChartItem, Scene } from "../../../scene/types.ts";
import { chartCall } from "./options.ts";

type Presentation = InstanceType<typeof PptxNamespace.default>;
type Slide = ReturnType<Presentation["addSlide"]>;

const CHART = /^ppt\/charts\/chart(\d+)\.xml$/;

/**
 * The charts of a deck, in its order, each with its part as pptxgenjs writes it. A deck without charts does not even load
 * the library: it takes as long to start as all the rest.
 */
export async function writeCharts({ slides }: Scene): Promise<ReadonlyMap<ChartItem, string>> {
  const charts = [...new Set(slides.flatMap(({ items }) => items.filter((item) => item.kind === "chart")))];
  if (charts.length === 0) return new Map();
  const Library = await loadLibrary();
  const pres = new Library();
  const slide = pres.addSlide();
  for (const chart of charts) addChart(slide, chart);
  const bytes = await pres.write({ outputType: "uint8array" });
  if (!(bytes instanceof Uint8Array)) throw new TypeError("pptxgenjs returned something other than bytes");
  // It numbers charts by a counter of the whole process, in the order in which they were added.
  const numbered = readEntries(bytes).flatMap((entry) => {
    const number = CHART.exec(entry.name)?.[1];
    return number === undefined ? [] : [{ number: Number(number), entry }];
  });
  const parts = numbered.sort((a, b) => a.number - b.number).map(({ entry }) => new TextDecoder().decode(entry.read()));
  if (parts.length !== charts.length) throw new Error(`pptxgenjs wrote ${parts.length} of ${charts.length} charts`);
  return new Map(charts.map((chart, index) => [chart, parts[index] ?? ""]));
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

function addChart(target: Slide, item: ChartItem): void {
  const call = chartCall(item);
  // Of charts that are joined of several, the library reads the options where others have their data, as of an object;
  // lists have a method of the name of an option.
  if ("kinds" in call) target.addChart(call.kinds, Object.assign([], { fill: undefined }, call.options));
  else target.addChart(call.kind, call.data, call.options);
}
