import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unifiedDiff } from "../../../src/data/line-diff.ts";

const NAMES = ["old", "new"] as const;
const text = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

/** `after`, made of `before` and its diff as `patch` would. */
function patched(before: string, diff: string): string {
  const lines = before.split("\n").slice(0, -1);
  const made: string[] = [];
  let at = 0;
  for (const line of diff.split("\n").slice(2, -1)) {
    const hunk = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(line);
    if (hunk === null) {
      if (line[0] !== "+") expect(lines[at++]).toBe(line.slice(1));
      if (line[0] !== "-") made.push(line.slice(1));
      continue;
    }
    const [, from, count, to, own] = hunk.map(Number);
    while (at < (from ?? 0) - (count === 0 ? 0 : 1)) made.push(lines[at++] ?? "");
    expect(made.length).toBe((to ?? 0) - (own === 0 ? 0 : 1));
  }
  return text(...made, ...lines.slice(at));
}

describe("unified diffs", () => {
  it("show what changed with three lines around it", () => {
    const before = text("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    const after = text("1", "2", "3", "4", "V", "6", "7", "8", "9", "10", "11", "12", "13");
    expect(unifiedDiff(before, after, NAMES)).toBe(
      text(
        "--- old",
        "+++ new",
        "@@ -2,7 +2,7 @@",
        ...[" 2", " 3", " 4", "-5", "+V", " 6", " 7", " 8"],
        "@@ -10,3 +10,4 @@",
        ...[" 10", " 11", " 12", "+13"],
      ),
    );
  });

  it("say nothing of texts that differ by line ends alone", () => {
    expect(unifiedDiff("a\r\nb", "a\nb\n", NAMES)).toBe("");
  });

  it("make the one text of the other", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        expect(patched(text(...before), unifiedDiff(text(...before), text(...after), NAMES))).toBe(text(...after));
      }),
    );
  });

  it("take little time and memory of very long texts", () => {
    const long = (word: string) => text(...Array.from({ length: 60_000 }, (_, i) => `${word}${i}`));
    const start = performance.now();
    const diff = unifiedDiff(long("a"), long("b"), NAMES);
    expect(diff.startsWith("--- old\n+++ new\n@@ -1,60000 +1,60000 @@\n-a0\n")).toBe(true);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
