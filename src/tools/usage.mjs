/**
 * `node --import usage.mjs …`: says of that process, as it ends, on its stream 3, `[seconds of processor time, megabytes at most]`.
 * Linux counts as a process's own what it held before it became another program: a copy of whoever started it, with all that
 * it had packed. `VmHWM` begins anew there.
 */
import { existsSync, readFileSync, writeSync } from "node:fs";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "latin1") : "";
  const own = Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? maxRSS);
  writeSync(3, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, own / 1024]));
});
