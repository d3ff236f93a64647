import { describe, expect, it } from "vitest";
import { placeText } from "../../support/compile.ts";

describe("tables in lists", () => {
  it("are as wide as the list, at any depth, and end where the text ends", async () => {
    const row = (indent: string) => `${indent}| a | b |\n${indent}|---|---|\n${indent}| 1 | 2 |\n`;
    const text = `## A\n\n- one\n\n${row("  ")}\n  - two\n\n${row("    ")}`;
    const { scene, diagnostics } = await placeText("list.md", text);
    expect(diagnostics).toEqual([]);
    const items = scene?.slides[0]?.items ?? [];
    const tables = items.filter(({ kind }) => kind === "table").map(({ box }) => box);
    const body = items.find(({ name }) => name === "Body")?.box;
    expect(tables).toHaveLength(2);
    expect(tables[0]?.x).toBeLessThan(tables[1]?.x ?? 0);
    for (const { x, width } of tables) expect(x + width).toBeCloseTo((body?.x ?? 0) + (body?.width ?? 0), 1);
  });
});
