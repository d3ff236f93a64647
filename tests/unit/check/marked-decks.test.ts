/** Decks of others, whose markings are texts like any: the slide that shows none is told. */
import { describe, expect, it } from "vitest";
import { checkPackage } from "../../../src/check/package/check.ts";
import { isBanner } from "../../../src/marking/mark/banner.ts";
import { change, goodParts, type Parts, zip } from "../../support/package.ts";

const DECK = "ppt/presentation.xml";
const TYPES = "[Content_Types].xml";
const RELS = "ppt/_rels/presentation.xml.rels";
const SECOND = "ppt/slides/slide2.xml";
const LAYOUT = "ppt/slideLayouts/slideLayout1.xml";

const box = (text: string, x = 5000): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="90" name="Box"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="0"/><a:ext cx="99" cy="99"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;

const swap = (parts: Parts, part: string, text: string): Parts => ({
  ...parts,
  [part]: String(parts[part]).replace("</p:spTree>", `${text}</p:spTree>`),
});

/** A deck of as many slides as texts, each of which shows its own; "" for a slide that shows none. */
function deckOf(...shown: readonly string[]): Parts {
  let parts = goodParts();
  const { [SECOND]: second = "", "ppt/slides/_rels/slide2.xml.rels": relationships = "" } = parts;
  shown.slice(2).forEach((_, index) => {
    const number = index + 3;
    const part = `ppt/slides/slide${number}.xml`;
    parts = { ...parts, [part]: String(second).replace("Second", `Slide ${number}`) };
    parts = { ...parts, [`ppt/slides/_rels/slide${number}.xml.rels`]: relationships };
    const type = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";
    parts = change(parts, TYPES, "</Types>", `<Override PartName="/${part}" ContentType="${type}"/></Types>`);
    const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide";
    const link = `<Relationship Id="rId9${number}" Type="${kind}" Target="slides/slide${number}.xml"/></Relationships>`;
    parts = change(parts, RELS, "</Relationships>", link);
    const id = `<p:sldId id="${300 + number}" r:id="rId9${number}"/></p:sldIdLst>`;
    parts = change(parts, DECK, "</p:sldIdLst>", id);
  });
  shown.forEach((text, index) => {
    if (text !== "") parts = swap(parts, `ppt/slides/slide${index + 1}.xml`, text);
  });
  return parts;
}

const unmarked = (parts: Parts) =>
  checkPackage(zip(parts), "x.pptx").flatMap(({ code, params }) =>
    code === "check/unmarked-slide" ? [`${String(params.part).replace(/\D/g, "")} ${params.mark}`] : [],
  );

describe("a deck whose markings are plain text", () => {
  it("is told of the slide without one, whatever its language", () => {
    for (const mark of [
      "SECRET//NOFORN",
      "UK OFFICIAL-SENSITIVE",
      "TLP:AMBER+STRICT",
      "VS-NfD",
      "대외비",
      "Confidential",
    ])
      expect(unmarked(deckOf(box(mark), "", box(mark), box(mark))), mark).toEqual([`2 ${mark}`]);
  });

  it("is told of nothing where all have one, on the slide or as fixed text", () => {
    const mark = box("NATO RESTRICTED");
    expect(unmarked(deckOf(mark, mark, mark))).toEqual([]);
    expect(unmarked(swap(deckOf("", "", ""), LAYOUT, mark))).toEqual([]);
  });

  it("is told where a slide hides what its layout shows", () => {
    const fixed = swap(deckOf("", "", ""), LAYOUT, box("NATO RESTRICTED"));
    expect(unmarked(change(fixed, SECOND, "<p:sld ", '<p:sld showMasterSp="0" '))).toEqual(["2 NATO RESTRICTED"]);
  });

  it("may have levels that nobody knows, where the others stand", () => {
    const mark = box("GEHEIM");
    expect(unmarked(deckOf(mark, box("OFFEN"), mark))).toEqual([]);
    expect(unmarked(deckOf(mark, box("OFFEN", 7), mark))).toEqual(["2 GEHEIM"]);
    const fixed = swap(deckOf(mark, "", mark), LAYOUT, box("OFFEN"));
    expect(unmarked(fixed)).toEqual([]);
    expect(unmarked(change(fixed, SECOND, "<p:sld ", '<p:sld showMasterSp="0" '))).toEqual(["2 GEHEIM"]);
  });

  it("is none where few slides or a title speak of one", () => {
    expect(unmarked(deckOf(box("SECRET"), "", ""))).toEqual([]);
    expect(unmarked(deckOf(box("SECRET"), "", "", box("SECRET"), ""))).toEqual([]);
    const titled = deckOf("", "", "");
    for (const number of [2, 3]) {
      const part = `ppt/slides/slide${number}.xml`;
      titled[part] = String(titled[part]).replace(/<a:t>S[^<]*/, "<a:t>Top secret");
    }
    expect(unmarked(titled)).toEqual([]);
  });

  it("is asked by its words only where briefdeck did not write it", () => {
    const mark = box("SECRET");
    const own = change(deckOf(mark, "", mark), "docProps/app.xml", "Microsoft Office PowerPoint", "briefdeck");
    expect(unmarked(own)).toEqual([]);
  });
});

describe("a marking of a page", () => {
  it.each([
    ["TOP SECRET//SI//NOFORN", true],
    ["NATIONAL RESTRICTED", true],
    ["RESTREINT UE/EU RESTRICTED", true],
    ["GEHEIM – Entwurf", true],
    ["UNCLASSIFIED", true],
    ["Secret talks in Oslo", false],
    ["The talks are secret", false],
    ["機密", true],
    ["S", false],
    ["NATO Summit, Chicago", false],
    ["Official visit of President Park", false],
    ["Agenda", false],
    ["", false],
    [`SECRET//${"A".repeat(100)}`, false],
  ])("is told by its words: %s", (text, expected) => {
    expect(isBanner(text)).toBe(expected);
  });
});
