import { escapeXml } from "../../data/xml.ts";

/** Letters of a file's name that are read at a glance; of a longer one its end, which tells files apart. */
const LONGEST = 40;

/**
 * The drawing that marks the place of a picture that is not there: a crossed frame, as designers draw it, with the
 * name of the file.
 * @returns SVG, 16 by 10
 */
export function gapDrawing(src: string): Uint8Array {
  const name = src.startsWith("data:") ? "data:…" : src.length > LONGEST ? `…${src.slice(-LONGEST)}` : src;
  const width = name.length * 17 + 40;
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="600" viewBox="0 0 960 600">` +
      `<rect x="3" y="3" width="954" height="594" fill="#f2f2f2" stroke="#8c8c8c" stroke-width="6" stroke-dasharray="24 12"/>` +
      `<path d="M3 3 957 597M957 3 3 597" stroke="#8c8c8c" stroke-width="3" fill="none"/>` +
      `<rect x="${480 - width / 2}" y="262" width="${width}" height="76" fill="#f2f2f2"/>` +
      `<text x="480" y="312" font-family="Carlito" font-size="34" fill="#333333" text-anchor="middle">${escapeXml(name)}</text>` +
      `</svg>`,
  );
}
