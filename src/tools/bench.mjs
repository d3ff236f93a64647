/**
 * npm run bench [-- --runs N]: whole processes, in one run, the same text in every contender:
 * title, five bullets and notes a slide, at 10, 100 and 1000 slides.
 *
 *   bare       pptxgenjs alone, written as a compressed file (`stream({compression: true})`)
 *   pandoc     where it is installed
 *   briefdeck  `briefdeck build`
 *
 * Then what writing 1000 slides of text costs alone, each other output of `briefdeck build`, at 20 and 1000 slides, what a
 * save of one slide costs a preview, and how long it takes until it is seen in Chromium, where that is installed.
 *
 * Prints medians, ratios to bare pptxgenjs, peak memory (Linux: VmHWM) and file sizes. Nothing here is a test.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { saveToScreen } from "./screen.mjs";

const root = resolve(import.meta.dirname, "../..");
const cli = join(root, "dist/cli.js");
const runs = Number(process.argv[process.argv.indexOf("--runs") + 1]) || 5;
const folder = mkdtempSync(join(tmpdir(), "briefdeck-bench-"));

const WORDS =
  "The two delegations agreed on a joint plan for the coming months and named a lead for every clause".split(" ");
const bullet = (s, b) => `${WORDS.slice(b, b + 9).join(" ")} in point ${b} of slide ${s}`;

function markdown(slides) {
  let text = "---\ntitle: Bench\n---\n";
  for (let s = 1; s <= slides; s++) {
    text += `\n## What slide ${s} says in one sentence\n\n`;
    for (let b = 1; b <= 5; b++) text += `- ${bullet(s, b)}\n`;
    text += `\n::: notes\nRemember to pause after slide ${s}.\n:::\n`;
  }
  return text;
}

const bare = (slides, out) => `
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
const P = createRequire(${JSON.stringify(join(root, "package.json"))})("pptxgenjs");
const before = process.cpuUsage();
const pres = new P();
pres.layout = "LAYOUT_WIDE";
const words = ${JSON.stringify(WORDS)};
for (let s = 1; s <= ${slides}; s++) {
  const slide = pres.addSlide();
  slide.addText("What slide " + s + " says in one sentence", { x: 0.75, y: 0.5, w: 11.8, h: 0.9, fontSize: 28 });
  const runs = [];
  for (let b = 1; b <= 5; b++) runs.push({ text: words.slice(b, b + 9).join(" ") + " in point " + b + " of slide " + s, options: { bullet: true, breakLine: true } });
  slide.addText(runs, { x: 0.75, y: 1.6, w: 11.8, h: 5, fontSize: 20 });
  slide.addNotes("Remember to pause after slide " + s + ".");
}
writeFileSync(${JSON.stringify(out)}, await pres.stream({ compression: true }));
if (process.argv[2] === "cpu") console.log(JSON.stringify(process.cpuUsage(before)));
`;

/** Compiles a brief as a process of its own, and says what that took once all is loaded. */
const compiling = (path, write) => `
import { readFileSync } from "node:fs";
import { compile, nodeHost, projectReaders } from ${JSON.stringify(join(root, "dist/index.mjs"))};
const file = ${JSON.stringify(path)};
const readers = projectReaders(nodeHost, ${JSON.stringify(folder)});
const before = process.cpuUsage();
await compile({ file, text: readFileSync(file, "utf8") }, { ...readers, write: ${write} });
console.log(JSON.stringify(process.cpuUsage(before)));
`;

/** CPU milliseconds of writing slides of text: by pptxgenjs, and by briefdeck (compiling with and without it). */
function costOfWriting(slides) {
  const [brief, library, whole, unwritten] = ["w.md", "library.mjs", "whole.mjs", "unwritten.mjs"].map((name) =>
    join(folder, name),
  );
  writeFileSync(brief, markdown(slides));
  writeFileSync(library, bare(slides, join(folder, "w.pptx")));
  writeFileSync(whole, compiling(brief, true));
  writeFileSync(unwritten, compiling(brief, false));
  const cost = (script) => {
    const { user, system } = JSON.parse(String(spawnSync(process.execPath, [script, "cpu"]).stdout));
    return (user + system) / 1000;
  };
  const costs = Array.from({ length: runs }, () => [library, whole, unwritten].map(cost));
  const [byLibrary, all, rest] = [0, 1, 2].map((at) => median(costs.map((one) => one[at])));
  return { library: byLibrary, own: all - rest };
}

function run(command, args) {
  return new Promise((done, fail) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "inherit"], cwd: folder });
    let peak = 0;
    const timer = setInterval(() => {
      try {
        peak = Math.max(
          peak,
          Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0),
        );
      } catch {}
    }, 4);
    child.on("error", fail);
    child.on("exit", (code) => {
      clearInterval(timer);
      if (code !== 0) fail(new Error(`${command} ${args.join(" ")}: exit ${code}`));
      else done({ ms: Number(process.hrtime.bigint() - start) / 1e6, mb: peak / 1024 });
    });
  });
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(contenders) {
  const results = new Map(contenders.map((c) => [c.name, { ms: [], mb: [] }]));
  // Interleaved, so that a slow moment of the machine hits all of them.
  for (let i = 0; i < runs; i++)
    for (const c of contenders) {
      const one = await run(c.command, c.args);
      results.get(c.name).ms.push(one.ms);
      results.get(c.name).mb.push(one.mb);
    }
  return contenders.map((c) => ({
    name: c.name,
    ms: median(results.get(c.name).ms),
    mb: Math.max(...results.get(c.name).mb),
    kb: c.out ? statSync(c.out).size / 1024 : 0,
  }));
}

const sizeOf = (path) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

const WARM = 6;

/** CPU milliseconds of compiling and drawing a brief after one of its words was changed: whole, and with what was kept. */
async function costOfSave(path) {
  const { compile, createMemory, drawSlides, nodeHost, projectReaders } = await import(join(root, "dist/index.mjs"));
  const text = readFileSync(path, "utf8");
  let edits = 0;
  const look = async (memory) => {
    const readers = projectReaders(nodeHost, join(root, "briefs"));
    const before = process.cpuUsage();
    const edited = text.replace("Ask for one plan", `Ask for plan ${++edits}`);
    const compiled = await compile(
      { file: path, text: edited },
      { ...readers, write: false, ...(memory ? { memory } : {}) },
    );
    await drawSlides(compiled, memory);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const memory = createMemory();
  const [whole, kept] = [[], []];
  for (let i = 0; i < Math.max(runs, 9) + WARM; i++) {
    whole.push(await look());
    kept.push(await look(memory));
  }
  // The first ones warm the code and fill the memory.
  return { whole: median(whole.slice(WARM)), kept: median(kept.slice(WARM)) };
}

const hasPandoc = spawnSync("pandoc", ["--version"]).status === 0;
const table = [];
for (const slides of [10, 100, 1000]) {
  const brief = join(folder, `b${slides}.md`);
  const script = join(folder, `bare${slides}.mjs`);
  const out = (name) => join(folder, `${name}${slides}.pptx`);
  writeFileSync(brief, markdown(slides));
  writeFileSync(script, bare(slides, out("bare")));
  const contenders = [
    { name: "bare", command: process.execPath, args: [script], out: out("bare") },
    {
      name: "briefdeck",
      command: process.execPath,
      args: [cli, "build", brief, "-o", out("briefdeck")],
      out: out("briefdeck"),
    },
  ];
  if (hasPandoc)
    contenders.push({ name: "pandoc", command: "pandoc", args: [brief, "-o", out("pandoc")], out: out("pandoc") });
  const rows = await measure(contenders);
  const base = rows.find((r) => r.name === "bare").ms;
  for (const r of rows) table.push({ slides, ...r, ratio: r.ms / base });
}
const writing = costOfWriting(1000);
const outputs = [];
for (const slides of [20, 1000]) {
  const brief = join(folder, `o${slides}.md`);
  writeFileSync(brief, markdown(slides));
  // A thousand pictures of pixels are minutes.
  for (const format of slides === 20 ? ["pptx", "pdf", "html", "svg", "png"] : ["pptx", "pdf", "html", "svg"]) {
    const to = join(folder, `${format}${slides}`);
    const args = [cli, "build", brief, "--format", format, "-o", to];
    const [one] = await measure([{ name: format, command: process.execPath, args }]);
    outputs.push({ slides, ...one, kb: sizeOf(to) / 1024 });
  }
}
const save = await costOfSave(join(root, "briefs/park-obama.md"));
const screen = await saveToScreen(cli, join(root, "briefs"), "park-obama.md", join(folder, "briefs"));
const idle = await measure([
  { name: "node -e 0", command: process.execPath, args: ["-e", "0"] },
  { name: "briefdeck --version", command: process.execPath, args: [cli, "--version"] },
]);
rmSync(folder, { recursive: true, force: true });

console.log(`median of ${runs} runs, node ${process.version}${hasPandoc ? "" : "; pandoc is not installed"}`);
console.log("slides  contender      ms   ×bare   peak MB   file KB");
for (const r of table)
  console.log(
    `${String(r.slides).padStart(6)}  ${r.name.padEnd(10)} ${r.ms.toFixed(0).padStart(6)} ${r.ratio.toFixed(2).padStart(7)} ${r.mb.toFixed(0).padStart(9)} ${r.kb.toFixed(0).padStart(9)}`,
  );
const ours = (n) => table.find((r) => r.slides === n && r.name === "briefdeck").ms;
console.log(`briefdeck, 1000 slides against 100: ${(ours(1000) / ours(100)).toFixed(1)} ×`);
console.log(
  `writing 1000 slides of text, CPU: ${writing.library.toFixed(0)} ms through pptxgenjs, ${writing.own.toFixed(0)} ms here`,
);
console.log("slides  output         ms   peak MB   KB");
for (const { slides, name, ms, mb, kb } of outputs)
  console.log(
    `${String(slides).padStart(6)}  ${name.padEnd(8)} ${ms.toFixed(0).padStart(8)} ${mb.toFixed(0).padStart(9)} ${kb.toFixed(0).padStart(9)}`,
  );
console.log(
  `a save of one slide of 21: ${save.kept.toFixed(0)} ms of CPU, ${((100 * save.kept) / save.whole).toFixed(0)} % of compiling and drawing it whole (${save.whole.toFixed(0)})`,
);
console.log(
  screen === null
    ? "from a save to the screen: Chromium is not installed"
    : `from a save to the screen: ${screen.median} ms, ${screen.most} at most in 95 of 100`,
);
for (const r of idle)
  console.log(`${r.name.padEnd(20)} ${r.ms.toFixed(0).padStart(5)} ms (${(r.ms / idle[0].ms).toFixed(2)} × node -e 0)`);
