import { dirname, join } from "node:path";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { langTag } from "../../../src/data/language-tag.ts";
import { emitPptx } from "../../../src/emit/pptx/emit.ts";
import { writePackage } from "../../../src/emit/pptx/package.ts";
import { openDeck } from "../../support/powerpoint.ts";
import { ASSETS, sampleScene } from "../../support/sample-scene.ts";
import { attributeOf } from "./support.ts";

describe("the package", () => {
  it("is well-formed and declares just the parts that it holds", async () => {
    const deck = openDeck(await emitPptx(sampleScene(), ASSETS));
    for (const name of deck.names.filter((part) => /\.(?:xml|rels)$/.test(part))) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on("error", (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(deck.text(name)).close();
    }
    const overrides = attributeOf(deck.text("[Content_Types].xml"), "Override", "PartName").map((name) =>
      name.slice(1),
    );
    expect(overrides.filter((name) => !deck.names.includes(name))).toEqual([]);
    expect(overrides.length).toBe(deck.names.filter((name) => name.endsWith(".xml")).length - 1);
  });

  it("relates to parts that exist, and every part is related to", async () => {
    const deck = openDeck(await emitPptx(sampleScene(), ASSETS));
    const reached = new Set<string>();
    for (const name of deck.names.filter((part) => part.endsWith(".rels"))) {
      const owner = name.replace("_rels/", "").replace(/\.rels$/, "");
      const xml = deck.text(name);
      const modes = attributeOf(xml, "Relationship", "TargetMode");
      attributeOf(xml, "Relationship", "Target").forEach((target, index) => {
        if (modes[index] !== "External") reached.add(join("/", dirname(owner), target).slice(1));
      });
    }
    expect([...reached].filter((name) => !deck.names.includes(name))).toEqual([]);
    const parts = deck.names.filter((name) => !name.endsWith(".rels") && name !== "[Content_Types].xml");
    expect(parts.filter((name) => !reached.has(name))).toEqual([]);
  });

  it("keeps nothing of the library's own words, language or clock", async () => {
    const file = await emitPptx({ ...sampleScene(), meta: { ...sampleScene().meta, lang: langTag("ko") } }, ASSETS);
    const deck = openDeck(file);
    for (const name of deck.names.filter((part) => /\.(?:xml|rels)$/.test(part))) {
      expect(deck.text(name), name).not.toMatch(/PptxGenJS|Office Theme|en-US|DEFAULT|202[4-9]-/);
    }
  });

  it("says so when a chart or a picture is missing", async () => {
    expect(() => writePackage(sampleScene(), ASSETS, new Map())).toThrow("was not written");
    await expect(emitPptx(sampleScene(), new Map())).rejects.toThrow("square.png");
  });
});
