/** Whose picture is meant: a template's path starts at its pack, a brief's at the brief. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "../../../src/compile.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { SCENE_ONLY } from "../../support/compile.ts";
import { inTemporaryFolder } from "../../support/folders.ts";
import { BARE, PROBE, told } from "../../support/house.ts";
import { png } from "../../support/images.ts";

const TEMPLATE = `${PROBE}<slide><h1>{{title}}</h1><main>{{body}}<img src="pictures/logo.png" alt="Ours"></main></slide>`;
const TEXT = BARE.replace("title: Deck", "title: Deck\ntemplates: house");

/** Width by height of the pictures of the first slide, by what they are called, and what was told. */
async function ratios(files: Readonly<Record<string, string | Uint8Array>>, text: string) {
  return inTemporaryFolder(async (folder) => {
    for (const [file, content] of Object.entries({
      "briefdeck.yml": "",
      "house/slides/probe.hbs": TEMPLATE,
      ...files,
    })) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    const compiled = await compile({ file: "brief.md", text }, { ...projectReaders(nodeHost, folder), ...SCENE_ONLY });
    const items = compiled.scene?.slides[0]?.items ?? [];
    const sizes = items.flatMap((item) =>
      item.kind === "image" ? [[item.alt, Math.round(item.box.width / item.box.height)]] : [],
    );
    return { sizes, lines: told(compiled).map((line) => line.replace(/ \S*house/, " house")) };
  });
}

it("takes the template's from its pack and the brief's from beside the brief, though they are called alike", async () => {
  const files = { "pictures/logo.png": png(20, 10), "house/pictures/logo.png": png(40, 10) };
  const { sizes, lines } = await ratios(files, `${TEXT}![Theirs](pictures/logo.png)\n`);
  expect(lines).toEqual([]);
  expect(sizes).toEqual([
    ["Theirs", 2],
    ["Ours", 4],
  ]);
});

it("takes the brief's where the pack has none, and says where it looked", async () => {
  expect((await ratios({ "pictures/logo.png": png(20, 10) }, TEXT)).sizes).toEqual([["Ours", 2]]);
  const { lines } = await ratios({ "house/pictures/logos.png": png(20, 10) }, TEXT);
  expect(lines).toEqual([
    "error house/slides/probe.hbs:7:40 host/template-image-missing: The image “pictures/logo.png” is not in the pack of this template, nor in another pack or beside the brief.",
  ]);
});
