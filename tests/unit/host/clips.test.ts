/** Films and sounds are told by their bytes, whatever their names say, and carry to an audience what plays and no more. */
import { describe, expect, it, vi } from "vitest";
import { readClip } from "../../../src/host/images/clip.ts";
import { loadImages } from "../../../src/host/images/load.ts";
import { SvgFault } from "../../../src/host/images/svg.ts";
import { png } from "../../support/images.ts";
import { chanceOf, mutatedBytes } from "../../support/mutate.ts";

const SECRET = "ZQSECRET of somebody";
const text = (value: string): Buffer => Buffer.from(value, "latin1");
function box(type: string, ...inner: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(inner);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
}
const film = (brand = "isom"): Buffer =>
  Buffer.concat([
    box("ftyp", text(`${brand}\x00\x00\x02\x00`)),
    box(
      "moov",
      box("trak", box("mdia", box("hdlr", Buffer.alloc(20), text(`${SECRET}\0`))), box("udta", text(SECRET))),
      box("meta", text(SECRET)),
    ),
    box("uuid", text(SECRET)),
    box("mdat", Buffer.alloc(40, 7)),
  ]);
const FRAME = Buffer.concat([Buffer.of(0xff, 0xfb, 0x90, 0), Buffer.alloc(413, 5)]);
const tagged = (): Buffer => {
  const words = text(`TIT2${SECRET}`);
  return Buffer.concat([
    text("ID3\x03\0\0\0\0\0"),
    Buffer.of(words.length),
    words,
    FRAME,
    text(`TAG${SECRET}`.padEnd(128, " ")),
  ]);
};
function riffChunk(type: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}
/** How a sound is packed: two bytes of its coding, and what all codings say. */
const format = (coding: number, ...more: readonly Buffer[]): Buffer =>
  riffChunk("fmt ", Buffer.concat([Buffer.of(coding & 0xff, coding >> 8), Buffer.alloc(14, 1), ...more]));
const wave = (...more: readonly Buffer[]): Buffer => waveOf(format(1), ...more, riffChunk("data", Buffer.alloc(9, 3)));
const waveOf = (...chunks: readonly Buffer[]): Buffer => {
  const body = Buffer.concat([text("WAVE"), ...chunks]);
  const head = Buffer.alloc(8);
  head.write("RIFF", "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};
const bare = (bytes: Uint8Array) => {
  const found = readClip(bytes);
  return found !== undefined && "clip" in found ? found.clip : expect.fail(JSON.stringify(found));
};

describe("a clip", () => {
  it("is told by its bytes", () => {
    expect([film(), film("M4A "), tagged(), FRAME, wave()].map((bytes) => bare(bytes).type)).toEqual([
      "mp4",
      "m4a",
      "mp3",
      "mp3",
      "wav",
    ]);
    expect([png(2, 2), text("plain words"), film("avif"), Buffer.alloc(0)].map((bytes) => readClip(bytes))).toEqual(
      Array(4).fill(undefined),
    );
    expect(readClip(Buffer.concat([Buffer.of(0x1a, 0x45, 0xdf, 0xa3), Buffer.alloc(20)]))).toEqual({
      problem: "format",
      format: "a WebM or Matroska film",
    });
  });

  it("has no words behind what a chunk of a sound says, or in a second of its kind", () => {
    const data = riffChunk("data", Buffer.alloc(9, 3));
    const secret = text(SECRET);
    const long = waveOf(
      format(1, Buffer.of(22, 0), secret),
      riffChunk("fact", Buffer.concat([Buffer.alloc(4), secret])),
      data,
    );
    const twice = waveOf(
      format(1),
      riffChunk("fact", Buffer.alloc(4)),
      format(1, secret),
      data,
      riffChunk("data", secret),
    );
    expect(Buffer.from(bare(long).bytes)).toEqual(waveOf(format(1), riffChunk("fact", Buffer.alloc(4)), data));
    expect(Buffer.from(bare(twice).bytes)).toEqual(waveOf(format(1), riffChunk("fact", Buffer.alloc(4)), data));
    const extensible = format(0xfffe, Buffer.of(22, 0), Buffer.alloc(22, 7));
    expect(
      Buffer.from(bare(waveOf(format(0xfffe, Buffer.of(99, 0), Buffer.alloc(22, 7), secret), data)).bytes),
    ).toEqual(waveOf(extensible, data));
    expect(readClip(waveOf(format(0x270, secret), data))).toMatchObject({ problem: "broken" });
  });

  it("has no name of a program in the pictures of a film, and names no file to play from", () => {
    const entry = (name: Buffer) => box("avc1", Buffer.alloc(42), name, Buffer.alloc(36));
    const reference = (flags: number, ...more: readonly Buffer[]) => box("url ", Buffer.of(0, 0, 0, flags), ...more);
    const made = (name: Buffer, url: Buffer): Buffer => {
      const table = box("stsd", Buffer.of(0, 0, 0, 0, 0, 0, 0, 1), entry(name));
      const references = box("dref", Buffer.of(0, 0, 0, 0, 0, 0, 0, 1), url);
      const minf = box("minf", box("dinf", references), box("stbl", table));
      return Buffer.concat([
        box("ftyp", text("isom\x00\x00\x02\x00")),
        box("moov", box("trak", box("mdia", minf))),
        box("mdat", Buffer.alloc(40, 7)),
      ]);
    };
    const whole = made(text(SECRET.padEnd(32, "\0")), reference(1, text(SECRET)));
    expect(Buffer.from(bare(whole).bytes)).toEqual(made(Buffer.alloc(32), reference(1, Buffer.alloc(SECRET.length))));
    expect(readClip(made(Buffer.alloc(32), reference(0, text("https://a.example/film.mp4\0"))))).toMatchObject({
      problem: "broken",
      reason: "it plays what stands in another file",
    });
  });

  it("keeps what plays, at its place, and none of the words beside it", () => {
    const whole = film();
    const { bytes } = bare(whole);
    expect(Buffer.from(bytes).includes(SECRET)).toBe(false);
    // Tables of a film name places by their number: nothing moves.
    expect(bytes).toHaveLength(whole.length);
    expect(Buffer.from(bytes.subarray(-48))).toEqual(whole.subarray(-48));
    expect(Buffer.from(bare(tagged()).bytes)).toEqual(FRAME);
    const named = bare(wave(riffChunk("LIST", text(SECRET)), riffChunk("id3 ", text(SECRET))));
    expect(Buffer.from(named.bytes)).toEqual(wave());
  });

  it("carries nothing of what no player reads, wherever a program put it", () => {
    const own = box("XYZ ", text(SECRET));
    const whole = Buffer.concat([
      box("ftyp", text("isom\x00\x00\x02\x00")),
      own,
      box("moov", own, box("trak", own, box("edts", own), box("mdia", own, box("minf", own, box("stbl", own))))),
      box("moof", own, box("traf", own)),
      box("mdat", Buffer.alloc(40, 7)),
      own,
    ]);
    const { bytes } = bare(whole);
    expect(Buffer.from(bytes).includes("ZQSECRET")).toBe(false);
    expect(bytes).toHaveLength(whole.length);
    const tags = [
      `TAG+${SECRET}`.padEnd(227, " "),
      `LYRICSBEGIN${SECRET}000030LYRICS200`,
      `APETAGEX${SECRET}`,
      `ID3\x03\0\0\0\0\x05${SECRET}`,
    ].map(text);
    for (const tag of tags)
      for (const sound of [
        [FRAME, FRAME, tag],
        [FRAME, tag, FRAME, FRAME],
        [FRAME, FRAME, tag, tag, FRAME, FRAME, tag],
      ]) {
        const frames = sound.filter((one) => one === FRAME);
        expect(Buffer.from(bare(Buffer.concat(sound)).bytes)).toEqual(Buffer.concat(frames));
      }
  });

  it("broken in its bytes is read or refused, and says no more than what plays", () => {
    const chance = chanceOf(Number(process.env.FUZZ_SEED ?? 5));
    const wholes = [film(), tagged(), wave(riffChunk("LIST", text(SECRET))), Buffer.concat(Array(9).fill(FRAME))];
    for (let turn = 0; turn < Number(process.env.FUZZ_RUNS ?? 300) * 4; turn++) {
      const found = readClip(mutatedBytes(wholes[turn % 4] ?? film(), chance));
      if (found === undefined || !("clip" in found)) continue;
      const again = readClip(found.clip.bytes);
      const same = again !== undefined && "clip" in again && Buffer.from(again.clip.bytes).equals(found.clip.bytes);
      expect(same, `turn ${turn}`).toBe(true);
    }
  });

  it("that is cut off or holds nothing is broken, and none makes it run on", () => {
    const whole = film();
    for (let length = 12; length < whole.length; length += 7) {
      expect(readClip(whole.subarray(0, length)), `${length} bytes`).toMatchObject({ problem: "broken" });
    }
    const endless = Buffer.from(whole);
    endless.writeUInt32BE(0, whole.indexOf("moov") + 4);
    expect(readClip(endless)).toMatchObject({ problem: "broken" });
    expect(readClip(tagged().subarray(0, 20))).toMatchObject({ problem: "broken" });
    expect(readClip(wave().subarray(0, 40))).toMatchObject({ problem: "broken" });
  });

  it("is refused where its boxes stand within each other without end", () => {
    const count = 200_000;
    const boxes = Buffer.alloc(8 * count);
    for (let n = 0; n < count; n++) {
      boxes.writeUInt32BE(8 * (count - n), 8 * n);
      boxes.write("moov", 8 * n + 4, "latin1");
    }
    expect(readClip(Buffer.concat([box("ftyp", text("isom")), boxes]))).toMatchObject({ problem: "broken" });
  });

  it("stands behind the picture beside it, else behind a sign, which is told", async () => {
    const files = new Map<string, Uint8Array>([
      ["a/clip.mp4", film()],
      ["a/clip.png", png(8, 5)],
      ["bare.mp3", FRAME],
      // Its picture is a film as well, and none.
      ["bare.png", film()],
    ]);
    const read = (src: string) => ({ value: files.get(src) ?? null, diagnostics: [] });
    const span = { file: "b.md", start: 0, end: 1 };
    const { value, diagnostics } = await loadImages(
      ["a/clip.mp4", "bare.mp3"].map((src) => ({ src, span })),
      read,
    );
    expect(value.get("a/clip.mp4")).toMatchObject({ type: "png", width: 8, height: 5, clip: { type: "mp4" } });
    expect(value.get("bare.mp3")).toMatchObject({ type: "png", width: 960, clip: { type: "mp3" } });
    expect(diagnostics.map(({ code, params }) => [code, params.poster])).toEqual([["host/clip-poster", "bare.png"]]);
  });
});

describe("a clip whose sign cannot be drawn in time", () => {
  it("stops the build with the reason", async () => {
    const draw = () => Promise.reject(new SvgFault("it takes longer than 20 seconds to draw"));
    vi.doMock("../../../src/host/images/draw-svg.ts", () => ({
      createSvgDrawer: () => ({ draw, close: () => Promise.resolve() }),
    }));
    const read = (name: string) => ({ value: name === "a.mp3" ? FRAME : null, diagnostics: [] });
    const { value, diagnostics } = await loadImages([{ src: "a.mp3", span: { file: "x.md", start: 0, end: 0 } }], read);
    vi.doUnmock("../../../src/host/images/draw-svg.ts");
    expect(value.size).toBe(0);
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toContain("error host/image-svg");
  });
});
