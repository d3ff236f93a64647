/**
 * Font files of packs, looked through before anything draws with them. HarfBuzz checks the tables that it writes anew, not all that
 * it copies into them: outlines, counts of metrics, lookups that go on in others.
 */
import { stepsOfCharstrings } from "./charstrings.ts";
import { partsOfGlyphs } from "./glyphs.ts";
import { checkLookups } from "./lookups.ts";
import { type FontTables, tablesOf } from "./tables.ts";

/** A font with fewer glyphs may well have nothing of the deck but blanks. */
const FEW = 10;

/**
 * Whether every glyph can be measured, placed and drawn, nothing goes on without end, and not all are blank.
 * @param bytes a font that HarfBuzz wrote
 */
export function canDraw(bytes: Uint8Array): boolean {
  try {
    const font = tablesOf(bytes);
    checkMetrics(font);
    checkLookups(font, "GPOS");
    const parts = outlinesOf(font);
    return parts.length <= FEW || parts.slice(1).some((count) => count > 0);
  } catch (error) {
    // What reads beyond the file's end, and what was found unsound.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** One kind of outlines: which of two is drawn, each program decides for itself. */
function outlinesOf(font: FontTables): readonly number[] {
  const [first, ...others] = ["glyf", "CFF ", "CFF2"].filter((tag) => font.table(tag) !== undefined);
  if (others.length > 0) throw new RangeError("outlines of two kinds");
  // PDFs hold no outlines of CFF 2, which are those of variable fonts.
  if (first === "CFF2") throw new RangeError("outlines that no document can bring along");
  return first === "CFF " ? stepsOfCharstrings(font) : partsOfGlyphs(font);
}

/** Sizes of an em (OpenType, `head`). */
const EM = { least: 16, most: 16_384 } as const;

/** Every glyph has a width, every character a glyph, and an em a size. */
function checkMetrics({ view, need, glyphs }: FontTables): void {
  const em = view.getUint16(need("head").start + 18);
  if (em < EM.least || em > EM.most) throw new RangeError("an em of no size");
  const widths = view.getUint16(need("hhea").start + 34);
  const room = 4 * widths + 2 * (glyphs - widths);
  if (widths === 0 || widths > glyphs || need("hmtx").length < room) throw new RangeError("glyphs without a width");
  const cmap = need("cmap");
  const wanted = Array.from({ length: view.getUint16(cmap.start + 2) }, (_, index) => {
    const record = cmap.start + 4 + 8 * index;
    const at = view.getUint32(record + 4);
    if (at + 2 > cmap.length) throw new RangeError("a map outside its table");
    const [platform, encoding] = [view.getUint16(record), view.getUint16(record + 2)];
    return UNICODE.has(`${platform}.${encoding}`) && MAPS.has(view.getUint16(cmap.start + at));
  });
  if (!wanted.some(Boolean)) throw new RangeError("no map of characters");
}

/** Maps of Unicode as readers look for them, and their formats. */
const UNICODE: ReadonlySet<string> = new Set(["3.10", "0.6", "0.4", "3.1", "0.3"]);
const MAPS: ReadonlySet<number> = new Set([4, 12]);
