import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { BOUNDS } from "../../data/bounds.ts";
import { STYLE_NAMES, type StyleData, type StyleName } from "../../data/face.ts";
import { readPackFace } from "../../deck/pack/manifest.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { visible } from "../../diagnostics/print/cells.ts";
import { type FontFile, kerningOf, OTHER_RANGES, TEXT_RANGES, widthsOf } from "../../host/font-metrics.ts";
import { nodeHost } from "../../host/node.ts";
import { findProject, isInside } from "../../host/project.ts";
import { HostError } from "../../host/types.ts";
import { EXIT, type Terminal } from "../terminal.ts";
import { ownPack } from "./templates.ts";

/** A font file that was read, and which of the four styles it is. */
interface Opened {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly font: FontFile;
  readonly style: StyleName;
}

/** How much wider a bold face is than its upright one, where no file says it: few text faces are more. */
const BOLDER = 1.08;

/**
 * `briefdeck templates add-font FILE…`: writes the measures of a typeface into a pack, and its files where their licence
 * lets documents bring them along. Files of another typeface are refused, and one that is there already is replaced.
 * @param files TrueType or OpenType, a style each; the upright one must be among them
 * @param given the pack's folder; null: that of the project's own pack, else `templates`
 */
export function addFont(files: readonly string[], given: string | null, terminal: Terminal): number {
  const opened = files.map(openFont);
  const [first] = opened;
  if (first === undefined) return EXIT.usage;
  const name = first.font.familyName.trim();
  for (const { path, font } of opened)
    if (font.familyName.trim() !== name) refuse(path, `it is of “${font.familyName}”, the first of “${name}”`);
  for (const [at, { path, style }] of opened.entries()) {
    const twin = opened.findIndex((one) => one.style === style);
    if (twin < at) refuse(path, `it is the ${NAMES[style]} style, and so is ${opened[twin]?.path}`);
  }
  const byStyle = new Map(opened.map((one) => [one.style, one]));
  const upright = byStyle.get("regular");
  if (upright === undefined) refuse(first.path, "the upright style (Regular) must be among the files");
  const folder = join(given ?? ownPack() ?? "templates", "fonts");
  const { root } = findProject(nodeHost, ".");
  const own = isInside(root, resolve(folder)) ? root : resolve(folder);
  const isFree = opened.every(({ font }) => font["OS/2"]?.fsType.noEmbedding !== true);
  const stem = slugOf(name);
  const copies = isFree ? opened.map((one) => ({ ...one, copy: `${stem}-${one.style}${endingOf(one.bytes)}` })) : [];
  const write = (file: string, bytes: Uint8Array): void => nodeHost.writeWhole(join(folder, file), bytes, own);
  const text = measured(name, upright, byStyle, new Map(copies.map(({ style, copy }) => [style, copy])));
  for (const { copy, bytes } of copies) write(copy, bytes);
  write(`${stem}.json`, new TextEncoder().encode(text));
  terminal.err(
    `${visible(join(folder, `${stem}.json`))}: “${visible(name)}” can be named in stylesheets of the pack\n`,
  );
  const missing = STYLE_NAMES.filter((style) => !byStyle.has(style));
  if (missing.length > 0)
    terminal.err(
      `  measured without its files for ${missing.map((style) => NAMES[style]).join(", ")}: add them for exact lines\n`,
    );
  if (!isFree) terminal.err("  its licence forbids documents to bring it along: PDFs are drawn in another face\n");
  return EXIT.done;
}

const NAMES: Readonly<Record<StyleName, string>> = {
  regular: "upright",
  bold: "bold",
  italic: "italic",
  boldItalic: "bold italic",
};

function refuse(path: string, reason: string): never {
  throw new HostError(diagnose("cli/font-file", { path, reason }));
}

function openFont(path: string): Opened {
  const bytes = nodeHost.readBytes(path, BOUNDS.fontFile, true);
  const font = readFont(path, bytes);
  if (Object.keys(font.variationAxes).length > 0)
    refuse(path, "it is a variable font, of which PowerPoint has no style; take the static files");
  const { bold, italic } = stylesOf(font);
  return { path, bytes, font, style: bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular" };
}

/** fontkit throws whatever it stumbles over in a broken file. */
function readFont(path: string, bytes: Uint8Array): FontFile {
  if (endingOf(bytes) === "") refuse(path, "it is neither TrueType nor OpenType (.ttf, .otf)");
  try {
    const { create } = createRequire(import.meta.url)("fontkit") as { create(bytes: Uint8Array): FontFile };
    const font = create(Buffer.from(bytes));
    const isSound = font.unitsPerEm >= 16 && font.hhea.ascent > 0 && font.hasGlyphForCodePoint(0x61);
    if (isSound && font.familyName.trim() !== "") return font;
  } catch {
    // Told below, in our words.
  }
  return refuse(path, "it is damaged, or has no name or no letters");
}

function stylesOf({ head, "OS/2": os2 }: FontFile): { readonly bold: boolean; readonly italic: boolean } {
  if (os2 === undefined) return head.macStyle;
  return { bold: os2.fsSelection.bold || os2.usWeightClass >= 600, italic: os2.fsSelection.italic };
}

/** By its first bytes (OpenType, “Organization of an OpenType Font”); "" for neither. */
function endingOf(bytes: Uint8Array): ".ttf" | ".otf" | "" {
  const tag = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  return tag === "OTTO" ? ".otf" : tag === "\0\x01\0\0" || tag === "true" ? ".ttf" : "";
}

const slugOf = (name: string): string =>
  basename(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|(?<!-)-+$/g, "") || "face";

/** The text of `fonts/NAME.json`, which a build can read. */
function measured(
  name: string,
  upright: Opened,
  ...others: [ReadonlyMap<StyleName, Opened>, ReadonlyMap<StyleName, string>]
): string {
  try {
    const text = `${JSON.stringify(measuresOf(name, upright, ...others), null, 1)}\n`;
    if (readPackFace({ file: "", path: "", text }).value !== null) return text;
  } catch {
    // As in `readFont`.
  }
  return refuse(upright.path, "its tables, or those of another style, are damaged");
}

/** What `fonts/NAME.json` says. Styles without a file are measured by those that are nearest, bold ones as wider. */
function measuresOf(
  face: string,
  { font }: Opened,
  byStyle: ReadonlyMap<StyleName, Opened>,
  copies: ReadonlyMap<StyleName, string>,
) {
  const { unitsPerEm, hhea } = font;
  const styleData = ({ font: one }: Opened, times: number): StyleData => ({
    widths: widthsOf(
      [one],
      Math.round(unitsPerEm * times),
      [...TEXT_RANGES, ...OTHER_RANGES].sort(([a], [b]) => a - b),
    ),
    kerning: times === 1 && one.unitsPerEm === unitsPerEm ? kerningOf(one) : "",
  });
  const nearest = (style: StyleName, ...others: readonly (readonly [StyleName, number])[]): StyleData => {
    for (const [name, times] of [[style, 1], ...others] as const) {
      const found = byStyle.get(name);
      if (found !== undefined) return styleData(found, times);
    }
    throw new Error(`no style for ${style}`);
  };
  return {
    face,
    units_per_em: unitsPerEm,
    ascent: hhea.ascent,
    descent: -hhea.descent,
    line_gap: hhea.lineGap,
    styles: {
      regular: nearest("regular"),
      bold: nearest("bold", ["regular", BOLDER]),
      italic: nearest("italic", ["regular", 1]),
      bold_italic: nearest("boldItalic", ["bold", 1], ["italic", BOLDER], ["regular", BOLDER]),
    },
    files: Object.fromEntries(
      [...copies].map(([style, copy]) => [style === "boldItalic" ? "bold_italic" : style, copy]),
    ),
  };
}
