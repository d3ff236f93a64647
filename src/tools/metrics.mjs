/**
 * Writes src/scene/text/metrics/data/*.ts: advance widths and pair kerning of the open stand-ins of PowerPoint's fonts.
 *
 * Run by hand (`node src/tools/metrics.mjs`) when coverage or fonts change; what it writes is committed, so building
 * and running briefdeck needs no font. Needs fonts-crosextra-carlito, fonts-crosextra-caladea, fonts-liberation2,
 * fonts-dejavu, fonts-noto-core under /usr/share/fonts, and the dev dependency @fontsource/gelasio.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as fontkit from "fontkit";
import { decodedKerningCharacters } from "./metrics-characters.mjs";

const FONTS = "/usr/share/fonts/truetype";
const GELASIO = fileURLToPath(new URL("../../node_modules/@fontsource/gelasio/files", import.meta.url));
const OUT = fileURLToPath(new URL("../scene/text/metrics/data", import.meta.url));
const STYLES = ["regular", "bold", "italic", "boldItalic"];

const family = (folder, stem, names = ["Regular", "Bold", "Italic", "BoldItalic"]) =>
  names.map((name) => [`${FONTS}/${folder}/${stem}-${name}.ttf`]);
const gelasio = (weight, slope) =>
  ["latin", "latin-ext", "vietnamese"].map((subset) => `${GELASIO}/gelasio-${subset}-${weight}-${slope}.woff`);
const noto = (weight) => ["Thai", "Devanagari", ""].map((script) => `${FONTS}/noto/NotoSans${script}-${weight}.ttf`);
/** DejaVu Sans is wide: what any face that we do not know is unlikely to exceed. */
const wide = (weight, notoWeight) => [`${FONTS}/dejavu/DejaVuSans${weight}.ttf`, ...noto(notoWeight)];

/** File name → one list of font files a style; later files fill what earlier ones lack. */
const FACES = {
  carlito: family("crosextra", "Carlito"),
  caladea: family("crosextra", "Caladea"),
  gelasio: [gelasio(400, "normal"), gelasio(700, "normal"), gelasio(400, "italic"), gelasio(700, "italic")],
  "liberation-sans": family("liberation2", "LiberationSans"),
  "liberation-serif": family("liberation2", "LiberationSerif"),
  "liberation-mono": family("liberation2", "LiberationMono"),
  "wide-sans": [wide("", "Regular"), wide("-Bold", "Bold"), wide("", "Regular"), wide("-Bold", "Bold")],
};

const LATIN_GREEK_CYRILLIC = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x36f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0x2000, 0x209f],
  [0x20a0, 0x20cf],
  [0x2100, 0x214f],
  [0x2150, 0x22ff],
  [0x2300, 0x23ff],
  [0x2460, 0x24ff],
  [0x2500, 0x27bf],
];
const OTHER_SCRIPTS = [
  [0x250, 0x2af],
  [0x531, 0x589],
  [0x5b0, 0x6ff],
  [0x900, 0x97f],
  [0xe00, 0xe7f],
  [0x10a0, 0x10ff],
];

/** Shown by an emoji font, whatever the text face has. */
const BY_SCRIPT = /\p{Emoji_Presentation}/u;
/** Combining marks and invisible controls, but for the soft hyphen; some faces give them an advance. */
const ZERO_WIDTH = /(?!\u00ad)[\p{Mn}\p{Me}\p{Cf}]/u;

function widthsOf(fonts, unitsPerEm, ranges) {
  const segments = [];
  for (const [from, to] of ranges) {
    let values = [];
    const close = (end) => {
      if (values.length > 0) segments.push(`${(end - values.length).toString(36)}:${runLengths(values)}`);
      values = [];
    };
    for (let code = from; code <= to; code++) {
      const character = String.fromCodePoint(code);
      const font = fonts.find((each) => each.hasGlyphForCodePoint(code));
      if (font === undefined || BY_SCRIPT.test(character)) close(code);
      else if (ZERO_WIDTH.test(character)) values.push(0);
      else values.push(Math.round((font.glyphForCodePoint(code).advanceWidth * unitsPerEm) / font.unitsPerEm));
    }
    close(to + 1);
  }
  return segments.join(";");
}

function runLengths(values) {
  const out = [];
  for (let i = 0; i < values.length; ) {
    let n = 1;
    while (values[i + n] === values[i]) n++;
    out.push(values[i].toString(36) + (n > 1 ? `*${n.toString(36)}` : ""));
    i += n;
  }
  return out.join(",");
}

/** `leftClasses rightClasses matrix`: one letter a character of the kerning alphabet, then the rows of the matrix. */
function kerningOf(font) {
  const features = { liga: false, clig: false, dlig: false, calt: false, ccmp: false, locl: false, kern: true };
  const alphabet = decodedKerningCharacters();
  const rows = alphabet.map((left) =>
    alphabet.map((right) => {
      const { glyphs, positions } = font.layout(left + right, features);
      return glyphs.length === 2 ? Math.round(positions[0].xAdvance - glyphs[0].advanceWidth) : 0;
    }),
  );
  const left = classes(rows);
  const columns = alphabet.map((_, i) => rows.map((row) => row[i]));
  const right = classes(columns);
  if (left.first.length === 1 && right.first.length === 1) return "";
  const matrix = left.first.flatMap((row) => right.first.map((column) => rows[row][column]));
  return [left.letters, right.letters, runLengths(matrix)].join(" ");
}

function classes(vectors) {
  const seen = new Map();
  const first = [];
  const letters = vectors.map((vector, i) => {
    const key = vector.join();
    if (!seen.has(key)) first.push(i);
    if (!seen.has(key)) seen.set(key, seen.size);
    return String.fromCharCode(0x30 + seen.get(key));
  });
  return { first, letters: letters.join("") };
}

function moduleOf(name, files) {
  const opened = files.map((list) => list.map((file) => fontkit.openSync(file)));
  const head = opened[0][0];
  const ranges = name === "wide-sans" ? [...LATIN_GREEK_CYRILLIC, ...OTHER_SCRIPTS] : LATIN_GREEK_CYRILLIC;
  const styles = opened.map((fonts) => ({
    widths: widthsOf(fonts, head.unitsPerEm, ranges),
    kerning: name === "wide-sans" ? "" : kerningOf(fonts[0]),
  }));
  const { ascent, descent, lineGap } = head.hhea;
  const entry = (style, i) => {
    const same = styles.findIndex((other) => other.widths === style.widths && other.kerning === style.kerning);
    return same < i ? `${STYLES[i]}: ${STYLES[same]}` : STYLES[i];
  };
  const constants = styles.flatMap((style, i) =>
    entry(style, i).includes(":")
      ? []
      : [
          `const ${STYLES[i]} = {\n  widths:\n    ${JSON.stringify(style.widths)},\n  kerning:\n    ${JSON.stringify(style.kerning)},\n};`,
        ],
  );
  return [
    "// Generated by src/tools/metrics.mjs; do not edit.",
    `import type { FaceData } from "../types.ts";`,
    "",
    ...constants,
    "",
    "export const face: FaceData = {",
    `  unitsPerEm: ${head.unitsPerEm},`,
    `  ascent: ${ascent},\n  descent: ${-descent},\n  lineGap: ${lineGap},`,
    `  styles: { ${styles.map(entry).join(", ")} },`,
    "};",
    "",
  ].join("\n");
}

mkdirSync(OUT, { recursive: true });
let total = 0;
for (const [name, files] of Object.entries(FACES)) {
  const text = moduleOf(name, files);
  total += text.length;
  writeFileSync(`${OUT}/${name}.ts`, text);
  console.log(name, text.length);
}
console.log("total", total);
