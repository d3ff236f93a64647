import { describe, expect, it } from "vitest";
import { emitPptx } from "../../../src/emit/pptx/emit.ts";
import { openDeck } from "../../support/powerpoint.ts";
import { ASSETS, sampleScene } from "../../support/sample-scene.ts";
import { plainScene } from "../../support/scene.ts";

describe("a PowerPoint file", () => {
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

  it("keeps nothing of the library that wrote it", async () => {
    const deck = openDeck(await emitPptx(sampleScene(), ASSETS));
    for (const name of deck.names.filter((one) => /\.(?:xml|rels)$/.test(one))) {
      expect(deck.text(name), name).not.toMatch(/pptxgenjs/i);
    }
  });
});
