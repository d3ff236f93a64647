/** Words of a PDF: signs from left to right, letters as they were written and as wide as they were measured. */
import { unzlibSync } from "fflate";
import { expect, it } from "vitest";
import { emitPdf } from "../../../src/emit/pdf/emit.ts";
import { readFace } from "../../../src/host/faces.ts";
import { drawScene } from "../../../src/scene/drawing/draw.ts";
import { box, paragraph, run, scene, slide, textBox } from "../../support/scene.ts";

const write = (text: string) => {
  const words = textBox("Words", box(50, 50, 600, 100), [paragraph([run(text)], { rtl: true, align: "right" })]);
  return emitPdf(drawScene(scene([slide("one", "", [words])])), new Map(), readFace);
};

/** Every stream of a PDF, unpacked. */
function streamsOf(bytes: Uint8Array): readonly string[] {
  const whole = Buffer.from(bytes).toString("latin1");
  return [...whole.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, packed = ""]) => {
    const stream = Buffer.from(packed, "latin1");
    return stream[0] === 0x78 ? [Buffer.from(unzlibSync(stream)).toString("latin1")] : [];
  });
}

interface Shown {
  readonly text: string;
  readonly reversed: boolean;
}

/** What each string of the first page shows, from left to right, by the map of its face's signs to letters. */
function shownBy(bytes: Uint8Array): readonly Shown[] {
  const whole = Buffer.from(bytes).toString("latin1");
  const streams = streamsOf(bytes);
  const page = streams.find((one) => one.includes("BT")) ?? "";
  const maps = streams.filter((one) => one.includes("beginbfrange")).map(lettersOf);
  const order = [...whole.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = ""]) => name);
  const names = [...new Set(order)];
  const used = [...page.matchAll(/\/(F\d+) [\d.]+ Tf/g)].map(([, name = ""]) => name);
  expect(maps.length).toBe(new Set(used).size);
  expect(names.length).toBe(maps.length);
  const found: Shown[] = [];
  for (const [, marked = "", block = ""] of page.matchAll(/(\/ReversedChars BMC\s+[\s\S]*?)?BT([\s\S]*?)ET/g)) {
    const [, name = ""] = /\/(F\d+) /.exec(block) ?? [];
    const letters = maps[[...new Set(used)].indexOf(name)] ?? new Map<number, string>();
    const signs = [...block.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
    const text = signs.map((sign) => letters.get(Number.parseInt(sign, 16)) ?? "").join("");
    found.push({ text, reversed: marked !== "" });
  }
  return found;
}

function lettersOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, from = "", , list = ""] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g))
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ""], index) => {
      const codes = hex.replaceAll(" ", "").match(/.{4}/g) ?? [];
      letters.set(
        Number.parseInt(from, 16) + index,
        codes.map((code) => String.fromCharCode(Number.parseInt(code, 16))).join(""),
      );
    });
  return letters;
}

it("sets letters from left to right, says so, and leaves numbers as they are", async () => {
  const { bytes, missing } = await write("عام ٢٠١٣ لا");
  expect(missing).toEqual([]);
  const all = shownBy(bytes).filter(({ text }) => text.trim() !== "");
  expect(all.map(({ text }) => text.trim())).toEqual(["ماع", "٢٠١٣", "لا"]);
  expect(all.map(({ reversed }) => reversed)).toEqual([true, false, true]);
});

it("finds a bracket that is turned by the letter that was written", async () => {
  const { bytes } = await write("(خطة) [A]");
  const brackets = shownBy(bytes).flatMap(({ text }) => text.match(/[()[\]]/g) ?? []);
  // “) [” is one piece, whose last letter stands at the left.
  expect(brackets).toEqual(["(", "[", ")", "]"]);
});

it("keeps the signs that say how letters join, and leaves nothing blank for them", async () => {
  const { missing } = await write("می\u200cخواهم\u200f");
  expect(missing).toEqual([]);
});

it("writes the same bytes each time", async () => {
  const text = "خطة (Obama) 2013";
  expect((await write(text)).bytes).toEqual((await write(text)).bytes);
});

it("sets blanks between Hangul as wide as they were measured, so that a full stop of another face stands behind its syllable", async () => {
  const { bytes } = await write("닫혔다 가");
  const whole = Buffer.from(bytes).toString("latin1");
  const widths = [...whole.matchAll(/\/W \[0 \[([^\]]*)\]/g)].map(([, list = ""]) => list.split(" "));
  expect(widths[0]?.slice(1)).toEqual(["920", "920", "920", "224", "920"]);
});
