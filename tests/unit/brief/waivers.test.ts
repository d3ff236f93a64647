import { describe, expect, it } from "vitest";
import { parse } from "./support.ts";

const waiversOf = (text: string) =>
  parse(text).value.waivers.map(({ rule, reason, slide, span }) => ({
    rule,
    reason,
    slide,
    text: text.slice(span.start, span.end),
  }));

describe("waivers", () => {
  it("belong to the slide that they stand in; before the first they are for the whole brief", () => {
    const one = "<!-- lint-ignore L10: one source is all there is -->";
    const two = "<!-- lint-ignore source/single: because -->";
    expect(waiversOf(`${one}\n\n## A {#a}\n\ntext ${two}\n\n## B {#b}\n\n- item\n  ${one}\n`)).toEqual([
      { rule: "L10", reason: "one source is all there is", slide: null, text: one },
      { rule: "source/single", reason: "because", slide: "a", text: two },
      { rule: "L10", reason: "one source is all there is", slide: "b", text: one },
    ]);
  });

  it("may name several rules, and are kept without a rule or reason, for the checks to report", () => {
    const rules = (comment: string) => waiversOf(`## A\n\n${comment}\n`).map(({ rule, reason }) => [rule, reason]);
    expect(rules("<!-- lint-ignore L10, L11: both -->")).toEqual([
      ["L10", "both"],
      ["L11", "both"],
    ]);
    expect(rules("<!-- lint-ignore L10 -->")).toEqual([["L10", ""]]);
    expect(rules("<!-- lint-ignore: why -->")).toEqual([[null, "why"]]);
    expect(rules("<!-- LINT-IGNORE L10: over\n  two lines: yes -->")).toEqual([["L10", "over two lines: yes"]]);
    expect(rules("<!-- lint-ignored -->")).toEqual([]);
  });

  it("are neither notes nor reported as another program's", () => {
    const { value, diagnostics } = parse("## A\n\n<!-- lint-ignore L10: reason -->\n\ntext\n");
    expect(value.slides[0]?.notes).toEqual([]);
    expect(diagnostics).toEqual([]);
  });
});
