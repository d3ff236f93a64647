/** What the search for leaks reads: texts of a part, words of a text, runs of bytes, and what of them tells. */
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { binaryTexts } from "../../../src/check/leak/binary.ts";
import { scanForLeaks, scanTexts } from "../../../src/check/leak/scan.ts";
import { decoded, xmlTexts } from "../../../src/check/leak/texts.ts";
import { isTelling, isWord, readingsOf, tokensOf } from "../../../src/check/leak/tokens.ts";
import type { Withheld } from "../../../src/release/types.ts";

const run = (text: string, properties = "") => `<a:r>${properties}<a:t>${text}</a:t></a:r>`;
const raised = (text: string, by = "30000") => run(text, `<a:rPr lang="en" baseline="${by}"/>`);

describe("the texts of a part", () => {
  it.each<[what: string, xml: string, ...texts: string[]]>([
    ["runs of a paragraph", `<a:p>${run("zar")}${run("quon")}</a:p>`, "zarquon"],
    ["a raised run", `<a:p>${run("2013")}${raised("1")}${run("so")}</a:p>`, "2013 1 so"],
    ["a lowered run", `<a:p>${run("H")}${raised("2", "-25000")}${run("O")}</a:p>`, "H 2 O"],
    ["a run on the line", `<a:p>${run("a")}${raised("b", "0")}${run("c")}</a:p>`, "abc"],
    ["two raised runs", `<a:p>${run("a")}${raised("b")}${raised("c")}</a:p>`, "a b  c "],
    ["an empty raised run", `<a:p>${run("a")}<a:r><a:rPr x="" baseline="9"/></a:r>${run("b")}</a:p>`, "a  b"],
    ["a break", `<a:p>${run("a")}<a:br/>${run("b")}<a:tab />${run("c")}</a:p>`, "a b c"],
    ["a break of Word", "<w:p>a<w:br/>b</w:p>", "a b"],
    ["what is no break", "<w:p>a<w:brake/>b</w:p>", "ab"],
    ["two paragraphs", `<a:p>${run("a")}</a:p><a:p x="1">${run("b")}</a:p>`, "a", "b"],
    ["an empty paragraph before another", `<a:p/><a:t>a</a:t><a:t>b</a:t>`, "a", "b"],
    ["what is no paragraph", "<a:pPr><a:t>a</a:t><a:t>b</a:t></a:pPr>", "a", "b"],
    ["rich texts of a workbook", "<si><r><t>a</t></r><r><t>b</t></r></si><is><t>c</t></is>", "ab", "c"],
    ["a paragraph that nothing closes", `<a:p>${run("a")}${run("b")}`, "ab"],
    ["an end without its start", "<x>a</x></a:p><x>b</x>", "a", "b"],
    ["texts without a paragraph", "<x> a </x>\n<y>b</y>", " a ", "b"],
    [
      "numbers of the format",
      "<Words>1467</Words><vt:i4>9</vt:i4><TotalTime >1</TotalTime><Wordsmith>b</Wordsmith>",
      "b",
    ],
    ["letters of a formula", `<a:p><m:r><m:t>E</m:t></m:r><m:r><m:t>mc</m:t></m:r></a:p>`, "E", "mc", "Emc"],
    ["entities", "<x>&lt;a&gt; &amp; &#98;</x>", "<a> & b"],
    ["raw data", "<a:p><![CDATA[<a> &amp;]]></a:p>", "<a> &amp;"],
    ["comments", "<!-- a\n<b> --><x/>", " a\n<b> "],
    [
      "attributes with words",
      `<x name="a" descr='b' title="c" tooltip="d" Target="e" author="f" initials="g" text="h"/>`,
      ..."abcdefgh",
    ],
    ["attributes of the format", '<x val="solid" type="ellipse" a.name="x" my:name="y" surname="z"/>'],
    ["attributes with other letters", '<x val="é" a="a b" b="~" c="\u007f"/>', "é", "a b", "\u007f"],
    ["names of namespaces", '<x xmlns="é" xmlns:a="a b"/>'],
    [
      "formulas of shapes",
      '<x fmla="val 50000"/><x fmla="val -5"/><x fmla="val 5 of zarquon"/><y other="val 5"/>',
      "val 5 of zarquon",
      "val 5",
    ],
    ["blanks around the sign", '<x name = "a"/>', "a"],
    ["an entity in an attribute", '<x name="&quot;a&quot;"/>', '"a"'],
    ["an address", '<x Target="a%20b"/><y Target="a%zz"/>', "a%20b", "a b", "a%zz"],
    ["attributes of a paragraph", '<a:p name="n">a</a:p>', "n", "a"],
  ])("are read: %s", (_, xml, ...texts) => {
    expect(xmlTexts(xml)).toEqual(texts);
  });

  it.each([
    ["no address", "a b", []],
    ["an address", "%7Ea%20b", ["~a b"]],
    ["a broken one", "100%", []],
  ])("hide nothing in an address: %s", (_, value, words) => {
    expect(decoded(value)).toEqual(words);
  });
});

describe("the words of a text", () => {
  it.each([
    ["53,000 workers", "53000 workers"],
    ["53'000, 53’000, 53\u00a0000, 53\u2009000, 53\u202f000", "53000 53000 53000 53000 53000"],
    ["5,3000 and 53,00 and 53,0000 and a,000", "5 3000 and 53 00 and 53 0000 and a 000"],
    ["1,234,567", "1234567"],
    ["map_final2.png", "map final 2 png"],
    ["Straße", "strasse"],
    ["底線 時間", "底 線 時 間"],
    ["カタカナひらがな", "カ タ カ ナ ひ ら が な"],
    ["한계선 zar\u00adquon", "한계선 zarquon"],
    ["ＺＡＲ５３，０００", "zar 53000"],
    ["cafe\u0301 – ½", "café 1 2"],
    ["…", ""],
  ])("are those of %s", (text, words) => {
    expect(tokensOf(text).join(" ")).toBe(words);
  });

  it.each([
    ["no number", "no number"],
    ["53 000 men", "53 000 men", "53000 men"],
    ["1.234.567", "1 234 567", "1234567"],
    ["1.2345 and 12.34", "1 2345 and 12 34"],
    ["1.2 million", "1 2 million", "1200000"],
    ["1,25 Millionen", "1 25 millionen", "1250000"],
    ["3 million", "3 million", "3000000"],
    ["3-million", "3 million", "3000000"],
    ["3millions", "3 millions", "3000000"],
    ["3 milliones", "3 milliones"],
    ["a3 million", "a 3 million"],
    ["3 thousand", "3 thousand", "3000"],
    ["$4bn", "4 bn", "4000000000"],
    ["1.23456 million", "1 23456 million", "1234560"],
    ["zwei bis 3,5 Mio.", "zwei bis 3 5 mio", "zwei bis 3500000"],
  ])("are read again with numbers in other forms: %s", (text, ...readings) => {
    expect(readingsOf(text).map((words) => words.join(" "))).toEqual(readings);
  });

  it("tell alone where they are long enough", () => {
    const tell = (tokens: string) => tokens.split(" ").filter(isTelling).join(" ");
    expect(tell("abc abcd 123 1234 가 가나 é́é éééé линия ли л ½ 1½½½")).toBe("abcd 1234 가나 éééé линия ли 1½½½");
    expect("a 1 가 é ½".split(" ").filter(isWord).join(" ")).toBe("a 가 é");
  });
});

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("texts in bytes", () => {
  it.each<[what: string, data: Uint8Array, ...texts: string[]]>([
    ["eight letters", bytes("\0zarquons\0"), "zarquons"],
    ["seven letters", bytes("\0zarquon\0")],
    ["at the end", bytes("\x01~zarquon "), "~zarquon "],
    ["two runs", bytes("zarquons\x1fzarquons\x7fx"), "zarquons", "zarquons"],
    ["two bytes a letter", bytes(`${[..."zarquons"].join("\0")}\0\0\0`), "zarquons"],
    ["two bytes a letter, the second not empty", bytes([..."zarquons"].join("\x01"))],
    ["letters of another script", Uint8Array.from([0, ...Buffer.from("линия"), 0xff]), "линия"],
    ["two letters of it", Uint8Array.from([0, ...Buffer.from("ли"), 0xff])],
    ["a picture that only looks like one", bytes("\x89PNG\r\n\x1a\r\0\0\0\x02zTXta\0")],
  ])("are read: %s", (_, data, ...texts) => {
    expect(binaryTexts(data)).toEqual(texts);
  });

  it("are cut where they are very long, and none is lost", () => {
    const found = binaryTexts(bytes("z".repeat((1 << 16) + 8)));
    expect(found.map(({ length }) => length)).toEqual([1 << 16, 8]);
  });
});

const span = { file: "brief.md", start: 4, end: 9 };
const held = (...texts: readonly string[]): readonly Withheld[] =>
  texts.map((text) => ({ reason: "Red line", text, kind: "", field: "", span }));

/** What is withheld, what the deck may show, what it says; and the words that are found in it. */
const FOUND: readonly (readonly [withheld: string, shown: string, said: string, ...found: string[]])[] = [
  ["A zarquon plan", "A plan", "the zarquon", "zarquon"],
  ["A zarquon plan", "A zarquon", "the zarquon plan", "plan"],
  ["A zarquon plan", "see a%20zarquon%20plan", "the zarquon plan"],
  ["title slide master", "", "title slide master"],
  ["one two six ten", "one two six ten red", "so one two six ten"],
  ["one two six ten", "one six two ten", "so one two six ten", "one two six ten"],
  ["one two six", "one six two", "so one two six"],
  ["one two six ten red", "red one two ten six", "one two six ten"],
  ["one two six ten red", "red one two ten six", "one two six ten red", "one two six ten red"],
  ["a one two six ten red", "red one a two ten six", "one two six ten red b", "one two six ten red"],
  ["1 2 3 a", "1 2 a 3", "1 2 3 a"],
  ["1 a 3 b", "a b 1 3", "1 a 3 b"],
  ["1 a c b", "a b 1 c", "1 a c b", "1 a c b"],
  ["(SO) one two six", "one six two so", "so one two six"],
  ["(SS//REL TO USA) zar", "", "ss rel to usa zar"],
  ["(TLP:RED) zarq", "", "tlp red"],
  ["(so) one two six", "one six two so", "so one two six", "so one two six"],
];

describe("what is withheld", () => {
  it.each(FOUND)("%s, beside “%s”, is looked for in “%s”", (withheld, shown, said, ...found) => {
    const told = scanTexts([said], held(withheld), "the PDF", shown === "" ? [] : [shown]);
    expect(told.map(({ params }) => params.words)).toEqual(found);
  });
});

const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);
const joined = (...all: readonly Uint8Array[]): Uint8Array => Uint8Array.from(all.flatMap((one) => [...one]));
const nested = (depth: number): Uint8Array =>
  zipSync({ a: depth === 0 ? bytes("<x>zarquon plan of ours</x>") : nested(depth - 1) }, { level: 9 });

/** A part of a package, what is in it, and what is found there: words in a part. */
const PARTS: readonly (readonly [name: string, data: Uint8Array, ...found: string[]])[] = [
  ["a.xml", bytes("<x>zar</x><y>quon</y>")],
  ["a.xml", joined(BOM, bytes("<x>zarquon</x>")), "zarquon in a.xml"],
  ["a.bin", bytes("<x zarquon=''/>")],
  ["a.bin", bytes("x<x zarquon=''/>"), "zarquon in a.bin"],
  ["a.bin", joined(BOM, bytes("x<a zarquon=''/>")), "zarquon in a.bin"],
  ["a.bin", joined(BOM.slice(0, 2), bytes("x<a zarquon=''/>")), "zarquon in a.bin"],
  ...["png", "jpg", "JPEG", "gif", "mp4", "m4a", "mp3", "wav"].map(
    (end) => [`a.${end}`, bytes("the zarquon")] as const,
  ),
  ...["png.bin", "pngs", "wave"].map((end) => [`a.${end}`, bytes("the zarquon"), `zarquon in a.${end}`] as const),
  ["a.png", bytes("zarquon plan of ours"), "zarquon plan of ours in a.png"],
  ["a.zip", nested(0), "zarquon in a.zip / a"],
  ["a.zip", nested(2), "zarquon in a.zip / a / a / a"],
  // Nobody packs what a deck shows deeper than that.
  ["a.zip", nested(3)],
  ["a.bin", joined(bytes("PK\x03\x05"), bytes("the zarquon")), "zarquon in a.bin"],
  ["zarquon/a.xml", bytes("<x/>"), "zarquon in zarquon/a.xml"],
];

/** What a file is called, and which of its words is found. */
const NAMES: readonly (readonly [file: string, ...found: string[]])[] = [
  ["zarquon.pptx", "zarquon"],
  ["Zarquon-2013.PPTX", "zarquon"],
  ["pptx.of.zarquon", "zarquon"],
  ["zar-quon.pdf"],
  ["final brief 1467.svg"],
  [""],
];

describe("a package", () => {
  const found = (parts: Readonly<Record<string, Uint8Array>>, file: string, ...withheld: readonly string[]) =>
    scanForLeaks(zipSync(parts, { level: 9 }), held(...withheld), file).map(({ params }) => params);

  it("is looked through, part by part", () => {
    for (const [name, data, ...told] of PARTS) {
      const params = found({ [name]: data }, "", "zarquon plan of ours");
      expect(
        params.map(({ words, part }) => `${words} in ${part}`),
        `${name} ${told}`,
      ).toEqual(told);
    }
  });

  it("is looked at for its name", () => {
    for (const [file, ...told] of NAMES) {
      const params = found({ a: bytes("<x/>") }, file, "A zarquon brief, final, 1467");
      expect(
        params.map(({ words }) => words),
        file,
      ).toEqual(told);
      for (const one of params) expect(one).toMatchObject({ part: `its own name, ${file}`, file, reason: "Red line" });
    }
  });

  it("is no longer looked through where twenty texts were found", () => {
    const words = Array.from({ length: 21 }, (_, at) => `zarquon${"abcdefghijklmnopqrstu".charAt(at)}`);
    const slides = Object.fromEntries(words.map((word, at) => [`${at + 10}.xml`, bytes(`<x>${word}</x>`)]));
    expect(found(slides, "", ...words)).toHaveLength(20);
  });
});
