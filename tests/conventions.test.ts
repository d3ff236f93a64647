/** Habits of the sources: how large files grow, how they are named, what no line does. */
import { dirname } from "node:path";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import mends from "./support/oracle/mends.json" with { type: "json" };
import { codeOf, imports, names, stageOf, texts } from "./support/sources.ts";

describe("code", () => {
  it("never spreads a list into a call that takes one argument an item", () => {
    // The stack overflows at some 120,000 arguments; `data/lists.ts` does the same in a loop.
    const spreads = /\.(?:push|unshift)\(\s*\.\.\.|\bMath\.(?:min|max)\((?:[^()]|\([^()]*\))*\.\.\./;
    expect(names.filter((name) => !name.startsWith("tools/") && spreads.test(codeOf(name)))).toEqual([]);
  });

  it("asks no plain object for a word from a file", () => {
    // It knows `constructor`; tables are made with `data/table.ts`. Names of languages and of the system's errors are ours.
    const ours = /^(?:tools|language|vocabulary|data\/table)/;
    const plain = /^(?:export )?const \w+: (?:Readonly<)?Record<string, .*> = \{|\w in [A-Z_]{3,}\b/m;
    const known = new Set(["brief/frontmatter/fields/briefing.ts"]);
    expect(names.filter((name) => !ours.test(name) && !known.has(name) && plain.test(codeOf(name)))).toEqual([]);
  });

  it("asks nowhere in planning what a label, column or line means, which binding has written beside it", () => {
    const asks =
      /\b[vV]ocabulary\.(?:about|column|isColumn|lead|lineOf|near)\b|\b(?:column|lead|lineOf)\b[^=\n]*\} = \S*vocabulary/;
    const planning = names.filter((name) => /^(?:deck|cues|scene|emit)\//.test(name));
    expect(planning.length).toBeGreaterThan(100);
    expect(planning.filter((name) => asks.test(codeOf(name)))).toEqual([]);
  });
});

describe("the mends of leaks", () => {
  const textOf = (file: string): string => texts.get(file.replace("src/", "")) ?? "";

  it("stand where `npm run oracle -- --mends` takes them out", () => {
    const timesIn = (file: string, code: string) => textOf(file).split(code).length - 1;
    expect(mends.filter(({ file, code }) => timesIn(file, code) !== 1).map(({ leak }) => leak)).toEqual([]);
  });

  it("leave code that runs where they are taken out", () => {
    for (const { leak, file, code, without } of mends) {
      const taken = textOf(file).replace(code, () => without);
      expect(() => transformSync(taken, { loader: "ts", logLevel: "silent" }), leak).not.toThrow();
    }
  });
});

describe("size and style", () => {
  /** Data that a program made; nobody reads them. */
  const generated = (name: string): boolean =>
    /^\/\/ Generated|^\/\*\* Generated|@generated/.test(texts.get(name) ?? "");
  const lines = (name: string): number => (texts.get(name) ?? "").split("\n").length - 1;
  const written = names.filter((name) => !generated(name));

  it("has no file over 400 lines", () => {
    // A language is one file, however many words it has.
    const over = written.filter((name) => lines(name) > 400 && stageOf(name) !== "language");
    expect(over).toEqual([]);
  });

  it("has no folder that one file could be", () => {
    const sums = new Map<string, number>();
    for (const name of names)
      for (let folder = dirname(name); folder !== "."; folder = dirname(folder))
        sums.set(folder, (sums.get(folder) ?? 0) + lines(name));
    expect([...sums].filter(([, sum]) => sum < 100).map(([folder]) => folder)).toEqual([]);
  });

  it("has hardly a file for one short thing that its only reader beside it could hold", () => {
    const readers = (name: string): readonly string[] => [
      ...new Set(imports.filter(({ to }) => to === name).map(({ from }) => from)),
    ];
    const short = written.filter((name) => {
      const [reader, second] = readers(name);
      const things = (texts.get(name) ?? "").match(/^export\b/gm)?.length ?? 0;
      const isBeside = reader !== undefined && second === undefined && dirname(reader) === dirname(name);
      return isBeside && things === 1 && lines(name) <= 25 && !/\/(?:rules|catalogue)\//.test(name);
    });
    // Goes down only.
    expect(short.length, short.join(" ")).toBeLessThanOrEqual(11);
  });

  it("has a median file of at most 80 lines", () => {
    const sizes = written.map(lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80);
  });

  it("never says any, and silences no compiler", () => {
    const loose = names.filter((name) => /:\s*any\b|\bas any\b|<any>|\bas unknown as\b/.test(codeOf(name)));
    const silenced = names.filter((name) =>
      /@ts-(ignore|expect-error|nocheck)|biome-ignore(?! lint\/[\w/]+: \w)/.test(texts.get(name) ?? ""),
    );
    expect([...loose, ...silenced]).toEqual([]);
  });

  it("names files and folders in one case: words with hyphens", () => {
    const rules = /^check\/brief\/rules\/L\d\d-[a-z-]+\.ts$/;
    const kebab = /^(?:[a-z\d]+(?:-[a-z\d]+)*\/)*[a-z\d]+(?:-[a-z\d]+)*(?:\.d)?\.ts$/;
    expect(names.filter((name) => !kebab.test(name) && !rules.test(name))).toEqual([]);
  });
});
