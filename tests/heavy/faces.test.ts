/** Faces that outputs bring along: which characters they have, and what is left of them. */
import { Blob, Buffer, Face, Font, shape } from "harfbuzzjs";
import { expect, it } from "vitest";
import { langTag } from "../../src/data/language-tag.ts";
import { coverage } from "../../src/emit/faces/coverage.ts";
import { missingOf } from "../../src/emit/faces/missing.ts";
import { createSubsetter } from "../../src/emit/faces/subset.ts";
import { facesOf } from "../../src/emit/faces/used.ts";
import { leftOut } from "../../src/emit/left-out.ts";
import { emitPdf } from "../../src/emit/pdf/emit.ts";
import { emitSvg } from "../../src/emit/svg/emit.ts";
import { emitPng } from "../../src/emit/svg/png.ts";
import type { DrawPng } from "../../src/emit/types.ts";
import { readFace } from "../../src/host/faces.ts";
import { inspectImage } from "../../src/host/images/inspect.ts";
import { drawPng, readShipped } from "../../src/host/shipped.ts";
import { drawScene } from "../../src/scene/drawing/draw.ts";
import { alphabetOf } from "../../src/scene/text/metrics/alphabet.ts";
import { box, paragraph, run, scene, slide, textBox } from "../support/scene.ts";

const TOOLS = { readFace, readShipped, drawPng };
const codesOf = (text: string): ReadonlySet<number> => new Set([...text].map((one) => one.codePointAt(0) ?? 0));
const carlito = readFace("Carlito", { bold: false, italic: false }) ?? new Uint8Array();

it("knows which characters a face has, in the narrow and in the wide table", () => {
  const has = coverage(carlito);
  for (const code of codesOf("Aé→≤\u00a0")) expect(has(code), String.fromCodePoint(code)).toBe(true);
  for (const code of codesOf("\ud55c\u{1f600}\uffff")) expect(has(code)).toBe(false);
  const korean = coverage(readFace("Noto Sans KR", { bold: true, italic: false }) ?? new Uint8Array());
  for (const code of codesOf("\ud55c\uae00A")) expect(korean(code)).toBe(true);
});

it("takes no file for a face that is none", () => {
  expect(coverage(new Uint8Array())(65)).toBe(false);
  expect(coverage(carlito.slice(0, 400))(65)).toBe(false);
});

it("keeps of a face what is asked for, and nothing else", async () => {
  const subset = await createSubsetter(readShipped("harfbuzz-subset.wasm"));
  const small = subset(carlito, codesOf("Abc"));
  expect(small.length).toBeLessThan(carlito.length / 50);
  const has = coverage(small);
  expect([..."Abcdefz0 "].filter((one) => has(one.charCodeAt(0))).join("")).toBe("Abc");
  // A second face after a large one: the memory of what works on it has moved.
  expect(subset(carlito, codesOf("Abc"))).toEqual(small);
});

it("brings the faces of a drawing with its characters alone, and names those that no face has", async () => {
  const words = textBox("Words", box(50, 50, 600, 100), [
    paragraph([run("Plain "), run("fat", { bold: true }), run(" \ud55c\uae00 \u0915")]),
  ]);
  const { faces, missing } = await facesOf(drawScene(scene([slide("one", "", [words])])), TOOLS);
  expect(faces.map(({ name, bold }) => `${name} ${bold}`)).toEqual([
    "Carlito false",
    "Carlito true",
    "Noto Sans KR false",
  ]);
  const fat = coverage(faces[1]?.bytes ?? new Uint8Array());
  expect([..."fatPlin"].filter((one) => fat(one.charCodeAt(0))).join("")).toBe("fat");
  expect(missing).toEqual([["\u0915", "one"]]);
});

it("names the words that no face can write on every slide on which they stand, in outputs with faces and without", async () => {
  const words = (text: string) => textBox("Words", box(50, 50, 600, 100), [paragraph([run(text)])]);
  const slides = [
    slide("one", "", [words("\u0915\u0916 plain \u0e44\u0e17\u0e22")]),
    slide("two", "", [words("\u0915\u0916")]),
  ];
  const drawn = drawScene(scene(slides));
  const expected = [
    ["\u0915\u0916", "one"],
    ["\u0e44\u0e17\u0e22", "one"],
    ["\u0915\u0916", "two"],
  ];
  expect((await facesOf(drawn, TOOLS)).missing).toEqual(expected);
  expect(missingOf(drawn, readFace)).toEqual(expected);
  const told = (byMachine?: true) => {
    const emitted = { files: [], texts: null, missing: missingOf(drawn, readFace), hidden: [], undrawn: [] };
    return leftOut(byMachine ? { ...emitted, byMachine } : emitted, scene(slides), "SVG").map(({ code, params }) => [
      code,
      params.words,
    ]);
  };
  expect(told()).toEqual([
    ["emit/no-glyph", "\u201c\u0915\u0916\u201d, \u201c\u0e44\u0e17\u0e22\u201d"],
    ["emit/no-glyph", "\u201c\u0915\u0916\u201d"],
  ]);
  expect(told(true).map(([code]) => code)).toEqual(["emit/machine-face", "emit/machine-face"]);
});

it("keeps the forms of letters that join, of those that are asked for alone", async () => {
  const word = textBox("Words", box(50, 50, 600, 100), [paragraph([run("\u0628\u064a\u062a")], { rtl: true })]);
  const drawn = drawScene(scene([slide("one", "", [word])]));
  const { faces, missing } = await facesOf(drawn, TOOLS);
  expect(missing).toEqual([]);
  const arabic = faces.find(({ name }) => name === "Vazirmatn")?.bytes ?? new Uint8Array();
  const has = coverage(arabic);
  const letters = Array.from({ length: 0x6ff - 0x600 }, (_, index) => 0x600 + index);
  expect(
    letters
      .filter(has)
      .map((code) => String.fromCodePoint(code))
      .join(""),
  ).toBe("\u0628\u062a\u064a");
  const width = (bytes: Uint8Array, text: string): number => {
    const face = new Face(new Blob(new Uint8Array(bytes).buffer));
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(new Font(face), buffer);
    return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.upem;
  };
  const joined = alphabetOf("\u0628")?.drawn("\u0628\u064a\u062a", false) ?? 0;
  expect(width(arabic, "\u0628\u064a\u062a")).toBeCloseTo(joined, 3);
  const alone = [..."\u0628\u064a\u062a"].reduce((sum, letter) => sum + width(arabic, letter), 0);
  expect(joined).toBeLessThan(alone - 0.2);
});

it("draws brackets that are turned, in pictures too", async () => {
  const text = textBox("Words", box(50, 50, 600, 100), [paragraph([run("\u062e (")], { rtl: true })]);
  const drawn = drawScene(scene([slide("one", "", [text])]));
  const { faces } = await facesOf(drawn, TOOLS);
  const latin = coverage(faces.find(({ name }) => name === "Carlito")?.bytes ?? new Uint8Array());
  expect([..."()"].map((one) => latin(one.charCodeAt(0)))).toEqual([true, true]);
  const [page, picture] = [emitSvg(drawn, new Map()), emitSvg(drawn, new Map(), { pixels: true })];
  expect(page[0]?.text).toMatch(/direction="rtl" unicode-bidi="bidi-override"[^>]*>\u062e ?</);
  expect(picture[0]?.text).toMatch(/<tspan(?![^>]*direction)[^>]*>\u202e\u062e ?\u200f\u202c</);
});

it("says in which language a text is, where it is another than the deck's", () => {
  const words = [run("Plain words "), run("\uad6d\uac00", { lang: langTag("ko") })];
  const drawn = drawScene(scene([slide("one", "", [textBox("Words", box(50, 50, 600, 100), [paragraph(words)])])]));
  const [page] = emitSvg(drawn, new Map());
  expect(page?.text.match(/<tspan[^>]*>[^<]*/g)?.map((one) => /xml:lang="([^"]*)"/.exec(one)?.[1])).toEqual([
    undefined,
    "ko",
  ]);
});

it("says the language of words in another one than their paragraph's in a PDF, as an element of their own", async () => {
  const words = [run("Plain words "), run("\uad6d\uac00", { lang: langTag("ko") }), run(" again")];
  const drawn = drawScene(scene([slide("one", "", [textBox("Words", box(50, 50, 600, 100), [paragraph(words)])])]));
  const { bytes } = await emitPdf(drawn, new Map(), readFace);
  const elements = new TextDecoder("latin1").decode(bytes).match(/\/S \/(?:P|Span)\n(?:\/Lang \([^)]*\))?/g);
  expect(elements?.filter((one) => one.includes("Span"))).toEqual(["/S /Span\n/Lang (ko)"]);
});

it("draws PNG pictures as wide as was asked for, with the words in their faces, the same each time", async () => {
  const words = textBox("Words", box(50, 50, 600, 100), [paragraph([run("Words that are drawn")])]);
  const drawn = drawScene(scene([slide("one", "", [words])]));
  const draw = async (drawPng: DrawPng): Promise<Uint8Array> => {
    const { pictures } = await emitPng(drawn, new Map(), 640, { ...TOOLS, drawPng });
    return pictures[0] ?? new Uint8Array();
  };
  const picture = await draw(drawPng);
  expect(inspectImage(picture)).toMatchObject({ type: "png", width: 640, height: 360 });
  expect(await draw(drawPng)).toEqual(picture);
  const bare = await draw((svg, width) => drawPng(svg, width, []));
  expect(picture.length).toBeGreaterThan(bare.length * 1.5);
});
