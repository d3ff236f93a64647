import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { placeText, ROOT } from "../../support/compile.ts";

it.each([false, true])(
  "gives no page of a split slide the title of another slide (the split one first: %s)",
  async (first) => {
    const text = readFileSync(join(ROOT, "tests/fixtures/attacks/dup-titles.md"), "utf8");
    const [head = "", ...slides] = text.split(/^(?=## )/m);
    const last = slides.pop() ?? "";
    const { scene } = await placeText("a.md", first ? [head, last, "## Before\n\nx\n\n", ...slides].join("") : text);
    const titles = (scene?.slides ?? []).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith("Background")).length).toBeGreaterThan(3);
    expect(new Set(titles).size).toBe(titles.length);
  },
);
