/**
 * Files of a whole project, each broken by bytes and lines, and packages: whatever they hold, a command ends with 0 or 1,
 * in bounded time, with a reason where it fails, and never as a bug of ours (70). A fixed seed; `FUZZ_SEED=…` for another,
 * `FUZZ_RUNS=…` for more: `FUZZ_RUNS=2000 npx vitest run tests/fuzz-files.test.ts`. What fails is printed with its seed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkPackage } from "../src/check/package/check.ts";
import { run } from "../src/cli/run.ts";
import { busy } from "./support/busy.ts";
import { ROOT } from "./support/compile.ts";
import { inFolder, inTemporaryFolder } from "./support/folders.ts";
import { chanceOf, mutatedBytes, mutatedText } from "./support/mutate.ts";
import { goodParts, zip } from "./support/package.ts";
import { fakeTerminal } from "./support/terminal.ts";

const SEED = Number(process.env.FUZZ_SEED ?? 20130507);
const RUNS = Number(process.env.FUZZ_RUNS ?? 6);
/** Milliseconds of processor time for one command. */
const BOUND = 10_000;
const PATIENCE = { timeout: 60_000 + RUNS * 20_000 };

const PROJECT = join(ROOT, "tests/support/fuzz-project");
const FILES = [
  "brief.md",
  "people.yml",
  "places.yml",
  "facts.yml",
  "sources.yml",
  "post.txt",
  "schemes/own.yml",
  "own/slides/own.hbs",
  "own/partials/line.hbs",
  "own/theme.css",
  "own/vocabulary.yml",
  "map.png",
] as const;
const COMMANDS = [
  ["build", "brief.md", "-o", "deck.pptx"],
  ["build", "brief.md", "-o", "deck.pptx", "--for", "partner"],
  ["build", "brief.md", "-o", "card.pptx", "--handout", "card"],
  ["build", "brief.md", "-o", "paper.pdf", "--handout", "3"],
  ["build", "brief.md", "-o", "notes.pdf", "--notes", "--for", "partner"],
  ["check", "brief.md"],
  ["inspect", "brief.md"],
] as const;

const shown = (text: string): string => JSON.stringify(text).slice(0, 2000);

/** Runs a command in the current folder; what is wrong with how it ended, "" if nothing. */
async function wrongWith(argv: readonly string[]): Promise<string> {
  const terminal = fakeTerminal();
  const start = busy();
  const code = await run([...argv, "--debug"], terminal);
  const took = busy() - start;
  const said = terminal.written.err + terminal.written.out;
  if (code !== 0 && code !== 1) return `exit ${code}: ${said.slice(0, 3000)}`;
  if (code === 1 && said.trim() === "") return "fails without a word";
  return took > BOUND ? `takes ${Math.round(took)} ms` : "";
}

describe("a broken file of a project", () => {
  const texts = FILES.map((name) => readFileSync(join(PROJECT, name), "utf8"));

  it.each(FILES)("is read, or refused with a reason: %s", PATIENCE, async (name) => {
    const whole = readFileSync(join(PROJECT, name));
    await inTemporaryFolder(
      (folder) =>
        inFolder(folder, async () => {
          const faults: string[] = [];
          for (let turn = 0; turn < RUNS; turn++) {
            const seed = SEED + turn * 101 + FILES.indexOf(name);
            const chance = chanceOf(seed);
            const isBytes = name === "map.png" || chance(4) === 0;
            const broken = isBytes
              ? mutatedBytes(whole, chance)
              : strToU8(mutatedText(whole.toString("utf8"), chance, texts.slice(0, -1)));
            writeFileSync(name, broken);
            const argv = COMMANDS[chance(COMMANDS.length)] ?? COMMANDS[0];
            const wrong = await wrongWith(argv);
            if (wrong === "") continue;
            // All of a long run's, not its first alone.
            faults.push(`seed ${seed}, ${argv.join(" ")}, ${name}: ${shown(Buffer.from(broken).toString())}: ${wrong}`);
          }
          expect(faults).toEqual([]);
        }),
      PROJECT,
    );
  });
});

describe("a broken package", () => {
  const whole = zip(goodParts());
  const checked = (bytes: Uint8Array, seed: number): void => {
    const start = busy();
    try {
      for (const { message } of checkPackage(bytes, "x.pptx")) expect(message).not.toBe("");
    } catch (error) {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : error}`);
    }
    expect(busy() - start, `seed ${seed}`).toBeLessThan(BOUND);
  };

  it("in its bytes", PATIENCE, () => {
    for (let turn = 0; turn < RUNS * 5; turn++) checked(mutatedBytes(whole, chanceOf(SEED + turn)), SEED + turn);
  });

  it("in its parts", PATIENCE, () => {
    const parts = unzipSync(whole);
    const names = Object.keys(parts);
    const texts = names
      .filter((name) => /\.(xml|rels)$/.test(name))
      .map((name) => Buffer.from(parts[name] ?? "").toString());
    // Lines of markup: the changes of lines then move elements.
    const lined = texts.map((text) => text.replaceAll("><", ">\n<"));
    for (let turn = 0; turn < RUNS * 5; turn++) {
      const chance = chanceOf(SEED + turn);
      const name = names[chance(names.length)] ?? "";
      const part = parts[name] ?? new Uint8Array();
      const text = Buffer.from(part).toString().replaceAll("><", ">\n<");
      const broken =
        name.endsWith(".png") || chance(4) === 0
          ? mutatedBytes(part, chance)
          : strToU8(mutatedText(text, chance, lined));
      checked(zipSync({ ...parts, [name]: broken }, { level: 0 }), SEED + turn);
    }
  });
});
