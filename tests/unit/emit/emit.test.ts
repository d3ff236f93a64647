import { describe, expect, it } from "vitest";
import { emitPptx } from "../../../src/emit/pptx/emit.ts";
import { openDeck, sdkErrors } from "../../support/powerpoint.ts";
import { ASSETS, sampleScene } from "../../support/sample-scene.ts";
import { bodyItem, paragraph, plainScene, run, scene, slide } from "../../support/scene.ts";

describe("a PowerPoint file", () => {
  it.each(["Office2016", "Microsoft365"] as const)("is valid for %s", { timeout: 60_000 }, async (version) => {
    expect(await sdkErrors(await emitPptx(sampleScene(), ASSETS), version)).toEqual([]);
  });

  it("has the same bytes every time, whatever was written before", async () => {
    const first = await emitPptx(sampleScene(), ASSETS);
    await emitPptx(plainScene(3), ASSETS);
    expect(Buffer.compare(first, await emitPptx(sampleScene(), ASSETS))).toBe(0);
  });

  it("leaves the scene as it was", async () => {
    const scene = sampleScene();
    await emitPptx(scene, ASSETS);
    expect(scene).toEqual(sampleScene());
  });

  it("holds two hundred slides, each with its words", { timeout: 60_000 }, async () => {
    const file = await emitPptx(plainScene(200), ASSETS);
    const deck = openDeck(file);
    expect(deck.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(200);
    expect(deck.text("ppt/slides/slide200.xml")).toContain("<a:t>Point 5 of slide 200 is made in plain words</a:t>");
    expect(await sdkErrors(file)).toEqual([]);
  });

  it("holds only addresses that .NET can parse", { timeout: 60_000 }, async () => {
    const urls = [
      "https://a..b/",
      "x:y",
      "C:\\x",
      "mailto:@",
      "http://a,b/",
      "foo://a@b@c",
      "#x",
      "?",
      "a b",
      "https://한국.kr/정책",
    ];
    const links = urls.map((url) => paragraph([run(url, { link: { url } })]));
    const notes = urls.map((url) => paragraph([run(url, { link: { url } })]));
    const file = await emitPptx(scene([slide("s", "Links", [bodyItem(links)], { notes })]), ASSETS);
    expect(await sdkErrors(file)).toEqual([]);
  });

  it("works for a deck without slides", { timeout: 60_000 }, async () => {
    expect(await sdkErrors(await emitPptx(plainScene(0), ASSETS))).toEqual([]);
  });

  it("keeps nothing of the library that wrote it", async () => {
    const deck = openDeck(await emitPptx(sampleScene(), ASSETS));
    for (const name of deck.names.filter((one) => /\.(?:xml|rels)$/.test(one))) {
      expect(deck.text(name), name).not.toMatch(/pptxgenjs/i);
    }
  });
});
