import type { Report } from "../diagnostics/reporter.ts";
import type { Context } from "./context.ts";
import type { Signs } from "./dialect/signs.ts";
import type { FrontMatterResult } from "./frontmatter/read.ts";
import { examplesIn, numberedIn } from "./references.ts";
import type { KnownSource } from "./registered.ts";
import type { Line } from "./source/lines.ts";
import { createTally } from "./tally.ts";

/** Marp keeps the line ends of a paragraph; the field `breaks` of several programs says whether they count. */
function breaksLines({ dialect, meta }: FrontMatterResult): boolean {
  return meta.raw.breaks === true || (meta.raw.breaks !== false && dialect === "marp");
}

export function createContext(
  file: string,
  text: string,
  front: FrontMatterResult,
  known: readonly KnownSource[],
  lines: readonly Line[],
  signs: Signs,
  report: Report,
): Context {
  return {
    file,
    text,
    report,
    tally: createTally(),
    waivers: [],
    remarks: [],
    edits: [],
    sourceKeys: new Set([...front.sources, ...known].map((source) => source.key)),
    foreignBibliography: front.foreignBibliography,
    slidev: front.dialect === "slidev",
    lang: front.meta.lang,
    fields: front.meta.raw,
    breaks: breaksLines(front),
    signs,
    examples: examplesIn(lines),
    numbered: numberedIn(text, front.meta.lang, lines),
    headings: new Map(),
    slugs: new Map(),
    definitions: new Map(),
    usedDefinitions: new Set(),
    macros: { formulas: 0 },
    footnotes: new Map(),
    footnoteNumbers: new Map(),
    citationNumbers: new Map(),
    ids: new Map(),
    targets: new Map(),
  };
}
