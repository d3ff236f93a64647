/** Bounds of what a brief says: its front matter, slides, blocks, words, tables and formulas. */
import { parseFrontMatter } from "../../../src/brief/frontmatter/read.ts";
import type { SlideId } from "../../../src/brief/types.ts";
import { compile } from "../../../src/compile.ts";
import { bindBrief } from "../../../src/craft/bind.ts";
import { NO_REGISTRIES } from "../../../src/craft/registries.ts";
import { planDeck } from "../../../src/deck/plan.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { readTex } from "../../../src/math/tex.ts";
import { placeDeck } from "../../../src/scene/place.ts";
import { parse } from "../../unit/brief/support.ts";
import { defaultPack, ROOT } from "../compile.ts";
import { many, type Tries } from "./tries.ts";

const ofBrief = (text: string): readonly string[] => parse(text).diagnostics.map(({ code }) => code);
const slide = (text: string): readonly string[] => ofBrief(`## T\n\n${text}\n`);
const table = (columns: number, rows: number): string =>
  `|${many("a|", columns)}\n|${many("-|", columns)}\n${many(`|${many("b|", columns)}\n`, rows)}`;

/** So many marks and texts in turns: the blank behind a mark is one of them. */
const pieces = (mark: string, count: number): string =>
  many(mark, Math.floor(count / 2)) + (count % 2 === 0 ? "c" : mark.trim());

/** The word that tells which bound a formula is beyond. */
function ofFormula(tex: string): readonly string[] {
  const read = readTex(tex, true);
  return "fault" in read ? [["longer", "parts", "nested"].find((word) => read.fault.includes(word)) ?? read.fault] : [];
}

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

export const TEXT = {
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
  pieces: [
    { code: "brief/too-much", of: (n) => slide(pieces("`a` ", n)) },
    { code: "brief/too-much", of: (n) => slide(`- ${pieces("*a* ", n)}`) },
  ],
  footnotes: [
    { code: "brief/too-much", of: (n) => slide(many("a^[b] ", n)) },
    {
      code: "brief/too-much",
      of: (n) => slide(Array.from({ length: n }, (_, i) => `a[^${i}]\n\n[^${i}]: b\n\n`).join("")),
    },
  ],
  columns: [
    { code: "brief/too-much", of: (n) => slide(table(n, 1)) },
    { code: "brief/too-much", of: (n) => slide(`:::: columns\n${many("::: column\nx\n:::\n", n)}::::\n`) },
    { code: "brief/too-much", of: (n) => ofBrief(`---\nslide_level: 2\n---\n## T\n\n${many("### P\n\nx\n\n", n)}`) },
  ],
  rows: [{ code: "brief/too-much", of: (n) => slide(table(1, n)) }],
  cells: [{ code: "brief/too-much", of: (n) => slide(table(100, Math.ceil(n / 100))) }],
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
} satisfies Tries;
