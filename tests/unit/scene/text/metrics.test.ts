import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFace } from "../../../../src/host/faces.ts";
import { createFont } from "../../../../src/scene/text/font.ts";
import { scriptOf } from "../../../../src/scene/text/metrics/scripts.ts";

const SLACK = 1.003;
const NO_BREAK_SPACE = 0xa0;
/** Arimo has a micro sign and a florin of other widths than Arial and Liberation Sans. */
const REDRAWN: ReadonlySet<number> = new Set([0xb5, 0x192]);

const codesOf = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** What we read of a font with `fontkit`, which ships no types. */
interface ShippedFont {
  readonly unitsPerEm: number;
  readonly hmtx: { readonly metrics: { readonly length: number; get(glyph: number): { readonly advance: number } } };
  hasGlyphForCodePoint(code: number): boolean;
  glyphForCodePoint(code: number): { readonly id: number };
}
const fontkit = createRequire(import.meta.url)("fontkit") as { create(bytes: Buffer): ShippedFont };

/** Advances of a shipped face in em, from its own `hmtx`; null where it has no glyph. */
function advancesOf(name: string, bold: boolean): (code: number) => number | null {
  const font = fontkit.create(Buffer.from(readFace(name, { bold, italic: false }) ?? []));
  const { metrics } = font.hmtx;
  return (code) => {
    if (!font.hasGlyphForCodePoint(code)) return null;
    return metrics.get(Math.min(font.glyphForCodePoint(code).id, metrics.length - 1)).advance / font.unitsPerEm;
  };
}
const width = (face: string, text: string) => createFont(face, "regular").width(text, 0, text.length) / SLACK;

describe("font metrics", () => {
  it("ship in at most 300 KB", () => {
    const folder = fileURLToPath(new URL("../../../../src/scene/text/metrics/data", import.meta.url));
    const sizes = readdirSync(folder).map((file) => statSync(`${folder}/${file}`).size);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(300_000);
  });

  it("give the advance widths of the named faces", () => {
    // Of the fonts themselves: Calibri H 1276 and x 887 of 2048, Arial H 1479, Courier New 1229.
    expect(width("Calibri", "H")).toBeCloseTo(1276 / 2048, 4);
    expect(width("Calibri", "x")).toBeCloseTo(887 / 2048, 4);
    expect(width("Arial", "H")).toBeCloseTo(1479 / 2048, 4);
    expect(width("Courier New", "iW")).toBeCloseTo((2 * 1229) / 2048, 4);
    expect(width("'ARIAL'", "H")).toBe(width("Arial", "H"));
  });

  it.each(["Carlito", "Caladea", "Gelasio", "Arimo", "Tinos", "Cousine"])(
    "are those of the shipped %s, its no-break space among them",
    (name) => {
      for (const style of ["regular", "bold"] as const) {
        const font = createFont(name, style);
        const advance = advancesOf(name, style === "bold");
        const letters = codesOf(0x20, 0x24f).filter((code) => font.has(code) && !REDRAWN.has(code));
        const others = letters.filter((code) => {
          const own = advance(code);
          return own !== null && Math.abs(own - font.drawn(String.fromCharCode(code), 0, 1)) > 0.001;
        });
        expect(letters.length).toBeGreaterThan(200);
        expect(others.map((code) => String.fromCharCode(code))).toEqual([]);
        expect(font.has(NO_BREAK_SPACE)).toBe(true);
      }
    },
  );

  it("are those of the shipped Noto Sans KR for Hangul, Han and kana", () => {
    for (const isBold of [false, true]) {
      const advance = advancesOf("Noto Sans KR", isBold);
      const blocks = [...codesOf(0xac00, 0xd7a3), ...codesOf(0x3131, 0x318e), ...codesOf(0x4e00, 0x9fff)];
      const others = [...blocks.filter((code) => code % 7 === 0), ...codesOf(0x3041, 0x30fa)].filter((code) => {
        const own = advance(code);
        const { advance: kept, drawn = kept } = scriptOf(code);
        return own !== null && (own !== drawn || drawn > kept);
      });
      expect(others.map((code) => String.fromCodePoint(code))).toEqual([]);
    }
  });

  it("kern pairs", () => {
    const pair = width("Calibri", "AV");
    expect(pair).toBeLessThan(width("Calibri", "A") + width("Calibri", "V"));
    expect(width("Courier New", "AV")).toBeCloseTo(2 * width("Courier New", "A"), 6);
  });

  it("measure an unknown face at least as wide as the known ones", () => {
    const text = "The quick brown fox jumps over the lazy dog, 1234567890 times.";
    for (const face of ["Calibri", "Cambria", "Georgia", "Arial", "Times New Roman"]) {
      expect(width("No Such Face", text)).toBeGreaterThan(width(face, text));
    }
  });

  it("give marks no width, and one advance to an emoji of many code points", () => {
    expect(width("Calibri", "e\u0301")).toBe(width("Calibri", "e"));
    expect(width("Calibri", "👩‍👩‍👧‍👦")).toBeCloseTo(width("Calibri", "👩"), 6);
    expect(width("Calibri", "👍🏽")).toBeCloseTo(width("Calibri", "👍"), 6);
    expect(width("Calibri", "🇰🇷")).toBeCloseTo(width("Calibri", "👩"), 6);
    expect(width("Calibri", "漢한かー")).toBeCloseTo(4, 6);
    expect(width("Calibri", "\u1112\u1161\u11ab")).toBeCloseTo(1, 6);
  });

  it("cover European text, symbols and other scripts with a plausible width", () => {
    for (const character of "ąőșǆαΏЖѣẾ₩€²₅→≥∑■☑ﬁשعไह") {
      expect(width("Calibri", character), character).toBeGreaterThan(0.1);
      expect(width("Calibri", character), character).toBeLessThan(1.6);
    }
  });

  it("make advances that add up to the width", () => {
    const font = createFont("Calibri", "bold");
    for (const text of ["AVATAR Wave To.", "한국 VA 😀 é"]) {
      expect(font.advances(text, 0, text.length).reduce((a, b) => a + b, 0)).toBeCloseTo(
        font.width(text, 0, text.length),
        9,
      );
    }
  });
});
