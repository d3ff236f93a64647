/**
 * npm run gallery [-- --check]: draws templates/gallery/KIND.png, a strip for each packaged kind (as its sample, with the
 * shortest and the longest texts, in Korean and Arabic, on 4:3 and on paper), and writes templates/GALLERY.md, which shows them. Pictures come out alike on every machine: with `--check` nothing is written, and whatever is stale is named.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { crc32, deflateSync, inflateSync } from "node:zlib";
import { parse } from "yaml";

const root = resolve(import.meta.dirname, "../..");
const check = process.argv.includes("--check");
const work = mkdtempSync(join(tmpdir(), "briefdeck-gallery-"));
const GAP = 6;
const HEIGHT = 150;
/** Pixels that are looked at: widths of a slide, a 4:3 slide and a page of paper of one height. */
const VIEWS = [
  { args: ["--stress", "sample", "shortest", "longest", "ko", "ar"], width: Math.round((HEIGHT * 16) / 9) },
  { args: ["--page", "4:3", "--stress", "sample"], width: Math.round((HEIGHT * 4) / 3), name: "4x3" },
  { args: ["--profile", "handout", "--stress", "sample"], width: Math.round(HEIGHT / Math.SQRT2), name: "handout" },
];
const ORDER = ["sample", "shortest", "longest", "ko", "ar", "4x3", "handout"];

const shots = new Map();
for (const { args, width, name } of VIEWS) {
  const folder = join(work, name ?? "slides");
  const command = ["templates", "gallery", join(root, "templates/statecraft"), "--format", "png", "-o", folder];
  const size = ["--width", String(width)];
  const run = spawnSync(process.execPath, [join(root, "dist/cli.js"), ...command, ...size, ...args], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  for (const file of readdirSync(folder)) {
    const [, kind, stress] = /^(.+)-([a-z]+)\.png$/.exec(file);
    shots.set(`${kind} ${name ?? stress}`, readPng(readFileSync(join(folder, file))));
  }
}

const kinds = readdirSync(join(root, "templates/statecraft/slides"))
  .filter((name) => name.endsWith(".hbs"))
  .map((name) => basename(name, ".hbs"))
  .sort();
const files = new Map();
const lines = [
  "# Every kind of slide",
  "",
  "Each strip shows a kind of the pack `statecraft`: its sample, then with the shortest and the longest texts, in Korean, in Arabic,",
  "on a 4:3 page, and as a paper (`profile: handout`). Where there is a title alone, the texts are too long for a kind that never",
  "goes on to a second slide: a build stops there and says which text. `briefdeck templates gallery` makes a deck of the same from a",
  "pack of your own, larger and under more stresses. `npm run gallery` draws this page anew.",
  "",
];
for (const kind of kinds) {
  const template = readFileSync(join(root, "templates/statecraft/slides", `${kind}.hbs`), "utf8");
  const { title, description } = parse(/^---\n([\s\S]*?)\n---\n/.exec(template)[1]);
  const strip = ORDER.flatMap((view) => shots.get(`${kind} ${view}`) ?? []);
  files.set(join("templates/gallery", `${kind}.png`), writePng(beside(strip)));
  lines.push(`## ${kind}`, "", `${title}: ${description}.`, "", `![${title}, in seven views](gallery/${kind}.png)`, "");
}
files.set("templates/GALLERY.md", Buffer.from(lines.join("\n")));
rmSync(work, { recursive: true, force: true });

const stale = [...files].filter(([path, bytes]) => {
  const at = join(root, path);
  return !existsSync(at) || !readFileSync(at).equals(bytes);
});
if (!check) {
  mkdirSync(join(root, "templates/gallery"), { recursive: true });
  for (const [path, bytes] of stale) writeFileSync(join(root, path), bytes);
}
for (const [path] of stale) console.log(`${check ? "stale" : "drawn"}: ${path}`);
console.log(`${files.size} files, ${stale.length} ${check ? "stale: npm run gallery" : "drawn anew"}`);
process.exitCode = check && stale.length > 0 ? 1 : 0;

/** Pictures of eight bits a channel, as resvg writes them (PNG, second edition, 9). */
function readPng(bytes) {
  const parts = [];
  let [width, height, channels] = [0, 0, 4];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") {
      [width, height, channels] = [data.readUInt32BE(0), data.readUInt32BE(4), data[9] === 6 ? 4 : 3];
    } else if (type === "IDAT") parts.push(data);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const line = width * channels;
  const pixels = Buffer.alloc(height * line);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const left = x < channels ? 0 : pixels[y * line + x - channels];
      const up = y === 0 ? 0 : pixels[(y - 1) * line + x];
      const corner = x < channels || y === 0 ? 0 : pixels[(y - 1) * line + x - channels];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      pixels[y * line + x] = (raw[y * (line + 1) + 1 + x] + guess) & 255;
    }
  }
  return { width, height, channels, pixels };
}

function paeth(left, up, corner) {
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(left + up - corner - one));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** One picture of several, on grey: three bytes a pixel. */
function beside(pictures) {
  const width = pictures.reduce((sum, one) => sum + one.width + GAP, GAP);
  const height = Math.max(...pictures.map((one) => one.height)) + 2 * GAP;
  const pixels = Buffer.alloc(width * height * 3, 0xd0);
  let left = GAP;
  for (const one of pictures) {
    for (let y = 0; y < one.height; y++)
      for (let x = 0; x < one.width; x++) {
        const from = (y * one.width + x) * one.channels;
        one.pixels.copy(pixels, ((y + GAP) * width + left + x) * 3, from, from + 3);
      }
    left += one.width + GAP;
  }
  return { width, height, pixels };
}

/** With a palette of the 256 commonest colours, each of five bits a channel: a third of the bytes of true colours. */
function writePng({ width, height, pixels }) {
  const counts = new Map();
  const coarse = (at) => ((pixels[at] >> 3) << 10) | ((pixels[at + 1] >> 3) << 5) | (pixels[at + 2] >> 3);
  for (let at = 0; at < pixels.length; at += 3) counts.set(coarse(at), (counts.get(coarse(at)) ?? 0) + 1);
  const palette = [...counts]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, 256)
    .map(([colour]) => colour);
  const channels = (colour) => [(colour >> 10) & 31, (colour >> 5) & 31, colour & 31];
  const index = new Map(palette.map((colour, at) => [colour, at]));
  const nearest = (colour) => {
    const [r, g, b] = channels(colour);
    let [best, least] = [0, Number.POSITIVE_INFINITY];
    for (const [at, one] of palette.entries()) {
      const [x, y, z] = channels(one);
      const distance = (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2;
      if (distance < least) [best, least] = [at, distance];
    }
    return best;
  };
  const raw = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = coarse((y * width + x) * 3);
      if (!index.has(colour)) index.set(colour, nearest(colour));
      raw[y * (width + 1) + 1 + x] = index.get(colour);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const colours = Buffer.from(
    palette.flatMap((colour) => channels(colour).map((five) => Math.round((five * 255) / 31))),
  );
  const chunks = [
    ["IHDR", head],
    ["PLTE", colours],
    ["IDAT", deflateSync(raw, { level: 9 })],
    ["IEND", Buffer.alloc(0)],
  ];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...chunks.map(([type, data]) => chunk(type, data))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
