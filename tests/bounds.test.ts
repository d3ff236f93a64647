/** What briefdeck refuses: every number of `BOUNDS` in README's table, and each tried at its number and one beyond it. */
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Node } from "yaml";
import { parseFrontMatter } from "../src/brief/frontmatter/read.ts";
import type { SlideId } from "../src/brief/types.ts";
import { checkPackage } from "../src/check/package/check.ts";
import { report } from "../src/cli/report.ts";
import { compile } from "../src/compile.ts";
import { bindBrief } from "../src/craft/bind.ts";
import { parsePeople } from "../src/craft/registries/people.ts";
import { NO_REGISTRIES } from "../src/craft/registries.ts";
import { BOUNDS } from "../src/data/bounds.ts";
import { createReading } from "../src/data/read.ts";
import { spend } from "../src/data/shape/report.ts";
import { plainValue, readYaml } from "../src/data/yaml.ts";
import { parseMarkup } from "../src/deck/markup/parse.ts";
import { planDeck } from "../src/deck/plan.ts";
import { diagnose } from "../src/diagnostics/diagnose.ts";
import { inspectImage } from "../src/host/images/inspect.ts";
import { bareSvg } from "../src/host/images/svg.ts";
import { rewriteWebp, WebpPixels } from "../src/host/images/webp.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { readPacks } from "../src/host/templates.ts";
import { HostError } from "../src/host/types.ts";
import { readTex } from "../src/math/tex.ts";
import { parseXml } from "../src/opc/xml.ts";
import { createBudget, XmlBound } from "../src/opc/xml-elements.ts";
import { placeDeck } from "../src/scene/place.ts";
import { defaultPack, ROOT } from "./support/compile.ts";
import { inTemporaryFolder } from "./support/folders.ts";
import { png } from "./support/images.ts";
import { change, goodParts, type Parts, zip } from "./support/package.ts";
import { fakeTerminal } from "./support/terminal.ts";
import { parse } from "./unit/brief/support.ts";
import { fillAll } from "./unit/deck/filling.ts";

const svg = (content: string): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`);
const SVG_LEAST = svg("<!---->").length;

/** The word that tells which bound a drawing is beyond. */
function svgFaults(content: string): readonly string[] {
  try {
    bareSvg(svg(content));
    return [];
  } catch (error) {
    const { message } = error as Error;
    return [["MB", "repeated", "deep", "elements"].find((word) => message.includes(word)) ?? message];
  }
}

type Bound = keyof typeof BOUNDS;
const many = (text: string, count: number): string => text.repeat(count);
const number = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
const bytes = (value: number): string => (value < 2 ** 30 ? `${value / 2 ** 20} MB` : `${value / 2 ** 30} GB`);

/** README's table: what it calls a thing, and the bounds of it in the words of the second column. */
const ROWS: readonly (readonly [what: string, bounds: readonly (readonly [Bound, (value: number) => string])[]])[] = [
  ["a brief, or standard input", [["brief", bytes]]],
  ["its front matter", [["frontMatter", (n) => `${number(n)} letters`]]],
  ["slides of a brief, and pages of a deck", [["slides", number]]],
  ["pages that one slide goes on over", [["pages", number]]],
  ["blocks that follow each other, items of a list", [["blocks", number]]],
  [
    "a paragraph, a block of code or verse",
    [
      ["lines", (n) => `${number(n)} lines`],
      ["words", (n) => `${number(n)} words`],
      ["letters", (n) => `${number(n)} letters`],
    ],
  ],
  [
    "a table",
    [
      ["columns", (n) => `${number(n)} columns`],
      ["rows", (n) => `${number(n)} rows`],
    ],
  ],
  ["columns or parts of a slide", [["columns", number]]],
  [
    "a formula",
    [
      ["formula", (n) => `${number(n)} letters`],
      ["formulaParts", (n) => `${number(n)} symbols and structures`],
      ["formulaDeep", (n) => `${n} within each other`],
    ],
  ],
  ["formulas of a brief that define macros", [["formulaMacros", number]]],
  [
    "a registry, a stored copy, a scheme",
    [
      ["file", bytes],
      ["values", (n) => `${number(n)} values, aliases followed`],
    ],
  ],
  ["a registry", [["registry", (n) => `${number(n)} letters`]]],
  ["a field in which aliases stand for others", [["fieldValues", (n) => `${number(n)} values`]]],
  [
    "a picture",
    [
      ["picture", bytes],
      ["pixels", (n) => `${n / 1e6} million pixels`],
      ["rewritten", (n) => `${n / 1e6} million of a WebP`],
    ],
  ],
  [
    "an SVG drawing",
    [
      ["svg", bytes],
      ["svgElements", (n) => `${number(n)} elements`],
      ["svgDrawn", (n) => `${number(n)} with all repetitions`],
      ["svgDeep", (n) => `${n} within each other`],
      ["svgPixels", (n) => `${n / 1e6} million pixels of a picture in it`],
    ],
  ],
  ["a template, sheet or vocabulary", [["template", bytes]]],
  ["a font file of a pack", [["fontFile", bytes]]],
  ["files of a pack", [["templates", number]]],
  ["partials that stand in each other", [["partials", number]]],
  [
    "what a template makes of a slide",
    [
      ["output", (n) => `${n / 1e6} million letters`],
      ["steps", (n) => `${n / 1e6} million steps`],
      ["elementsDeep", (n) => `${n} elements within each other`],
    ],
  ],
  ["reports printed (`--json` has all)", [["printedReports", number]]],
  [
    "a checked package",
    [
      ["package", bytes],
      ["packageEntries", (n) => `${number(n)} entries`],
    ],
  ],
  [
    "what it unpacks to",
    [
      ["packageUnpacked", bytes],
      ["packagePart", (n) => `${bytes(n)} a part`],
      ["packedPart", (n) => `${bytes(n)} a part that is packed more than`],
      ["packing", (n) => `${n} times`],
    ],
  ],
  [
    "its parts of XML",
    [
      ["packageXml", bytes],
      ["packageElements", (n) => `${number(n)} elements`],
    ],
  ],
  [
    "each of them",
    [
      ["xmlPart", bytes],
      ["elements", (n) => `${number(n)} elements`],
      ["xmlDeep", (n) => `${n} levels`],
    ],
  ],
];

describe("README says what is refused", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");

  it.each(ROWS)("%s", (what, bounds) => {
    const said = bounds
      .map(([bound, words]) => words(BOUNDS[bound]))
      .join(", ")
      .replace("than, ", "than ");
    expect(readme).toContain(`| ${what} | ${said} |\n`);
  });

  it("of every bound, and of no other", () => {
    const rows = /\n\| what \| bound \|\n\|---\|---\|\n((?:\|.*\n)+)/.exec(readme)?.[1]?.trim().split("\n") ?? [];
    expect(rows.length).toBe(ROWS.length);
    expect([...new Set(ROWS.flatMap(([, bounds]) => bounds.map(([bound]) => bound)))].sort()).toEqual(
      Object.keys(BOUNDS).sort(),
    );
  });
});

const ofBrief = (text: string): readonly string[] => parse(text).diagnostics.map(({ code }) => code);
const slide = (text: string): readonly string[] => ofBrief(`## T\n\n${text}\n`);
const table = (columns: number, rows: number): string =>
  `|${many("a|", columns)}\n|${many("-|", columns)}\n${many(`|${many("b|", columns)}\n`, rows)}`;

/** The word that tells which bound a formula is beyond. */
function ofFormula(tex: string): readonly string[] {
  const read = readTex(tex, true);
  return "fault" in read ? [["longer", "parts", "nested"].find((word) => read.fault.includes(word)) ?? read.fault] : [];
}

const ofHost = (read: () => unknown): readonly string[] => {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof HostError) return [error.diagnostic.code];
    throw error;
  }
};
/** What is said of a file of so many zeros. */
const ofFile = (name: string, size: number, read: (folder: string) => readonly string[]): Promise<readonly string[]> =>
  inTemporaryFolder((folder) => {
    writeFileSync(join(folder, "briefdeck.yml"), "{}");
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), "");
    truncateSync(join(folder, name), size);
    return read(folder);
  });

/** Fills a template with its partials. */
const ofTemplate = (
  main: string,
  partials: Readonly<Record<string, string>> = {},
  data: object = {},
): readonly string[] => fillAll(main, partials, data, []).faults.map(({ code }) => code ?? "");

const ofMarkup = (text: string): readonly string[] => {
  const span = { file: "t.hbs", start: 0, end: text.length };
  const { diagnostics } = parseMarkup({ text, pieces: [{ at: 0, span, copied: true }] }, "slide", "x.md");
  return diagnostics.map(({ code }) => code);
};

/** A deck of so many slides that show nothing. */
function ofDeck(slides: number): readonly string[] {
  const { value: brief } = parse("## T\n");
  const { value: deck } = planDeck(bindBrief(brief, NO_REGISTRIES, [], defaultPack().vocabulary).value, defaultPack());
  const [one] = deck.slides;
  if (one === undefined) throw new Error("no slide");
  const bare = { ...one, root: { ...one.root, children: [] } };
  const many = Array.from({ length: slides }, (_, i) => ({ ...bare, id: `s${i}` as SlideId }));
  return placeDeck({ ...deck, slides: many }, new Map()).diagnostics.map(({ code }) => code);
}

/** A slide of so many paragraphs in type so large that a page holds one. */
async function ofPages(pages: number): Promise<readonly string[]> {
  const readers = projectReaders(nodeHost, ROOT);
  const large = { path: "theme.css", file: "large.css", text: "main p { font-size: 180pt; min-font-size: 180pt }" };
  const templates = () => {
    const read = readers.templates(null);
    return { ...read, value: [...read.value, { ...large, packaged: false }] };
  };
  const { diagnostics } = await compile(
    { file: "x.md", text: `## T\n\n${many("a\n\n", pages)}` },
    { ...readers, templates },
  );
  return diagnostics.map(({ code }) => code);
}

const ofPackage = (parts: Parts): readonly string[] => checkPackage(zip(parts), "x.pptx").map(({ code }) => code);
const SLIDE = "ppt/slides/slide1.xml";
const within = (parts: Parts, text: string): Parts => change(parts, SLIDE, "</p:sld>", `${text}</p:sld>`);

interface Declared {
  /** Bytes of an entry, and what they are packed to. */
  readonly size: number;
  readonly packed?: number;
}

/** What is said of a package whose table of contents declares more than there is. */
function declared(entries: Readonly<Record<string, Declared>>, count?: number): readonly string[] {
  const parts = goodParts();
  const archive = zip({ ...parts, ...Object.fromEntries(Object.keys(entries).map((name) => [name, "x"])) });
  const view = new DataView(archive.buffer, archive.byteOffset);
  const sizes = Object.values(entries);
  let at = view.getUint32(archive.length - 6, true);
  for (let i = 0; i < Object.keys(parts).length + sizes.length; i++) {
    const own = sizes[i - Object.keys(parts).length];
    if (own) {
      view.setUint32(at + 20, own.packed ?? own.size, true);
      view.setUint32(at + 24, own.size, true);
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (count !== undefined) view.setUint16(archive.length - 12, count, true);
  return checkPackage(archive, "x.pptx").map(({ code, params }) => `${code} ${params.reason ?? ""}`);
}

const total = (parts: Parts, isCounted: (name: string) => boolean): number =>
  Object.entries(parts).reduce((sum, [name, text]) => sum + (isCounted(name) ? text.length : 0), 0);
const parsed = (elements: number, text: string): readonly string[] => {
  try {
    parseXml(text, createBudget(elements));
    return [];
  } catch (error) {
    if (error instanceof XmlBound) return [error.message];
    throw error;
  }
};
/** A WebP file that says how large it is and holds nothing (RFC 9649, 3.4). */
function webpHead(width: number, height: number): Uint8Array {
  const file = Buffer.alloc(30, "RIFF");
  file.writeUInt32LE(22, 4);
  file.write("WEBPVP8L", 8);
  file.writeUInt32LE(10, 16);
  file[20] = 0x2f;
  file.writeUInt32LE(((width - 1) | ((height - 1) << 14)) >>> 0, 21);
  return file;
}
const GOOD = goodParts();
const ELEMENTS = String(GOOD[SLIDE]).match(/<[a-z]/gi)?.length ?? 0;
/** The first `count` of names. */
const named = (count: number, ending: string, of: Declared): Readonly<Record<string, Declared>> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`more${i}.${ending}`, of]));

interface Try {
  readonly code: string;
  /** What is said of so many. */
  readonly of: (count: number) => readonly string[] | Promise<readonly string[]>;
}

const TRIES: Readonly<Record<Bound, readonly Try[]>> = {
  brief: [
    {
      code: "host/too-large",
      of: (n) => ofFile("x.md", n, (folder) => ofHost(() => nodeHost.readText(join(folder, "x.md")))),
    },
  ],
  frontMatter: [
    {
      code: "brief/front-matter-long",
      of: (n) => {
        const text = `---\n${"title: x\n".padEnd(n - 1, " ")}\n---\n`;
        return parseFrontMatter({ file: "x.md", text }).diagnostics.map(({ code }) => code);
      },
    },
  ],
  slides: [
    { code: "brief/too-much", of: (n) => ofBrief(many("## T\n\n", n)) },
    { code: "scene/too-many-slides", of: ofDeck },
  ],
  pages: [{ code: "scene/too-many-pages", of: ofPages }],
  blocks: [
    { code: "brief/too-much", of: (n) => slide(many("a\n\n", n)) },
    { code: "brief/too-much", of: (n) => slide(`> a\n${many(">\n> a\n", n - 1)}`) },
    { code: "brief/too-much", of: (n) => slide(many("- a\n", n)) },
    { code: "brief/too-much", of: (n) => slide(`x[^a]\n\n[^a]: a\n\n${many("    a\n\n", n - 1)}`) },
  ],
  lines: [
    { code: "brief/too-much", of: (n) => slide(`\`\`\`\n${many("x\n", n)}\`\`\``) },
    { code: "brief/too-much", of: (n) => slide(many("a\n", n)) },
    { code: "brief/too-much", of: (n) => slide(many("| a\n", n)) },
  ],
  words: [{ code: "brief/too-much", of: (n) => slide(many("a ", n)) }],
  letters: [
    { code: "brief/too-much", of: (n) => slide(many("a", n)) },
    { code: "brief/too-much", of: (n) => slide(`\`\`\`\n${many("x", n)}\n\`\`\``) },
  ],
  columns: [
    { code: "brief/too-much", of: (n) => slide(table(n, 1)) },
    { code: "brief/too-much", of: (n) => slide(`:::: columns\n${many("::: column\nx\n:::\n", n)}::::\n`) },
    { code: "brief/too-much", of: (n) => ofBrief(`---\nslide_level: 2\n---\n## T\n\n${many("### P\n\nx\n\n", n)}`) },
  ],
  rows: [{ code: "brief/too-much", of: (n) => slide(table(1, n)) }],
  formula: [{ code: "longer", of: (n) => ofFormula("x".padEnd(n, " ")) }],
  formulaParts: [
    {
      code: "parts",
      // The formula and its row are two of them.
      of: (n) => ofFormula(many("x", n - 2)),
    },
  ],
  formulaDeep: [{ code: "nested", of: (n) => ofFormula(many("\\sqrt{", n - 1) + many("}", n - 1)) }],
  formulaMacros: [{ code: "brief/math", of: (n) => slide(many("$\\def\\a{x}\\a_1$\n", n)) }],
  file: [
    {
      code: "host/too-large",
      of: (n) =>
        ofFile("copy.txt", n, (folder) =>
          (projectReaders(nodeHost, folder).file?.("copy.txt", "").diagnostics ?? []).map(({ code }) => code),
        ),
    },
  ],
  registry: [
    {
      code: "craft/registry-long",
      of: (n) => parsePeople({ file: "people.yml", text: " ".repeat(n) }).diagnostics.map(({ code }) => code),
    },
  ],
  values: [
    {
      code: "too-much",
      of: (n) => {
        const reading = createReading(readYaml("a: b"));
        for (let i = 0; i < n; i++) spend(reading.document.contents as Node, "", reading);
        return reading.problems.map(({ kind }) => kind);
      },
    },
  ],
  fieldValues: [
    {
      code: "too much",
      of: (n) => {
        const { document } = readYaml(`a: [${many("b,", n - 2)}]`);
        return plainValue(document.contents as Node, document, true) === undefined ? ["too much"] : [];
      },
    },
  ],
  picture: [
    {
      code: "host/image-bytes",
      of: (n) =>
        ofFile("x.png", n, (folder) =>
          projectReaders(nodeHost, folder)
            .image("x.png")
            .diagnostics.map(({ code }) => code),
        ),
    },
  ],
  pixels: [
    {
      code: "pixels",
      of: (n) => {
        const found = inspectImage(n === BOUNDS.pixels ? png(10_000, n / 10_000) : png(1, n));
        return "problem" in found ? [found.problem] : [];
      },
    },
  ],
  fontFile: [
    {
      code: "host/too-large",
      of: (n) =>
        ofFile("house/fonts/a.ttf", n, (folder) => {
          const readers = projectReaders(nodeHost, folder, join(folder, "house"));
          readers.templates(null);
          const found = readers.font?.(`${join(folder, "house")}/fonts/a.ttf`);
          return found?.diagnostics.map(({ code }) => code) ?? [];
        }),
    },
  ],
  svg: [{ code: "MB", of: (n) => svgFaults(`<!--${many("x", n - SVG_LEAST)}-->`) }],
  svgElements: [{ code: "elements", of: (n) => svgFaults(many("<g/>", n - 1)) }],
  svgDeep: [{ code: "deep", of: (n) => svgFaults(many("<g>", n - 1) + many("</g>", n - 1)) }],
  svgDrawn: [
    {
      code: "repeated",
      // The root, two groups and so many repetitions of 99 elements and the one that asks for them; the rest by themselves.
      of: (n) => {
        const uses = Math.floor((n - 200) / 101);
        const group = `<g id="a">${many("<g/>", 99)}</g>`;
        return svgFaults(`${group}${many('<use href="#a"/>', uses)}${many("<g/>", n - 101 - 101 * uses)}`);
      },
    },
  ],
  rewritten: [
    {
      code: "pixels",
      of: async (n) => {
        const fault: unknown = await rewriteWebp(webpHead(5000, Math.ceil(n / 5000))).catch((error: unknown) => error);
        return fault instanceof WebpPixels ? ["pixels"] : [];
      },
    },
  ],
  svgPixels: [
    {
      code: "pictures that are not in the file",
      of: (n) => {
        const picture = Buffer.from(n === BOUNDS.svgPixels ? png(5000, n / 5000) : png(1, n)).toString("base64");
        return [...bareSvg(svg(`<image href="data:image/png;base64,${picture}"/>`)).left];
      },
    },
  ],
  template: [
    {
      code: "host/too-large",
      of: (n) =>
        ofFile("theme.css", n, (folder) =>
          readPacks(nodeHost, [{ label: "pack", folder }]).diagnostics.map(({ code }) => code),
        ),
    },
  ],
  templates: [
    {
      code: "host/too-many-templates",
      of: (n) =>
        ofFile("theme.css", 0, (folder) => {
          mkdirSync(join(folder, "partials"));
          for (let i = 1; i < n; i++) writeFileSync(join(folder, "partials", `a${i}.hbs`), "");
          return readPacks(nodeHost, [{ label: "pack", folder }]).diagnostics.map(({ code }) => code);
        }),
    },
  ],
  partials: [
    {
      code: "deck/partial-recursion",
      of: (n) =>
        ofTemplate(
          "{{> a1}}",
          Object.fromEntries(Array.from({ length: n }, (_, i) => [`a${i + 1}`, i + 1 < n ? `{{> a${i + 2}}}` : "x"])),
        ),
    },
  ],
  output: [{ code: "deck/output-size", of: (n) => ofTemplate("{{text}}", {}, { text: "x".repeat(n) }) }],
  steps: [
    {
      code: "deck/too-many-steps",
      of: (n) => ofTemplate("{{#each items}}{{/each}}", {}, { items: Array.from({ length: n - 1 }, () => 1) }),
    },
  ],
  elementsDeep: [
    {
      code: "deck/markup-depth",
      of: (n) => ofMarkup(`<slide>${many("<div>", n - 1)}${many("</div>", n - 1)}</slide>`),
    },
  ],
  printedReports: [
    {
      code: "more",
      of: (n) => {
        const terminal = fakeTerminal();
        const one = diagnose("brief/date", { value: "7/5/13" });
        report(
          Array.from({ length: n }, () => one),
          new Map(),
          terminal,
          "err",
        );
        return terminal.written.err.includes(" more, which ") ? ["more"] : [];
      },
    },
  ],
  package: [
    {
      code: "host/too-large",
      of: (n) =>
        ofFile("x.pptx", n, (folder) => ofHost(() => nodeHost.readBytes(join(folder, "x.pptx"), BOUNDS.package))),
    },
  ],
  packageEntries: [
    { code: `check/archive-too-large it has ${BOUNDS.packageEntries + 1} entries`, of: (n) => declared({}, n) },
  ],
  packageUnpacked: [
    {
      code: "check/archive-too-large it unpacks to 1025 MB",
      of: (n) =>
        declared({
          ...named(7, "bin", { size: BOUNDS.packageUnpacked / 8 }),
          "last.bin": { size: n - (BOUNDS.packageUnpacked / 8) * 7 - total(GOOD, () => true) },
        }),
    },
  ],
  packagePart: [
    { code: "check/archive-too-large it unpacks to 257 MB", of: (n) => declared({ "a.bin": { size: n } }) },
  ],
  packedPart: [
    {
      code: "check/archive-too-large it unpacks to 101 MB",
      of: (n) => declared({ "a.bin": { size: n, packed: Math.floor(n / (BOUNDS.packing + 1)) } }),
    },
  ],
  packing: [
    {
      code: "check/archive-too-large it unpacks to 241 MB",
      of: (n) => declared({ "a.bin": { size: 240 << 20, packed: Math.ceil((240 << 20) / n) } }),
    },
  ],
  xmlPart: [
    {
      code: "check/parts-unread it has 17 MB, and 16 are read",
      of: (n) => declared({ "a.xml": { size: n } }),
    },
  ],
  packageXml: [
    {
      code: "check/parts-unread the parts of XML together have more than 40 MB",
      of: (n) =>
        declared({
          ...named(2, "xml", { size: BOUNDS.xmlPart }),
          "last.xml": { size: n - 2 * BOUNDS.xmlPart - total(GOOD, (name) => /\.(xml|rels)$/.test(name)) },
        }),
    },
  ],
  elements: [{ code: "check/parts-unread", of: (n) => ofPackage(within(GOOD, many("<a/>", n - ELEMENTS))) }],
  packageElements: [
    {
      code: `the parts together have more than ${BOUNDS.packageElements} elements`,
      of: (n) => parsed(BOUNDS.packageElements - (n - 3), "<a><b/><c/></a>"),
    },
  ],
  xmlDeep: [
    {
      code: "check/parts-unread",
      of: (n) => ofPackage({ ...goodParts(), "ppt/more.xml": `${many("<a>", n)}${many("</a>", n)}` }),
    },
  ],
};

describe("a bound holds at its number, and not one beyond", () => {
  it.each(Object.entries(TRIES))("%s", async (bound, tries) => {
    const most = BOUNDS[bound as Bound];
    for (const { code, of } of tries) {
      expect(await of(most)).not.toContain(code);
      expect(await of(most + 1)).toContain(code);
    }
  });

  it("is told with its place, its number and what to do", () => {
    const text = `## T\n\n${many("- a\n", BOUNDS.blocks + 1)}`;
    const [found] = parse(text).diagnostics;
    expect(found).toMatchObject({
      code: "brief/too-much",
      severity: "error",
      message: "The list has 5,001 items; briefdeck takes 5,000 at most, and reads nothing behind them.",
      span: { start: text.lastIndexOf("- a") },
    });
    expect(found?.hint).toContain("spread the items over several slides");
  });
});
