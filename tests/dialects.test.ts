/**
 * Decks as the users of other programs write them, with notes and hidden things in every place that the program has for
 * them. What is `open` is shown, what is `private` stands in the notes alone, what is `secret` nowhere in the file.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compileText, USED } from "./support/compile.ts";

const FOLDER = join(import.meta.dirname, "fixtures", "dialects");
const DECKS = readdirSync(FOLDER).map((file) => [file] as const);

interface Built {
  readonly parts: ReadonlyMap<string, string>;
  readonly errors: readonly string[];
  readonly codes: readonly string[];
}

async function build(file: string, text: string): Promise<Built> {
  const { bytes, diagnostics } = await compileText(file, text, [], USED);
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
  const entries = Object.entries(bytes === null ? {} : unzipSync(bytes));
  const parts = new Map(
    entries.filter(([name]) => name.endsWith(".xml")).map(([name, data]) => [name, strFromU8(data)]),
  );
  return { parts, errors, codes: diagnostics.map(({ code }) => code) };
}

const partsIn = ({ parts }: Built, folder: string): string =>
  [...parts].flatMap(([name, xml]) => (name.startsWith(folder) ? [xml] : [])).join("\n");

describe("a deck for another program", () => {
  it.each(DECKS)("shows what is open, and keeps the rest: %s", async (file) => {
    const text = readFileSync(join(FOLDER, file), "utf8");
    const built = await build(file, text);
    expect(built.errors).toEqual([]);
    const slides = partsIn(built, "ppt/slides/");
    for (const word of text.match(/Open [a-z]+/g) ?? []) expect(slides.toLowerCase()).toContain(word.toLowerCase());
    expect(slides).not.toMatch(/private/i);
    expect([...built.parts.values()].join("\n")).not.toMatch(/secret/i);
    const notes = partsIn(built, "ppt/notesSlides/");
    const written = text.match(/private [a-z]+(?: [a-z]+)?/g) ?? [];
    for (const words of written) expect(notes).toContain(words);
    if (/secret/i.test(text)) expect(built.codes.filter((code) => code === "brief/hidden")).toHaveLength(1);
  });
});

describe("a slide of our own that is hidden", () => {
  it("stays in the file, is passed over in a show, and a link reaches it", async () => {
    const built = await build(
      "brief.md",
      "## A\n\nSee [more](#more).\n\n## B {#more .hidden}\n\nBackup\n\n## C\n\nEnd\n",
    );
    expect(built.errors).toEqual([]);
    const shown = [1, 2, 3].map((n) => !/<p:sld [^>]*show="0"/.test(built.parts.get(`ppt/slides/slide${n}.xml`) ?? ""));
    expect(shown).toEqual([true, false, true]);
    expect(built.parts.get("ppt/slides/slide1.xml")).toContain("hlinksldjump");
  });
});
