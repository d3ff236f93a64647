/** Which face draws which Han character, against the shipped faces. */
import { expect, it } from "vitest";
import { langTag } from "../../../../src/data/language-tag.ts";
import { coverage } from "../../../../src/emit/faces/coverage.ts";
import { readFace } from "../../../../src/host/faces.ts";
import { eastAsianFace } from "../../../../src/scene/text/metrics/han.ts";

const STYLES = [
  { bold: false, italic: false },
  { bold: true, italic: false },
];
/** Unified characters as the first standard has them; later ones are in no face of ours. */
const LETTERS = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, index) => 0x4e00 + index);

const sets: Readonly<Record<string, (codes: number) => boolean>> = Object.fromEntries(
  ["Noto Sans KR", "Noto Sans SC"].map((name) => {
    const [plain, bold] = STYLES.map((style) => {
      const has = coverage(readFace(name, style) ?? new Uint8Array());
      return new Set(LETTERS.filter(has));
    });
    return [name, (code: number) => plain?.has(code) === true && bold?.has(code) === true];
  }),
);

it.each(["en", "ko", "ja", "zh", "zh-Hant-TW"])("gives each character a face that has it (%s)", (lang) => {
  const without = LETTERS.filter((code) => !sets[eastAsianFace(String.fromCodePoint(code), langTag(lang))]?.(code));
  expect(without.map((code) => String.fromCodePoint(code)).join("")).toBe("");
});

it("sets simplified Chinese in one face, with its signs, and other languages in the Korean one where it can", () => {
  const faces = (text: string, lang: string) => [
    ...new Set([...text].map((letter) => eastAsianFace(letter, langTag(lang)))),
  ];
  expect(faces("我们需要一个共同战略，（骨直角）。", "zh")).toEqual(["Noto Sans SC"]);
  expect(faces("我们需要", "zh-Hans-CN")).toEqual(["Noto Sans SC"]);
  expect(faces("漢字骨直角，（）", "zh-Hant-TW")).toEqual(["Noto Sans KR"]);
  expect(faces("漢字 한국어", "ko")).toEqual(["Noto Sans KR"]);
  expect(faces("们", "en")).toEqual(["Noto Sans SC"]);
});
