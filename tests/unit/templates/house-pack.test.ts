/** A re-brand with logo, fonts, colours, page and days: what the manual shows, and what it costs. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "../../../src/compile.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";

const FOLDER = join(import.meta.dirname, "../../fixtures/house-pack");
const PACK = join(FOLDER, "meridian");
const manual = readFileSync(join(import.meta.dirname, "../../../templates/README.md"), "utf8");
const texts = readdirSync(PACK, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(?:yml|css|hbs)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(PACK, path), "utf8") }));

it("takes three files and under 25 lines, and is what the manual shows", () => {
  expect(texts.map(({ path }) => path).sort()).toEqual(["pack.yml", "partials/letterhead.hbs", "tokens.css"]);
  expect(texts.flatMap(({ text }) => text.trimEnd().split("\n")).length).toBeLessThan(25);
  for (const { path, text } of texts) expect(manual, path).toContain(text);
});

it("changes colours, fonts, page, days and adds the logo, in the theme part and on every layout", async () => {
  const text = readFileSync(join(FOLDER, "brief.md"), "utf8");
  const { scene, diagnostics } = await compile({ file: "brief.md", text }, projectReaders(nodeHost, FOLDER));
  expect(diagnostics).toEqual([]);
  expect(scene?.theme).toMatchObject({ name: "Meridian Institute", majorFont: "Georgia", minorFont: "Arial" });
  expect(scene?.theme.colours).toMatchObject({ dk2: "4B1D52", accent6: "A3241C", accent3: "B08D3E" });
  expect(scene?.page).toEqual({ width: 792, height: 612 });
  const logos = (scene?.layouts ?? []).filter(({ items }) => items.some(({ kind }) => kind === "image"));
  expect(logos.map(({ id }) => id).sort()).toEqual([
    "content",
    "grid",
    "lead",
    "picture",
    "picture-text",
    "rail",
    "statement",
    "title-only",
    "wide",
  ]);
  const shown = JSON.stringify(scene?.slides);
  expect(["7 May 2013", "09.06.2013"].filter((day) => !shown.includes(day))).toEqual([]);
});
