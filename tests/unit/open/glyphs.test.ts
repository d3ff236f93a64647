/** Font files of packs whose tables HarfBuzz takes and that cannot be drawn with all the same: nothing may try. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createSubsetter, type Subset } from "../../../src/emit/faces/subset.ts";
import { canDraw } from "../../../src/open/font.ts";
import { ROOT } from "../../support/compile.ts";

const FONTS = join(ROOT, "node_modules/@expo-google-fonts");
const sound = (): Buffer => Buffer.from(readFileSync(join(FONTS, "caladea/400Regular/Caladea_400Regular.ttf")));
const LETTERS = new Set(Array.from({ length: 0x24f - 0x20 }, (_, at) => 0x20 + at));

let clean: Subset;
beforeAll(async () => {
  clean = await createSubsetter(readFileSync(join(ROOT, "node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm")));
});

function table(font: Buffer, tag: string): { readonly start: number; readonly length: number } {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16)
    if (font.toString("latin1", at, at + 4) === tag)
      return { start: font.readUInt32BE(at + 8), length: font.readUInt32BE(at + 12) };
  throw new Error(`no table ${tag}`);
}

function filled(tag: string, by: number): Buffer {
  const font = sound();
  const { start, length } = table(font, tag);
  return font.fill(by, start, start + length);
}

/** Every outline that has room for it made of others: `next` of a glyph's number. */
function composites(next: (glyph: number) => readonly number[]): Buffer {
  const font = sound();
  const [glyf, loca, head] = [table(font, "glyf"), table(font, "loca"), table(font, "head")];
  const isLong = font.readUInt16BE(head.start + 50) !== 0;
  const offset = (n: number) =>
    isLong ? font.readUInt32BE(loca.start + 4 * n) : 2 * font.readUInt16BE(loca.start + 2 * n);
  for (let n = 0; n < font.readUInt16BE(table(font, "maxp").start + 4); n++) {
    const parts = next(n);
    if (offset(n + 1) - offset(n) < 10 + 6 * parts.length) continue;
    const at = glyf.start + offset(n);
    font.writeInt16BE(-1, at);
    for (const [index, part] of parts.entries()) {
      font.writeUInt16BE(index + 1 < parts.length ? 0x22 : 2, at + 10 + 6 * index);
      font.writeUInt16BE(part, at + 12 + 6 * index);
    }
  }
  return font;
}

/** False where HarfBuzz already refuses the file. */
function draws(font: Uint8Array): boolean {
  let written: Uint8Array;
  try {
    written = clean(font, LETTERS, "foreign");
  } catch {
    return false;
  }
  return canDraw(written);
}

describe("outlines of a typeface", () => {
  it.each([
    "arimo/400Regular/Arimo_400Regular.ttf",
    "caladea/400Regular/Caladea_400Regular.ttf",
    "carlito/400Regular/Carlito_400Regular.ttf",
    "cousine/400Regular/Cousine_400Regular.ttf",
    "gelasio/400Regular/Gelasio_400Regular.ttf",
    "stix-two-math/400Regular/STIXTwoMath_400Regular.ttf",
    "tinos/400Regular/Tinos_400Regular.ttf",
  ])("can be drawn as they stand in %s", (path) => expect(draws(readFileSync(join(FONTS, path)))).toBe(true));

  it("cannot be drawn where they are noise, blank or nowhere", () => {
    for (const [tag, by] of [
      ["glyf", 0xff],
      ["glyf", 0x7f],
      ["glyf", 0],
      ["loca", 0xff],
      ["loca", 0],
    ] as const)
      expect(draws(filled(tag, by)), `${tag} ${by}`).toBe(false);
  });

  it("cannot be drawn where they stand in each other without end, or thousands of times", () => {
    expect(draws(composites((n) => [n]))).toBe(false);
    expect(draws(composites((n) => [n + 1]))).toBe(false);
    expect(draws(composites((n) => (n < 30 ? [n + 1, n + 1] : [n])))).toBe(false);
  });
});

/** Letters that are bars, in CFF: each calls one subroutine; `e` before `t` is moved by a lookup that asks another. */
const bars = (): Buffer => Buffer.from(readFileSync(join(ROOT, "tests/fixtures/bars.otf")));

/** The font with some of its bytes others, in hexadecimal digits. */
function changed(from: string, to: string): Buffer {
  const font = bars();
  const at = font.indexOf(Buffer.from(from, "hex"));
  expect(at).toBeGreaterThan(0);
  font.set(Buffer.from(to, "hex"), at);
  return font;
}

describe("outlines in Compact Font Format", () => {
  it("can be drawn, subroutines and all", () => expect(draws(bars())).toBe(true));

  it.each([
    ["call themselves without end", "f888fc24060b", "200a0b0b0b0b"],
    ["call what is not there", "f888fc24060b", "f8880a0b0b0b"],
    ["count by arithmetic", "f888fc24060b", "8b8b0c1e060b"],
    ["are drawn by a step that is none", "f888fc24060b", "f888fc24020b"],
    ["take a number too few", "bd8b15f82e", "bd8b05f82e"],
    ["have no end", "f8ab200a0e", "f8ab200a8b"],
    ["are of another type", "12ba11", "120c06"],
    ["are fewer than glyphs", "001c01010203", "001b01010203"],
  ])("cannot be drawn where they %s", (_, from, to) => expect(draws(changed(from, to))).toBe(false));

  it("cannot be drawn where others stand beside them, or where they are those of variable fonts", () => {
    const written = Buffer.from(clean(bars(), LETTERS, "foreign"));
    const renamed = (from: string, to: string) => {
      const font = Buffer.from(written);
      font.write(to, font.indexOf(from), "latin1");
      return font;
    };
    expect(canDraw(renamed("OS/2", "glyf"))).toBe(false);
    expect(canDraw(renamed("CFF ", "CFF2"))).toBe(false);
  });
});

describe("tables beside the outlines", () => {
  it("keep a font from drawing where a lookup asks itself without end", () => {
    expect(draws(changed("00180001000000000001", "00180001000000010001"))).toBe(false);
  });

  it("keep a font from drawing where fewer glyphs have widths than a reader looks for, or no character has a glyph", () => {
    for (const [tag, at, value] of [
      ["hhea", 34, 0],
      ["hhea", 34, 0xffff],
      ["head", 18, 0],
      ["cmap", 2, 0],
    ] as const) {
      const written = Buffer.from(clean(sound(), LETTERS, "foreign"));
      expect(canDraw(written)).toBe(true);
      written.writeUInt16BE(value, table(written, tag).start + at);
      expect(canDraw(written), `${tag} ${at}`).toBe(false);
    }
  });

  it("hold no pictures, no variations, and nothing that makes glyphs of glyphs", () => {
    const font = sound();
    const kept = (bytes: Buffer) =>
      Array.from({ length: bytes.readUInt16BE(4) }, (_, n) => bytes.toString("latin1", 12 + 16 * n, 16 + 16 * n));
    expect(kept(font)).toContain("GSUB");
    font.write("sbix", font.indexOf("gasp"), "latin1");
    const written = kept(Buffer.from(clean(font, LETTERS, "foreign")));
    expect(written).toContain("GPOS");
    expect(written).not.toContain("GSUB");
    expect(written).not.toContain("sbix");
  });
});
