/**
 * Packaged briefs and samples look the same, page for page, however the packaged pack is read: as it is, under a house pack that
 * changes nothing, copied whole into a house pack, and spread over two packs. What each stage makes of a brief stands in
 * `tests/cases/`; here is that layers and scopes decide nothing but which of two rules of different packs wins.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import type { PackFile } from "../src/deck/types.ts";
import { drawPack, type View } from "../src/gallery/draw.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { createMemory, type Memory } from "../src/memory.ts";
import { PROFILE_NAMES } from "../src/vocabulary/profiles.ts";
import { defaultFiles, ROOT } from "./support/compile.ts";

const EVERY = process.env.EVERY === "1";
const FOLDER = join(ROOT, "briefs");
const packaged = defaultFiles();
const settings = (pack: string, text: string): PackFile => ({ file: `${pack}/pack.yml`, path: "pack.yml", pack, text });
/** The same files as those of a user's pack, read anew from their texts. */
const copied = (files: readonly PackFile[], pack: string): readonly PackFile[] =>
  files.map(({ path, text }) => ({ file: `${pack}/${path}`, path, pack, text }));
const isSheet = ({ path }: PackFile): boolean => path.endsWith(".css");

/** By how it is read, the files of the packs that lie upon each other. */
const READ: readonly (readonly [string, readonly PackFile[]])[] = [
  ["under a house pack that changes nothing", [...packaged, settings("house", "name: house\n")]],
  ["copied whole into a house pack", [...packaged, ...copied(packaged, "house")]],
  [
    "spread over two packs",
    [
      ...packaged,
      ...copied(packaged.filter(isSheet), "institution"),
      ...copied(
        packaged.filter((file) => !isSheet(file) && file.path !== "pack.yml"),
        "department",
      ),
    ],
  ],
];

/** All that shows, without where it was written. */
const shown = (scene: unknown): string =>
  JSON.stringify(scene, (name, value) => (name === "span" ? undefined : value), 1);

const briefs = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
const readers = projectReaders(nodeHost, FOLDER);
// Pictures of packs are looked for in those that were read.
readers.templates(null);

/** Each look at a pack reads it once. */
const memories = new Map(READ.map(([how]) => [how, createMemory()]));
const ownMemory = createMemory();

it.each(briefs)("draws %s the same", async (name) => {
  const source = { file: `briefs/${name}`, text: readFileSync(join(FOLDER, name), "utf8") };
  const draw = async (value: readonly PackFile[], memory: Memory) => {
    const templates = () => ({ value, diagnostics: [] });
    const { scene, diagnostics } = await compile(source, { ...readers, templates, memory, write: false });
    expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([]);
    expect(scene?.slides.length).toBeGreaterThan(1);
    return shown(scene);
  };
  const before = await draw(packaged, ownMemory);
  // Of a translation the slides are the same.
  for (const [how, files] of name.includes(".ko.") && !EVERY ? READ.slice(1, 2) : READ)
    expect(await draw(files, memories.get(how) ?? createMemory()), how).toBe(before);
});

/** Pages and profiles that no brief has; with `EVERY=1` all. */
const VIEWS: readonly View[] = (EVERY ? ["16:9", "4:3", "A4"] : ["4:3"]).flatMap((page) =>
  (EVERY ? PROFILE_NAMES : ["room" as const]).map((profile) => ({ page, profile, stresses: ["sample"] })),
);

it("draws the sample of every kind the same", { timeout: 240_000 }, async () => {
  const looks = async (files: readonly PackFile[]) => {
    const drawn = await drawPack(files, projectReaders(nodeHost, ROOT), VIEWS, null);
    return drawn.pictures.map(({ kind, view, slides }) => [kind, view.page, view.profile, shown(slides)]);
  };
  const [, [, whole] = ["", []]] = READ;
  const before = await looks(packaged);
  expect(before.length).toBeGreaterThan(30);
  expect(await looks(whole)).toEqual(before);
});
