/** The briefs that come along are ready for the room. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseBrief } from "../../src/brief/parse.ts";
import { run } from "../../src/cli/run.ts";
import { ROOT } from "../support/compile.ts";
import { fakeTerminal } from "../support/terminal.ts";

const briefs = readdirSync(join(ROOT, "briefs")).filter((name) => name.endsWith(".md"));

for (const name of briefs)
  it(`${name} passes its walk-in check for every audience, no warning without a waiver`, {
    timeout: 120_000,
  }, async () => {
    const file = join(ROOT, "briefs", name);
    const { releases } = parseBrief({ file: name, text: readFileSync(file, "utf8") }).value.meta;
    for (const release of ["", ...releases.map((one) => one.name)]) {
      const audience = release === "" ? [] : ["--for", release];
      const terminal = fakeTerminal();
      const code = await run(["check", file, ...audience, "--strict"], terminal);
      // A brief that records nothing of its handling is no deck for the room yet; it is not said to be ready.
      expect(terminal.written.out).toMatch(
        name === "one-strategy.md"
          ? /: passed, nothing to report\n$/
          : /\nWalk-in check: ready for the room\. \d+ slides, .*\n$/,
      );
      expect(code).toBe(0);
    }
  });
