import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect } from "vitest";

/** `UPDATE=1` writes expectations anew; under CI they are only read. */
export const UPDATE = process.env.UPDATE === "1";
if (UPDATE && process.env.CI) throw new Error("UPDATE=1 is refused under CI: expectations are written by people");

/** Compares a text with a file. A missing file fails; `UPDATE=1` writes it. */
export function expectGolden(file: string, actual: string): void {
  if (UPDATE) {
    if (existsSync(file) && readFileSync(file, "utf8") === actual) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  if (!existsSync(file))
    expect.fail(`${file} is missing: run the test with UPDATE=1, look at what it writes, commit it`);
  expect(actual, file).toBe(readFileSync(file, "utf8"));
}
