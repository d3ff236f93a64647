import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emitPptx } from "../../../src/emit/pptx/emit.ts";
import { ROOT } from "../../support/compile.ts";
import { expectGolden } from "../../support/golden.ts";
import { openDeck } from "../../support/powerpoint.ts";
import { ASSETS, sampleScene } from "../../support/sample-scene.ts";
import { plainScene } from "../../support/scene.ts";

describe("a PowerPoint file", () => {
  it("has the same bytes every time, whatever was written before", async () => {
    const first = await emitPptx(sampleScene(), ASSETS);
    await emitPptx(plainScene(3), ASSETS);
    expect(Buffer.compare(first, await emitPptx(sampleScene(), ASSETS))).toBe(0);
  });

  // The hash is committed, so that every machine that runs the tests is compared with the one that wrote it: processor, Node, zlib,
  // words and days of the system. A change of the emitter changes it: `UPDATE=1`.
  it("has the same bytes on every machine", async () => {
    const hash = createHash("sha256").update(await emitPptx(sampleScene(), ASSETS));
    expectGolden(join(ROOT, "tests/fixtures/sample-deck.sha256"), `${hash.digest("hex")}\n`);
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
