/** The open faces that come with briefdeck, for outputs that bring their faces along. */
import { table } from "../data/table.ts";
import { readBeside } from "./shipped.ts";

/** Packages of the faces, which the build copies from, unmodified but for the Chinese one, which is cut down (`tools/han.mjs`). */
export const FACES: Readonly<Record<string, string>> = table({
  Carlito: "carlito",
  Caladea: "caladea",
  Cousine: "cousine",
  Arimo: "arimo",
  Tinos: "tinos",
  Gelasio: "gelasio",
  "Noto Sans KR": "noto-sans-kr",
  "Noto Sans SC": "noto-sans-sc",
  Vazirmatn: "vazirmatn",
  "STIX Two Math": "stix-two-math",
});

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** No slanted Hangul, Han or Arabic was ever drawn: the upright face takes its place. A face of formulas has its slants and weights within. */
const UPRIGHT: ReadonlySet<string> = new Set(["Noto Sans KR", "Noto Sans SC", "STIX Two Math", "Vazirmatn"]);
const ONE_WEIGHT: ReadonlySet<string> = new Set(["STIX Two Math"]);

/** File of a face within its package. */
export function faceFile(name: string, { bold, italic }: Style): string {
  const slope = italic && !UPRIGHT.has(name) ? "_Italic" : "";
  const weight = `${bold && !ONE_WEIGHT.has(name) ? "700Bold" : "400Regular"}${slope}`;
  return `${weight}/${name.replaceAll(" ", "")}_${weight}.ttf`;
}

/**
 * Bytes of a face: out of `fonts/` beside the bundle, else out of the package that it came in. Null for a name that is
 * none of ours.
 */
export function readFace(name: string, style: Style): Uint8Array | null {
  const folder = FACES[name];
  if (folder === undefined) return null;
  const file = faceFile(name, style);
  return readBeside([`fonts/${folder}/${file}`, `node_modules/@expo-google-fonts/${folder}/${file}`]);
}
