import { table } from "../../../data/table.ts";
import type { Part } from "../../../opc/types.ts";
import { ZipError } from "../../../opc/zip.ts";
import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";

interface Format {
  readonly name: string;
  readonly signature: RegExp;
  /** Its content types; the first is the one to declare. */
  readonly types: readonly string[];
}

const FORMATS: readonly Format[] = [
  { name: "PNG", signature: /^\x89PNG\r\n/, types: ["image/png"] },
  { name: "JPEG", signature: /^\xff\xd8\xff/, types: ["image/jpeg"] },
  { name: "GIF", signature: /^GIF8[79]a/, types: ["image/gif"] },
  { name: "TIFF", signature: /^(II\*\0|MM\0\*)/, types: ["image/tiff"] },
  { name: "EMF", signature: /^\x01\0\0\0[\s\S]{36} EMF/, types: ["image/x-emf", "image/emf"] },
  { name: "WebP", signature: /^RIFF[\s\S]{4}WEBP/, types: ["image/webp"] },
  { name: "SVG", signature: /<svg[\s>]/, types: ["image/svg+xml"] },
  { name: "BMP", signature: /^BM/, types: ["image/bmp"] },
];

/** Content types that do not exist, and are taken. */
const ALIASES: Readonly<Record<string, string>> = table({ "image/jpg": "JPEG", "image/svg": "SVG" });

/** The bytes of a picture are of the type that the package declares. */
export const imageContent: Rule = function* (deck) {
  for (const part of deck.parts) {
    if (!part.contentType.startsWith("image/")) continue;
    const found = recognise(part);
    const declared = part.contentType;
    if (found === undefined ? !CHECKED.has(declared) : found.types.includes(declared)) continue;
    const is = found?.name ?? "no picture";
    // PowerPoint reads these by their bytes.
    const weight = ALIASES[declared] === is ? "otherwise" : "as ever";
    yield finding(deck, "check/image-content", { part: part.name, declared, is }, weight);
  }
};

/** Old metafiles and icons have no signature that is worth the trouble. */
const CHECKED: ReadonlySet<string> = new Set(
  ["png", "jpg", "jpeg", "gif", "bmp", "tiff", "svg+xml"].map((name) => `image/${name}`),
);

function recognise(part: Part): Format | undefined {
  try {
    const head = String.fromCharCode(...part.head(2048));
    return FORMATS.find(({ signature }) => signature.test(head));
  } catch (error) {
    if (error instanceof ZipError) return undefined;
    throw error;
  }
}
