/** A re-brand with logo, fonts, colours, page and days: what the manual shows, and what it costs. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { drawPack } from "../src/gallery/draw.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { compileText, placeText } from "./support/compile.ts";
import { inTemporaryFolder } from "./support/folders.ts";
import { openDeck } from "./support/powerpoint.ts";

const FOLDER = join(import.meta.dirname, "fixtures/house-pack");
const PACK = join(FOLDER, "meridian");
const manual = readFileSync(join(import.meta.dirname, "../templates/README.md"), "utf8");
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
    "blank",
    "comparison",
    "content",
    "grid",
    "lead",
    "picture",
    "picture-text",
    "rail",
    "statement",
    "title-only",
    "two-contents",
    "wide",
  ]);
  const shown = JSON.stringify(scene?.slides);
  expect(["7\u00a0May\u00a02013", "09.06.2013"].filter((day) => !shown.includes(day))).toEqual([]);
});

/** Those whose places its margin makes narrow; `EVERY=1` draws all. */
const NARROW = new Set(["map", "options", "press-lines", "risks", "scene-setter", "sources"]);

it("has room for every sample on narrow pages, which its check says too", async () => {
  const readers = projectReaders(nodeHost, FOLDER);
  const { value: files } = readers.templates("meridian");
  const every = process.env.EVERY === "1";
  const views = (every ? ["4:3", "A4", "letter", "16:9"] : ["4:3"]).flatMap((page) =>
    (["read-ahead", "room"] as const).map((profile) => ({ page, profile, stresses: ["sample"] as const })),
  );
  const drawn = await drawPack(files, readers, views, every ? null : NARROW);
  const errors = drawn.findings.filter(({ diagnostic }) => diagnostic.severity === "error");
  expect(errors.map(({ diagnostic }) => diagnostic.message)).toEqual([]);
  expect(drawn.pictures.flatMap(({ slides }) => slides).length).toBeGreaterThan(NARROW.size);
});

/** A pack in memory upon the packaged one. */
const file = (path: string, text: string) => ({ file: `house/${path}`, path, text, pack: "house" });

it.each(["16:9", "4:3", "A4"])("keeps columns apart and within the page, whatever the margin: %s", async (page) => {
  for (const margin of [20, 64, 90, 120]) {
    const sheet = file("tokens.css", `:root { --margin: ${margin}pt; }`);
    const text = `---\npage: "${page}"\n---\n\n## A title\n\nA text.\n`;
    const { scene } = await compileText("a.md", text, [sheet]);
    const beside = scene?.layouts
      .find(({ id }) => id === "picture-text")
      ?.placeholders.find(({ name }) => name === "Body");
    expect((beside?.box.x ?? Number.NaN) + (beside?.box.width ?? 0)).toBeLessThan((scene?.page.width ?? 0) / 2);
    for (const [id, left, right] of [
      ["rail", "Body", "Rail"],
      ["lead", "Lead", "Body"],
      ["grid", "Grid", "Body"],
      ["two-contents", "Body", "Content"],
      ["comparison", "Body", "Content"],
      ["picture-text", "Body", "Picture"],
    ]) {
      const places = scene?.layouts.find((layout) => layout.id === id)?.placeholders ?? [];
      const [a, b] = [left, right].map((name) => places.find((one) => one.name === name)?.box);
      const gap = (b?.x ?? Number.NaN) - (a?.x ?? 0) - (a?.width ?? 0);
      expect(gap, `${id} at ${margin}`).toBeGreaterThan(8);
      expect((b?.x ?? 0) + (b?.width ?? 0)).toBeLessThanOrEqual((scene?.page.width ?? 0) - margin + 0.5);
    }
  }
});

it.each(["box", "face", "dot", "thread", "full", "risk-grid", "seat"])(
  "leaves the name .%s to a house",
  async (name) => {
    const kind = (word: string) =>
      file(
        "slides/probe.hbs",
        `---\nkind: probe\nlayout: wide\n---\n<slide><h1>{{title}}</h1><main class="stack"><div class="${word}"><p>A text</p></div></main></slide>`,
      );
    const boxes = async (word: string) => {
      const sheet = file("slides/probe.css", `.${word} { background: var(--paper); padding: 8pt; }`);
      const { scene, diagnostics } = await placeText("a.md", "## A title {.probe}\n", [kind(word), sheet]);
      expect(diagnostics).toEqual([]);
      // Shapes are called after the class.
      return scene?.slides[0]?.items.map(({ kind: what, box }) => [what, box]);
    };
    expect(await boxes(name)).toEqual(await boxes("a-name-that-nobody-has"));
  },
);

it("draws icons and logos as native drawings, on layouts and slides, and finds what a release withholds in their words", async () => {
  await inTemporaryFolder(async (folder) => {
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    const svg = (content: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><!-- hush -->${content}</svg>`;
    write("house/icons/logo.svg", svg('<circle cx="20" cy="10" r="9" fill="#4b1d52"/>'));
    write("house/partials/letterhead.hbs", '<img class="logo" src="icons/logo.svg" alt="The institute">\n');
    write("house/theme.css", ".logo { position: absolute; height: 18pt; right: 12pt; top: 12pt; width: 36pt; }\n");
    write("plan.svg", svg('<rect width="40" height="20"/><text y="9" font-size="5">Withdraw to Lisbon</text>'));
    const text = (closed: string): string =>
      `---\ntitle: A\ntemplates: house\nreleases: { partner: { audience: [KOR] } }\n---\n\n## A plan\n\n![The plan](plan.svg)\n\n## Another\n\nA text.${closed}\n`;
    const build = (closed: string) =>
      compile(
        { file: join(folder, "brief.md"), text: text(closed) },
        { ...projectReaders(nodeHost, folder), formats: ["pptx", "pdf", "svg"], release: "partner" },
      );
    const shown = await build("");
    expect(shown.diagnostics.filter(({ severity }) => severity !== "warning").map(({ code }) => code)).toEqual([
      "host/image-svg-words",
    ]);
    const deck = openDeck(shown.bytes ?? new Uint8Array());
    expect(deck.names.filter((name) => name.endsWith(".svg"))).toHaveLength(2);
    const drawn = deck.names.filter(
      (name) => /^ppt\/slide\w*\/[^/]*\.xml$/.test(name) && deck.text(name).includes("asvg:svgBlip"),
    );
    // Most layouts take it from the master; those without all of its furniture have it themselves.
    expect(drawn).toContain("ppt/slideMasters/slideMaster1.xml");
    const layouts = drawn.filter((name) => name.startsWith("ppt/slideLayouts/"));
    expect(layouts.map((name) => /<p:cSld name="([^"]*)"/.exec(deck.text(name))?.[1]).sort()).toEqual([
      "Cover",
      "Cover, 4 parts",
      "Full picture",
      "Section",
    ]);
    expect(drawn.filter((name) => name.startsWith("ppt/slides/"))).toHaveLength(1);
    const sheets = shown.outputs
      .filter(({ format }) => format === "svg")
      .map(({ bytes }) => Buffer.from(bytes).toString());
    expect(sheets.filter((sheet) => sheet.includes('href="data:image/svg+xml;base64,')).length).toBeGreaterThan(1);
    expect(
      Buffer.from(shown.outputs.find(({ format }) => format === "pdf")?.bytes ?? []).includes("/Subtype /Image"),
    ).toBe(true);
    const withheld = await build("\n\n**Red line:** Withdraw to Lisbon at once");
    expect(
      withheld.diagnostics
        .filter(({ severity }) => severity === "error")
        .map(({ code, params }) => [code, params.part]),
    ).toEqual([["leak/found", "the picture plan.svg"]]);
  });
});
