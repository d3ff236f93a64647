import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMeasurer } from "../../src/scene/text/measure.ts";
import { busy } from "../support/busy.ts";
import { FACES, lineBreak, paragraph, run } from "../unit/scene/text/support.ts";

const measurer = createMeasurer(FACES);
const alphabet = [
  "a",
  "W",
  "i",
  " ",
  " ",
  "-",
  ".",
  "/",
  "é",
  "\t",
  "漢",
  "한",
  "😀",
  "👩‍👩‍👧",
  "e\u0301",
  "ع",
  "“",
  "”",
  "AV",
];
const words = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 60 });
const anyRun = fc.oneof(
  fc
    .record({ text: words, bold: fc.boolean(), size: fc.integer({ min: 6, max: 40 }) })
    .map(({ text, ...style }) => run(text, style)),
  fc.constant(lineBreak()),
);
const anyParagraph = fc
  .record({
    runs: fc.array(anyRun, { maxLength: 5 }),
    marginLeft: fc.integer({ min: 0, max: 40 }),
    indent: fc.integer({ min: -20, max: 20 }),
  })
  .map(({ runs, ...rest }) => paragraph(runs, rest));
const noTabs = anyParagraph.filter((p) => p.runs.every((r) => !r.text.includes("\t")));

describe("measure, on any text", () => {
  it("gives no more lines in a wider box", () => {
    fc.assert(
      fc.property(noTabs, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 200 }), (p, width, more) => {
        const narrow = measurer.measure(p, width).lines.length;
        expect(measurer.measure(p, width + more).lines.length).toBeLessThanOrEqual(narrow);
      }),
      { numRuns: 1000 },
    );
  });

  it("puts every character in one line, in order", () => {
    fc.assert(
      fc.property(anyParagraph, fc.integer({ min: 1, max: 400 }), (p, width) => {
        const { lines } = measurer.measure(p, width);
        const place = ({ run: r, offset }: { run: number; offset: number }) =>
          p.runs.slice(0, r).reduce((sum, each) => sum + each.text.length + 1, offset);
        const ends = lines.map((line) => place(line.end));
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
        expect(lines.at(-1)?.end).toEqual({ run: p.runs.length, offset: 0 });
        for (const { end } of lines.slice(0, -1)) {
          expect(end.offset).toBeLessThan(Math.max(1, p.runs[end.run]?.text.length ?? 1));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps lines inside the box where one cluster fits", () => {
    fc.assert(
      fc.property(anyParagraph, fc.integer({ min: 120, max: 400 }), (p, width) => {
        for (const line of measurer.measure(p, width).lines) expect(line.width).toBeLessThanOrEqual(width + 0.01);
      }),
      { numRuns: 500 },
    );
  });

  it("takes bounded time for words of 100,000 characters", () => {
    for (const unit of ["a", "漢", "한", "é", "👩‍👩‍👧", "/", "a\u0301", "\t", "+"]) {
      const p = paragraph(unit.repeat(100_000 / unit.length));
      const start = busy();
      measurer.measure(p, 300);
      measurer.measure(p, 200, 0.8);
      expect(busy() - start, unit).toBeLessThan(1500);
    }
  });

  it("measures seven paragraphs of 1000 slides three times in 1.5 s of processor time", () => {
    const text = "The minister will restate that talks need a signal on denuclearisation first, and that the ";
    const bold = run(" allies", { bold: true });
    const slides = Array.from({ length: 1000 }, (_, slide) =>
      Array.from({ length: 7 }, (_, i) => paragraph([run(`${text}${slide} ${i}`), bold, run(" agree on it.")])),
    );
    const fresh = createMeasurer(FACES);
    const start = process.cpuUsage();
    for (const paragraphs of slides) {
      for (const scale of [1, 0.9, 0.8]) for (const p of paragraphs) fresh.measure(p, 600, scale);
    }
    const { user, system } = process.cpuUsage(start);
    // A quiet machine takes a quarter.
    expect((user + system) / 1e6).toBeLessThan(1.5);
  });
});
