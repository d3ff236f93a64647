import { describe, expect, it } from "vitest";
import { countText, writeCoreProperties } from "../../../src/emit/pptx/properties.ts";
import { sampleScene } from "../../support/sample-scene.ts";
import { bodyItem, box, paragraph, run, scene, slide, table } from "../../support/scene.ts";
import { build } from "./support.ts";

describe("core properties", () => {
  const { meta } = sampleScene();

  it("are the brief's", () => {
    const xml = writeCoreProperties(meta);
    expect(xml).toContain("<dc:title>Sample &amp; deck</dc:title>");
    expect(xml).toContain("<dc:creator>Desk officer</dc:creator><cp:keywords>sample, deck</cp:keywords>");
    expect(xml).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2013-05-07T00:00:00Z</dcterms:created>');
    expect(xml).toContain("<cp:contentStatus>Draft</cp:contentStatus><dc:language>en-GB</dc:language>");
  });

  it("leave out what the brief does not say", () => {
    const empty = { ...meta, title: "", subject: "", author: "", keywords: [], status: "", version: "", date: null };
    expect(writeCoreProperties(empty)).not.toMatch(/<dc:title|<dc:creator|lastModifiedBy|dcterms:created|Status/);
  });

  it("take dates with and without a time, to whole seconds", () => {
    expect(writeCoreProperties({ ...meta, date: "2013-05-07" })).toContain(">2013-05-07T00:00:00Z<");
    expect(writeCoreProperties({ ...meta, date: "2013-05-07T09:30:15.123Z" })).toContain(">2013-05-07T09:30:15Z<");
  });
});

describe("the name of a build", () => {
  const nameOf = async (words: string, notes = "") => {
    const paragraphs = [paragraph(words)];
    const deck = await build(scene([slide("a", "A", [bodyItem(paragraphs)], { notes: [paragraph(notes)] })]));
    return /name="Briefdeck build"><vt:lpwstr>([a-z]{32})</.exec(deck.text("docProps/custom.xml"))?.[1];
  };

  it("is the same for the same deck, and another for any other, in letters alone", async () => {
    const name = await nameOf("Said", "Noted");
    expect(name).toMatch(/^[a-z]{32}$/);
    expect(await nameOf("Said", "Noted")).toBe(name);
    expect(await nameOf("Sard", "Noted")).not.toBe(name);
    expect(await nameOf("Said", "Notes")).not.toBe(name);
  });
});

describe("application properties", () => {
  it("count words, paragraphs, notes and faces truly, and list the slides' titles", async () => {
    const code = run("let x", { font: { face: "Consolas" } });
    const slides = [
      slide("a", "Two words", [bodyItem([paragraph([run("Three "), run("more "), code]), paragraph("")])]),
      slide("b", "Ampersand & co", [], { notes: [paragraph("Not counted")] }),
    ];
    expect(countText(scene(slides))).toEqual({ words: 9, paragraphs: 3, faces: ["Calibri", "Cambria", "Consolas"] });
    const xml = (await build(scene(slides))).text("docProps/app.xml");
    expect(xml).toContain("<Slides>2</Slides><Notes>1</Notes>");
    expect(xml).toContain(
      "<vt:lpstr>Statecraft</vt:lpstr><vt:lpstr>Two words</vt:lpstr><vt:lpstr>Ampersand &amp; co</vt:lpstr>",
    );
    expect(xml).toContain('<vt:vector size="6" baseType="lpstr">');
    expect(xml).toContain("<Company>Ministry &amp; Co</Company>");
  });

  it("count the words of a merged cell once", () => {
    const { words } = countText(scene([slide("a", "T", [table("Key", box(0, 0, 300, 100))])]));
    expect(words).toBe(1 + 3 + 4 + 1 + 1 + 4 + 2 + 1 + 1);
  });
});
