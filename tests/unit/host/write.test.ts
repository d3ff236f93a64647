import * as fs from "node:fs";
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { inTemporaryFolder } from "../../support/folders.ts";

vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    writeSync: vi.fn(real.writeSync),
    renameSync: vi.fn(real.renameSync),
    accessSync: vi.fn(real.accessSync),
    fsyncSync: vi.fn(real.fsyncSync),
  };
});
// Tests of a worker share their modules: this one must not take those that others loaded with the real file system.
vi.resetModules();
const { HostError } = await import("../../../src/host/types.ts");
const { writeWhole } = await import("../../../src/host/write.ts");
afterEach(() => void vi.clearAllMocks());
afterAll(() => vi.resetModules());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const failWith = (code: string) => () => {
  throw Object.assign(new Error(`${code}: failed at /home/somebody`), { code });
};

/** Runs and returns the code of the diagnostic that is thrown. */
function failure(action: () => void): string {
  try {
    action();
  } catch (error) {
    if (error instanceof HostError) {
      expect(error.diagnostic.message).not.toContain("/home/somebody");
      return error.diagnostic.code;
    }
    throw error;
  }
  return "none";
}

describe("writing whole or not at all", () => {
  it("makes folders and writes every byte, flushed before it takes the name", async () => {
    await inTemporaryFolder((folder) => {
      const file = join(folder, "a", "b", "deck.pptx");
      const data = new Uint8Array(3_000_000).map((_, i) => i % 251);
      writeWhole(file, data);
      expect(readFileSync(file).equals(data)).toBe(true);
      expect(readdirSync(join(folder, "a", "b"))).toEqual(["deck.pptx"]);
      const [flushed] = vi.mocked(fs.fsyncSync).mock.invocationCallOrder;
      const [renamed] = vi.mocked(fs.renameSync).mock.invocationCallOrder;
      expect(flushed).toBeLessThan(renamed ?? 0);
    });
  });

  it("writes on after a short write", async () => {
    await inTemporaryFolder((folder) => {
      vi.mocked(fs.writeSync).mockImplementationOnce((file) => fs.writevSync(file, [bytes("012")]));
      writeWhole(join(folder, "x"), bytes("0123456789"));
      expect(readFileSync(join(folder, "x"), "utf8")).toBe("0123456789");
    });
  });

  it.each([
    ["writeSync", "ENOSPC", "host/write-full"],
    ["writeSync", "EDQUOT", "host/write-full"],
    ["writeSync", "EIO", "host/write-failed"],
    ["fsyncSync", "ENOSPC", "host/write-full"],
    ["renameSync", "EBUSY", "host/write-busy"],
    ["renameSync", "EACCES", "host/write-denied"],
    ["renameSync", "EISDIR", "host/write-folder"],
    ["accessSync", "EACCES", "host/write-denied"],
  ] as const)("keeps the old file and leaves nothing behind if %s says %s", async (call, code, expected) => {
    await inTemporaryFolder((folder) => {
      const file = join(folder, "deck.pptx");
      writeFileSync(file, "old");
      vi.mocked(fs)[call].mockImplementationOnce(failWith(code));
      expect(failure(() => writeWhole(file, bytes("new")))).toBe(expected);
      expect(readFileSync(file, "utf8")).toBe("old");
      expect(readdirSync(folder)).toEqual(["deck.pptx"]);
    });
  });

  it("refuses a name that is a folder and a path through a file", async () => {
    await inTemporaryFolder((folder) => {
      mkdirSync(join(folder, "deck.pptx"));
      writeFileSync(join(folder, "file"), "x");
      expect(failure(() => writeWhole(join(folder, "deck.pptx"), bytes("x")))).toBe("host/write-folder");
      expect(failure(() => writeWhole(join(folder, "file", "deck.pptx"), bytes("x")))).toBe("host/write-failed");
      expect(failure(() => writeWhole(join(folder, "n".repeat(300)), bytes("x")))).toBe("host/write-failed");
    });
  });

  it("writes through a link and keeps the permissions of the old file", async () => {
    await inTemporaryFolder((folder) => {
      writeFileSync(join(folder, "real.pptx"), "old", { mode: 0o640 });
      symlinkSync("real.pptx", join(folder, "link.pptx"));
      writeWhole(join(folder, "link.pptx"), bytes("new"));
      expect(readFileSync(join(folder, "real.pptx"), "utf8")).toBe("new");
      expect(fs.lstatSync(join(folder, "link.pptx")).isSymbolicLink()).toBe(true);
      expect(statSync(join(folder, "real.pptx")).mode & 0o777).toBe(0o640);
    });
  });

  it("never uses a file that stands where its temporary one would be", async () => {
    await inTemporaryFolder((folder) => {
      writeFileSync(join(folder, "victim"), "mine");
      symlinkSync("victim", join(folder, `.x.${process.pid}-0.tmp`));
      writeWhole(join(folder, "x"), bytes("new"));
      expect(readFileSync(join(folder, "victim"), "utf8")).toBe("mine");
      expect(readFileSync(join(folder, "x"), "utf8")).toBe("new");
    });
  });
});
