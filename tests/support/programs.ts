import { spawnSync } from "node:child_process";

/**
 * Whether a program is installed. Without it the tests that need it are skipped, with a loud line;
 * under CI its absence is an error: a skipped check there would look like a passed one.
 */
export function needs(program: string): boolean {
  if (spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined) return true;
  if (process.env.CI) throw new Error(`${program} is not installed, and CI must not skip its tests`);
  process.stderr.write(`\n*** ${program} is not installed: the tests that need it are SKIPPED ***\n\n`);
  return false;
}
