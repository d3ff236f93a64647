import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createFont } from "../../../../src/scene/text/font.ts";

const SLACK = 1.003;
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
