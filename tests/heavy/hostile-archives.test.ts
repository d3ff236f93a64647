import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkPackage } from "../../src/check/package/check.ts";
import { BOUNDS } from "../../src/data/bounds.ts";
import { CONTENT_TYPES, PACKAGE_RELATIONSHIPS } from "../../src/opc/namespaces.ts";
import { change, goodParts, zip } from "../support/package.ts";

const BYTES = Uint8Array.from({ length: 64 }, (_, i) => i);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = (data: Uint8Array): readonly string[] => checkPackage(data, "x.pptx").map((d) => d.code);

describe("files that are no sound archive", () => {
  it("tells an empty file and plain text from a deck", () => {
    expect(codes(new Uint8Array())).toEqual(["check/not-a-zip"]);
    expect(codes(bytes("# Not a deck\n"))).toEqual(["check/not-a-zip"]);
  });

  it("recognises old files", () => {
    expect(codes(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toEqual(["check/old-format"]);
  });

  it("recognises other Office files", () => {
    const parts = { "[Content_Types].xml": `<Types xmlns="${CONTENT_TYPES}"/>`, "word/document.xml": "<x/>" };
    expect(codes(zip(parts))).toEqual(["check/not-a-presentation"]);
  });

  it("notices a file that is cut off, anywhere", () => {
    const whole = zip(goodParts());
    for (let length = 1; length < whole.length; length += 97) {
      const found = codes(whole.subarray(0, length));
      expect(found.length, String(length)).toBeGreaterThan(0);
      expect(found[0], String(length)).toMatch(/^check\/(archive-damaged|not-a-zip)$/);
    }
  });

  it("says one thing of a part that is another than it says", () => {
    const lies = (name: string, text: string) => codes(zip({ ...goodParts(), [name]: text }));
    expect(lies("ppt/presentation.xml", String(goodParts()["ppt/theme/theme1.xml"]))).toEqual(["check/root"]);
    expect(lies("ppt/slideMasters/slideMaster1.xml", "no XML")).toEqual(["check/malformed-xml"]);
    const [slide, theme] = ["ppt/slides/slide1.xml", "ppt/theme/theme1.xml"].map((name) => String(goodParts()[name]));
    for (const name of Object.keys(goodParts()).filter((one) => /\.(?:xml|rels)$/.test(one))) {
      const one = lies(name, String(/slides\/slide\d/.test(name) && !name.endsWith(".rels") ? theme : slide));
      expect([name, ...one]).toEqual([name, /^_rels|core/.test(name) ? expect.anything() : "check/root"]);
      expect([name, lies(name, "<p").length]).toEqual([name, 1]);
    }
    expect(lies("ppt/presentation.xml", "<p")).toEqual(["check/malformed-xml"]);
    expect(lies("_rels/.rels", "<Relationships")).toEqual(["check/archive-damaged"]);
  });

  it("says one thing of relationships that are not there", () => {
    const empty = `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`;
    const links = Object.keys(goodParts()).filter((name) => /^ppt.*\.rels$/.test(name));
    const { length } = links;
    const found = links.map((name) => [name, codes(zip({ ...goodParts(), [name]: empty })).length]);
    expect(found).toEqual(links.map((name) => [name, 1]));
    expect(length).toBeGreaterThan(5);
  });

  it("says one thing of a part that is declared as another", () => {
    const declared = (from: string, to: string) => codes(zip(change(goodParts(), "[Content_Types].xml", from, to)));
    const wrong = ["check/wrong-content-type"];
    expect(declared("presentationml.presentation.main", "wordprocessingml.document.main")).toEqual(wrong);
    expect(declared("vnd.openxmlformats-package.core-properties+xml", "xml")).toEqual(wrong);
    expect(declared("vnd.openxmlformats-officedocument.extended-properties+xml", "xml")).toEqual(wrong);
    expect(declared("vnd.openxmlformats-package.relationships+xml", "xml")).toEqual(wrong);
    expect(declared("vnd.openxmlformats-officedocument.theme+xml", "xml")).toEqual(wrong);
  });

  it("says of a part that holds a picture, an archive or a document what it is", () => {
    const found = (head: string) =>
      checkPackage(zip({ ...goodParts(), "ppt/theme/theme1.xml": Buffer.from(`${head}\0\0`, "latin1") }), "x.pptx");
    const holds = (head: string) => found(head).map(({ params }) => params.reason);
    expect(found("%PDF-1.7")[0]?.hint).toMatch(/^Another file took this part's name/);
    const [cut] = checkPackage(zip({ ...goodParts(), "ppt/theme/theme1.xml": "<p" }), "x.pptx");
    expect(cut?.hint).toMatch(/^Escape/);
    expect(holds("\x89PNG\r\n\x1a\n")).toEqual(["its bytes are a PNG picture"]);
    expect(holds("PK\x03\x04")).toEqual(["its bytes are a ZIP archive"]);
    expect(holds("%PDF-1.7")).toEqual(["its bytes are a PDF"]);
  });

  it("never throws, whichever byte is damaged", () => {
    const whole = zip(goodParts());
    for (let at = 0; at < whole.length; at += 53) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
      expect(() => codes(damaged)).not.toThrow();
    }
  });

  /** The same archive with its counts, sizes and places in 64 bits, as programs write it that stream. */
  function inLargeForm(data: Uint8Array): Uint8Array {
    const source = Buffer.from(data);
    const end = source.lastIndexOf(Buffer.of(0x50, 0x4b, 5, 6));
    const start = source.readUInt32LE(end + 16);
    const entries: Buffer[] = [];
    for (let at = start; at < end; ) {
      const lengths = [28, 30, 32].map((place) => source.readUInt16LE(at + place));
      const [name = 0] = lengths;
      const next = at + 46 + lengths.reduce((sum, length) => sum + length, 0);
      const extra = Buffer.alloc(28);
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      [24, 20, 42].forEach((place, index) => {
        extra.writeBigUInt64LE(BigInt(source.readUInt32LE(at + place)), 4 + 8 * index);
      });
      const head = Buffer.from(source.subarray(at, at + 46 + name));
      for (const place of [24, 20, 42]) head.writeUInt32LE(0xffffffff, place);
      head.writeUInt16LE(28, 30);
      head.writeUInt16LE(0, 32);
      entries.push(head, extra);
      at = next;
    }
    const directory = Buffer.concat(entries);
    const large = Buffer.alloc(56 + 20);
    large.writeUInt32LE(0x06064b50, 0);
    large.writeBigUInt64LE(BigInt(source.readUInt16LE(end + 10)), 32);
    large.writeBigUInt64LE(BigInt(start), 48);
    large.writeUInt32LE(0x07064b50, 56);
    large.writeBigUInt64LE(BigInt(start + directory.length), 56 + 8);
    const tail = Buffer.from(source.subarray(end));
    tail.writeUInt16LE(0xffff, 10);
    tail.writeUInt32LE(0xffffffff, 16);
    return new Uint8Array(Buffer.concat([source.subarray(0, start), directory, large, tail]));
  }

  it("reads archives whose numbers have 64 bits, and refuses what these lie about", () => {
    const whole = inLargeForm(zip(goodParts()));
    expect(codes(whole)).toEqual(codes(zip(goodParts())));
    const lies = Buffer.from(whole);
    lies.writeBigUInt64LE(2n ** 60n, lies.lastIndexOf(Buffer.of(0x50, 0x4b, 6, 6)) + 48);
    expect(codes(new Uint8Array(lies))).toEqual(["check/archive-damaged"]);
    const many = Buffer.from(whole);
    many.writeBigUInt64LE(2n ** 60n, many.lastIndexOf(Buffer.of(0x50, 0x4b, 6, 6)) + 32);
    expect(codes(new Uint8Array(many))).toEqual(["check/archive-too-large"]);
    const huge = Buffer.from(whole);
    huge.writeBigUInt64LE(2n ** 50n, huge.indexOf(Buffer.of(1, 0, 24, 0)) + 4);
    expect(codes(new Uint8Array(huge))).toEqual(["check/archive-too-large"]);
  });

  it("refuses to unpack what declares gigabytes", () => {
    const bomb = zip({ ...goodParts(), "ppt/media/image2.png": "x" });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 46 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    }
    expect(codes(bomb)).toEqual(["check/archive-too-large"]);
  });

  it("says once what is wrong with more than ten parts, and with each of ten", () => {
    const broken = (count: number) =>
      checkPackage(
        zip({
          ...goodParts(),
          ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`ppt/a${i}.xml`, "<p"])),
        }),
        "x.pptx",
      ).filter(({ code }) => code === "check/malformed-xml");
    expect(broken(10).length).toBe(10);
    expect(broken(11).map(({ params }) => params.parts)).toEqual([11]);
  });

  it("finds its end where a comment holds what looks like it", () => {
    const whole = Buffer.from(zip(goodParts()));
    const comment = Buffer.alloc(60, 0x20);
    comment.writeUInt32LE(0x06054b50, 10);
    whole.writeUInt16LE(comment.length, whole.length - 2);
    expect(codes(Buffer.concat([whole, comment]))).toEqual(codes(zip(goodParts())));
  });

  it("notices a part that has two names", () => {
    const two = Buffer.from(zip(goodParts()));
    two.write("x", two.indexOf("ppt/slides/slide1.xml") + 4);
    expect(codes(new Uint8Array(two))).toContain("check/archive-damaged");
  });

  it("takes a film as large as the zeros that it refuses to unpack", () => {
    const film = zipSync({ "ppt/media/media1.mp4": [new Uint8Array(BOUNDS.packed + 1), { level: 0 }] });
    expect(codes(film)).toEqual(["check/not-a-presentation"]);
  });

  it("refuses many small bombs as it does one, before it unpacks any", () => {
    const bombs = zipSync({
      ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`ppt/media/c${i}.png`, new Uint8Array(9_000_000)])),
    });
    expect(codes(bombs)).toEqual(["check/archive-too-large"]);
  });

  it("refuses entries that share their bytes", () => {
    const shared = Buffer.from(zipSync({ "a.bin": new Uint8Array(5000).fill(7), "b.bin": [BYTES, { level: 0 }] }));
    // The table of contents says that the second is as long as the whole file.
    shared.writeUInt32LE(shared.length, shared.lastIndexOf(Buffer.of(0x50, 0x4b, 1, 2)) + 20);
    expect(codes(new Uint8Array(shared))).toEqual(["check/archive-damaged"]);
  });

  it("notices entries that begin in one another, and more entries than are counted", () => {
    const pair = (): Buffer => Buffer.from(zipSync({ "a.bin": [BYTES, { level: 0 }], "b.bin": [BYTES, { level: 0 }] }));
    const shared = pair();
    shared.writeUInt32LE(20, shared.lastIndexOf(Buffer.of(0x50, 0x4b, 1, 2)) + 42);
    const fewer = pair();
    fewer.writeUInt16LE(1, fewer.lastIndexOf(Buffer.of(0x50, 0x4b, 5, 6)) + 10);
    for (const data of [shared, fewer]) expect(codes(new Uint8Array(data))).toEqual(["check/archive-damaged"]);
  });

  it("verifies a large part piece by piece", () => {
    const noise = Uint8Array.from({ length: 9_000_000 }, (_, i) => (i * i) >> 3);
    const film = Buffer.from(zip({ ...goodParts(), "ppt/media/m.bin": noise }));
    expect(codes(new Uint8Array(film))).toEqual(["check/no-content-type", "check/orphan-part"]);
    const at = film.indexOf("ppt/media/m.bin") + 100_000;
    film.writeUInt8((film.readUInt8(at) + 1) % 256, at);
    expect(codes(new Uint8Array(film))).toContain("check/archive-damaged");
  });

  it("stops at the declared size of an entry that unpacks to more", () => {
    const big = zipSync({ "ppt/media/image1.png": new Uint8Array(50_000_000) });
    const view = new DataView(big.buffer, big.byteOffset);
    for (let at = 0; at + 46 < big.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    expect(codes(big)).toEqual(["check/not-a-presentation"]);
  });

  it("survives XML nested a hundred thousand deep", () => {
    const deep = `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`;
    const found = checkPackage(zip({ ...goodParts(), "ppt/slides/slide2.xml": deep }), "x.pptx");
    expect(found.map((d) => d.code)).toContain("check/parts-unread");
  });

  it("expands no entities", () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>';
    const found = checkPackage(zip({ ...goodParts(), "ppt/slides/slide2.xml": laughs }), "x.pptx");
    expect(found.map((d) => d.code)).toContain("check/malformed-xml");
  });
});
