import type { Part } from "../../../opc/types.ts";
import { readEntries, ZipError } from "../../../opc/zip.ts";
import { finding } from "../finding.ts";
import { beginsAsMedia, recognise } from "../formats.ts";
import type { Rule } from "../types.ts";

/** Films and sounds whose first bytes are known; players take one for another, and read the rest by themselves. */
const PLAYED =
  /^(?:video|audio)\/(?:mp4|quicktime|(?:x-)?m4[av]|(?:x-)?wav|wave|avi|(?:x-)?msvideo|x-ms-(?:wmv|wma|asf)|mpeg|mp3)$/;

/** Packages of Office within the package: workbooks of charts, documents that open in their own program. */
const PACKED =
  /^application\/vnd\.(?:openxmlformats-officedocument\.(?:spreadsheetml\.sheet|wordprocessingml\.document|presentationml\.presentation)|ms-(?:excel\.sheet|word\.document|powerpoint\.presentation)\.macroEnabled\.12)$/;

/** Films and sounds begin as one does, and packages in the package are archives within the same bounds. */
export const embeddedContent: Rule = function* (deck) {
  for (const part of deck.parts) {
    const { name, contentType: declared } = part;
    const is = PLAYED.test(declared) ? problemOfMedia(part) : PACKED.test(declared) ? problemOfPackage(part) : "";
    if (is !== "") yield finding(deck, "check/embedded-content", { part: name, declared, is });
  }
};

function problemOfMedia(part: Part): string {
  if (part.size === 0) return "empty";
  return beginsAsMedia(part) ? "" : (recognise(part)?.called ?? "no film and no sound");
}

function problemOfPackage(part: Part): string {
  if (part.size === 0) return "empty";
  const format = recognise(part);
  // One with a password is an OLE file.
  if (format?.name === "OLE") return "";
  if (format?.name !== "ZIP") return format?.called ?? "no archive";
  const bytes = bytesOf(part);
  if (bytes === null) return "";
  try {
    readEntries(bytes);
    return "";
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    if (error.problem === "too-large")
      return `an archive that unpacks to ${Math.ceil(Number(error.message) / 2 ** 20)} MB`;
    return error.problem === "too-many"
      ? `an archive of ${error.message} entries`
      : `a damaged archive (${error.message})`;
  }
}

/** Null for a part that cannot be unpacked, which is told as that. */
function bytesOf(part: Part): Uint8Array | null {
  try {
    return part.read();
  } catch (error) {
    if (error instanceof ZipError) return null;
    throw error;
  }
}
