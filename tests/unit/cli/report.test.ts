import { describe, expect, it } from "vitest";
import { report } from "../../../src/cli/report.ts";
import { BOUNDS } from "../../../src/data/bounds.ts";
import { diagnose } from "../../../src/diagnostics/diagnose.ts";
import { fakeTerminal } from "../../support/terminal.ts";

describe("reports", () => {
  const warning = diagnose("brief/date", { value: "7/5/13" });
  const failure = diagnose("host/image-svg", { src: "drawn.svg", reason: "it is empty" });
  const printed = (warnings: number): string => {
    const terminal = fakeTerminal();
    report([...Array.from({ length: warnings }, () => warning), failure], new Map(), terminal, "err");
    return terminal.written.err;
  };

  it("are printed up to a bound, errors first", () => {
    const all = printed(BOUNDS.printedReports - 1);
    expect(all.split("7/5/13").length - 1).toBe(BOUNDS.printedReports - 1);
    expect(all).not.toContain("more, which");
    const some = printed(BOUNDS.printedReports + 5);
    expect(some.split("7/5/13").length - 1).toBe(BOUNDS.printedReports - 1);
    expect(some).toContain("drawn.svg");
    expect(some).toContain("… and 6 reports more");
  });
});
