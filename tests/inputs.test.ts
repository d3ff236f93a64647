/**
 * Decks and papers as their writers bring them from other programs: what each slide and its notes show, and what is told.
 * `tests/fixtures/inputs/NAME.md` and what comes of it, `NAME.txt`; `UPDATE=1 npx vitest run tests/inputs.test.ts` writes
 * the expectations anew.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { decodeXML } from "entities";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { USED, WARM } from "./support/compile.ts";
import { inTemporaryFolder } from "./support/folders.ts";
import { expectGolden } from "./support/golden.ts";
import { png } from "./support/images.ts";

const FOLDER = join(import.meta.dirname, "fixtures", "inputs");
const NAMES = readdirSync(FOLDER).flatMap((file) => (file.endsWith(".md") ? [file.slice(0, -3)] : []));
/** The pictures that they name, where they lie. The umlaut is two letters on the disk, as macOS writes it. */
const PICTURES = [
  "img/photo.png",
  "img/photo.jpg",
  "img/my pictures/photo one.png",
  "img/U\u0308bersicht.png",
  "public/pics/map.png",
];

describe("decks from other programs", () => {
  it.each(NAMES)("%s", async (name) => {
    const shown = await inTemporaryFolder((folder) => {
      for (const picture of PICTURES) {
        mkdirSync(dirname(join(folder, picture)), { recursive: true });
        writeFileSync(join(folder, picture), png(480, 300));
      }
      return built(folder, `${name}.md`);
    }, FOLDER);
    expectGolden(join(FOLDER, `${name}.txt`), shown);
  });

  it("are there", () => expect(NAMES.length).toBeGreaterThan(15));
});

async function built(folder: string, file: string): Promise<string> {
  const text = readFileSync(join(folder, file), "utf8");
  const { bytes, diagnostics, sources } = await compile(
    { file, text },
    { ...projectReaders(nodeHost, folder), ...WARM, ...USED },
  );
  const parts = bytes === null ? {} : unzipSync(bytes);
  const slides = Object.keys(parts).filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part)).length;
  const lines = Array.from({ length: slides }, (_, index) => slideLines(parts, index + 1)).flat();
  const told = diagnostics.map(({ severity, code, message, span }) => {
    const line = (sources.get(span?.file ?? "") ?? "").slice(0, span?.start ?? 0).split("\n").length;
    return `${line}: ${severity}: ${message} [${code}]`;
  });
  return [...lines, "", ...told].map((line) => `${line}\n`).join("");
}

function slideLines(parts: Readonly<Record<string, Uint8Array>>, number: number): readonly string[] {
  const read = (part: string) => (parts[part] === undefined ? "" : strFromU8(parts[part]));
  const xml = read(`ppt/slides/slide${number}.xml`);
  const notes = wordsOf(read(`ppt/notesSlides/notesSlide${number}.xml`));
  const pictures = xml.split("<p:pic>").length - 1;
  return [
    `Slide ${number}${/<p:sld [^>]*show="0"/.test(xml) ? ", hidden" : ""}${pictures === 0 ? "" : `, pictures: ${pictures}`}`,
    ...wordsOf(xml).map((words) => `  ${words}`),
    ...notes.map((words) => `  Notes: ${words}`),
  ];
}

/** A line a paragraph; the number of the page is left out. */
function wordsOf(xml: string): readonly string[] {
  const paragraphs = xml.match(/<a:p>.*?<\/a:p>/gs) ?? [];
  return paragraphs.flatMap((paragraph) => {
    const pieces = paragraph.matchAll(/<a:t>([^<]*)<\/a:t>|<a:br\b|<a:fld [^>]*type="slidenum".*?<\/a:fld>/gs);
    const words = [...pieces].map(([piece, text]) => text ?? (piece.startsWith("<a:br") ? " / " : "")).join("");
    return words.trim() === "" ? [] : [decodeXML(words)];
  });
}
