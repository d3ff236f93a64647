import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { scanForLeaks, scanTexts } from "../../../src/check/leak/scan.ts";
import type { Withheld } from "../../../src/release/types.ts";
import { busy } from "../../support/busy.ts";

const NS = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const span = { file: "brief.md", start: 4, end: 9 };
const held = (...texts: readonly string[]): readonly Withheld[] =>
  texts.map((text) => ({ reason: "Red line", text, kind: "", field: "", span }));

const paragraph = (...runs: readonly string[]): string =>
  `<a:p>${runs.map((run) => `<a:r><a:rPr lang="en-GB"/><a:t>${run}</a:t></a:r>`).join("")}</a:p>`;
const slide = (content: string): string => `<?xml version="1.0"?><p:sld ${NS} xmlns:p="x">${content}</p:sld>`;
const pack = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, data]) => [name, typeof data === "string" ? strToU8(data) : data]),
    ) as Zippable,
  );

/** Where the scan finds something in a package with one slide, or in `parts`. */
function parts(
  content: string | Readonly<Record<string, string | Uint8Array>>,
  withheld: readonly Withheld[],
  shown: readonly string[] = [],
) {
  const package_ = typeof content === "string" ? { "ppt/slides/slide1.xml": slide(content) } : content;
  return scanForLeaks(pack(package_), withheld, "deck.pptx", shown).map(({ params }) => params.part);
}
const SLIDE = "ppt/slides/slide1.xml";

describe("outputs that say what they show", () => {
  it("are looked through like a package", () => {
    const found = scanTexts(["One text", "The plan is ZARQUON."], held("A zarquon plan"), "the pdf output", []);
    expect(found.map(({ code, params }) => [code, params.part])).toEqual([["leak/found", "the pdf output"]]);
    expect(scanTexts(["One text"], held("A zarquon plan"), "the pdf output", [])).toEqual([]);
  });
});

describe("words that only withheld texts have", () => {
  it.each([
    ["a text", paragraph("The plan is zarquon.")],
    ["two runs", paragraph("The plan is zar", "quon.")],
    ["capitals", paragraph("ZARQUON")],
    ["full-width letters", paragraph("ｚａｒｑｕｏｎ")],
    ["character references", paragraph("&#122;arquon")],
    [
      "a raised number behind it",
      paragraph("zarquon").replace("</a:p>", '<a:r><a:rPr baseline="30000"/><a:t>1</a:t></a:r></a:p>'),
    ],
    ["alternative text", '<p:cNvPr id="1" name="Picture" descr="A zarquon map"/>'],
    ["a name", '<p:cNvPr id="1" name="zarquon"/>'],
    ["a comment", "<!-- zarquon -->"],
    ["CDATA", "<a:t><![CDATA[zarquon]]></a:t>"],
    ["a file name", paragraph("see map_zarquon2.png")],
  ])("are found in %s", (_, xml) => {
    expect(parts(xml, held("A zarquon plan"))).toEqual([SLIDE]);
  });

  it("are found in names of parts, relationships, workbooks, properties and bytes", () => {
    const workbook = pack({ "xl/sharedStrings.xml": "<sst><si><r><t>zar</t></r><r><t>quon</t></r></si></sst>" });
    const rels =
      '<Relationships><Relationship Id="rId1" Target="https://example.org/a%7Azarquon%20b"/></Relationships>';
    const found = (content: Readonly<Record<string, string | Uint8Array>>, text = "zarquon") =>
      parts(content, held(text));
    expect(found({ "ppt/media/zarquon.png": new Uint8Array([1, 2, 3]) })).toEqual(["ppt/media/zarquon.png"]);
    expect(found({ "ppt/slides/_rels/slide1.xml.rels": rels }, "b azzarquon")).toEqual([
      "ppt/slides/_rels/slide1.xml.rels",
    ]);
    expect(found({ "ppt/embeddings/a.xlsx": workbook })).toEqual(["ppt/embeddings/a.xlsx / xl/sharedStrings.xml"]);
    expect(found({ "docProps/app.xml": "<Properties><Company>Zarquon</Company></Properties>" })).toEqual([
      "docProps/app.xml",
    ]);
    expect(found({ "data.bin": new Uint8Array([0, 1, ...strToU8("the zarquon"), 0]) })).toEqual(["data.bin"]);
    expect(found({ "data.bin": new Uint8Array([...strToU8("the zarquon")].flatMap((byte) => [byte, 0])) })).toEqual([
      "data.bin",
    ]);
  });

  it("are found behind the parts of a package and of what it embeds, as phrases alone", () => {
    const behind = (archive: Uint8Array, words: string): Uint8Array => {
      const comment = strToU8(words);
      return new Uint8Array([...archive.subarray(0, -2), comment.length, 0, ...comment]);
    };
    const found = (archive: Uint8Array, words: string) =>
      scanForLeaks(archive, held(words), "deck.pptx", []).map(({ params }) => params.part);
    const plain = { "ppt/slides/slide1.xml": slide(paragraph("Hello")) };
    const phrase = "half of the zarquon money";
    expect(found(behind(pack(plain), phrase), phrase)).toEqual(["the file itself"]);
    expect(found(behind(pack(plain), "zarquon"), "zarquon")).toEqual([]);
    const workbook = behind(pack({ "xl/workbook.xml": "<workbook/>" }), phrase);
    expect(found(pack({ ...plain, "ppt/embeddings/a.xlsx": workbook }), phrase)).toEqual(["ppt/embeddings/a.xlsx"]);
  });

  it("are found in other scripts", () => {
    expect(parts(paragraph("한계선 없음"), held("한계선"))).toEqual([SLIDE]);
    expect(parts(paragraph("我们的底线是时间表"), held("底线是时间"))).toEqual([SLIDE]);
    expect(parts(paragraph("Красная линия"), held("линия"))).toEqual([SLIDE]);
  });

  it("are found as numbers, however they are grouped", () => {
    expect(parts(paragraph("about 53 000 workers"), held("53,000"), ["about workers"])).toEqual([SLIDE]);
    expect(parts(paragraph("about 53000 workers"), held("53,000"), ["about workers"])).toEqual([SLIDE]);
  });

  it("are no leak if the deck may show them", () => {
    expect(parts(paragraph("China moves late."), held("China wants time"), ["China moves late."])).toEqual([]);
    expect(
      parts(paragraph("See https://example.org/a%20zarquon"), held("zarquon"), ["https://example.org/a%20zarquon"]),
    ).toEqual([]);
  });

  it("are no leak if every deck has them", () => {
    const held_ = held("Click the slide title for the sources of this theme");
    const package_ = { "ppt/slideLayouts/slideLayout1.xml": slide(paragraph("Click to edit Master title style")) };
    expect(parts(package_, held_)).toEqual([]);
  });

  it("are not looked for where only the format has words", () => {
    const xml = '<a:ln w="9525"><a:prstDash val="solid"/></a:ln><p:sp type="ellipse"/>';
    expect(parts(xml, held("solid ellipse"))).toEqual([]);
    expect(parts({ "docProps/app.xml": "<Properties><Words>1467</Words></Properties>" }, held("1467"))).toEqual([]);
  });

  it("are the picture's own business in a picture, but phrases are not", () => {
    const picture = (text: string) => ({
      "ppt/media/image1.png": new Uint8Array([0x89, 0, ...strToU8(`tEXt ${text}`), 0]),
    });
    expect(parts(picture("Software: zarquon"), held("zarquon"))).toEqual([]);
    expect(parts(picture("half of the zarquon money"), held("half of the zarquon money"))).toEqual([
      "ppt/media/image1.png",
    ]);
  });
});

describe("phrases of words that the deck has as well", () => {
  const shown = ["We want talks.", "No date is in the text.", "The text has limits that end."];

  it("are found if five of them stand in a row", () => {
    expect(
      parts(
        paragraph("We say that no date in the text limits talks."),
        held("No date in the text limits talks"),
        shown,
      ),
    ).toEqual([SLIDE]);
  });

  it("are not found across paragraphs, or where words only happen to be near", () => {
    const xml = paragraph("No date") + paragraph("in the text limits talks");
    expect(parts(xml, held("No date in the"), [...shown, "in the text limits talks"])).toEqual([]);
    expect(parts(paragraph("7 May 2013"), held("7 May 2013"), ["2013-05-07"])).toEqual([]);
  });
});

describe("findings", () => {
  it("name the words, the reason and the part, at the place of the withheld text", () => {
    const found = scanForLeaks(pack({ [SLIDE]: slide(paragraph("zarquon")) }), held("A zarquon plan"), "deck.pptx");
    expect(found).toMatchObject([
      { code: "leak/found", severity: "error", span, params: { words: "zarquon", part: SLIDE } },
    ]);
    expect(found[0]?.message).toContain("Red line");
  });

  it("are one for each withheld text, and not thousands", () => {
    const words = Array.from(
      { length: 300 },
      (_, i) => `zarquon${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`,
    );
    expect(parts(paragraph(words.join(" ")), held(words.join(" ")))).toHaveLength(1);
    expect(parts(paragraph(words.join(" ")), held(...words))).toHaveLength(20);
  });

  it("are of the first text that has the word or the phrase", () => {
    const [word, phrase] = ["zarquon", "no date is in the text"];
    const twice = (text: string) =>
      ["first", "second"].flatMap((reason) => held(text).map((one) => ({ ...one, reason })));
    const reasons = (text: string, shown: readonly string[]) =>
      scanTexts([text], twice(text), "the PDF", shown).map(({ params }) => params.reason);
    expect(reasons(word, [])).toEqual(["first"]);
    expect(reasons(phrase, ["date text", "in the"])).toEqual(["first"]);
  });

  it("are not looked for where there is nothing to find", () => {
    const noPackage = new Uint8Array(1);
    const unread = new Proxy<string[]>([], {
      get() {
        throw new Error("was read");
      },
    });
    const known = ["Zarquon!", "We go there by boat now."];
    expect(scanForLeaks(noPackage, [], "deck.pptx", unread)).toEqual([]);
    expect(scanForLeaks(noPackage, held("zarquon", "we go there by boat now"), "deck.pptx", known)).toEqual([]);
    expect(scanTexts(unread, [], "the PDF", unread)).toEqual([]);
  });

  it("take no time where nothing is withheld, and little where much is", () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `word${i.toString(36)}`).join(" ");
    const start = busy();
    expect(parts(paragraph(text), held(text), [text])).toEqual([]);
    expect(parts(paragraph("<".repeat(10).replaceAll("<", "&lt;")), held("x".repeat(100_000)))).toEqual([]);
    expect(busy() - start).toBeLessThan(2000);
  });
});
