/**
 * Writes V8's compiled forms of the bundled program's scripts beside them: `warm.ts FOLDER SHIPPED-AS-JSON BRIEF…`. The program builds the
 * briefs in memory first, so that the functions which a build runs through are among what is kept.
 * A process of its own, with the flags of the command line: V8 refuses what other flags compiled. For this version of Node alone.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tuneEngine } from "../cli/engine.ts";
import { loadShipped, type Shipped } from "../cli/load.ts";
import type { Terminal } from "../cli/terminal.ts";
import { compiledFileOf } from "../host/program.ts";

const [folder = "", json = "", ...briefs] = process.argv.slice(2);
tuneEngine();
const shipped = JSON.parse(json) as Shipped;
const { loaded, scripts } = loadShipped(folder, shipped);

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
  const code = await loaded.run(["build", brief, "-o", "-"], terminal);
  if (code !== 0) throw new Error(`${brief}: exit code ${code}\n${said}`);
}
for (const [file, { script }] of scripts) writeFileSync(compiledFileOf(join(folder, file)), script.createCachedData());
