import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { guidOf } from "../../../src/emit/pptx/identifiers.ts";
import { writeContentTypes } from "../../../src/opc/content-types.ts";
import { createRelationships, readRelationships, writeRelationships } from "../../../src/opc/relationships.ts";
import { zipPackage } from "../../../src/opc/write-zip.ts";
import { parseXml } from "../../../src/opc/xml.ts";
import { attributeOf } from "./support.ts";

describe("relationships", () => {
  it("are found again instead of added twice", () => {
    const relationships = createRelationships();
    expect(relationships.add("image", "ppt/media/image1.png")).toBe("rId1");
    expect(relationships.add("hyperlink", "https://example.org/", true)).toBe("rId2");
    expect(relationships.add("image", "ppt/media/image1.png")).toBe("rId1");
  });

  it("go on from the highest number there is", () => {
    const start = [{ id: "rId7", type: "image", target: "ppt/media/image1.png", external: false }];
    expect(createRelationships(start).add("chart", "ppt/charts/chart1.xml")).toBe("rId8");
  });

  it("are written relative to their part, sorted by number, and read back the same", () => {
    const relationships = createRelationships();
    relationships.add("slideLayout", "ppt/slideLayouts/slideLayout1.xml");
    relationships.add("hyperlink", "https://example.org/?a=1&b=2", true);
    for (let index = 3; index <= 11; index += 1) relationships.add("slide", `ppt/slides/slide${index}.xml`);
    const part = "ppt/slides/slide1.xml";
    const xml = writeRelationships(part, [...relationships.list].reverse());
    expect(attributeOf(xml, "Relationship", "Target").slice(0, 3)).toEqual([
      "../slideLayouts/slideLayout1.xml",
      "https://example.org/?a=1&b=2",
      "slide3.xml",
    ]);
    expect(readRelationships(part, parseXml(xml))).toEqual(relationships.list);
  });

  it("of the package itself start at its root", () => {
    const relationships = createRelationships();
    relationships.add("core-properties", "docProps/core.xml");
    const xml = writeRelationships("", relationships.list);
    expect(attributeOf(xml, "Relationship", "Target")).toEqual(["docProps/core.xml"]);
    expect(attributeOf(xml, "Relationship", "Type")[0]).toMatch(
      /package\/2006\/relationships\/metadata\/core-properties$/,
    );
  });

  it("are read with absolute targets, attributes in any order, and prefixes", () => {
    const xml =
      '<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Target="/ppt/a&amp;b.xml" Id="rId3" Type="http://x/y/image" /><p:Relationship Id="rId4" Type="t" Target="http://e.org/?a&amp;b" TargetMode="External"/></p:Relationships>';
    expect(readRelationships("ppt/slides/slide1.xml", parseXml(xml))).toEqual([
      { id: "rId3", type: "image", target: "ppt/a&b.xml", external: false },
      { id: "rId4", type: "t", target: "http://e.org/?a&b", external: true },
    ]);
  });
});

describe("content types", () => {
  it("name the parts that are there, and no others", () => {
    const xml = writeContentTypes([
      "ppt/presentation.xml",
      "_rels/.rels",
      "ppt/media/image1.png",
      "ppt/slides/slide1.xml",
    ]);
    expect(attributeOf(xml, "Default", "Extension")).toEqual(["png", "rels", "xml"]);
    expect(attributeOf(xml, "Override", "PartName")).toEqual(["/ppt/presentation.xml", "/ppt/slides/slide1.xml"]);
  });

  it("refuse a part of unknown type", () => {
    expect(() => writeContentTypes(["ppt/unheard/of.xml"])).toThrow("ppt/unheard/of.xml");
    expect(() => writeContentTypes(["ppt/media/film.mov"])).toThrow("mov");
  });
});

describe("GUIDs", () => {
  it("depend on their seed alone and have the form that the schema demands", () => {
    const seeds = Array.from({ length: 500 }, (_, index) => `section ${index}`);
    const guids = seeds.map(guidOf);
    expect(new Set(guids).size).toBe(seeds.length);
    expect(
      guids.map((guid) => /^\{[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}\}$/.test(guid)),
    ).not.toContain(false);
    expect(guidOf("section 1")).toBe(guids[1]);
  });
});

describe("the zip", () => {
  const files = [
    { path: "ppt/b.xml", content: "<b/>".repeat(100) },
    { path: "[Content_Types].xml", content: "<Types/>" },
    { path: "_rels/.rels", content: "<r/>" },
    { path: "ppt/media/image1.png", content: new Uint8Array(400) },
  ];

  it("holds the content types first and the rest in order, whatever the order given", () => {
    const bytes = zipPackage(files);
    expect(Object.keys(unzipSync(bytes))).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "ppt/b.xml",
      "ppt/media/image1.png",
    ]);
    expect(zipPackage([...files].reverse())).toEqual(bytes);
  });

  it("compresses XML and stores what is compressed already", () => {
    const methods: Record<string, number> = {};
    unzipSync(zipPackage(files), {
      filter: ({ name, compression }) => {
        methods[name] = compression;
        return false;
      },
    });
    expect(methods["ppt/b.xml"]).toBe(8);
    expect(methods["ppt/media/image1.png"]).toBe(0);
  });
});
