/**
 * npm run hostile [-- WORD…] [--double] [--json]: makes each hostile input, gives it to the built command in a process of
 * its own, and prints seconds of processor time, peak memory, the exit code and what was said first. Fails if one costs
 * more than README promises or ends as a bug of ours. WORD: only inputs with this word in their name. `--double`: also
 * at a quarter and half of the size, and the exponent by which the time grows (1 is linear).
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { inputs } from "./hostile-inputs.mjs";

/** Seconds of processor time and megabytes of memory, as README promises. */
const MOST = { build: [10, 1000], check: [5, 300] };
/** Seconds of processor time after which a process is ended. */
const PATIENCE = 60;
const root = resolve(import.meta.dirname, "../..");
const cli = join(root, "dist/cli.js");
/** Runs in the measured process. */
const USAGE = new URL("usage.mjs", import.meta.url).href;
const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));

const folder = mkdtempSync(join(tmpdir(), "briefdeck-hostile-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

function soundDeck() {
  const deck = join(folder, "sound.pptx");
  spawnSync(process.execPath, [cli, "build", join(root, "briefs/park-obama.md"), "-o", deck, "-q"]);
  return readFileSync(deck);
}

function measure(argv, files) {
  const project = mkdtempSync(join(folder, "p-"));
  for (const [name, content] of Object.entries({ "briefdeck.yml": "{}\n", ...files })) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), content);
  }
  return new Promise((done) => {
    const command = ["-c", `ulimit -t ${PATIENCE}; exec "$0" "$@"`, process.execPath, "--import", USAGE, cli, ...argv];
    const child = spawn("sh", command, {
      cwd: project,
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    const texts = ["", "", ""];
    for (const at of [1, 2, 3]) child.stdio[at].on("data", (data) => (texts[at - 1] += data));
    child.on("close", (code) => {
      rmSync(project, { recursive: true, force: true });
      const [seconds, megabytes] = texts[2] === "" ? [Number.POSITIVE_INFINITY, Number.NaN] : JSON.parse(texts[2]);
      const said = /\[([a-zA-Z0-9]+[/-][a-z0-9-]+)\]/.exec(texts[1] + texts[0])?.[1] ?? "";
      const slides = /(\d+) slides?/.exec(texts[1])?.[0] ?? "";
      const printed = Math.round((texts[0].length + texts[1].length) / 1024);
      done({ code, seconds, megabytes, said: slides || said, printed });
    });
  });
}

const deck = soundDeck();
const chosen = inputs(deck).filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const rows = [];
let failed = false;
console.log(
  `${"input".padEnd(38)} ${"size".padStart(9)} ${"CPU s".padStart(7)} ${"MB".padStart(6)} exit printed KB, first report`,
);
for (const { name, size, make, argv } of chosen) {
  const sizes = flags.includes("--double") ? [size / 4, size / 2, size].map(Math.round) : [size];
  let before;
  for (const n of sizes) {
    const found = await measure(argv, make(n));
    const [seconds, megabytes] = MOST[argv[0]];
    const bad = found.seconds > seconds || !(found.megabytes <= megabytes) || ![0, 1].includes(found.code);
    failed ||= bad;
    const growth = before === undefined ? "" : `  ×2: ${Math.log2((found.seconds - 0.3) / (before - 0.3)).toFixed(1)}`;
    before = found.seconds;
    rows.push({ name, n, ...found });
    console.log(
      `${name.padEnd(38)} ${String(n).padStart(9)} ${found.seconds.toFixed(1).padStart(7)} ${found.megabytes.toFixed(0).padStart(6)} ${String(found.code).padStart(4)} ${String(found.printed).padStart(5)}  ${found.said}${growth}${bad ? "  TOO MUCH" : ""}`,
    );
  }
}
if (flags.includes("--json")) console.log(JSON.stringify(rows));
process.exitCode = failed ? 1 : 0;
