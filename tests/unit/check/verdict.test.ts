/** The last line of a check, and which paragraphs of which source stand where. */
import { describe, expect, it } from "vitest";
import { coverageText } from "../../../src/check/brief/report/coverage.ts";
import { type Subject, verdictOf } from "../../../src/check/brief/report/verdict.ts";
import type { SourceCoverage } from "../../../src/check/brief/types.ts";
import { diagnose } from "../../../src/diagnostics/diagnose.ts";

const error = diagnose("release/none", { name: "partner" });
const warning = { ...diagnose("lint/L24-status", {}), severity: "warning" as const };
const subject = (more: Partial<Subject> = {}): Subject => ({
  ...{ slides: 18, release: "internal", profile: "read-ahead", status: "draft", waivers: 0, unready: [] },
  ...more,
});

describe("the verdict", () => {
  it("is ready where nothing was found, and names what was looked at", () => {
    expect(verdictOf([], true, subject())).toBe(
      "Walk-in check: ready for the room. 18 slides, internal, read-ahead, draft.",
    );
    expect(verdictOf([], true, subject({ slides: 1, release: "", waivers: 1 }))).toBe(
      "Walk-in check: ready for the room. 1 slide, whole brief, read-ahead, draft, 1 waiver.",
    );
    expect(verdictOf([], true, subject({ waivers: 2 }))).toContain("draft, 2 waivers.");
  });

  it("is never ready without saying so where something was found", () => {
    expect(verdictOf([warning], true, subject())).toMatch(
      /^Walk-in check: ready but for 1 warning; the first is: .+[.!?] 18 slides, internal, read-ahead, draft\.$/,
    );
    expect(verdictOf([warning, error], false, subject())).toMatch(
      /^Not ready: 1 error, 1 warning; the first is: The front matter names no releases/,
    );
    expect(verdictOf([], false, subject())).toBe("Not ready: no deck; the first is: the deck could not be made.");
  });

  it("is not ready for what keeps a deck back, unless an error does so first", () => {
    const held = subject({ unready: [warning] });
    expect(verdictOf([warning], true, held)).toMatch(/^Not ready: /);
    expect(verdictOf([warning], true, held)).toContain("18 slides");
    expect(verdictOf([warning, error], false, held)).toContain("1 error");
  });
});

describe("the coverage of sources", () => {
  const paragraph = (number: number, ...slides: readonly string[]) => ({ number, slides });
  const text = (paragraphs: readonly ReturnType<typeof paragraph>[], width = 80, more: Partial<SourceCoverage> = {}) =>
    coverageText(
      [{ key: "post", title: "A post", paragraphs, total: paragraphs.length, elsewhere: [], ...more }],
      width,
    );

  it("tells what is used where, and in runs what is not", () => {
    const all = [1, 2, 3, 4, 5, 6, 7].map((number) => paragraph(number, ...(number === 3 ? ["risks", "asks"] : [])));
    expect(text(all)).toBe(
      "Sources\n  post: A post (1 of 7 paragraphs used)\n    ¶3  risks, asks\n    not used: ¶1–2, ¶4–7\n",
    );
    expect(text([paragraph(1), paragraph(2, "a"), paragraph(3)])).toContain("not used: ¶1, ¶3\n");
    expect(text([paragraph(1), paragraph(2)])).toBe("Sources\n  post: A post (not cited)\n");
    expect(text([paragraph(1, "a")])).not.toContain("not used");
    expect(coverageText([], 80)).toBe("");
  });

  it("goes on below the first name where a line is full", () => {
    expect(text([paragraph(1, "bottom-line", "objectives", "risks")], 32)).toBe(
      "Sources\n  post: A post (1 of 1 paragraphs used)\n    ¶1  bottom-line, objectives,\n        risks\n",
    );
  });
});
