import { table } from "../../../data/table.ts";
import type { Part } from "../../../opc/types.ts";
import { ZipError } from "../../../opc/zip.ts";
import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

/** Content types of pictures by their bytes; the first is the one to declare. */
const TYPES: Readonly<Record<string, readonly string[]>> = table({
  PNG: ["image/png"],
  JPEG: ["image/jpeg"],
  GIF: ["image/gif"],
  BMP: ["image/bmp"],
  TIFF: ["image/tiff"],
  EMF: ["image/x-emf", "image/emf"],
  SVG: ["image/svg+xml"],
  WebP: ["image/webp"],
});

/** Content types that do not exist, and are taken. */
const ALIASES: Readonly<Record<string, string>> = table({ "image/jpg": "JPEG", "image/svg": "SVG" });

/** The bytes of a picture are of the type that the package declares. */
export const imageContent: Rule = function* (deck) {
  for (const part of deck.parts) {
    if (!part.contentType.startsWith("image/")) continue;
    const is = recognise(part);
    const declared = part.contentType;
    const fits = is === "" ? !CHECKED.has(declared) : (TYPES[is]?.includes(declared) ?? true);
    if (fits) continue;
    // PowerPoint reads these by their bytes.
    const weight = ALIASES[declared] === is ? "otherwise" : "as ever";
    yield finding(deck, "check/image-content", { part: part.name, declared, is: is || "no picture" }, weight);
  }
};

/** Old metafiles and icons have no signature that is worth the trouble. */
const CHECKED: ReadonlySet<string> = new Set(
  ["png", "jpg", "jpeg", "gif", "bmp", "tiff", "svg+xml"].map((name) => `image/${name}`),
);

const SIGNATURES: readonly (readonly [string, RegExp])[] = [
  ["PNG", /^\x89PNG\r\n/],
  ["JPEG", /^\xff\xd8\xff/],
  ["GIF", /^GIF8[79]a/],
  ["TIFF", /^(II\*\0|MM\0\*)/],
  ["EMF", /^\x01\0\0\0[\s\S]{36} EMF/],
  ["WebP", /^RIFF[\s\S]{4}WEBP/],
  ["SVG", /<svg[\s>]/],
  ["BMP", /^BM/],
];

function recognise(part: Part): string {
  try {
    const head = String.fromCharCode(...part.head(2048));
    return SIGNATURES.find(([, signature]) => signature.test(head))?.[0] ?? "";
  } catch (error) {
    if (error instanceof ZipError) return "";
    throw error;
  }
}
