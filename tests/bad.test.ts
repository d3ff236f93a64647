/**
 * Bad input and what the terminal shows, to the character. A case is a folder `tests/bad/NAME/` with
 * - `command`: the command line; further lines `NAME=value` set the environment, `< FILE` gives standard input,
 * - the files that it names, and perhaps `setup.mjs`, whose default export prepares the copied folder,
 * - `expected.txt`: the command, standard error, standard output, the exit code, and every file that was changed.
 * `UPDATE=1 npx vitest run tests/bad.test.ts` writes the expectations anew.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../src/cli/run.ts";
import { inFolder, inTemporaryFolder, snapshot } from "./support/folders.ts";
import { expectGolden } from "./support/golden.ts";
import { fakeTerminal } from "./support/terminal.ts";

const ROOT = join(import.meta.dirname, "bad");

describe("bad input", () => {
  const names = readdirSync(ROOT).sort();
  it("has cases", () => expect(names.length).toBeGreaterThan(30));
  for (const name of names) {
    it(name, async () => {
      const actual = await inTemporaryFolder((folder) => runCase(join(ROOT, name), folder), join(ROOT, name));
      expect(actual, "no path of this machine is shown").not.toContain(import.meta.dirname);
      expectGolden(join(ROOT, name, "expected.txt"), actual);
    });
  }
});

interface Command {
  readonly line: string;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly stdin?: string;
}

function readCommand(text: string): Command {
  const [line = "", ...others] = text.trimEnd().split("\n");
  const env = Object.fromEntries(others.filter((other) => other.includes("=")).map((other) => other.split("=", 2)));
  const stdin = others.find((other) => other.startsWith("< "))?.slice(2);
  const argv = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "").slice(1);
  return { line, argv, env, ...(stdin === undefined ? {} : { stdin }) };
}

async function runCase(source: string, folder: string): Promise<string> {
  const command = readCommand(readFileSync(join(source, "command"), "utf8"));
  const setup = join(source, "setup.mjs");
  if (existsSync(setup)) await (await import(pathToFileURL(setup).href)).default(folder);
  const before = snapshot(folder);
  const terminal = fakeTerminal({
    env: command.env,
    ...(command.stdin === undefined ? {} : { stdin: readFileSync(join(folder, command.stdin)) }),
  });
  const code = await inFolder(folder, () => run(command.argv, terminal));
  const after = snapshot(folder);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  // The size of a deck that was built after all is no matter of the message.
  const [out, err] = [terminal.written.out, terminal.written.err].map((text) =>
    text.replace(/\d+(\.\d+)? (KB|MB)/g, "N KB"),
  );
  const parts = [
    `$ ${command.line}\n`,
    err ?? "",
    out === "" ? "" : `--- standard output\n${out}`,
    `--- exit ${code}\n`,
  ];
  return parts.join("") + changed.map((file) => `--- changed ${file}\n`).join("");
}
