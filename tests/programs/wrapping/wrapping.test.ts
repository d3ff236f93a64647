import { describe, expect, it } from "vitest";
import { createMeasurer } from "../../../src/scene/text/measure.ts";
import { FACES } from "../../unit/scene/text/support.ts";
import { randomBoxes } from "./boxes.ts";
import { hasPrograms, renderedLines } from "./libreoffice.ts";

const available = hasPrograms();
if (!available) {
  const message = "wrapping: soffice or pdftotext is missing, so measured lines are NOT compared with LibreOffice's";
  if (process.env.CI) throw new Error(message);
  process.stderr.write(`${message}\n`);
}

describe.skipIf(!available)("measured lines against LibreOffice's", () => {
  it("are never too few in 99 of 100 boxes, and too many in at most 10", { timeout: 120_000 }, async () => {
    const boxes = randomBoxes(60, 7);
    const rendered = await renderedLines(boxes);
    const measurer = createMeasurer(FACES);
    const differences = boxes.map(({ paragraph, width }, i) => {
      return measurer.measure(paragraph, width).lines.length - (rendered[i]?.length ?? 0);
    });
    expect(rendered).toHaveLength(boxes.length);
    expect(differences.filter((lines) => lines < 0).length).toBeLessThanOrEqual(0.01 * boxes.length);
    expect(differences.filter((lines) => lines > 0).length).toBeLessThanOrEqual(0.1 * boxes.length);
  });
});
