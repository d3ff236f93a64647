/**
 * Hundreds of tests compile a brief, and each would read the packaged heads, sheets and words anew. As in a build they are read
 * ahead (`src/tools/prepare.ts`), once a worker. `tests/heavy/prepared.test.ts` compares that with reading.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readHeads, readSheets, readWords } from "../../src/tools/prepare.ts";

const PACK = join(import.meta.dirname, "..", "..", "templates", "statecraft");

if (!("BRIEFDECK_SHEETS" in globalThis)) {
  const files = readdirSync(PACK, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:hbs|css|yml)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(PACK, name), "utf8") }));
  Object.assign(globalThis, {
    BRIEFDECK_WORDS: readWords(),
    BRIEFDECK_HEADS: readHeads(files),
    BRIEFDECK_SHEETS: readSheets(files),
  });
}
