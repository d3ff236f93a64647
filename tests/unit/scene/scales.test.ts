import { describe, expect, it } from "vitest";
import type { BoxNode, FlowParagraph, FlowRun } from "../../../src/scene/boxes/types.ts";
import { growSteps, largest, shrinkSteps } from "../../../src/scene/fitting/steps.ts";
import { paragraphsAt, sizeAt } from "../../../src/scene/flex/steps.ts";
import { continuationMark } from "../../../src/scene/slide.ts";

const sizes = [28, 24, 20, 18, 16, 14];

/** A box of runs of these sizes and limits. */
const boxOf = (...runs: Pick<FlowRun, "size" | "min" | "max">[]): BoxNode =>
  ({ kind: "flow", paragraphs: [{ runs }] }) as unknown as BoxNode;

describe("steps of the type scale", () => {
  const run = { size: 20, min: 14, max: 24 };

  it("shrink a run to its floor and no further", () => {
    expect([-1, -2, -3, -4].map((step) => sizeAt(run, { sizes, step }))).toEqual([18, 16, 14, 14]);
  });

  it("grow a run to its ceiling and no further", () => {
    expect([1, 2].map((step) => sizeAt(run, { sizes, step }))).toEqual([24, 24]);
    expect(sizeAt({ ...run, max: 22 }, { sizes, step: 1 })).toBe(20);
  });

  it("bring what is off the scale onto it", () => {
    expect(sizeAt({ size: 22, min: 14, max: 30 }, { sizes, step: -1 })).toBe(20);
    expect(sizeAt({ size: 22, min: 14, max: 30 }, { sizes, step: 1 })).toBe(24);
  });

  it("never raise a run that starts below the floor, nor lower one that the scale does not reach", () => {
    expect(sizeAt({ size: 12, min: 14, max: 12 }, { sizes, step: -1 })).toBe(12);
    expect(sizeAt({ size: 40, min: 1, max: 40 }, { sizes, step: -9 })).toBe(14);
  });

  it("take headings and labels down with the text, until all is at its floor", () => {
    const heading = { size: 24, min: 16, max: 24 };
    const label = { size: 16, min: 14, max: 16 };
    expect(shrinkSteps(boxOf(run, heading, label), sizes)).toEqual([-1, -2, -3]);
    expect(shrinkSteps(boxOf({ size: 14, min: 14, max: 14 }), sizes)).toEqual([]);
  });

  it("let no text grow up to its heading", () => {
    expect(growSteps(boxOf(run, { size: 24, min: 14, max: 28 }), sizes)).toEqual([1]);
    expect(growSteps(boxOf(run, { size: 24, min: 14, max: 24 }), sizes)).toEqual([]);
    expect(growSteps(boxOf({ size: 18, min: 14, max: 28 }), sizes)).toEqual([3, 2, 1]);
  });

  it("keep a paragraph as large as its text where a mark in small type stands first", () => {
    const mark = { size: 10.5, min: 10.5, max: 10.5 };
    const paragraph = { runs: [mark, { size: 18, min: 14, max: 24 }], end: { size: 18 } };
    const [grown] = paragraphsAt([paragraph] as unknown as readonly FlowParagraph[], { sizes, step: 1 });
    expect(grown?.end.size).toBe(20);
  });

  it("are searched for the largest that holds", () => {
    const steps = [0, -1, -2, -3, -4];
    expect(largest(steps, (s) => s <= -2)).toBe(-2);
    expect(largest(steps, () => true)).toBe(0);
    expect(largest(steps, () => false)).toBeUndefined();
    expect(largest([], () => true)).toBeUndefined();
  });
});

describe("the continuation mark", () => {
  it("counts in words in English and with a slash elsewhere", () => {
    expect(continuationMark(1, 3, "en-GB")).toBe("(2\u00a0of\u00a03)");
    expect(continuationMark(0, 2, "ko")).toBe("(1/2)");
    expect(continuationMark(0, 2, "zh")).toBe("（1/2）");
    expect(continuationMark(0, 2, "ar")).toBe("(1\u00a0من\u00a02)");
  });
});
