import { describe, expect, it } from "vitest";
import { COVERED_SCRIPTS, nameOfCharacter, withoutGlyphs } from "../../../../src/check/brief/access/glyphs.ts";
import { SCRIPT_FACES } from "../../../../src/emit/pptx/theme.ts";

/** A letter of each script that the theme has a face for. */
const LETTERS: Readonly<Record<string, string>> = {
  Jpan: "あ",
  Hang: "서",
  Hans: "国",
  Hant: "國",
  Arab: "ط",
  Hebr: "ש",
  Thai: "ก",
  Ethi: "አ",
  Beng: "ক",
  Gujr: "ક",
  Khmr: "ក",
  Knda: "ಕ",
  Guru: "ਕ",
  Cans: "ᐃ",
  Cher: "Ꭰ",
  Yiii: "ꀀ",
  Tibt: "ཀ",
  Thaa: "ހ",
  Deva: "क",
  Telu: "క",
  Taml: "க",
  Syrc: "ܐ",
  Orya: "କ",
  Mlym: "ക",
  Laoo: "ກ",
  Sinh: "ක",
  Mong: "ᠠ",
  Viet: "ệ",
  Uigh: "ئ",
  Geor: "ა",
  Armn: "Ա",
  Mymr: "က",
};

describe("characters without a glyph", () => {
  it("are none of the scripts that the theme has a face for", () => {
    expect(Object.keys(LETTERS).sort()).toEqual(SCRIPT_FACES.map(({ script }) => script).sort());
    for (const [script, letter] of Object.entries(LETTERS)) expect(withoutGlyphs(letter), script).toEqual([]);
  });

  it("are those of every other script", () => {
    for (const letter of ["ꦗ", "𓀀", "ᚠ", "ߊ"]) expect(withoutGlyphs(letter)).toHaveLength(1);
    expect(COVERED_SCRIPTS).not.toContain("Javanese");
  });

  it("are private, unassigned and lost ones, and are named by their number", () => {
    expect(withoutGlyphs("a\ue0a1b\ufffd").map(({ character }) => nameOfCharacter(character))).toEqual([
      "U+E0A1",
      "U+FFFD",
    ]);
    expect(nameOfCharacter("ꦗ")).toBe("ꦗ (U+A997)");
  });
});
