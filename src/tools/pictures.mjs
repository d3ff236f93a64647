/**
 * npm run pictures: draws the sample of every slide kind, and the slides that the README shows, as PNG files under
 * templates/statecraft/pictures/. Needs LibreOffice, pdftoppm and the fonts that .ci/run installs.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parse } from "yaml";
import { compile, formatDiagnostics, nodeHost, projectReaders } from "../../dist/index.mjs";

const root = resolve(import.meta.dirname, "../..");
const pack = join(root, "templates/statecraft");
const pictures = join(pack, "pictures");
const work = mkdtempSync(join(tmpdir(), "briefdeck-pictures-"));
const WIDTH = 960;
/** Of the points card, which is read upright. */
const CARD_WIDTH = 480;

/** Slides of real briefs that the README shows, by id. */
const SHOWN = [
  {
    brief: "briefs/one-strategy.md",
    slide: "agree-one-joint-strategy-and-a-time-limit",
    name: "readme-first-slide",
  },
];

async function build(file, text, wanted, name) {
  const result = await compile({ file, text }, projectReaders(nodeHost, join(file, "..")));
  if (result.bytes === null) throw new Error(formatDiagnostics(result.diagnostics, result.sources));
  const index = result.scene.slides.findIndex(wanted);
  if (index < 0) throw new Error(`${name}: no such slide`);
  writeFileSync(join(work, `${name}.pptx`), result.bytes);
  return { name, page: index + 1 };
}

const jobs = [];
for (const file of readdirSync(join(pack, "slides"))
  .filter((name) => name.endsWith(".hbs"))
  .sort()) {
  const kind = basename(file, ".hbs");
  const head = parse(/^---\n([\s\S]*?)\n---\n/.exec(readFileSync(join(pack, "slides", file), "utf8"))[1]);
  jobs.push(await build(join(pack, "slides", `${kind}.md`), head.sample, (slide) => slide.kind === kind, kind));
}
for (const { brief, slide, name } of SHOWN) {
  const path = join(root, brief);
  jobs.push(await build(path, readFileSync(path, "utf8"), (s) => s.id === slide, name));
}

const run = (command, args) => {
  const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(`${command}: ${stderr}`);
};
const decks = jobs.map(({ name }) => join(work, `${name}.pptx`));
run("soffice", [
  `-env:UserInstallation=file://${work}/profile`,
  "--headless",
  "--convert-to",
  "pdf",
  "--outdir",
  work,
  ...decks,
]);
mkdirSync(pictures, { recursive: true });
for (const { name, page } of jobs) {
  const at = String(page);
  const out = join(work, name);
  run("pdftoppm", [
    "-png",
    "-singlefile",
    "-f",
    at,
    "-l",
    at,
    "-scale-to-x",
    String(WIDTH),
    "-scale-to-y",
    "-1",
    `${out}.pdf`,
    out,
  ]);
  writeFileSync(join(pictures, `${name}.png`), readFileSync(`${out}.png`));
}
const card = join(root, "briefs/park-obama.md");
const made = await compile(
  { file: card, text: readFileSync(card, "utf8") },
  { ...projectReaders(nodeHost, join(card, "..")), formats: ["png"], print: "card", width: CARD_WIDTH },
);
for (const { bytes } of made.outputs) writeFileSync(join(pictures, "readme-points-card.png"), bytes);
rmSync(work, { recursive: true, force: true });
console.log(`${jobs.length} pictures in ${pictures}`);
