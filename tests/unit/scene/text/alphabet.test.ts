/** Lengths of words in alphabets that the text faces lack, against HarfBuzz with the shipped faces. */
import { Blob, Buffer, Direction, Face, Feature, Font, shape } from "harfbuzzjs";
import { describe, expect, it } from "vitest";
import { readFace } from "../../../../src/host/faces.ts";
import { alphabetOf } from "../../../../src/scene/text/metrics/alphabet.ts";

/** As outputs have faces: without kerning, and with no ligature that a word can do without. */
const FEATURES = ["-kern", "-liga", "-clig", "-calt", "-dlig"].flatMap((one) => Feature.fromString(one) ?? []);

function shaperOf(name: string, bold: boolean): (text: string) => number {
  const bytes = readFace(name, { bold, italic: false }) ?? new Uint8Array();
  const face = new Face(new Blob(new Uint8Array(bytes).buffer));
  const font = new Font(face);
  return (text) => {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.setDirection(Direction.RTL);
    buffer.guessSegmentProperties();
    shape(font, buffer, FEATURES);
    return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.upem;
  };
}

const ARABIC = [
  "نريد استراتيجية مشتركة واحدة تجاه الشمال، ومهلة زمنية نحملها معا",
  "الاجتماع لأن الإعلام والآن فلا لا بلا",
  "بيَّنَ محمّدٌ لِلَّهِ الله اَلسَّلامُ عَلَيْكُم",
  "رئيس الوزراء؟ مؤتمر؛ ٢٠١٣ ٪",
  "می‌خواهم گفتگو در پاکستان چه ژرف",
  "ہے اردو میں ٹھیک ڑ ے",
  "شـــكرا",
];
const HEBREW = ["שלום לכם", "ירושלים, ץף־ם", "בְּרֵאשִׁית"];

/** Words of letters in any order: joins of every letter with every other. */
function mixed(letters: string, count: number): readonly string[] {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + next(7) }, () => letters.charAt(next(letters.length))).join(""),
  );
}

describe("words of alphabets that the text faces lack", () => {
  const words = [...ARABIC, ...mixed("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگی", 3000)];
  it.each([false, true])("in Arabic are as long as HarfBuzz draws them (bold: %s)", (bold) => {
    const arabic = alphabetOf("ا");
    const drawn = shaperOf(arabic?.drawnBy ?? "", bold);
    const others = words.filter((word) => Math.abs((arabic?.drawn(word, bold) ?? 0) - drawn(word)) > 0.002);
    expect(others).toEqual([]);
  });

  it.each([false, true])("in Hebrew too (bold: %s)", (bold) => {
    const hebrew = alphabetOf("ש");
    const drawn = shaperOf(hebrew?.drawnBy ?? "", bold);
    const others = HEBREW.filter(
      (word) => Math.abs((hebrew?.drawn(word.replace(",", ""), bold) ?? 0) - drawn(word.replace(",", ""))) > 0.002,
    );
    expect(others).toEqual([]);
  });

  it("are none of Latin letters, digits and signs", () => {
    expect([..."aZ09(“—한中"].map(alphabetOf)).toEqual(Array(9).fill(null));
  });
});
