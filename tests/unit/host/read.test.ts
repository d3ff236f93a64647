import { execFileSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeHost } from "../../../src/host/node.ts";
import { findProject, isInside } from "../../../src/host/project.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { HostError } from "../../../src/host/types.ts";
import { decodeText, firstInvalid } from "../../../src/host/utf8.ts";
import { inTemporaryFolder } from "../../support/folders.ts";

function failure(action: () => unknown): HostError {
  try {
    action();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("text files", () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

  it("lose their byte order mark and nothing else", () => {
    expect(decodeText(encode("\ufeffa\r\n한\ufeff"), "a.md")).toBe("a\r\n한\ufeff");
  });

  it("are refused at the first byte that is not UTF-8, with the text around it", () => {
    const bytes = Uint8Array.of(...encode("한\nb"), 0xe9, 0x20, ...encode("c"));
    const { diagnostic, sources } = failure(() => decodeText(bytes, "a.md"));
    expect(diagnostic).toMatchObject({ code: "host/not-utf8", params: { offset: 5 }, span: { start: 3, end: 4 } });
    expect(sources.get("a.md")).toBe("한\nb\ufffd c");
  });

  it("find the first bad byte of every kind", () => {
    const bad: readonly (readonly number[])[] = [
      [0x80],
      [0xc0, 0x80],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf5],
      [0xf0, 0x80, 0x80, 0x80],
      [0xe2, 0x82],
      [0xff],
    ];
    for (const sequence of bad) {
      expect(firstInvalid(Uint8Array.of(0x61, 0xf0, 0x9f, 0x98, 0x80, ...sequence)), sequence.join()).toBe(5);
    }
    expect(firstInvalid(encode("añ한😀"))).toBe(encode("añ한😀").length);
  });
});

describe("reading", () => {
  it("explains what is not there, a folder, and a file in the way", async () => {
    await inTemporaryFolder((folder) => {
      writeFileSync(join(folder, "brief.md"), "x");
      expect(failure(() => nodeHost.readText(join(folder, "breif.md"))).diagnostic).toMatchObject({
        code: "host/not-found",
        params: { near: "brief.md" },
      });
      expect(failure(() => nodeHost.readText(folder)).diagnostic.code).toBe("host/is-folder");
      expect(failure(() => nodeHost.readText(join(folder, "brief.md", "x"))).diagnostic.code).toBe("host/not-found");
      symlinkSync("loop", join(folder, "loop"));
      expect(failure(() => nodeHost.readText(join(folder, "loop"))).diagnostic).toMatchObject({
        code: "host/unreadable",
      });
    });
  });

  it("reads pipes and files of any size, up to the limit", async () => {
    await inTemporaryFolder((folder) => {
      const file = join(folder, "x");
      for (const size of [0, 1, 5, 1 << 20, (1 << 20) + 1, 3_000_001]) {
        writeFileSync(file, Buffer.alloc(size, 7));
        expect(nodeHost.readBytes(file).length).toBe(size);
      }
      expect(nodeHost.readBytes(file, 3_000_001).length).toBe(3_000_001);
      expect(failure(() => nodeHost.readBytes(file, 3_000_000)).diagnostic.code).toBe("host/too-large");
      const pipe = join(folder, "pipe");
      execFileSync("mkfifo", [pipe]);
      execFileSync("sh", ["-c", `head -c 100000 /dev/zero > "${pipe}" &`], { stdio: "ignore" });
      expect(nodeHost.readBytes(pipe).length).toBe(100_000);
    });
  });

  it.skipIf(process.platform === "win32")("stops at the limit of an endless device", () => {
    expect(failure(() => nodeHost.readBytes("/dev/zero", 1 << 20)).diagnostic.code).toBe("host/too-large");
  });

  it.skipIf(process.platform === "win32")("says of a socket what it is, not what the system calls it", async () => {
    await inTemporaryFolder(async (folder) => {
      const server = createServer();
      await new Promise<void>((done) => server.listen(join(folder, "a.png"), done));
      const { diagnostics } = await projectReaders(nodeHost, folder).image("a.png");
      await new Promise((done) => server.close(done));
      expect(diagnostics[0]?.message).toBe("The image “a.png” cannot be read: it is no regular file.");
    });
  });

  it.skipIf(process.platform === "win32")("waits for no pipe that a brief names", async () => {
    await inTemporaryFolder(async (folder) => {
      execFileSync("mkfifo", [join(folder, "a.png")]);
      const { image, file } = projectReaders(nodeHost, folder);
      expect((await image("a.png")).diagnostics.map(({ code }) => code)).toEqual(["host/image-unreadable"]);
      expect(file?.("a.png", "").diagnostics.map(({ code }) => code)).toEqual(["host/unreadable"]);
    });
  });
});

describe("the project folder", () => {
  it("is the nearest folder upwards with a mark, else the brief's own", async () => {
    await inTemporaryFolder((folder) => {
      const deep = join(folder, "a", "b");
      nodeHost.writeWhole(join(deep, "brief.md"), new Uint8Array());
      expect(findProject(nodeHost, deep).root).toBe(deep);
      writeFileSync(join(folder, "package.json"), "{}");
      expect(findProject(nodeHost, deep)).toEqual({ root: folder, folder: deep });
      writeFileSync(join(folder, "a", "briefdeck.yml"), "");
      expect(findProject(nodeHost, deep).root).toBe(join(folder, "a"));
    });
  });

  it("holds what is in it, not what only starts with its name", () => {
    expect(isInside("/a/b", "/a/b/c")).toBe(true);
    expect(isInside("/a/b", "/a/b")).toBe(true);
    expect(isInside("/a/b", "/a/b/..c")).toBe(true);
    expect(isInside("/a/b", "/a/bc")).toBe(false);
    expect(isInside("/a/b", "/a")).toBe(false);
    expect(isInside("/", "/etc")).toBe(true);
  });
});
