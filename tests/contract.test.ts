/** The deck contract (design §5) over every brief, every template's sample and every case. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkPackage } from "../src/check/package/check.ts";
import { openPackage } from "../src/check/package/open.ts";
import { placeholder } from "../src/check/package/roles.ts";
import type { DeckPackage, SlidePart } from "../src/check/package/types.ts";
import { formatDiagnostics } from "../src/diagnostics/print.ts";
import type { XmlElement } from "../src/opc/types.ts";
import { attribute, child, children, named, path, textOf } from "../src/opc/xml.ts";
import { compileFile, ROOT } from "./support/compile.ts";
import type { Shared } from "./support/shared.ts";
import { briefSubjects, sampleSubjects } from "./support/subjects.ts";

const briefs = briefSubjects().filter(({ name }) => name.startsWith("briefs/"));
const subjects = [...briefs, ...sampleSubjects(), ...briefSubjects().filter(({ name }) => isCase(name))];

/** Cases may show what a warning looks like. */
function isCase(name: string): boolean {
  return name.startsWith("tests/cases/");
}

const compiled = new Map<string, Shared>();
const bytesOf = (name: string): Uint8Array => {
  const result = compiled.get(name);
  if (!result?.bytes) throw new Error(`${name} was not built`);
  return result.bytes;
};

beforeAll(async () => {
  for (const { name, compile } of subjects) compiled.set(name, await compile());
}, 300_000);

function open(name: string): DeckPackage {
  const deck = openPackage(bytesOf(name), name);
  if (!deck) throw new Error(`${name} is no presentation`);
  return deck;
}

describe("every deck", () => {
  it("has samples to look at", () => expect(subjects.length).toBeGreaterThan(20));

  for (const { name } of subjects) {
    it(`${name}: builds${isCase(name) ? "" : " without a warning"}`, () => {
      const result = compiled.get(name);
      if (!result) expect.fail("not compiled");
      const shown = result.diagnostics.filter(
        (d) => d.severity === "error" || (d.severity === "warning" && !isCase(name)),
      );
      expect(formatDiagnostics(shown, result.sources)).toBe("");
      expect(result.bytes).not.toBeNull();
    });

    it(`${name}: breaks no package rule and no line of the contract`, () => {
      expect(formatDiagnostics(checkPackage(bytesOf(name), name), new Map())).toBe("");
    });

    it(`${name}: inherits place and style from real layouts`, () => {
      const deck = open(name);
      expect(deck.slides.length).toBeGreaterThan(0);
      for (const slide of deck.slides) expectInherited(slide);
      const layouts = deck.partsOfType("presentationml.slideLayout+xml");
      const names = layouts.map((layout) => attribute(child(layout.xml, "p:cSld"), "name"));
      expect(names.every((layoutName) => layoutName !== "")).toBe(true);
      expect(new Set(names).size).toBe(names.length);
    });

    it(`${name}: carries the properties of the front matter and of nothing else`, () => {
      expectProperties(open(name), compiled.get(name));
    });
  }
});

/** Moving the title on the layout must move it on every slide: its shape has no place of its own. */
function expectInherited({ part }: SlidePart): void {
  for (const shape of named(part.xml, "p:sp")) {
    if (!/^(title|ctrTitle)$/.test(attribute(placeholder(shape), "type"))) continue;
    // One that is for the outline alone stands above the page.
    if (attribute(path(shape, "p:nvSpPr", "p:cNvPr"), "hidden") === "1") continue;
    expect(path(shape, "p:spPr", "a:xfrm"), `${part.name}: the title has a place of its own`).toBeUndefined();
    expect(textOf(shape).trim(), part.name).not.toBe("");
  }
}

function expectProperties(deck: DeckPackage, result: Shared | undefined): void {
  const core = deck.part("docProps/core.xml")?.xml;
  const value = (name: string): string => child(core, name)?.text ?? "";
  expect(value("dc:title")).toBe(result?.scene?.meta.title);
  expect(value("dc:creator")).toBe(result?.scene?.meta.author);
  expect(value("dcterms:created")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(value("dcterms:modified")).toBe(value("dcterms:created"));
  const everything = [...deck.parts, ...deck.plumbing].map((part) => new TextDecoder().decode(part.read())).join("\n");
  expect(everything).not.toMatch(/pptxgenjs|gitbrent/i);
  expect(everything).not.toContain(ROOT);
}

describe("sections and notes", () => {
  it("become PowerPoint's own", () => {
    const deck = open("tests/cases/first-slides/brief.md");
    const sections = [...named(deck.presentation.xml, "p14:section")].map((section) => attribute(section, "name"));
    expect(sections).toContain("Opening");
    const notes = deck.slides.flatMap(({ notes: part }) => (part ? [part] : []));
    expect(notes.length).toBe(1);
    const bodies = [...named(notes[0]?.xml, "p:sp")].filter(
      (shape) => attribute(placeholder(shape), "type") === "body",
    );
    expect(bodies.map((shape) => paragraphs(shape))).toEqual([["Say the date twice.", "Wait for the interpreter."]]);
  });

  const paragraphs = (shape: XmlElement): readonly string[] =>
    children(child(shape, "p:txBody"), "a:p").map((paragraph) => textOf(paragraph));
});

describe("determinism", () => {
  it("gives the same bytes a second time, and leaves its input alone", async () => {
    const [subject] = briefs;
    if (!subject) expect.fail("no brief");
    for (const _ of [1, 2]) {
      const again = await compileFile(join(ROOT, subject.name));
      expect(Buffer.from(again.bytes ?? []).equals(Buffer.from(bytesOf(subject.name)))).toBe(true);
    }
  });

  it("names every brief", () => expect(briefs.map(({ name }) => name)).toContain("briefs/park-obama.md"));
});

describe("the first deck", () => {
  const FIRST = "briefs/one-strategy.md";

  it("is the one that the manual opens with, in twelve lines without marks", () => {
    const manual = readFileSync(join(ROOT, "README.md"), "utf8");
    const shown = /```markdown\n([\s\S]*?)```/.exec(manual)?.[1] ?? "";
    expect(shown.trimEnd().split("\n").length).toBeLessThanOrEqual(12);
    expect(readFileSync(join(ROOT, FIRST), "utf8")).toContain(shown);
    expect(readFileSync(join(ROOT, "package.json"), "utf8")).toContain(`build ${FIRST}`);
  });

  it("carries no mark and no banner, and nothing is to be said of it", () => {
    const result = compiled.get(FIRST);
    expect(result?.diagnostics).toEqual([]);
    const shown = JSON.stringify(result?.scene?.slides.map(({ title, items, notes }) => [title, items, notes]));
    expect(shown).toContain("Agree one joint strategy");
    expect(shown).not.toMatch(/\([A-Z]{1,4}(?:\/\/[^)]*)?\)|SAMPLE|TLP/);
  });
});
