import { table } from "../../../data/table.ts";
import { finding } from "../finding.ts";
import { recognise } from "../formats.ts";
import type { Rule } from "../types.ts";

/** Content types that do not exist, and are taken. */
const ALIASES: Readonly<Record<string, string>> = table({ "image/jpg": "JPEG", "image/svg": "SVG" });

/** The bytes of a picture are of the type that the package declares. */
export const imageContent: Rule = function* (deck) {
  for (const part of deck.parts) {
    // XML that is declared as a picture is told as declared wrongly.
    if (!part.contentType.startsWith("image/") || part.extension === "xml") continue;
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
