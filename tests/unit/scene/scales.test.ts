import { describe, expect, it } from "vitest";
import { largest } from "../../../src/scene/fitting/scales.ts";
import { sizeAt } from "../../../src/scene/flex/scale.ts";
import { continuationMark } from "../../../src/scene/slide.ts";

describe("font scales", () => {
  const run = { size: 20, min: 14, max: 24 };

  it("shrink a run to its floor and no further", () => {
    expect(sizeAt(run, 0.8)).toBe(16);
    expect(sizeAt(run, 0.5)).toBe(14);
  });

  it("grow a run to its ceiling and no further", () => {
    expect(sizeAt(run, 1.1)).toBe(22);
    expect(sizeAt(run, 2)).toBe(24);
  });

  it("never raise a run that starts below the floor", () => {
    expect(sizeAt({ size: 12, min: 14, max: 12 }, 0.9)).toBe(12);
  });

  it("are searched for the largest that holds", () => {
    const scales = [1, 0.9, 0.8, 0.7, 0.6];
    expect(largest(scales, (s) => s <= 0.8)).toBe(0.8);
    expect(largest(scales, () => true)).toBe(1);
    expect(largest(scales, () => false)).toBeUndefined();
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
