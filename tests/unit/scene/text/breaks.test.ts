import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fastBreaks, libraryBreaks, lineBreaks, officeBreaks } from "../../../../src/scene/text/line-breaks.ts";

const ascii = fc.string({
  unit: fc.constantFrom("\t", ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i))),
  maxLength: 60,
});
const marks = Array.from("éßŁ αω Жя “”‘’–—…‐‑•€°§¶±×½→≥■ ·«»¿¡");
const european = fc.string({
  unit: fc.constantFrom("a", "B", "1", "-", ".", "(", ")", "%", "$", "/", '"', ...marks),
  maxLength: 60,
});
const cut = (text: string, at: readonly number[]) => at.map((end, i) => text.slice(at[i - 1] ?? 0, end)).join("¦");

describe("line breaks", () => {
  it("agree with the library on random ASCII", () => {
    fc.assert(
      fc.property(ascii, (text) => {
        expect(fastBreaks(text)).toEqual(libraryBreaks(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("agree with the library on European letters and marks", () => {
    fc.assert(
      fc.property(european, (text) => {
        expect(fastBreaks(text)).toEqual(libraryBreaks(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("leave other scripts to the library", () => {
    for (const text of ["漢字", "e\u0301", "שלום", "😀", "한국"]) expect(fastBreaks(text)).toBeNull();
    expect(cut("「信頼」と、ッ", lineBreaks("「信頼」と、ッ"))).toBe("「信¦頼」¦と、ッ");
  });

  it("follow LibreOffice where it uses fewer places", () => {
    for (const [text, expected] of [
      ["and/or C++/CLI well—known", "and/or ¦C++/CLI ¦well—¦known"],
      ["한국어 문장을 30분 동안", "한국어 ¦문장을 ¦30분 ¦동안"],
      ["state-of-the-art a", "state-¦of-¦the-¦art ¦a"],
    ] as const) {
      expect(cut(text, officeBreaks(text))).toBe(expected);
    }
  });
});
