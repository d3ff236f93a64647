/** Typefaces that packs bring, for outputs that bring their faces along. */
import type { StyleName } from "../data/face.ts";
import type { PackFace } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import { createReporter } from "../diagnostics/reporter.ts";
import type { Outcome } from "../diagnostics/types.ts";
import type { ReadFace } from "../emit/types.ts";
import type { ReadFont } from "../host/readers.ts";
import { canDraw } from "./font.ts";

/** Writes a font file anew with some characters alone; throws where it cannot be read. */
type Clean = (bytes: Uint8Array, codes: ReadonlySet<number>, letters: "foreign") => Uint8Array;

/** Which file draws a style that has none. */
const NEAREST: Readonly<Record<StyleName, readonly StyleName[]>> = {
  regular: ["regular"],
  bold: ["bold", "regular"],
  italic: ["italic", "regular"],
  boldItalic: ["boldItalic", "bold", "italic", "regular"],
};

/** Signs that outputs write by themselves: digits, bullets, dashes, arrows. */
const SIGNS: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x24f],
  [0x2010, 0x206f],
  [0x2190, 0x21ff],
  [0x25a0, 0x25ff],
];

/**
 * Opens the font files of packs. A file can be hostile, so nothing reads it but what cuts it down to the characters that the
 * deck can show and checks every table on the way.
 * @param text all that the deck may show
 */
export function openFaces(faces: readonly PackFace[], text: string, read: ReadFont, clean: Clean): Outcome<ReadFace> {
  const { report, diagnostics } = createReporter();
  const codes = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0x20));
  for (const [from, to] of SIGNS) for (let code = from; code <= to; code++) codes.add(code);
  const opened = new Map<string, ReadonlyMap<StyleName, Uint8Array>>();
  for (const { name, files, folder, file } of faces) {
    if (opened.has(name)) continue;
    const styles = new Map<StyleName, Uint8Array>();
    for (const [style, font] of Object.entries(files) as [StyleName, string][]) {
      const span = { file, start: 0, end: 0 };
      const found = read(`${folder}/${font}`);
      for (const diagnostic of found.diagnostics) report({ ...diagnostic, span });
      if (found.value === null) continue;
      const bytes = cleaned(found.value, codes, clean);
      const reason = bytes === null ? "it is damaged, or no TrueType or OpenType font" : wrongName(bytes, name);
      if (bytes !== null && reason === "") styles.set(style, bytes);
      else {
        report(diagnose("host/font-file", { path: `${folder}/${font}`, reason }, { span }));
      }
    }
    opened.set(name, styles);
  }
  const readOwn: ReadFace = (name, { bold, italic }) => {
    const style: StyleName = bold ? (italic ? "boldItalic" : "bold") : italic ? "italic" : "regular";
    const styles = opened.get(name);
    const found = NEAREST[style].find((one) => styles?.has(one));
    return found === undefined ? null : (styles?.get(found) ?? null);
  };
  return { value: readOwn, diagnostics };
}

function cleaned(bytes: Uint8Array, codes: ReadonlySet<number>, clean: Clean): Uint8Array | null {
  try {
    const written = clean(bytes, codes, "foreign");
    return canDraw(written) ? written : null;
  } catch {
    return null;
  }
}

/** Names by which programs that draw find a font (OpenType, `name`). */
const FAMILY = new Set([1, 16]);
const POSTSCRIPT = new Set([6]);

/** Why a font would not be found by its name, or not be taken; "" if it is. */
function wrongName(bytes: Uint8Array, name: string): string {
  if (!namesOf(bytes, FAMILY).includes(name)) return `it is not of “${name}”`;
  return namesOf(bytes, POSTSCRIPT).some((one) => one !== "")
    ? ""
    : "it has no PostScript name, without which nothing draws it";
}

function namesOf(bytes: Uint8Array, ids: ReadonlySet<number>): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16);
  const at = tables.find((one) => view.getUint32(one) === 0x6e616d65);
  if (at === undefined) return [];
  const table = view.getUint32(at + 8);
  const texts = table + view.getUint16(table + 4);
  return Array.from({ length: view.getUint16(table + 2) }, (_, index) => table + 6 + index * 12).flatMap((record) => {
    const [platform, id] = [view.getUint16(record), view.getUint16(record + 6)];
    if (platform !== 3 || !ids.has(id)) return [];
    const [length, start] = [view.getUint16(record + 8), texts + view.getUint16(record + 10)];
    // HarfBuzz keeps names as they are, which need be no letters of two bytes.
    if (length % 2 !== 0 || start + length > bytes.length) return [];
    return [
      Buffer.from(bytes.subarray(start, start + length))
        .swap16()
        .toString("utf16le"),
    ];
  });
}
