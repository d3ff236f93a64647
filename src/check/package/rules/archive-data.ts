import { finding } from "../finding.ts";
import type { Rule } from "../types.ts";
import { ZipError } from "../zip.ts";

/** Every part can be unpacked and matches its checksum. XML parts are read by another rule. */
export const archiveData: Rule = function* (deck) {
  for (const part of [...deck.parts, ...deck.plumbing]) {
    try {
      part.read();
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      yield finding(deck, "check/archive-damaged", { reason: error.message });
    }
  }
};
