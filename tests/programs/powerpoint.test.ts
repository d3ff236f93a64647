import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { emitPptx } from "../../src/emit/pptx/emit.ts";
import { png } from "../support/images.ts";
import { openDeck, sdkErrors } from "../support/powerpoint.ts";
import { ASSETS, sampleScene } from "../support/sample-scene.ts";
import { bodyItem, paragraph, plainScene, run, scene, slide } from "../support/scene.ts";
import { sceneWithFurniture, sceneWithNotes } from "../unit/emit-package/support.ts";

const VERSIONS = ["Office2016", "Microsoft365"] as const;

/** What Microsoft's own reader, the Open XML SDK, says of the writer's files. */
describe("a PowerPoint file", () => {
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

  it("is valid in every kind of deck, with all that we write for each version of Office", {
    timeout: 120_000,
  }, async () => {
    const thumbnail = png(256, 144);
    for (const deck of [sampleScene(), sceneWithNotes(), sceneWithFurniture()]) {
      const file = await emitPptx(deck, ASSETS, undefined, thumbnail);
      for (const version of VERSIONS) expect(await sdkErrors(file, version)).toEqual([]);
    }
  });

  it("is valid where it holds next to nothing", { timeout: 120_000 }, async () => {
    const sections = [{ id: "a", title: "A", first: 1, count: 2 }];
    for (const deck of [plainScene(0), scene([]), scene([], { layouts: [] }), { ...plainScene(4), sections }])
      expect(await sdkErrors(await emitPptx(deck, ASSETS))).toEqual([]);
  });
});

describe("bytes", () => {
  it("are the same in every time zone and folder", { timeout: 60_000 }, async () => {
    const here = createHash("sha256")
      .update(await emitPptx(sampleScene(), ASSETS))
      .digest("hex");
    const script = join(dirname(fileURLToPath(import.meta.url)), "hash.mjs");
    for (const TZ of ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata"]) {
      const there = execFileSync(process.execPath, [script], {
        env: { ...process.env, TZ, LANG: "ko_KR.UTF-8" },
        cwd: "/",
        encoding: "utf8",
      });
      expect(there, TZ).toBe(here);
    }
  });
});
