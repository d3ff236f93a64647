/** Many of anything: no list is so long that a call with it overflows the stack. */
import { expect, it } from "vitest";
import { placeText } from "../support/compile.ts";

const HEAD = "## The title says it\n\nx\n\n";
const MANY = 130_000;

it.each([
  ["reports", HEAD + ":::\n\n".repeat(MANY)],
  ["link definitions", Array.from({ length: MANY }, (_, i) => `[a${i}]: u\n`).join("") + HEAD],
  ["tags", HEAD + "<b>".repeat(MANY)],
])(
  "never overflows the stack: %s",
  async (_, text) => {
    const { diagnostics } = await placeText("many.md", text);
    expect(diagnostics.length).toBeGreaterThan(0);
  },
  300_000,
);
