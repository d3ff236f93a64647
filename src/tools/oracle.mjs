/**
 * npm run oracle [-- COUNT [SEED]]: random briefs of which it is known who may see what (`tests/programs/oracle.test.ts`), many
 * of them, on every core. Says how many there were, and stops with the first that gives somebody what is not for him.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

const [count = "20000", seed = "1"] = process.argv.slice(2);
const cores = availableParallelism();
const each = Math.ceil(Number(count) / cores);
if (!(each > 0) || !Number.isInteger(Number(seed))) {
  console.error("npm run oracle -- COUNT [SEED]: both are whole numbers");
  process.exit(2);
}

const codes = await Promise.all(Array.from({ length: cores }, (_, n) => run(Number(seed) + n * each)));
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

/** One process with its own share of the seeds. */
function run(from) {
  const env = { ...process.env, ORACLE_RUNS: String(each), ORACLE_SEED: String(from) };
  const argv = ["node_modules/vitest/vitest.mjs", "run", "tests/programs/oracle.test.ts"];
  const child = spawn(process.execPath, argv, { env, stdio: "inherit" });
  return new Promise((done) => child.on("exit", done));
}
