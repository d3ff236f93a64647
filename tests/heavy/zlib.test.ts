import { deflateRawSync, inflateRawSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { deflate, deflateWithHead, inflate } from "../../src/opc/zlib.ts";

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
      expect(Buffer.from(inflateSync(deflateWithHead(content))).equals(content)).toBe(true);
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

describe("inflating", () => {
  const unpacked = (data: Uint8Array): Buffer => {
    const pieces: Uint8Array[] = [];
    inflate(data, (piece) => pieces.push(piece));
    return Buffer.concat(pieces);
  };

  it("gives what another program packed, piece by piece", () => {
    for (const content of contents()) {
      let most = 0;
      inflate(deflateRawSync(content), ({ length }) => {
        most = Math.max(most, length);
      });
      expect(most).toBeLessThanOrEqual(2 ** 20);
      expect(unpacked(deflateRawSync(content)).equals(content)).toBe(true);
    }
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["what ends too early", deflateRawSync(Buffer.alloc(3_000_000, "abcdefg")).subarray(0, 1000)],
    ["what is no deflated data", new Uint8Array(5000).fill(255)],
  ])("refuses %s, and goes on with the next", (_, data) => {
    expect(() => unpacked(data)).toThrow("zlib stops");
    expect(unpacked(deflateRawSync(Buffer.from("sound"))).toString()).toBe("sound");
  });

  it("stops where its taker does", () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000));
    let taken = 0;
    const take = ({ length }: Uint8Array) => {
      taken += length;
      if (taken > 2_000_000) throw new Error("enough");
    };
    expect(() => inflate(bomb, take)).toThrow("enough");
    expect(taken).toBeLessThan(4_000_000);
  });
});
