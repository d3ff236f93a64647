/** The walls of the design: who may import whom, what stages may touch, where words and meanings stand. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  codeOf,
  type Import,
  imports,
  names,
  ROOT,
  SRC,
  STAGES,
  stageOf,
  texts,
  withoutComments,
} from "./support/sources.ts";

/** Folders whose functions other stages may call, and which stages may. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  diagnostics: STAGES,
  data: STAGES,
  opc: ["emit", "check"],
  language: STAGES,
  vocabulary: STAGES,
  tree: STAGES,
  math: STAGES,
  craft: ["cues", "release", "deck", "check"],
  marking: ["release", "deck", "check"],
};
const show = ({ from, to }: Import): string => `${from} → ${to}`;

describe("walls between the stages", () => {
  it("reads the imports of the sources", () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.some(({ to }) => to === "diagnostics/types.ts")).toBe(true);
  });

  it("crosses a stage boundary only to the types of another stage", () => {
    const crossing = imports.filter(({ from, to }) => {
      if (!STAGES.includes(stageOf(from)) || !to.endsWith(".ts") || stageOf(to) === stageOf(from)) return false;
      const isLibrary = LIBRARIES[stageOf(to)]?.includes(stageOf(from)) ?? false;
      return !(isLibrary || /(^|\/)types\.ts$/.test(to));
    });
    expect(crossing.map(show)).toEqual([]);
  });

  it("points forward only: no stage knows a later one", () => {
    const order = ["language", "vocabulary", "data", "brief", "craft", "marking", "release", "deck", "scene", "emit"];
    const backward = imports.filter(({ from, to }) => {
      const [a, b] = [order.indexOf(stageOf(from)), order.indexOf(stageOf(to))];
      return a !== -1 && b > a;
    });
    expect(backward.map(show)).toEqual([]);
  });

  it("lets the package format know nothing of briefs and decks", () => {
    const known = imports.filter(({ from, to }) => stageOf(from) === "opc" && texts.has(to));
    expect(known.filter(({ to }) => !["opc", "data"].includes(stageOf(to))).map(show)).toEqual([]);
  });

  it("lets the tree know the types of the brief and nothing else", () => {
    const known = imports.filter(({ from, to }) => stageOf(from) === "tree" && stageOf(to) !== "tree");
    const allowed = ["brief/types.ts", "diagnostics/types.ts", "vocabulary/types.ts"];
    expect(known.filter(({ to, typeOnly }) => !(typeOnly && allowed.includes(to))).map(show)).toEqual([]);
  });

  it("lets nobody else say what blocks and inlines hold", () => {
    // The parser makes them, `deck/markup` draws each kind, `release/filter` judges each, a mark stands first in a text.
    const knows = /^(?:tree|brief|deck\/markup|release\/filter|marking\/mark)\//;
    // Whoever walks over all kinds by hand has to name the division.
    const walks = /\bcase "division"|\bkind === "division"|^\s*division: |"children" in \w/m;
    const code = (name: string): string => withoutComments(texts.get(name) ?? "");
    expect(names.filter((name) => !knows.test(name) && walks.test(code(name)))).toEqual([]);
  });

  it("lets compile.ts alone join the stages", () => {
    const joins = new Map<string, Set<string>>();
    for (const { from, to, typeOnly } of imports) {
      if (typeOnly || !STAGES.includes(stageOf(to)) || stageOf(from) === stageOf(to)) continue;
      if (stageOf(to) in LIBRARIES || /(^|\/)types\.ts$/.test(to)) continue;
      joins.set(from, (joins.get(from) ?? new Set()).add(stageOf(to)));
    }
    const joiners = [...joins].filter(([, stages]) => stages.size > 2).map(([from]) => from);
    expect(joiners.sort()).toEqual(["compile.ts", "index.ts"]);
  });

  it("reports in one way: nobody is handed a list to push to, or a callback of another type", () => {
    const other = /\bDiagnostic\[\]\s*[,);]|\(\w+: Diagnostic\) => void/;
    const found = names.filter((name) => other.test(codeOf(name).replace(/readonly Diagnostic\[\]/g, "")));
    expect(found).toEqual(["diagnostics/reporter.ts"]);
  });

  it("keeps diagnostics free of the stages", () => {
    const leaks = imports.filter(
      ({ from, to }) => stageOf(from) === "diagnostics" && to.endsWith(".ts") && stageOf(to) !== "diagnostics",
    );
    expect(leaks.map(show)).toEqual([]);
  });

  it("keeps the map in src/README.md true", () => {
    const readme = readFileSync(join(SRC, "README.md"), "utf8");
    const listed = [...readme.matchAll(/^\| `([\w/]+)\/` \|/gm)].map((match) => match[1]);
    const folders = readdirSync(SRC).filter((name) => statSync(join(SRC, name)).isDirectory());
    expect([...listed].sort()).toEqual(folders.sort());
  });
});

describe("sole importers", () => {
  const owners: Readonly<Record<string, RegExp>> = {
    marked: /^brief\//,
    entities: /^brief\//,
    // Who reads front matter, registries and heads knows the nodes, for their places.
    yaml: /^(data|brief|craft|deck|vocabulary|tools)\//,
    handlebars: /^deck\//,
    htmlparser2: /^deck\//,
    "yoga-layout": /^scene\//,
    "css-tree": /^scene\//,
    linebreak: /^scene\//,
    "bidi-js": /^scene\/drawing\//,
    pptxgenjs: /^emit\/pptx\//,
    pdfkit: /^emit\/pdf\//,
    temml: /^math\//,
    "@dagrejs/dagre": /^scene\/diagram\//,
    diff: /^data\//,
    "highlight.js": /^deck\/markup\//,
    fontkit: /^(cli|tools)\//,
    // Maps; the last two are types alone.
    "d3-geo": /^scene\/map\//,
    "topojson-client": /^scene\/map\//,
    "topojson-simplify": /^scene\/map\//,
    "i18n-iso-countries": /^(data|tools)\//,
    "country-flag-icons": /^tools\//,
    "@resvg/resvg-wasm": /^(host|tools)\//,
    "@jsquash/webp": /^host\/images\//,
    "@jsquash/jpeg": /^host\/images\//,
    pngjs: /^host\/images\//,
    "gifuct-js": /^host\/images\//,
    // Its WebAssembly alone is taken, as a file.
    harfbuzzjs: /^never$/,
    "world-atlas": /^host\//,
    geojson: /^scene\/map\//,
    "topojson-specification": /^scene\/map\//,
    "@zip.js/zip.js": /^opc\//,
    saxes: /^(opc|host\/images)\//,
    "fastest-levenshtein": /^(diagnostics|check|vocabulary)\//,
    "ipaddr.js": /^host\/images\/fetch\.ts$/,
    commander: /^cli\//,
    esbuild: /^tools\//,
    vitest: /^tools\//,
    "node:crypto": /^host\//,
    "node:zlib": /^(host|opc|check\/leak)\//,
    "node:path": /^(host|cli|tools)\//,
    "node:fs": /^(host|tools)\//,
    "node:vm": /^host\//,
    "node:worker_threads": /^(host|tools)\//,
    "node:child_process": /^never$/,
    "node:http": /^serve\/|^host\/images\/fetch\.ts$/,
    "node:https": /^host\/images\/fetch\.ts$/,
    "node:dns": /^host\/images\/fetch\.ts$/,
    "node:net": /^never$/,
  };
  for (const [library, owner] of Object.entries(owners)) {
    it(`imports ${library} only where it belongs`, () => {
      const wrong = imports.filter(({ from, to }) => {
        const matches = to === library || to.startsWith(`${library}/`);
        return matches && !owner.test(from);
      });
      expect(wrong.map(show)).toEqual([]);
    });
  }

  it("names an owner for every library that is imported", () => {
    const libraries = imports.map(({ to }) => /^(@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to);
    const free = new Set(["node:events", "node:os", "node:url", "node:module", "node:v8", "briefdeck"]);
    const known = (name: string): boolean => name in owners || free.has(name) || names.some((n) => n.startsWith(name));
    expect([...new Set(libraries.filter((name) => !known(name)))]).toEqual([]);
  });

  it("names no library that is not a dependency", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const named = Object.keys(owners).filter((name) => !name.startsWith("node:"));
    expect(
      named.filter((name) => !(name in dependencies || name in devDependencies || `@types/${name}` in devDependencies)),
    ).toEqual([]);
    expect(Object.keys(dependencies).filter((name) => !(name in owners))).toEqual([]);
  });

  it("writes with pptxgenjs in one file", () => {
    const users = names.filter((name) => /["']pptxgenjs["']/.test(texts.get(name) ?? ""));
    const running = users.filter(
      (name) =>
        !imports.some((i) => i.from === name && i.to === "pptxgenjs" && i.typeOnly) ||
        /createRequire|new PptxGenJS/.test(texts.get(name) ?? ""),
    );
    expect(running.length).toBeLessThanOrEqual(1);
    expect(users.every((name) => name.startsWith("emit/pptx/"))).toBe(true);
  });
});

describe("cycles", () => {
  it("has no import cycle, not even of types", () => {
    const edges = new Map<string, string[]>();
    for (const { from, to } of imports) {
      if (texts.has(to)) edges.set(from, [...(edges.get(from) ?? []), to]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (name: string, trail: readonly string[]): void => {
      const at = trail.indexOf(name);
      if (at !== -1) {
        cycles.push([...trail.slice(at), name].join(" → "));
        return;
      }
      if (done.has(name)) return;
      for (const next of edges.get(name) ?? []) visit(next, [...trail, name]);
      done.add(name);
    };
    for (const name of names) visit(name, []);
    expect(cycles).toEqual([]);
  });
});

describe("purity of the stages", () => {
  const pure = names.filter((name) => STAGES.includes(stageOf(name)) || stageOf(name) === "diagnostics");
  const forbidden: Readonly<Record<string, RegExp>> = {
    "the clock": /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\b/,
    randomness: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/,
    "the process": /\bprocess\./,
    "the console": /\bconsole\./,
    timers: /\bset(Timeout|Interval|Immediate)\(/,
    "the network": /\bfetch\(/,
    eval: /\beval\(|\bnew Function\(/,
  };
  for (const [what, pattern] of Object.entries(forbidden)) {
    it(`touches no ${what}`, () => {
      expect(pure.filter((name) => pattern.test(codeOf(name)))).toEqual([]);
    });
  }
});

describe("languages", () => {
  const elsewhere = names.filter((name) => !name.startsWith("language/"));
  /** Letters that no word of English has; code that looks for a script says `\\p{Script=…}` or writes an escape. */
  const letters =
    /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Arabic}\p{Script=Cyrillic}]|(?![A-Za-z])\p{Script=Latin}/u;

  it("have their words in their own files and nowhere else", () => {
    const found = elsewhere.flatMap((name) =>
      (texts.get(name) ?? "").split("\n").flatMap((line, at) => (letters.test(line) ? [`${name}:${at + 1}`] : [])),
    );
    expect(found).toEqual([]);
  });
});

describe("the vocabulary", () => {
  const pack = join(ROOT, "templates", "statecraft");
  const kinds = readdirSync(join(pack, "slides")).flatMap((name) => (name.endsWith(".hbs") ? [name.slice(0, -4)] : []));
  const yaml = readFileSync(join(pack, "vocabulary.yml"), "utf8");
  const topics = [...(/^topics:\n([\s\S]*?)^\w/m.exec(yaml)?.[1] ?? "").matchAll(/^ {2}([\w-]+):/gm)].map(
    ([, name]) => name,
  );
  /** Names that mean something else as well: blocks, elements of markup, shapes, what briefdeck fills by itself, roles, files, fields. */
  const ambiguous = new Set([
    "table",
    "image",
    "quote",
    "code",
    "chart",
    "map",
    "diagram",
    "columns",
    "section",
    "content",
  ]);
  const generated = new Set(["cover", "agenda", "sources"]);
  const elsewhere = new Set([
    ...["annex: vocabulary/types.ts", "annex: vocabulary/vocabulary.ts"],
    ...["scene-setter: brief/types.ts", "scene-setter: brief/frontmatter/fields/briefing.ts"],
    ...["background: scene", "options: brief/blocks/code.ts"],
    ...[
      "person: deck/view/slide.ts",
      "person: check/brief/rules/L14-registry.ts",
      "distribution: deck/view/briefing/types.ts",
    ],
  ]);
  const names = [...kinds, ...topics].filter(
    (name) => name !== undefined && !ambiguous.has(name) && !generated.has(name),
  );

  it("is data: no code knows a kind or topic by its name", () => {
    expect(topics.length).toBeGreaterThan(5);
    const found = [...texts.entries()].flatMap(([file, text]) => {
      if (/^(?:language|craft\/new|tools)\//.test(file)) return [];
      const code = withoutComments(text);
      return names.flatMap((name) => {
        const isKnown = elsewhere.has(`${name}: ${file}`) || elsewhere.has(`${name}: ${stageOf(file)}`);
        return !isKnown && code.includes(`"${name}"`) ? [`${file}: ${name}`] : [];
      });
    });
    expect(found).toEqual([]);
  });

  it("is asked what words mean when a brief is bound, and never again", () => {
    const asks = /\bvocabulary\.(?:lead|column|topicOf|topicsOf|about|lineOf|isColumn|near|mayClose)\(/;
    const takes =
      /\{[^{}]*\b(?:lead|column|topicOf|topicsOf|lineOf|isColumn|near|mayClose)\b[^{}]*\} = [\w.]*\bvocabulary;/;
    const asking = [...texts.keys()].sort().filter((name) => {
      const code = withoutComments(texts.get(name) ?? "");
      return !/^(?:craft|vocabulary)\//.test(name) && (asks.test(code) || takes.test(code));
    });
    expect(asking).toEqual([
      // Slips of the pen: words that binding could not understand.
      "check/brief/rules/L18-exposed.ts",
      // Classes of a house's own pack.
      "deck/kinds/headings.ts",
      // The last look at what a release would send, words and all that they carry.
      "release/carried.ts",
      "release/revealed.ts",
    ]);
  });

  it("is excused nowhere without need", () => {
    const isNeeded = (excuse: string): boolean => {
      const [name = "", place = ""] = excuse.split(": ");
      const inPlace = ([file, text]: [string, string]) => file.startsWith(place) && text.includes(`"${name}"`);
      return [...texts.entries()].some(inPlace);
    };
    expect([...elsewhere].filter((excuse) => !isNeeded(excuse))).toEqual([]);
  });
});
