import { readFileSync } from "node:fs";
import { PNG } from "pngjs";
import { beforeAll, describe, expect, it } from "vitest";
import { bareImage } from "../../../src/host/images/bare.ts";
import { inspectImage } from "../../../src/host/images/inspect.ts";
import { loadImages } from "../../../src/host/images/load.ts";
import { rewriteWebp, WebpFault, WebpPixels } from "../../../src/host/images/webp.ts";

const PLACE = { file: "brief.md", start: 0, end: 1 };

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Each pixel of another colour; `clear` of them are transparent in part. */
function picture(width: number, height: number, isClear = false): Picture {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let pixel = 0; pixel < width * height; pixel++)
    data.set(
      [(pixel * 7) & 255, (pixel >> 3) & 255, (pixel * 31) & 255, isClear ? 20 + (pixel % 200) : 255],
      4 * pixel,
    );
  return { width, height, data };
}

const files = new Map<string, Uint8Array>();
const file = (name: string): Uint8Array => files.get(name) ?? new Uint8Array();

beforeAll(async () => {
  const { default: encode, init } = await import("@jsquash/webp/encode.js");
  const code = readFileSync("node_modules/@jsquash/webp/codec/enc/webp_enc_simd.wasm");
  await init({ wasmBinary: Uint8Array.from(code).buffer } as Parameters<typeof init>[0]);
  const write = async (name: string, what: Picture, options: object): Promise<void> => {
    files.set(name, new Uint8Array(await encode(what as Parameters<typeof encode>[0], options)));
  };
  await write("drawing", picture(64, 40), { lossless: 1, exact: 1 });
  await write("small", picture(20, 10), { lossless: 1, exact: 1 });
  await write("clear", picture(64, 40, true), { lossless: 1, exact: 1 });
  await write("photograph", picture(64, 40), { quality: 80 });
  await write("vignette", picture(64, 40, true), { quality: 80 });
});

const word32 = (value: number): readonly number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);
const word24 = (value: number): readonly number[] => word32(value).slice(0, 3);
const latin = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));
const chunk = (name: string, data: readonly number[]): readonly number[] => [
  ...latin(name),
  ...word32(data.length),
  ...data,
  ...(data.length % 2 === 0 ? [] : [0]),
];
const riff = (...parts: readonly (readonly number[])[]): Uint8Array => {
  const body = [...latin("WEBP"), ...parts.flat()];
  return Uint8Array.from([...latin("RIFF"), ...word32(body.length), ...body]);
};
/** The picture's own chunk, of a file that is nothing but it. */
const bare = (name: string): readonly number[] => [...file(name).subarray(12)];
const extended = (flags: number, width: number, height: number): readonly number[] =>
  chunk("VP8X", [...word32(flags), ...word24(width - 1), ...word24(height - 1)]);

describe("a WebP picture", () => {
  it("becomes a PNG of the same pixels, with its transparency", async () => {
    for (const [name, isClear] of [
      ["drawing", false],
      ["clear", true],
    ] as const) {
      const { type, bytes, width, height } = await rewriteWebp(file(name));
      expect({ type, width, height }).toEqual({ type: "png", width: 64, height: 40 });
      expect(inspectImage(bytes)).toMatchObject({ type: "png", width: 64, height: 40 });
      expect([...PNG.sync.read(Buffer.from(bytes)).data]).toEqual([...picture(64, 40, isClear).data]);
    }
  });

  it("becomes a JPEG where it is a photograph, and a PNG where that is transparent", async () => {
    const plain = await rewriteWebp(file("photograph"));
    expect(inspectImage(plain.bytes)).toMatchObject({ type: "jpeg", width: 64, height: 40 });
    expect(plain.type).toBe("jpeg");
    expect((await rewriteWebp(file("vignette"))).type).toBe("png");
  });

  it("is written the same way each time", async () => {
    for (const name of ["drawing", "photograph"])
      expect((await rewriteWebp(file(name))).bytes).toEqual((await rewriteWebp(file(name))).bytes);
  });

  it("keeps its colour profile and its turn, and no word of the camera", async () => {
    const profile = latin("a profile of colours");
    const exif = [...latin("Exif\0\0MM\0*"), 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
    const around = (name: string): Uint8Array =>
      riff(
        extended(0x2c, 64, 40),
        chunk("ICCP", profile),
        bare(name),
        chunk("EXIF", exif),
        chunk("XMP ", latin("Seoul")),
      );
    for (const name of ["drawing", "photograph"]) {
      const { bytes, orientation, type } = await rewriteWebp(around(name));
      expect(orientation).toBe(6);
      const text = Buffer.from(bytes).toString("latin1");
      expect(text).toContain(type === "png" ? "iCCPicc" : "ICC_PROFILE");
      expect(text).not.toMatch(/Exif|Seoul/);
      expect(bareImage(type, bytes)?.length).toBe(bytes.length);
      const { value } = await loadImages([{ src: "a.webp", span: PLACE }], () => ({
        value: around(name),
        diagnostics: [],
      }));
      expect(value?.get("a.webp")).toMatchObject({ type, width: 40, height: 64, orientation: 6 });
    }
  });

  it("is the first picture of an animation, where it lies, and says so", async () => {
    const frame = (name: string, [x, y, width, height]: readonly number[]): readonly number[] =>
      chunk("ANMF", [
        ...[(x ?? 0) / 2, (y ?? 0) / 2, (width ?? 1) - 1, (height ?? 1) - 1, 100].flatMap(word24),
        0,
        ...bare(name),
      ]);
    const moving = riff(
      extended(2, 64, 40),
      chunk("ANIM", [0, 0, 0, 0, 0, 0]),
      frame("small", [10, 6, 20, 10]),
      frame("drawing", [0, 0, 64, 40]),
    );
    const { bytes, isAnimated } = await rewriteWebp(moving);
    expect(isAnimated).toBe(true);
    const pixels = PNG.sync.read(Buffer.from(bytes)).data;
    const at = (x: number, y: number): readonly number[] => [
      ...pixels.subarray(4 * (y * 64 + x), 4 * (y * 64 + x) + 4),
    ];
    expect(at(9, 6)).toEqual([0, 0, 0, 0]);
    expect(at(11, 7)).toEqual([...picture(20, 10).data.subarray(4 * 21, 4 * 22)]);
    const { diagnostics } = await loadImages([{ src: "a.webp", span: PLACE }], () => ({
      value: moving,
      diagnostics: [],
    }));
    expect(diagnostics.map(({ code }) => code)).toEqual(["host/image-animated"]);
  });

  it("is refused with a reason if it is cut off, at any length, or any byte is wrong", async () => {
    for (const name of ["small", "photograph"]) {
      const whole = file(name);
      for (let length = 12; length < whole.length; length += 41)
        await expect(rewriteWebp(whole.slice(0, length)), `${name} ${length}`).rejects.toThrow(WebpFault);
      for (let at = 12; at < whole.length; at += 61) {
        const wrong = whole.slice();
        wrong[at] = 255 - (wrong[at] ?? 0);
        const outcome = await rewriteWebp(wrong).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome instanceof WebpFault || outcome instanceof WebpPixels).toBe(true);
      }
    }
  });

  it("is refused by its size before anything is unpacked, whatever its outer head says", async () => {
    const huge = [0x2f, ...word32(16_382 | (16_382 << 14)), 0, 0, 0, 0, 0, 0];
    await expect(rewriteWebp(riff(chunk("VP8L", huge)))).rejects.toThrow(WebpPixels);
    await expect(rewriteWebp(riff(extended(0, 8, 8), chunk("VP8L", huge)))).rejects.toThrow(WebpPixels);
    await expect(rewriteWebp(riff(extended(0, 16_000_000, 8), bare("small")))).rejects.toThrow(WebpPixels);
  });
});
