/** A deck carries of a picture what draws it, and nothing that a camera or a program wrote beside it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inspectImage } from "../../../src/host/images/inspect.ts";
import { loadImages } from "../../../src/host/images/load.ts";
import { compileText, ROOT } from "../../support/compile.ts";
import { gif, jpeg, png } from "../../support/images.ts";

const SECRET = "ZQSECRET";
const planted = Buffer.from(`${SECRET} 개성 공단을 닫는다`);

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
const pngWith = (...chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = png(3, 2);
  return Buffer.concat([whole.subarray(0, 33), ...chunks, whole.subarray(33)]);
};
const zero = Buffer.of(0);
const segment = (marker: number, data: Uint8Array): Uint8Array => {
  const length = data.length + 2;
  return Buffer.concat([Buffer.of(0xff, marker, length >> 8, length & 255), data]);
};
const jpegWith = (orientation: number | undefined, ...more: readonly Uint8Array[]): Uint8Array => {
  const whole = jpeg(3, 2, orientation);
  return Buffer.concat([whole.subarray(0, 2), ...more, whole.subarray(2)]);
};
const gifWith = (block: Uint8Array): Uint8Array => {
  const whole = gif(3, 2);
  return Buffer.concat([whole.subarray(0, 19), block, whole.subarray(19)]);
};
const blocks = (...texts: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([...texts.flatMap((text) => [Buffer.of(text.length), text]), zero]);

async function loaded(bytes: Uint8Array): Promise<Buffer> {
  const source = { src: "a", span: { file: "a.md", start: 0, end: 0 } };
  const { value } = await loadImages([source], () => ({ value: bytes, diagnostics: [] }));
  return Buffer.from(value.get("a")?.bytes ?? []);
}

const profile = deflateSync(Buffer.from("profile"));
const pngOf = (packed: Uint8Array): Uint8Array => {
  const whole = png(3, 2);
  return Buffer.concat([whole.subarray(0, 33), chunk("IDAT", packed), whole.subarray(-12)]);
};
const rows = Buffer.alloc(20, 0);
const be = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, 4 * at);
  return bytes;
};
/** A profile of one tag. */
const profileWith = (data: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.alloc(128), be(1), Buffer.from("desc"), be(144, data.length), data]);
const TAGS: readonly (readonly [string, Uint8Array])[] = [
  ["text", Buffer.concat([Buffer.from("text\0\0\0\0"), planted])],
  [
    "desc",
    Buffer.concat([
      Buffer.from("desc\0\0\0\0"),
      be(planted.length),
      planted,
      be(0, 300),
      Buffer.from(`${SECRET}\0`.repeat(60), "utf16le").swap16().subarray(0, 600),
      Buffer.of(0, 0, 9),
      Buffer.from(SECRET),
    ]),
  ],
  [
    "mluc",
    Buffer.concat([
      Buffer.from("mluc\0\0\0\0"),
      be(1, 12, 0x656e5553, 76, 28),
      Buffer.from(`${"We leave at nine, and say so: ".slice(0, 30)}${SECRET}`, "utf16le").swap16(),
    ]),
  ],
  ["utf8", Buffer.concat([Buffer.from("utf8\0\0\0\0"), planted])],
  ["dict", Buffer.concat([Buffer.from("dict\0\0\0\0"), be(1, 16), planted])],
  ["XYZ ", Buffer.concat([Buffer.from("XYZ \0\0\0\0"), be(1, 2, 3), planted])],
];
const PLANTED: readonly (readonly [string, Uint8Array])[] = [
  ["tEXt", pngWith(chunk("tEXt", Buffer.concat([Buffer.from("Comment\0"), planted])))],
  ["zTXt", pngWith(chunk("zTXt", Buffer.concat([Buffer.from("Comment\0\0"), deflateSync(planted)])))],
  ["iTXt", pngWith(chunk("iTXt", Buffer.concat([Buffer.from("Comment\0\0\0\0\0"), planted])))],
  ["eXIf", pngWith(chunk("eXIf", planted))],
  ["tIME and a private chunk", pngWith(chunk("tIME", planted), chunk("prVt", planted))],
  ["the name of a profile", pngWith(chunk("iCCP", Buffer.concat([planted, Buffer.of(0, 0), profile])))],
  ["bytes behind a number", pngWith(chunk("gAMA", Buffer.concat([be(45_455), planted])))],
  ["bytes behind a size", pngWith(chunk("pHYs", Buffer.concat([be(2835, 2835), Buffer.of(1), planted])))],
  ["a palette that suggests", pngWith(chunk("PLTE", Buffer.concat([planted, Buffer.alloc(30)]).subarray(0, 30)))],
  ["bytes behind a palette's transparency", pngWith(chunk("tRNS", Buffer.concat([Buffer.alloc(6), planted])))],
  ["bytes behind the packed data", pngOf(Buffer.concat([deflateSync(rows), planted]))],
  ["bytes behind the last row", pngOf(deflateSync(Buffer.concat([rows, planted]), { level: 0 }))],
  ["bytes after a PNG", Buffer.concat([png(3, 2), planted])],
  ["EXIF", jpegWith(undefined, segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), planted])))],
  ["XMP", jpegWith(undefined, segment(0xe1, Buffer.concat([Buffer.from("http://ns.adobe.com/xap/1.0/\0"), planted])))],
  ["IPTC", jpegWith(undefined, segment(0xed, Buffer.concat([Buffer.from("Photoshop 3.0\0"), planted])))],
  ["a comment of a JPEG", jpegWith(undefined, segment(0xfe, planted))],
  [
    "a thumbnail",
    jpegWith(undefined, segment(0xe0, Buffer.concat([Buffer.from("JFIF\0\x01\x02\0\0\x01\0\x01\x09\x09"), planted]))),
  ],
  ["a JFIF extension", jpegWith(undefined, segment(0xe0, Buffer.concat([Buffer.from("JFXX\0"), planted])))],
  [
    "bytes behind Adobe's mark",
    jpegWith(undefined, segment(0xee, Buffer.concat([Buffer.from("Adobe\0d\0\0\0\0\x01"), planted]))),
  ],
  ["bytes behind a number of lines", jpegWith(undefined, segment(0xdc, Buffer.concat([Buffer.of(0, 2), planted])))],
  ["EXIF of a turned picture", jpegWith(6, segment(0xe1, planted))],
  ["bytes after a JPEG", Buffer.concat([jpeg(3, 2), planted, Buffer.of(0xff, 0xd9)])],
  ["a comment of a GIF", gifWith(Buffer.concat([Buffer.of(0x21, 0xfe), blocks(planted)]))],
  [
    "an application's block",
    gifWith(Buffer.concat([Buffer.of(0x21, 0xff), blocks(Buffer.from("XMP DataXMP"), planted)])),
  ],
  ["a loop with more behind it", gifWith(loop(planted))],
  ["bytes after a GIF", Buffer.concat([gif(3, 2), planted])],
];

function loop(...more: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([Buffer.of(0x21, 0xff), blocks(Buffer.from("NETSCAPE2.0"), Buffer.of(1, 0, 0), ...more)]);
}

describe("pictures", () => {
  it.each(PLANTED)("lose %s and stay whole", async (_, bytes) => {
    expect(Buffer.from(bytes).includes(SECRET) || Buffer.from(bytes).includes("zTXt")).toBe(true);
    const bare = await loaded(bytes);
    expect(bare.includes(SECRET)).toBe(false);
    expect(bare.includes("zTXt")).toBe(false);
    const { bytes: _same, ...before } = inspectImage(bytes) as Record<string, unknown>;
    // The turn of a picture is the asset's, not the bytes', so that no program turns it once more.
    const lying = before.orientation === undefined ? before : { type: "jpeg", width: 3, height: 2 };
    expect(inspectImage(bare)).toMatchObject(lying);
    expect(bare.includes("Exif")).toBe(false);
  });

  it.each(TAGS)("lose what a profile says in “%s”, in either letters, and keep its length", async (_, tag) => {
    const whole = profileWith(tag);
    const icc = Buffer.concat([Buffer.from("icc\0\0"), deflateSync(whole)]);
    const bare = await loaded(pngWith(chunk("iCCP", icc)));
    const at = bare.indexOf("iCCP") + 9;
    const said = inflateSync(bare.subarray(at));
    const inJpeg = await loaded(
      jpegWith(
        undefined,
        segment(0xe2, Buffer.concat([Buffer.from("ICC_PROFILE\0\x02\x02"), whole.subarray(150)])),
        segment(0xe2, Buffer.concat([Buffer.from("ICC_PROFILE\0\x01\x02"), whole.subarray(0, 150)])),
      ),
    );
    expect(said.length).toBe(whole.length);
    for (const bytes of [said, inJpeg]) {
      expect(bytes.includes(SECRET)).toBe(false);
      expect(bytes.includes(Buffer.from(SECRET, "utf16le").swap16())).toBe(false);
      expect(bytes.includes(Buffer.from(tag.subarray(0, 4)))).toBe(true);
    }
    expect(inspectImage(inJpeg)).toMatchObject({ type: "jpeg", width: 3, height: 2 });
  });

  it("are refused where more is packed behind the last row than a picture has", async () => {
    expect((await loaded(pngOf(deflateSync(Buffer.alloc(2 ** 21))))).length).toBe(0);
  });

  it("are cut at the last row of the last pass where they are interlaced", async () => {
    const whole = Buffer.from(pngOf(deflateSync(Buffer.concat([Buffer.alloc(24), planted]), { level: 0 })));
    whole[28] = 1;
    whole.writeUInt32BE(crc32(whole.subarray(12, 29)), 29);
    const bare = await loaded(whole);
    const at = bare.indexOf("IDAT");
    expect(inflateSync(bare.subarray(at + 4)).length).toBe(22);
  });

  it.each([
    ["a PNG", png(3, 2)],
    ["a PNG with its colours", pngWith(chunk("gAMA", Buffer.of(0, 0, 177, 143)), chunk("pHYs", Buffer.alloc(9)))],
    ["a JPEG", jpeg(3, 2)],
    ["a JPEG with a profile", jpegWith(undefined, segment(0xe2, Buffer.from("ICC_PROFILE\0\x01\x01profile")))],
    ["a JPEG with Adobe's mark", jpegWith(undefined, segment(0xee, Buffer.from("Adobe\0d\0\0\0\0\x01")))],
    ["a GIF", gif(3, 2)],
    ["a GIF that plays again and again", gifWith(loop())],
    ["a GIF with a delay", gifWith(Buffer.of(0x21, 0xf9, 4, 0, 10, 0, 0, 0))],
  ])("that hold nothing else stay as they are, to the byte: %s", async (_, bytes) => {
    expect((await loaded(bytes)).equals(bytes)).toBe(true);
  });

  it("keep every scan of a JPEG that comes in several", async () => {
    const whole = Buffer.from(jpeg(3, 2));
    const scans = Buffer.concat([
      whole.subarray(0, -2),
      Buffer.of(0xff, 0, 0xff, 0xd0, 7),
      segment(0xc4, Buffer.from("table")),
      segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)),
      Buffer.of(9, 9, 0xff, 0xd9),
    ]);
    expect((await loaded(scans)).equals(scans)).toBe(true);
  });

  it("are without it in a deck that goes to nobody in particular too", async () => {
    const file = join(ROOT, "tests/fixtures/attacks/eXIf-gps.png");
    expect(readFileSync(file).includes("eXIf")).toBe(true);
    const { bytes } = await compileText(
      "a.md",
      "## The map says it\n\n![A map](tests/fixtures/attacks/eXIf-gps.png)\n",
    );
    expect(Buffer.from(bytes ?? []).includes("IHDR")).toBe(true);
    expect(Buffer.from(bytes ?? []).includes("eXIf")).toBe(false);
  });
});
