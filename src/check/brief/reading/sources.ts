/** Sources as texts name them. */
import type { CitationItem, Inline, Source } from "../../../brief/types.ts";
import { remembering } from "../../../data/remember.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { tellsOf } from "../../../language/reading.ts";
import { inlinesIn } from "../../../tree/walk.ts";
import type { CheckContext } from "../types.ts";

/** The citations of a text, one entry a source, each with the place of its citation. */
export const citedIn = (inlines: readonly Inline[]): readonly (CitationItem & { readonly span: Span })[] =>
  inlinesIn(inlines).flatMap((inline) =>
    inline.kind === "citation" ? inline.items.map((item) => ({ ...item, span: inline.span })) : [],
  );

export const sourcesByKey = ({ brief }: CheckContext): ReadonlyMap<string, Source> =>
  new Map(brief.sources.map((source) => [source.key, source]));

/** Every source that the brief cites, with the place of its first citation. */
export function firstCitations(context: CheckContext): readonly { readonly source: Source; readonly span: Span }[] {
  const sources = sourcesByKey(context);
  const found = new Map<string, { readonly source: Source; readonly span: Span }>();
  for (const { inlines } of context.texts)
    for (const { key, span } of citedIn(inlines)) {
      const source = sources.get(key);
      if (source !== undefined && !found.has(key)) found.set(key, { source, span });
    }
  return [...found.values()];
}

/** `Snyder, “Has North Korea …”`: how a message names a source. */
export function nameOf({ author, title, outlet, key }: Source): string {
  const who = author || outlet;
  const what = title === "" ? "" : `“${title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title}”`;
  return [who, what].filter((part) => part !== "").join(", ") || key;
}

const SMALL = new Set(["the", "and", "von", "van", "der", "den", "del", "news", "agency", "press", "office", "staff"]);

/** Words by which a text names who wrote a source: the names of its author, else its outlet; in other scripts too. */
export const namesOf = remembering(({ author, outlet }: Source, { registries }: CheckContext): readonly string[] => {
  const words = author
    .split(/[^\p{L}'’-]/u)
    .filter((word) => word.length > 2 && /^\p{Lu}|[^\p{Script=Latin}]/u.test(word) && !SMALL.has(word.toLowerCase()));
  const scripts = registries.people.filter(({ name }) => name === author).flatMap((one) => Object.values(one.scripts));
  // Texts go on with the family name alone.
  const inScripts = scripts.flatMap((name) => [name, ...name.split(/\s+/).filter((word) => word.length > 1)]);
  return [...words, ...inScripts, ...(outlet.length > 2 ? [outlet] : [])];
});

const tellsView = tellsOf(({ views }) => views.told);

/** Whether a text says whose view it gives: it names the author or outlet, says “he argues”, or speaks of a view. */
export function isAttributed(text: string, names: readonly string[], lang: string): boolean {
  return names.some((name) => namesWord(text, name)) || tellsView(text, lang);
}

/** A particle may follow a name, so letters of scripts without blanks part nothing. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}0-9]/u;

function namesWord(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + name.length] ?? " ";
    if (!WORD.test(before) && !WORD.test(after)) return true;
  }
  return false;
}
