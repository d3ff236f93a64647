/** Font files of packs that are damaged: opened or told of, never a fault of ours. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { PackFace } from "../../../src/deck/types.ts";
import { createSubsetter, type Subset } from "../../../src/emit/faces/subset.ts";
import { openFaces } from "../../../src/open/faces.ts";
import { ROOT } from "../../support/compile.ts";
import { chanceOf, mutatedBytes } from "../../support/mutate.ts";

const FILE = join(ROOT, "node_modules/@expo-google-fonts/caladea/400Regular/Caladea_400Regular.ttf");
const sound = (): Buffer => Buffer.from(readFileSync(FILE));

let clean: Subset;
beforeAll(async () => {
  clean = await createSubsetter(readFileSync(join(ROOT, "node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm")));
});

function opened(bytes: Uint8Array) {
  const face = {
    name: "Caladea",
    folder: "house/fonts",
    file: "house/fonts/caladea.json",
    files: { regular: "a.ttf" },
  };
  const read = () => ({ value: bytes, diagnostics: [] });
  const { value, diagnostics } = openFaces([face as unknown as PackFace], "Words", read, clean);
  return { bytes: value("Caladea", { bold: false, italic: false }), codes: diagnostics.map(({ code }) => code) };
}

interface Table {
  readonly tag: string;
  readonly start: number;
  readonly length: number;
}

const tablesOf = (font: Buffer): readonly Table[] =>
  Array.from({ length: font.readUInt16BE(4) }, (_, n) => {
    const at = 12 + 16 * n;
    return {
      tag: font.toString("latin1", at, at + 4),
      start: font.readUInt32BE(at + 8),
      length: font.readUInt32BE(at + 12),
    };
  });

describe("a font file of a pack", () => {
  it("is opened where it is sound", () => {
    const { bytes, codes } = opened(sound());
    expect(bytes).not.toBeNull();
    expect(codes).toEqual([]);
  });

  it("is told of where it has no PostScript name, without which pictures are blank", () => {
    const font = sound();
    const start = tablesOf(font).find(({ tag }) => tag === "name")?.start ?? 0;
    for (let at = start + 6; at < start + 6 + 12 * font.readUInt16BE(start + 2); at += 12)
      if (font.readUInt16BE(at + 6) === 6) font.writeUInt16BE(4, at + 6);
    expect(opened(font)).toEqual({ bytes: null, codes: ["host/font-file"] });
  });

  it("is told of where its names are no pairs of bytes, or lie elsewhere", () => {
    for (const change of [(length: number) => length - 1, () => 0xffff, () => 0]) {
      const font = sound();
      const start = tablesOf(font).find(({ tag }) => tag === "name")?.start ?? 0;
      for (let at = start + 6; at < start + 6 + 12 * font.readUInt16BE(start + 2); at += 12)
        font.writeUInt16BE(change(font.readUInt16BE(at + 8)), at + 8);
      expect(opened(font)).toEqual({ bytes: null, codes: ["host/font-file"] });
    }
  });

  it("with noise in any of its tables is opened or told of", () => {
    const chance = chanceOf(Number(process.env.FUZZ_SEED ?? 3));
    const whole = sound();
    for (const { tag, start, length } of tablesOf(whole))
      for (let turn = 0; turn < Number(process.env.FUZZ_RUNS ?? 4); turn++) {
        const noise = mutatedBytes(whole.subarray(start, start + length), chance).subarray(0, length);
        const font = Buffer.from(whole).fill(0, start, start + length);
        font.set(noise, start);
        const { bytes, codes } = opened(font);
        expect(bytes === null, `${tag}, turn ${turn}`).toBe(codes.length > 0);
      }
    for (let turn = 0; turn < 20; turn++) opened(mutatedBytes(whole, chance));
  });
});
