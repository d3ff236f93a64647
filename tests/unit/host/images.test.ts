import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inspectImage } from "../../../src/host/images/inspect.ts";
import { type KeptImages, loadImages } from "../../../src/host/images/load.ts";
import { imageReader } from "../../../src/host/images/read.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { compileText, SCENE_ONLY } from "../../support/compile.ts";
import { inTemporaryFolder } from "../../support/folders.ts";
import { gif, jpeg, png } from "../../support/images.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("pictures by their content", () => {
  it("have a type and a size", () => {
    expect(inspectImage(png(40, 30))).toMatchObject({ type: "png", width: 40, height: 30 });
    expect(inspectImage(gif(7, 5))).toMatchObject({ type: "gif", width: 7, height: 5 });
    expect(inspectImage(jpeg(40, 30))).toMatchObject({ type: "jpeg", width: 40, height: 30 });
  });

  it("are turned as their EXIF orientation says", () => {
    for (const orientation of [1, 2, 3, 4])
      expect(inspectImage(jpeg(40, 30, orientation))).toMatchObject({ width: 40, height: 30 });
    for (const orientation of [5, 6, 7, 8])
      expect(inspectImage(jpeg(40, 30, orientation))).toMatchObject({ width: 30, height: 40 });
  });

  it("are refused with a reason if they are cut off, at any length", () => {
    for (const whole of [png(40, 30), gif(7, 5), jpeg(40, 30)]) {
      for (let length = 8; length < whole.length; length++) {
        expect(inspectImage(whole.slice(0, length)), String(length)).toHaveProperty("problem");
      }
    }
  });

  it("are refused if a PNG's header or packing is none, though its checksums are right", () => {
    /** @param at in the chunk's data */
    const changed = (type: string, at: number, value: number): Uint8Array => {
      const whole = Buffer.from(png(40, 30));
      const start = whole.indexOf(type);
      const end = start + 4 + whole.readUInt32BE(start - 4);
      whole[start + 4 + at] = value;
      whole.writeUInt32BE(crc32(whole.subarray(start, end)), end);
      return whole;
    };
    expect(inspectImage(changed("IHDR", 8, 16))).toMatchObject({ type: "png" });
    const headers = [changed("IHDR", 8, 99), changed("IHDR", 9, 5), changed("IHDR", 10, 1), changed("IHDR", 12, 2)];
    for (const broken of [...headers, changed("IDAT", 0, 0x5a), changed("IDAT", 1, 0)])
      expect(inspectImage(broken)).toMatchObject({ problem: "broken" });
  });

  it("never make the reader throw, whichever byte is wrong", () => {
    for (const whole of [png(40, 30), gif(7, 5), jpeg(40, 30, 6)]) {
      for (let at = 0; at < whole.length; at++) {
        for (const value of [0, 0xff, 0x7f]) {
          const wrong = whole.slice();
          wrong[at] = value;
          expect(() => inspectImage(wrong)).not.toThrow();
        }
      }
    }
  });

  it("are told apart from what else carries the name", () => {
    expect(inspectImage(encode("<!-- x --><svg xmlns='…'>"))).toEqual({ problem: "svg" });
    expect(inspectImage(encode("%PDF-1.7"))).toMatchObject({ problem: "format" });
    expect(inspectImage(encode("hello"))).toEqual({ problem: "unknown" });
    expect(inspectImage(new Uint8Array())).toEqual({ problem: "unknown" });
    expect(inspectImage(png(20_000, 20_000))).toMatchObject({ problem: "pixels", width: 20_000, height: 20_000 });
    expect(inspectImage(png(0, 5))).toMatchObject({ problem: "broken" });
  });
});

describe("what a picture looks like elsewhere", () => {
  it("is told where it moves or has the colours of a press, once and with no harm", async () => {
    const moving = Buffer.concat([gif(7, 5).subarray(0, -1), gif(7, 5).subarray(19)]);
    const press = Buffer.from(jpeg(40, 30));
    press[press.indexOf(Buffer.from([0xff, 0xc0])) + 9] = 4;
    for (const [name, bytes, code] of [
      ["a.gif", moving, "host/image-animated"],
      ["b.jpg", press, "host/image-cmyk"],
    ] as const) {
      const span = { file: "brief.md", start: 0, end: 1 };
      const { value, diagnostics } = await loadImages([{ src: name, span }], () => ({ value: bytes, diagnostics: [] }));
      expect(diagnostics.map((told) => `${told.code} ${told.severity}`)).toEqual([`${code} info`]);
      expect(value?.has(name)).toBe(true);
    }
  });
});

describe("where pictures may come from", () => {
  it("is the project and the template packs, through no link", async () => {
    await inTemporaryFolder((folder) => {
      const root = join(folder, "project");
      const place = { root, folder: join(root, "talks") };
      const pack = { root: join(folder, "pack"), folder: join(folder, "pack") };
      for (const path of [
        place.folder,
        pack.folder,
        ...["pictures", "public", "static"].map((name) => join(root, name)),
      ])
        mkdirSync(path, { recursive: true });
      for (const file of [
        "secret.png",
        "project/talks/a b.png",
        "project/pictures/c.png",
        "project/public/shown.png",
        "project/static/served.png",
        "project/talks/\u00fcber.png",
        "pack/logo.png",
      ]) {
        writeFileSync(join(folder, file), png(1, 1));
      }
      symlinkSync(join(folder, "secret.png"), join(place.folder, "link.png"));
      symlinkSync("../pictures", join(place.folder, "inside"));
      symlinkSync("gone.png", join(place.folder, "dangling.png"));
      const read = imageReader(nodeHost, [place, pack]);
      const found = (src: string): string => read(src).diagnostics[0]?.code ?? (read(src).value ? "read" : "nothing");
      expect(found("a b.png")).toBe("read");
      expect(found("a%20b.png")).toBe("read");
      expect(found("../pictures/c.png")).toBe("read");
      expect(found("inside/c.png")).toBe("read");
      expect(found("logo.png")).toBe("read");
      for (const path of ["/served.png", "@site/static/served.png", "@site/pictures/c.png"])
        expect([path, found(path)]).toEqual([path, "read"]);
      expect(found("@site/../secret.png")).not.toBe("read");
      for (const path of ["/pictures/c.png", "/shown.png", "..\\pictures\\c.png", "a b.png?raw=true", "**/c.png"]) {
        expect([path, found(path)]).toEqual([path, "read"]);
      }
      expect(found(join(root, "pictures", "c.png"))).toBe("read");
      expect(found("u\u0308ber.png")).toBe("read");
      expect(found(`data:image/png;base64,${Buffer.from(png(1, 1)).toString("base64")}`)).toBe("read");
      expect(found("..\\..\\secret.png")).toBe("host/image-outside");
      expect(found("/../secret.png")).toBe("host/image-root");
      expect(found("**/secret.png")).toBe("host/image-missing");
      expect(found("**/../../secret.png")).toBe("host/image-missing");
      expect(found("link.png")).toBe("host/image-outside");
      expect(found("../../secret.png")).toBe("host/image-outside");
      expect(found("%2e%2e/%2e%2e/secret.png")).toBe("host/image-outside");
      expect(found(join(folder, "secret.png"))).toBe("host/image-root");
      expect(found("/etc/passwd")).toBe("host/image-root");
      expect(found("dangling.png")).toBe("host/image-missing");
      expect(found("a\0b.png")).toBe("host/image-missing");
      expect(found("%zz.png")).toBe("host/image-missing");
      expect(found("inside")).toBe("host/image-folder");
      expect(found("HTTP://example.org/x.png")).toBe("host/image-network");
      expect(found("//example.org/x.png")).toBe("host/image-network");
      expect(found("data:text/plain,AAAA")).toBe("host/image-data-url");
      expect(found("javascript:alert(1)")).toBe("host/image-url");
    });
  });

  it("reads each picture once and reports it at its first mention", async () => {
    let count = 0;
    const read = (src: string) => {
      count++;
      return { value: src === "a.png" ? png(2, 2) : encode("no picture"), diagnostics: [] };
    };
    const span = (start: number) => ({ file: "a.md", start, end: start + 1 });
    const { value, diagnostics } = await loadImages(
      [
        { src: "a.png", span: span(1) },
        { src: "b.png", span: span(2) },
        { src: "b.png", span: span(3) },
      ],
      read,
    );
    expect([...value.keys()]).toEqual(["a.png"]);
    expect(diagnostics.map((d) => [d.code, d.span?.start])).toEqual([["host/image-unknown", 2]]);
    expect(count).toBe(2);
  });

  it("keeps what it made of the pictures that a deck has, and of no others", async () => {
    const span = { file: "a.md", start: 0, end: 1 };
    const kept: KeptImages = new Map();
    const load = async (...sources: readonly string[]) =>
      (
        await loadImages(
          sources.map((src) => ({ src, span })),
          () => ({ value: png(2, 2), diagnostics: [] }),
          { kept },
        )
      ).value;
    const first = await load("a.png", "data:image/png;base64,AAAA");
    const second = await load("a.png", "data:image/png;base64,AAAB");
    expect(second.get("a.png")).toBe(first.get("a.png"));
    expect(kept.size).toBe(2);
  });

  it("marks the place of a brief's picture that is still to come, and of nobody else's", async () => {
    const span = { file: "a.md", start: 0, end: 1 };
    const sources = [
      { src: "photo.png", span, mayWait: true },
      { src: "logo.png", span },
    ];
    const read = () => ({ value: encode("no picture"), diagnostics: [] });
    const { value, diagnostics } = await loadImages(sources, read, { gaps: true });
    expect([...value.keys()]).toEqual(["photo.png"]);
    expect(value.get("photo.png")).toMatchObject({ width: 960, height: 600, words: ["photo.png"] });
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["warning", "error"]);
    expect(diagnostics[0]?.message).toMatch(/sound; its place on the slide is marked\.$/);
    expect((await loadImages(sources, read)).value.size).toBe(0);
  });

  it.each([
    ["draft", "warning"],
    ["cleared", "error"],
    ["final", "error"],
  ])("may be missing from a brief that is %s: %s", async (status, severity) => {
    const text = `---\nstatus: ${status}\n---\n\n## A gate\n\n![The gate](gate.png)\n`;
    const { scene, diagnostics } = await compileText("a.md", text, [], { draft: true, ...SCENE_ONLY });
    expect(diagnostics.filter(({ code }) => code === "host/image-missing").map((one) => one.severity)).toEqual([
      severity,
    ]);
    expect(scene === null).toBe(severity === "error");
  });
});
