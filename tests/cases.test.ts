/**
 * What every stage makes of a brief. A case is a folder `tests/cases/NAME/` with `brief.md`, whatever it refers to,
 * and `expected/`: the report, brief, deck and scene as JSON, and the parts of the package that depend on the brief.
 * With a file `report-only` beside the brief only the report is kept: nobody reads the rest of a long brief.
 * `UPDATE=1 npx vitest run tests/cases.test.ts` writes the expectations anew.
 */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatDiagnostics } from "../src/diagnostics/print.ts";
import { ROOT } from "./support/compile.ts";
import { filesIn } from "./support/folders.ts";
import { expectGolden, UPDATE } from "./support/golden.ts";
import { briefJson, deckJson, deckParts, sceneJson } from "./support/normalise.ts";
import { briefSubjects } from "./support/subjects.ts";

const CASES = join(ROOT, "tests", "cases");
const subjects = briefSubjects();

const compiled = (name: string) => {
  const subject = subjects.find((one) => one.name === `tests/cases/${name}/brief.md`);
  return subject?.compile() ?? expect.fail(`${name} has no brief.md`);
};

describe("cases", () => {
  const names = readdirSync(CASES).sort();
  it("are there", () => expect(names.length).toBeGreaterThanOrEqual(3));
  for (const name of names) {
    it(name, async () => {
      const { brief, deck, scene, bytes, diagnostics, sources } = await compiled(name);
      const report = formatDiagnostics(diagnostics, sources);
      if (deck === null || scene === null || bytes === null) expect.fail(report);
      const actual = new Map([["report.txt", report]]);
      const stages: readonly (readonly [string, string])[] = [
        ["brief.json", briefJson(brief)],
        ["deck.json", deckJson(deck)],
        ["scene.json", sceneJson(scene)],
        ...[...deckParts(bytes)].map(([part, text]): [string, string] => [join("parts", part), text]),
      ];
      if (!existsSync(join(CASES, name, "report-only"))) for (const [file, text] of stages) actual.set(file, text);
      const expected = join(CASES, name, "expected");
      if (UPDATE) rmSync(expected, { recursive: true, force: true });
      for (const [file, text] of actual) expectGolden(join(expected, file), text);
      expect(existsSync(expected) ? filesIn(expected) : [], "no expectation is left over").toEqual(
        [...actual.keys()].sort(),
      );
    });
  }
});
