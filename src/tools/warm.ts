/**
 * Writes V8's compiled form of the bundled program beside it: `warm.ts PROGRAM URL-OF-FLEXBOX BRIEF…`. The program builds the
 * briefs in memory first, so that the functions which a build runs through are among what is kept.
 * A process of its own, with the flags of the command line: V8 refuses what other flags compiled.
 */
import { writeFileSync } from "node:fs";
import { tuneEngine } from "../cli/engine.ts";
import type { Terminal } from "../cli/terminal.ts";
import { readProgram } from "../host/program.ts";

type Loaded = typeof import("../cli/loaded.ts");

const [file = "", flexbox = "", ...briefs] = process.argv.slice(2);
tuneEngine();
const yoga = await import(flexbox);
const program = readProgram(file);
const { run } = program.run({ "yoga-layout": { ...yoga.default, ...yoga } }) as Loaded;

let said = "";
const terminal: Terminal = {
  out: () => undefined,
  err: (text) => {
    said += text;
  },
  outIsTerminal: false,
  errIsTerminal: false,
  env: {},
  width: 100,
  readStdin: () => new Uint8Array(),
  now: () => 0,
};
for (const brief of briefs) {
  const code = await run(["build", brief, "-o", "-"], terminal);
  if (code !== 0) throw new Error(`${brief}: exit code ${code}\n${said}`);
}
writeFileSync(`${file}.cache`, program.script.createCachedData());
