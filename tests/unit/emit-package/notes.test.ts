import { describe, expect, it } from "vitest";
import { paragraph, run, scene, slide } from "../../support/scene.ts";
import { attributeOf, build, sceneWithNotes } from "./support.ts";

const NOTES = "ppt/notesSlides/notesSlide2.xml";

describe("notes", () => {
  it("leave nothing behind in a deck that has none", async () => {
    const deck = await build(scene([slide("a", "A", [])]));
    expect(deck.names.filter((name) => name.includes("otes"))).toEqual([]);
    expect(deck.names.filter((name) => name.startsWith("ppt/theme/"))).toEqual(["ppt/theme/theme1.xml"]);
    expect(deck.text("ppt/presentation.xml")).not.toContain("notesMasterIdLst");
  });

  it("are pages of those slides alone that have some", async () => {
    const deck = await build(sceneWithNotes());
    expect(deck.names.filter((name) => /^ppt\/notesSlides\/[^/]+$/.test(name))).toEqual([NOTES]);
  });

  it("keep paragraphs, bullets, marks and addresses", async () => {
    const deck = await build(sceneWithNotes());
    const xml = deck.text(NOTES);
    expect(attributeOf(xml, "p:ph", "type")).toEqual(["sldImg", "body", "sldNum"]);
    expect(xml.match(/<a:p>/g)).toHaveLength(4);
    expect(attributeOf(xml, "a:buChar", "char")).toEqual(["•", "•"]);
    expect(xml).toContain('b="1"');
    expect(attributeOf(deck.text("ppt/notesSlides/_rels/notesSlide2.xml.rels"), "Relationship", "Target")).toEqual([
      "../notesMasters/notesMaster1.xml",
      "../slides/slide2.xml",
      "https://example.org/a%20b",
    ]);
  });

  it("relate to their own slide alone, and keep the words of a jump elsewhere", async () => {
    const deck = await build(sceneWithNotes());
    expect(deck.text(NOTES)).toContain("<a:t>the end</a:t>");
    expect(deck.text("ppt/notesSlides/_rels/notesSlide2.xml.rels")).not.toContain("slide3.xml");
  });

  it("have a master with a theme of its own, listed before the slides", async () => {
    const deck = await build(sceneWithNotes());
    expect(deck.text("ppt/notesMasters/_rels/notesMaster1.xml.rels")).toContain("../theme/theme2.xml");
    expect(deck.text("ppt/theme/theme2.xml")).toBe(deck.text("ppt/theme/theme1.xml"));
    expect(deck.text("ppt/presentation.xml")).toMatch(
      /<\/p:sldMasterIdLst><p:notesMasterIdLst>.*<\/p:notesMasterIdLst><p:sldIdLst>/,
    );
    expect(attributeOf(deck.text("ppt/presentation.xml"), "p:notesSz", "cy")).toEqual(["9144000"]);
    const master = deck.text("ppt/notesMasters/notesMaster1.xml");
    expect(attributeOf(master, "p:ph", "type")).toEqual(["hdr", "dt", "sldImg", "body", "ftr", "sldNum"]);
  });

  it("take their style from the master, but for what LibreOffice gets wrong", async () => {
    const notes = [paragraph([run("Say it.", { size: 14 })], { lineSpacing: 1.2, spaceBefore: 6 })];
    const deck = await build(scene([slide("a", "A", []), slide("b", "B", [], { notes })]));
    expect(deck.text(NOTES)).toContain(
      '<a:p><a:pPr marL="0" indent="0"/><a:r><a:rPr lang="en-GB" sz="1400"/><a:t>Say it.</a:t></a:r>',
    );
    const style = /<p:notesStyle>.*<\/p:notesStyle>/.exec(deck.text("ppt/notesMasters/notesMaster1.xml"))?.[0] ?? "";
    expect(style).toContain('<a:spcPct val="120000"/>');
    expect(style).toContain('sz="1400"');
  });

  it("show the slide in its own proportions", async () => {
    const wide = await build(sceneWithNotes());
    const square = await build({ ...sceneWithNotes(), page: { width: 600, height: 600 } });
    const size = (xml: string) => /name="Slide image".*?<a:ext cx="(\d+)" cy="(\d+)"/.exec(xml)?.slice(1).map(Number);
    expect(size(wide.text("ppt/notesMasters/notesMaster1.xml"))).toEqual([5486400, 3086100]);
    expect(size(square.text("ppt/notesMasters/notesMaster1.xml"))).toEqual([3429000, 3429000]);
  });
});
