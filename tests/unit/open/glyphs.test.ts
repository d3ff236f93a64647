/** Font files of packs whose tables are sound and whose outlines are not: nothing may draw with them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createSubsetter, type Subset } from "../../../src/emit/faces/subset.ts";
import { canDraw } from "../../../src/open/glyphs.ts";
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
    written = clean(font, LETTERS);
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
