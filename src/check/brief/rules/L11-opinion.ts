import type { Source } from "../../../brief/types.ts";
import { textOf } from "../../../tree/text.ts";
import { hasRole } from "../../../vocabulary/types.ts";
import { finding } from "../finding.ts";
import { isCourse } from "../reading/kinds.ts";
import { isOwn } from "../reading/own.ts";
import { type Passage, passagesOf, slidePassages } from "../reading/passages.ts";
import { citedIn, isAttributed, nameOf, namesOf, sourcesByKey } from "../reading/sources.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { WARNS } from "../weights.ts";

/**
 * An opinion that is cited must be told as one. The author is named in the claim's own sentence, elsewhere in its item
 * or row, in the title, or in a paragraph of the slide (of the part, if the claim stands in one): “Snyder's reading, in
 * four facts:”, “Source: Snyder”. The source line that the tool prints at the foot does not count: it is on every
 * slide, and says who wrote, not whose view the sentence gives. Asks, offers, lines to say, options, risks and other
 * things of our own claim nothing; notes are not checked. One finding a slide and source. Where authors' names are seldom
 * registered in the script of the brief, a word for a view or an opinion names it.
 */
export const L11: Rule = {
  id: "L11",
  name: "source/opinion",
  title: "Who holds an opinion is named where it is cited.",
  help: "Opinion that is cited like a fact is read as one, and becomes one on the next page. Write “Snyder argues …” in the sentence, or name the author in a line above.",
  sources: [REFERENCES.icd206, REFERENCES.rand],
  weights: WARNS,
  waivable: true,
  scope: "briefing",
  codes: ["lint/L11-opinion"],
  run(context) {
    const sources = sourcesByKey(context);
    const passages = passagesOf(context).filter((passage) => isClaim(passage));
    const found = new Map<string, { readonly source: Source; readonly at: Passage; count: number }>();
    for (const passage of passages)
      for (const { key } of citedIn(passage.inlines)) {
        const source = sources.get(key);
        if (source === undefined || !OPINION.test(source.kind) || isNamed(passage, source, context)) continue;
        const id = `${passage.slide?.id ?? ""} ${key}`;
        const known = found.get(id);
        if (known === undefined) found.set(id, { source, at: passage, count: 1 });
        else known.count++;
      }
    return [...found.values()].map(({ source, at, count }) => report(source, at, count));
  },
};

const OPINION = /opinion|think[- ]?tank|commentary|op-?ed|editorial|column|blog/i;

function isClaim(passage: Passage): boolean {
  const { notes, slide, section, opens, role } = passage;
  if (notes || slide === null || role === "code" || role === "alt" || isMarkedOwn(passage)) return false;
  if (opens?.type === "watch" || hasRole(opens, "made") || hasRole(opens, "spoken")) return false;
  return !(hasRole(section, "made") || hasRole(section, "uncertain") || isCourse(passage));
}

/** In its own words or in its item: “How we know: inferred”. */
function isMarkedOwn({ words, role, around, lang }: Passage): boolean {
  return isOwn(words, lang) || (role === "item" && around.some((inlines) => isOwn(textOf(inlines), lang)));
}

function isNamed(passage: Passage, source: Source, context: CheckContext): boolean {
  const names = namesOf(source, context);
  const prefixes = citedIn(passage.inlines).map(({ prefix }) => prefix);
  const near = [passage.words, ...prefixes, ...[...passage.around, ...(passage.cell?.cells ?? [])].map(textOf)];
  if (near.some((words) => isAttributed(words, names, passage.lang))) return true;
  return leads(passage, context).some((words) => isAttributed(words, names, passage.lang));
}

/** Titles and paragraphs that speak for everything on the slide, or in the part. */
function leads({ slide, part }: Passage, context: CheckContext): readonly string[] {
  return slidePassages(slide, context)
    .filter((text) => !text.notes && (text.part === null || text.part === part))
    .filter(({ role }) => role === "title" || role === "part-title" || role === "paragraph" || role === "heading")
    .map(({ words }) => words);
}

function report(source: Source, { inlines, span }: Passage, count: number): Finding {
  const at = citedIn(inlines).find(({ key }) => key === source.key)?.span ?? span;
  const author = source.author || source.outlet || source.key;
  return finding("lint/L11-opinion", { source: nameOf(source), author, kind: source.kind, count }, at);
}
