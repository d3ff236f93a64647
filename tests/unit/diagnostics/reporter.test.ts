import { describe, expect, it } from "vitest";
import { diagnose } from "../../../src/diagnostics/diagnose.ts";
import { createReporter } from "../../../src/diagnostics/reporter.ts";
import type { Span } from "../../../src/diagnostics/types.ts";

const at = (start: number, file = "brief.md"): Span => ({ file, start, end: start + 4 });
const link = (id: string, span?: Span) => diagnose("deck/unknown-link", { id, suggestion: "" }, { span });

describe("a reporter", () => {
  it("tells the same fault at the same place once, in the order in which it came up first", () => {
    const { report, diagnostics } = createReporter();
    for (const one of [link("b", at(9)), link("a", at(1)), link("b", at(9))]) report(one);
    expect(diagnostics.map(({ params }) => params.id)).toEqual(["b", "a"]);
  });

  it.each([
    ["another place", link("a", at(2))],
    ["another file", link("a", at(1, "slide.hbs"))],
    ["other words", link("b", at(1))],
    ["no place", link("a")],
    ["another code", diagnose("deck/second-kind", { first: "a", second: "b" }, { span: at(1) })],
  ])("tells a fault apart by %s", (_, other) => {
    const { report, diagnostics } = createReporter();
    report(link("a", at(1)));
    report(other);
    expect(diagnostics).toHaveLength(2);
  });

  it("takes the value of a stage and reports what was wrong on the way", () => {
    const { report, take, diagnostics } = createReporter();
    report(link("a", at(1)));
    expect(take({ value: 7, diagnostics: [link("a", at(1)), link("b", at(5))] })).toBe(7);
    expect(diagnostics.map(({ params }) => params.id)).toEqual(["a", "b"]);
  });
});
