/**
 * What is read of short texts: `readings/SUBJECT.txt` has the text, a line `=>`, what is read of it with the place of every
 * node, and what is said. `→` stands for a tab, `·` for a blank at the end of a line; below
 * `¶` it is the whole file.
 * `UPDATE=1 npx vitest run tests/unit/brief/readings.test.ts` writes what stands behind the lines anew.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { expectGolden, UPDATE } from "../../support/golden.ts";
import { notation } from "./notation.ts";
import { parse } from "./support.ts";

const FOLDER = join(import.meta.dirname, "readings");
const BETWEEN = "\n\n================================================================================\n\n";
const BEHIND = /\n=>(?:\n|$)/;

/** A text as a file has it: a slide's title above what does not begin as a file does. */
function textOf(written: string): string {
  const text = written.replaceAll("→", "\t").replaceAll("·", " ");
  return text.startsWith("¶\n") ? `${text.slice(2)}\n` : /^(?:---|#|%)/.test(text) ? `${text}\n` : `## A\n\n${text}\n`;
}

for (const file of readdirSync(FOLDER).sort()) {
  const path = join(FOLDER, file);
  const readings = readFileSync(path, "utf8").trimEnd().split(BETWEEN);
  const texts = readings.map((reading) => reading.split(BEHIND, 1)[0] ?? "");
  describe(`readings of ${file.replace(".txt", "")}`, () => {
    for (const [at, text] of texts.entries()) {
      it.skipIf(UPDATE)(`${at + 1}: ${text.replaceAll("\n", "⏎").slice(0, 60)}`, () => {
        expect(notation(parse(textOf(text)))).toBe(readings[at]?.split(BEHIND, 2)[1]);
      });
    }
    afterAll(() => {
      if (!UPDATE) return;
      const written = texts.map((text) => `${text}\n=>\n${notation(parse(textOf(text)))}`);
      expectGolden(path, `${written.join(BETWEEN)}\n`);
    });
    if (UPDATE) it("are written", () => expect(texts).not.toEqual([]));
  });
}
