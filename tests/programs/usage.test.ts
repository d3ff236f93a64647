/** What `npm run hostile` says of a command is the command's own, whatever whoever started it holds. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../support/compile.ts";

const USAGE = join(ROOT, "src/tools/usage.mjs");

function usageOf(code: string): Promise<[seconds: number, megabytes: number]> {
  const child = spawn("sh", ["-c", 'exec "$0" "$@"', process.execPath, "--import", USAGE, "-e", code], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  let told = "";
  child.stdio[3]?.on("data", (data: Buffer) => {
    told += data.toString();
  });
  return new Promise((done) => child.on("close", () => done(JSON.parse(told))));
}

it("counts what a process holds itself, not what its parent held", async () => {
  const ours = Buffer.alloc(300 << 20, 1);
  const [seconds, megabytes] = await usageOf("");
  expect(megabytes).toBeGreaterThan(20);
  expect(megabytes).toBeLessThan(150);
  expect(seconds).toBeLessThan(10);
  const [, more] = await usageOf("globalThis.kept = Buffer.alloc(200 << 20, 1)");
  expect(more).toBeGreaterThan(200);
  expect(ours.at(-1)).toBe(1);
});
