import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readEntries, ZipError } from "../../../src/opc/zip.ts";

const packed = (content: Uint8Array) => zipSync({ "a.bin": content }, { level: 6 });
const only = (bytes: Uint8Array) => {
  const [entry] = readEntries(bytes);
  if (entry === undefined) throw new Error("no entry");
  return entry;
};
/** Another letter amid the data. The name is looked for whole: the time before it may hold its first letter. */
function damage(bytes: Uint8Array): void {
  const at = Buffer.from(bytes).indexOf("a.bin") + "a.bin".length + 8;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
}

describe("entries of an archive", () => {
  it.each([0, 1, 62, 63, 64, 65, 16_383, 16_384, 16_385, 100_000])("are read whole at %i bytes", (size) => {
    const content = Uint8Array.from({ length: size }, (_, at) => (at * 7 + (at >> 5)) % 251);
    const entry = only(packed(content));
    expect(Buffer.from(entry.read()).equals(content)).toBe(true);
  });

  it("are verified where they were not read, and not unpacked again where they were", () => {
    const bytes = packed(new TextEncoder().encode("one two three four five six seven eight"));
    const [read, unread] = [only(bytes), only(bytes)];
    read.read();
    unread.verify();
    const fresh = only(bytes);
    damage(bytes);
    expect(() => read.verify()).not.toThrow();
    expect(() => unread.verify()).not.toThrow();
    expect(() => fresh.verify()).toThrow(ZipError);
    expect(() => read.read()).toThrow(ZipError);
  });
});
