import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { type PackFile, THEME_VARIABLES } from "../types.ts";

/** A sheet with more slips than that is no sheet of slips: comparing each with every name would take its time. */
const MOST_SUGGESTIONS = 50;

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
  for (const { 0: piece, index } of withoutComments(text).matchAll(/[{};:]|[^\s{};:]+/g)) {
    if (piece === ":" && name !== null) found.push(name);
    name = isStart && piece.startsWith("--") ? { name: piece, file, start: index } : null;
    isStart = /^[{};]$/.test(piece);
  }
  return found;
}

/** Blanks take the place of comments, so that everything stays where it was; one that is never closed stays. */
export function withoutComments(css: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const start = css.indexOf("/*", at);
    const end = start === -1 ? -1 : css.indexOf("*/", start + 2);
    if (end === -1) return kept.join("") + css.slice(at);
    kept.push(css.slice(at, start), " ".repeat(end + 2 - start));
    at = end + 2;
  }
}
