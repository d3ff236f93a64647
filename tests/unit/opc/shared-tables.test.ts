import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, inflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import { withSharedTables } from "../../../src/tools/shared-tables.ts";

const source = readFileSync(join(import.meta.dirname, "../../../node_modules/fflate/esm/browser.js"), "utf8");

/** Texts of few and of many different letters, as long as several of what is kept. */
function* contents(): Generator<Uint8Array> {
  let state = 7;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  for (const size of [0, 1, 2, 3, 500, 40_000, 9, 300, 33_000])
    for (const letters of [1, 40, 256]) yield Uint8Array.from({ length: size }, () => Math.floor(next() * letters));
}

describe("fflate with one set of tables", () => {
  it("writes the same bytes whatever it wrote before", async () => {
    const module = `data:text/javascript;base64,${Buffer.from(withSharedTables(source)).toString("base64")}`;
    const shared = (await import(module)) as { readonly deflateSync: typeof deflateSync };
    for (const content of contents()) {
      const written = shared.deflateSync(content, { level: 6 });
      expect(Buffer.from(written).equals(deflateSync(content, { level: 6 }))).toBe(true);
      expect(Buffer.from(inflateSync(written)).equals(content)).toBe(true);
    }
  });

  it("is not made of a source that has changed", () => {
    expect(() => withSharedTables(source.replaceAll("new i32(25000)", "new i32(26000)"))).toThrow("syms = new i32");
  });
});
