import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { type PackFile, THEME_VARIABLES } from "../types.ts";

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
    report(diagnose("css/unread-variable", { name, suggestion: didYouMean(name, read) }, { span }));
  }
}

interface Definition {
  readonly name: string;
  readonly file: string;
  readonly start: number;
}

function definitionsIn({ file, path, text }: PackFile): readonly Definition[] {
  if (!path.endsWith(".css")) return [];
  const rules = withoutComments(text);
  return [...rules.matchAll(/(?<=[{;]\s*)--[^\s:;{}()]+(?=\s*:)/g)].map((found) => ({
    name: found[0],
    file,
    start: found.index,
  }));
}

/** Blanks take the place of comments, so that everything stays where it was. */
export const withoutComments = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//g, (comment) => " ".repeat(comment.length));
