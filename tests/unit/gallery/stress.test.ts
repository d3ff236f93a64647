/** What samples are put under, and what of it is held against a pack. */
import { describe, expect, it } from "vitest";
import type { Slide } from "../../../src/brief/types.ts";
import { diagnose } from "../../../src/diagnostics/diagnose.ts";
import type { Diagnostic } from "../../../src/diagnostics/types.ts";
import { concerns, type Picture } from "../../../src/gallery/draw.ts";
import { type Stress, stressed } from "../../../src/gallery/stress.ts";
import { textOf } from "../../../src/tree/text.ts";
import { placeText } from "../../support/compile.ts";

const TEXT = `---
title: T
---

## Every month of waiting leaves both of us fewer choices

- One point that is made in ten words and no more
- Another point
- A third
`;

async function slideUnder(stress: Stress, holds: { entries?: number; isWhole?: boolean } = {}): Promise<Slide> {
  const compiled = await placeText("t.md", TEXT);
  const { entries = null, isWhole = false } = holds;
  const change = stressed(stress, { takes: { parts: null, required: [] }, topic: { entries }, isWhole });
  const [slide] = change(compiled.brief).slides;
  if (slide === undefined) throw new Error("no slide");
  return slide;
}

const items = ({ blocks: [list] }: Slide) => (list?.kind === "list" ? list.items : []);
const letters = (slide: Slide): number => {
  const block = items(slide)[0]?.blocks[0];
  return block?.kind === "paragraph" ? textOf(block.inlines).length : 0;
};

describe("a sample under stress", () => {
  it("gets no more than its kind says it holds, and loses nothing", async () => {
    expect(items(await slideUnder("many"))).toHaveLength(7);
    expect(items(await slideUnder("many", { entries: 5 }))).toHaveLength(5);
    expect(items(await slideUnder("many", { entries: 2 }))).toHaveLength(3);
  });

  it("is twice as long, and a third longer where it does not go on", async () => {
    const one = letters(await slideUnder("sample"));
    expect(letters(await slideUnder("longest")) / one).toBeCloseTo(2, 0.5);
    const whole = letters(await slideUnder("longest", { isWhole: true })) / one;
    expect(whole).toBeGreaterThan(1.25);
    expect(whole).toBeLessThan(1.5);
  });

  it("is as wide in other scripts", async () => {
    const one = letters(await slideUnder("sample"));
    expect(letters(await slideUnder("ar")) / one).toBeGreaterThan(0.6);
    expect(letters(await slideUnder("ar")) / one).toBeLessThan(0.82);
    expect(letters(await slideUnder("ko")) / one).toBeLessThan(0.62);
  });
});

describe("what does not fit under stress", () => {
  const span = { file: "t.md", start: 0, end: 0 };
  const excess = { what: "a block", slide: "A", excess: 9, size: 14, splits: 0, kind: "", offer: 0 };
  const noRoom = diagnose("scene/cannot-fit", excess, { span });
  const words = diagnose("lint/L22-words", { section: "A", count: 80, most: 60 }, { span });
  const seen = (stress: Stress, diagnostics: readonly Diagnostic[]) =>
    concerns(noRoom, { stress, compiled: { diagnostics, scene: null } } as unknown as Picture);

  it("is the pack's fault unless a drafter is told that it is too much", () => {
    expect(seen("longest", [noRoom])).toBe(true);
    expect(seen("longest", [noRoom, words])).toBe(false);
    expect(seen("longest", [noRoom, { ...words, severity: "info" }])).toBe(true);
    // A sample is to keep to the limits of its own kind.
    expect(seen("sample", [noRoom, words])).toBe(true);
  });
});
