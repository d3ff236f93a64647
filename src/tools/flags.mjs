/**
 * npm run flags: draws the flags of the countries of ISO 3166 for the pack `statecraft`, named by their codes of three
 * letters. The drawings are those of country-flag-icons (MIT), all three to two; run it again when that package changes.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const require = createRequire(import.meta.url);
const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "templates", "statecraft", "flags");
const drawings = join(dirname(require.resolve("country-flag-icons")), "3x2");
/** Pixels: sharp at three quarters of an inch. */
const WIDTH = 144;

await initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
mkdirSync(folder, { recursive: true });
for (const [two, three] of require("i18n-iso-countries/codes.json")) {
  const svg = readFileSync(join(drawings, `${two}.svg`), "utf8");
  const drawn = new Resvg(svg, { fitTo: { mode: "width", value: WIDTH } }).render();
  writeFileSync(join(folder, `${three}.png`), drawn.asPng());
}
