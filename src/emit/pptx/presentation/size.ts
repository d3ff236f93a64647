import type { Size } from "../../../scene/types.ts";
import { emu } from "../drawing/units.ts";

interface KnownSize {
  readonly width: number;
  readonly height: number;
  /** `ST_SlideSizeType`, where there is one: PowerPoint's own wide slides have none. */
  readonly type?: string;
  /** `PresentationFormat` in the file's properties. */
  readonly format: string;
}

/** Sizes in EMU that PowerPoint's page setup has by name. */
const KNOWN: readonly KnownSize[] = [
  { width: 12192000, height: 6858000, format: "Widescreen" },
  { width: 9144000, height: 5143500, type: "screen16x9", format: "On-screen Show (16:9)" },
  { width: 9144000, height: 5715000, type: "screen16x10", format: "On-screen Show (16:10)" },
  { width: 9144000, height: 6858000, type: "screen4x3", format: "On-screen Show (4:3)" },
  { width: 9906000, height: 6858000, type: "A4", format: "A4 Paper (210x297 mm)" },
];

function known(page: Size): KnownSize {
  const width = emu(page.width);
  const height = emu(page.height);
  return KNOWN.find((size) => size.width === width && size.height === height) ?? { width, height, format: "Custom" };
}

/** `p:sldSz` */
export function writeSlideSize(page: Size): string {
  const { width, height, type } = known(page);
  return `<p:sldSz cx="${width}" cy="${height}"${type === undefined ? "" : ` type="${type}"`}/>`;
}

/** The page's name in the file's properties. */
export function presentationFormat(page: Size): string {
  return known(page).format;
}
