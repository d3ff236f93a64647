import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { type PackFile, THEME_VARIABLES } from "../types.ts";

/** A sheet with more slips than that is no sheet of slips: comparing each with every name would take its time. */
export const MOST_SUGGESTIONS = 50;

/**
 * Reports variables of users' sheets that no file of any pack reads, each once: a slip of a name changes nothing and
 * looks like a rule. A rough reading of the texts is enough, since a name stands in them as it is.
 * @param files of all packs that lie upon each other
 */
export function checkVariables(files: readonly PackFile[], report: Report): void {
  const defined = files.filter(({ packaged }) => packaged !== true).flatMap(definitionsIn);
  if (defined.length === 0) return;
  const read = new Set([
    ...THEME_VARIABLES,
    ...files.flatMap(({ text }) => [...text.matchAll(/\bvar\(\s*(--[^\s,()]+)/gi)].map(([, name = ""]) => name)),
  ]);
  const told = new Set<string>();
  for (const { name, file, start } of defined) {
    if (read.has(name) || told.has(name)) continue;
    told.add(name);
    const span = { file, start, end: start + name.length };
    const suggestion = told.size > MOST_SUGGESTIONS ? "" : didYouMean(name, read);
    report(diagnose("css/unread-variable", { name, suggestion }, { span }));
  }
}

/**
 * Reports partials of users that no template of any pack inserts: most are the house's own name for one that is there, and
 * nothing of it would be seen. Silent where a template inserts partials by names that it works out.
 */
export function checkPartials(files: readonly PackFile[], report: Report): void {
  const own = files.filter(({ path, packaged }) => packaged !== true && PARTIAL.test(path));
  if (own.length === 0) return;
  const texts = files
    .filter(({ path }) => path.endsWith(".hbs"))
    .map(({ text }) => withoutComments(text, TEMPLATE_COMMENTS));
  if (texts.some((text) => /\{\{~?#?>\s*\(/.test(text))) return;
  const inserted = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\{\{~?#?>\s*["'[]?(?:[\w.-]+\/)?([\w-]+)/g)].map(([, name = ""]) => name),
    ),
  );
  for (const { file, path } of own) {
    const [, name = ""] = PARTIAL.exec(path) ?? [];
    if (inserted.has(name)) continue;
    const suggestion = didYouMean(name, inserted);
    report(diagnose("deck/unread-partial", { name, suggestion }, { span: { file, start: 0, end: 0 } }));
  }
}

/**
 * Reports rules of users for the regions that no element of a slide names, since `<h1>` and `<main>` fill them. The sheet of a
 * kind cannot give their place, which is the layout's; another sheet's gives their place alone: type and colours are those
 * of the elements.
 */
export function checkRegions(files: readonly PackFile[], report: Report): void {
  const sheets = files.filter(({ path, packaged }) => packaged !== true && path.endsWith(".css"));
  if (!sheets.some(({ text }) => /region/.test(text))) return;
  const rules = sheets.flatMap(rulesIn);
  const ofElements = new Map(
    [...FILLS.values()].map((tag) => [
      tag,
      new Set(
        rules.filter(({ selector }) => selector.includes(tag)).flatMap(({ block }) => [...looksIn(block).keys()]),
      ),
    ]),
  );
  for (const { file, path, selector, start, block } of rules)
    for (const { 0: region, 1: name = "", index } of selector.matchAll(OF_REGION)) {
      const element = FILLS.get(name) ?? "";
      const at = (from: number, length: number) => ({
        span: { file, start: start + from, end: start + from + length },
      });
      if (path.startsWith("slides/"))
        report(diagnose("css/region-of-layout", { name, element }, at(index, region.length)));
      else
        for (const [property, from] of looksIn(block))
          if (ofElements.get(element)?.has(property) !== true)
            report(
              diagnose(
                "css/region-without-words",
                { property, name, element },
                at(selector.length + 1 + from, property.length),
              ),
            );
    }
}

/** What fills a region that no element of a slide names. */
const FILLS: ReadonlyMap<string, string> = new Map([
  ["title", "h1"],
  ["body", "main"],
]);
const OF_REGION = /\[\s*region\s*=\s*["']?(title|body)["']?\s*\]/g;
/** How words look, and what is painted: an element has it, no region. */
const LOOK = /^(?:color|(?:background|border|font|letter|line|list|marker|text)-?[a-z-]*|(?:max|min)-font-size)$/;

interface SheetRule extends Pick<PackFile, "file" | "path"> {
  readonly selector: string;
  /** Of the selector. */
  readonly start: number;
  readonly block: string;
}

/** The rules of a sheet that hold declarations, read roughly. */
function rulesIn({ file, path, text }: PackFile): readonly SheetRule[] {
  let at = 0;
  return withoutComments(text, SHEET_COMMENTS)
    .split("}")
    .flatMap((piece) => {
      const from = at;
      at += piece.length + 1;
      const opens = piece.lastIndexOf("{");
      if (opens === -1) return [];
      const begins = Math.max(piece.lastIndexOf("{", opens - 1), piece.lastIndexOf(";", opens)) + 1;
      const selector = piece.slice(begins, opens);
      return [{ file, path, selector, start: from + begins, block: piece.slice(opens + 1) }];
    });
}

/** Properties of a block that say how something looks, with where each stands in it. */
function looksIn(block: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let at = 0;
  for (const declaration of block.split(";")) {
    const property = declaration.split(":", 1)[0]?.trim() ?? "";
    if (LOOK.test(property)) found.set(property, at + declaration.indexOf(property));
    at += declaration.length + 1;
  }
  return found;
}

const PARTIAL = /^partials\/([^/]+)\.hbs$/;

interface Definition {
  readonly name: string;
  readonly file: string;
  readonly start: number;
}

/** A name that stands before a colon and behind the start of a block or declaration. */
function definitionsIn({ file, path, text }: PackFile): readonly Definition[] {
  if (!path.endsWith(".css")) return [];
  const found: Definition[] = [];
  let isStart = false;
  let name: Definition | null = null;
  for (const { 0: piece, index } of withoutComments(text, SHEET_COMMENTS).matchAll(/[{};:]|[^\s{};:]+/g)) {
    if (piece === ":" && name !== null) found.push(name);
    name = isStart && piece.startsWith("--") ? { name: piece, file, start: index } : null;
    isStart = /^[{};]$/.test(piece);
  }
  return found;
}

/** How comments begin and end; of two that begin alike, the longer first. */
type Comments = readonly (readonly [opens: string, closes: string])[];
export const SHEET_COMMENTS: Comments = [["/*", "*/"]];
export const TEMPLATE_COMMENTS: Comments = [
  ["{{!--", "--}}"],
  ["{{!", "}}"],
  ["<!--", "-->"],
];

/** Blanks take the place of comments, so that everything stays where it was; one that is never closed stays. */
export function withoutComments(text: string, comments: Comments): string {
  const kept: string[] = [];
  let at = 0;
  // Where each opens next, looked for once it is passed.
  let next = comments.map(([opens, closes]) => ({ opens, closes, start: text.indexOf(opens) }));
  for (;;) {
    next = next
      .map((one) => (one.start !== -1 && one.start < at ? { ...one, start: text.indexOf(one.opens, at) } : one))
      .filter(({ start }) => start !== -1);
    const [first] = [...next].sort((a, b) => a.start - b.start);
    if (first === undefined) return kept.join("") + text.slice(at);
    const end = text.indexOf(first.closes, first.start + first.opens.length);
    // Of those that begin so, none is closed.
    if (end === -1) next = next.filter((one) => one !== first);
    else {
      const behind = end + first.closes.length;
      kept.push(text.slice(at, first.start), " ".repeat(behind - first.start));
      at = behind;
    }
  }
}
