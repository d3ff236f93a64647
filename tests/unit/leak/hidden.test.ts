/** Words that a reader does not see as such, and words in bytes that are no text. */
import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { scanForLeaks } from "../../../src/check/leak/scan.ts";

const span = { file: "brief.md", start: 4, end: 9 };
function found(name: string, data: Uint8Array, text: string): boolean {
  const withheld = [{ reason: "Red line", text, kind: "", field: "", span }];
  return scanForLeaks(zipSync({ [name]: data }), withheld, "deck.pptx").length > 0;
}
const slide = (words: string): Uint8Array => strToU8(`<p:sld><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:sld>`);

describe("the scan", () => {
  it.each([
    ["a soft hyphen", "zar\u00adquon"],
    ["a blank of no width", "zar\u200bquon"],
    ["a joiner", "zar\u2060quon"],
    ["marks of direction", "\u202ezar\u2066quon\u2069"],
    ["tags", "zar\u{e0041}quon"],
  ])("reads through %s", (_, words) => {
    expect(found("ppt/slides/slide1.xml", slide(words), "A zarquon plan")).toBe(true);
    expect(found("ppt/slides/slide1.xml", slide("zarquon"), `A ${words} plan`)).toBe(true);
  });

  it.each(["53,000", "53\u00a0000", "53\u2009000", "53\u202f000", "53’000", "５３０００"])(
    "knows a number however its digits are grouped: %s",
    (number) => {
      expect(found("ppt/slides/slide1.xml", slide(`there are ${number} of them`), "53000 workers")).toBe(true);
      expect(found("ppt/slides/slide1.xml", slide("there are 53000 of them"), `${number} workers`)).toBe(true);
    },
  );

  it.each([
    ["1,234,567", "1234567"],
    ["1 234 567", "1234567"],
    ["1.234.567", "1,234,567"],
    ["53.000", "53 000"],
    ["1.2 million", "1,200,000"],
    ["1,2 Millionen", "1.200.000"],
    ["53 thousand", "53,000"],
    ["120만 명", "1,200,000"],
    ["$4bn", "4 000 000 000"],
  ])("knows a number in its other usual forms: %s and %s", (one, other) => {
    expect(found("ppt/slides/slide1.xml", slide(`there are ${one} here`), `they want ${other}`)).toBe(true);
    expect(found("ppt/slides/slide1.xml", slide(`there are ${other} here`), `they want ${one}`)).toBe(true);
    expect(found("ppt/slides/slide1.xml", slide("there are 1,300,000 here"), `they want ${one}`)).toBe(false);
  });

  it("takes no mark for words of a text", () => {
    const words = slide("a plan 2 (SS//REL TO USA, KOR) Text of everybody");
    expect(found("ppt/slides/slide1.xml", words, "(SS//REL TO USA, KOR) Text")).toBe(false);
    expect(found("ppt/slides/slide1.xml", slide("Zarquon text"), "(SS//REL TO USA, KOR) Zarquon")).toBe(true);
  });

  it("knows ß by its other spelling", () => {
    expect(found("ppt/slides/slide1.xml", slide("Grossmacht"), "Großmacht")).toBe(true);
  });

  it("reads words of any script in bytes", () => {
    const korean = "개성 공단은 육월 삼십일에 닫는다";
    const bytes = Buffer.concat([Buffer.of(0xff, 0xd8, 0xfe, 0), Buffer.from(korean), Buffer.of(0, 0xff, 0xd9)]);
    expect(found("ppt/media/image1.jpeg", bytes, `우리는 ${korean}`)).toBe(true);
    expect(found("ppt/embeddings/data.bin", Buffer.concat([Buffer.of(0), Buffer.from("자르쿠온")]), "자르쿠온")).toBe(
      true,
    );
  });

  it.each([
    ["zTXt", "Comment\0\0"],
    ["iTXt", "Comment\0\x01\0ko\0words\0"],
    ["iCCP", "profile\0\0"],
  ])("unpacks %s of a PNG, but no bomb", (type, head) => {
    const words = "we walk away from the zarquon plant in June";
    const png = (packed: Uint8Array): Uint8Array => {
      const body = Buffer.concat([Buffer.from(head, "latin1"), packed]);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(body.length);
      const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
      return Buffer.concat([signature, length, Buffer.from(type), body, Buffer.alloc(4)]);
    };
    expect(found("ppt/media/image1.png", png(deflateSync(words)), words)).toBe(true);
    // A megabyte is more than any text in a picture has.
    const behind = (length: number) => png(deflateSync(Buffer.concat([Buffer.alloc(length, " "), Buffer.from(words)])));
    expect(found("ppt/media/image1.png", behind((1 << 20) - words.length), words)).toBe(true);
    expect(found("ppt/media/image1.png", behind(1 << 20), words)).toBe(false);
  });
});
