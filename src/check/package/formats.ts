/** What the bytes of a part are, whatever its name and its content type say. */
import type { Part } from "../../opc/types.ts";
import { ZipError } from "../../opc/zip.ts";

interface Format {
  readonly name: string;
  /** For people, as in “its bytes are …”. */
  readonly called: string;
  readonly signature: RegExp;
  /** Content types of a picture; the first is the one to declare. */
  readonly types: readonly string[];
}

const PICTURES: readonly Format[] = [
  { name: "PNG", called: "a PNG picture", signature: /^\x89PNG\r\n/, types: ["image/png"] },
  { name: "JPEG", called: "a JPEG picture", signature: /^\xff\xd8\xff/, types: ["image/jpeg"] },
  { name: "GIF", called: "a GIF picture", signature: /^GIF8[79]a/, types: ["image/gif"] },
  { name: "TIFF", called: "a TIFF picture", signature: /^(II\*\0|MM\0\*)/, types: ["image/tiff"] },
  {
    name: "EMF",
    called: "an EMF drawing",
    signature: /^\x01\0\0\0[\s\S]{36} EMF/,
    types: ["image/x-emf", "image/emf"],
  },
  { name: "WebP", called: "a WebP picture", signature: /^RIFF[\s\S]{4}WEBP/, types: ["image/webp"] },
  { name: "SVG", called: "an SVG drawing", signature: /<svg[\s>]/, types: ["image/svg+xml"] },
  { name: "BMP", called: "a BMP picture", signature: /^BM/, types: ["image/bmp"] },
];

/** What else may stand where XML should. */
const OTHERS: readonly Format[] = [
  { name: "ZIP", called: "a ZIP archive", signature: /^PK\x03\x04/, types: [] },
  { name: "OLE", called: "an OLE compound file", signature: /^\xd0\xcf\x11\xe0/, types: [] },
  { name: "PDF", called: "a PDF", signature: /^%PDF-/, types: [] },
];

/** ISO base media and QuickTime, RIFF, ASF, MPEG audio with its tags and without. */
const MEDIA =
  /^(?:[\s\S]{4}(?:ftyp|moov|mdat|free|skip|wide|pnot)|RIF[FX][\s\S]{4}(?:WAVE|AVI |RMP3)|RF64[\s\S]{4}WAVE|0&\xb2u|ID3|\0*\xff[\xe0-\xff]|\0\0\x01[\xb3\xba])/;

/** Whether a part begins as a film or a sound does; one that cannot be unpacked does, since that is told as that. */
export const beginsAsMedia = (part: Part): boolean => headOf(part) === null || MEDIA.test(headOf(part) ?? "");

/** The format of a part that is no XML; undefined where none of the known ones begins so. */
export function recognise(part: Part): Format | undefined {
  const head = headOf(part);
  return head === null ? undefined : [...PICTURES, ...OTHERS].find(({ signature }) => signature.test(head));
}

/** First bytes, one letter each; null where they cannot be unpacked. */
function headOf(part: Part): string | null {
  try {
    return String.fromCharCode(...part.head(2048));
  } catch (error) {
    if (error instanceof ZipError) return null;
    throw error;
  }
}
