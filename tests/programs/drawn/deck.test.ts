/**
 * Line 7 of the deck contract (design §5): drawn by LibreOffice, no word lies outside its shape, none over another,
 * none is lost, and there are as many pages as slides.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { formatDiagnostics } from "../../../src/diagnostics/print.ts";
import { edited } from "../../support/edited.ts";
import { needs } from "../../support/programs.ts";
import { briefSubjects, onPage, sampleSubjects } from "../../support/subjects.ts";
import { type Frames, framesOf } from "./frames.ts";
import { judgeSlide } from "./judge.ts";
import { renderDecks } from "./render.ts";
import type { Page } from "./types.ts";

const available = needs("soffice") && needs("pdftotext");
const briefs = briefSubjects();
const subjects = [
  ...briefs,
  ...sampleSubjects(),
  ...briefs.filter(({ name }) => name.startsWith("briefs/")).flatMap((s) => [onPage(s, "4:3"), onPage(s, "A4")]),
  ...sampleSubjects("4:3"),
  ...sampleSubjects("A4"),
];

/** Briefs of two schemes, printed after somebody added a slide of each layout. */
const WENT_ON: ReadonlySet<string> = new Set(["briefs/park-obama.md", "briefs/kaesong-contingency.md"]);

interface Drawn {
  readonly frames: Frames;
  readonly pages: readonly Page[];
}

describe.skipIf(!available)("drawn by LibreOffice", () => {
  const drawn = new Map<string, Drawn>();
  const failed = new Map<string, string>();
  const wentOn: { readonly marks: readonly string[]; readonly pages: readonly Page[] }[] = [];

  beforeAll(async () => {
    const decks: { readonly name: string; readonly bytes: Uint8Array }[] = [];
    for (const { name, compile } of subjects) {
      const { bytes, diagnostics, sources } = await compile();
      if (bytes) decks.push({ name, bytes });
      else failed.set(name, formatDiagnostics(diagnostics, sources));
    }
    const more = decks.filter(({ name }) => WENT_ON.has(name)).map(({ bytes }) => edited(bytes));
    const pages = await renderDecks([...decks, ...more].map(({ bytes }) => bytes));
    for (const [i, { added }] of more.entries()) wentOn.push({ marks: added, pages: pages[decks.length + i] ?? [] });
    for (const [i, { name, bytes }] of decks.entries()) {
      drawn.set(name, { frames: framesOf(bytes, name), pages: pages[i] ?? [] });
    }
  }, 600_000);

  it("has all page sizes and the worst brief to look at", () => {
    expect(subjects.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["tests/cases/torture/brief.md", "sample table on 4:3", "sample table on A4"]),
    );
  });

  it("prints each page that somebody added with the mark of its layout", () => {
    expect(wentOn).toHaveLength(WENT_ON.size);
    for (const { marks, pages } of wentOn) {
      const added = pages.slice(-marks.length).map(({ words }) => words.map(({ text }) => text).join(" "));
      expect(marks).not.toContain("");
      expect(added.map((said, at) => said.includes(marks[at] ?? "?"))).toEqual(marks.map(() => true));
    }
  });

  for (const { name } of subjects) {
    it(`${name}: every word in its shape, none over another, none lost`, () => {
      const deck = drawn.get(name);
      if (!deck) expect.fail(failed.get(name) ?? "it was not drawn");
      const { frames, pages } = deck;
      expect(pages.length, "pages").toBe(frames.slides.length);
      const findings = pages.flatMap((page, i) =>
        judgeSlide(frames.slides[i] ?? [], page).map((finding) => `slide ${i + 1}: ${finding}`),
      );
      expect(findings).toEqual([]);
      for (const { width, height } of pages) {
        expect(width).toBeCloseTo(frames.width, 0);
        expect(height).toBeCloseTo(frames.height, 0);
      }
    });
  }
});
