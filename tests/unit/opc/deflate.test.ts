import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { deflate } from "../../../src/opc/deflate.ts";

/** Bytes of few and of many different values. */
function* contents(): Generator<Uint8Array> {
  let state = 7;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  for (const size of [0, 1, 2, 3, 500, 40_000, 9, 2 ** 20 - 1, 2 ** 20, 2 ** 20 + 1, 300])
    for (const values of [1, 40, 256]) yield Uint8Array.from({ length: size }, () => Math.floor(next() * values));
}

describe("deflating", () => {
  it("gives back what it packed, of any length and whatever it packed before", () => {
    for (const content of contents()) {
      const packed = deflate(content);
      expect(Buffer.from(inflateRawSync(packed)).equals(content)).toBe(true);
      expect(packed.length).toBeLessThan(content.length + 2 ** 10);
    }
  });

  it("gives the same bytes for the same content, whatever was packed between", () => {
    const content = new TextEncoder().encode("<a:t>One text</a:t>".repeat(500));
    const first = deflate(content);
    deflate(new Uint8Array(2 ** 20 + 1).fill(7));
    expect(deflate(content)).toEqual(first);
    expect(first.length).toBeLessThan(content.length / 20);
  });
});
