/**
 * Readings: `SUBJECT.txt` has texts, each with a line `=>` and what is read of it. `→` stands for a tab, `·` for a blank at the
 * end of a line. `UPDATE=1` writes what stands behind the lines anew; look at every difference.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { expectGolden, UPDATE } from "./golden.ts";

const BETWEEN = "\n\n================================================================================\n\n";
const BEHIND = /\n=>(?:\n|$)/;

/** Tests for each text of the files of a folder. */
export function readings(folder: string, read: (text: string) => string): void {
  for (const file of readdirSync(folder).sort()) {
    const path = join(folder, file);
    const pairs = readFileSync(path, "utf8")
      .trimEnd()
      .split(BETWEEN)
      .map((one) => one.split(BEHIND, 2));
    const readingOf = ([text = ""]: readonly string[]) => read(text.replaceAll("→", "\t").replaceAll("·", " "));
    describe(`readings of ${file.replace(".txt", "")}`, () => {
      for (const [at, pair] of pairs.entries()) {
        const [text = "", expected = ""] = pair;
        it.skipIf(UPDATE)(`${at + 1}: ${text.replaceAll("\n", "⏎").slice(0, 60)}`, () =>
          expect(readingOf(pair)).toBe(expected),
        );
      }
      afterAll(() => {
        if (UPDATE) expectGolden(path, `${pairs.map((pair) => `${pair[0]}\n=>\n${readingOf(pair)}`).join(BETWEEN)}\n`);
      });
      if (UPDATE) it("are written", () => expect(pairs).not.toEqual([]));
    });
  }
}
