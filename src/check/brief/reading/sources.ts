/** Sources as texts name them. */
import type { CitationItem, Inline, Source } from "../../../brief/types.ts";
import type { Span } from "../../../diagnostics/types.ts";
import type { CheckContext } from "../types.ts";

/** The citations of a text, one entry a source, each with the place of its citation. */
export function citedIn(inlines: readonly Inline[]): readonly (CitationItem & { readonly span: Inline["span"] })[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === "citation") return inline.items.map((item) => ({ ...item, span: inline.span }));
    return "children" in inline ? citedIn(inline.children) : [];
  });
}

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
export function namesOf(source: Source, context: CheckContext): readonly string[] {
  const known = names.get(source);
  if (known !== undefined) return known;
  const found = findNames(source, context);
  names.set(source, found);
  return found;
}

const names = new WeakMap<Source, readonly string[]>();

function findNames({ author, outlet }: Source, { registries }: CheckContext): readonly string[] {
  const words = author
    .split(/[^A-Za-zÀ-ɏ가-힣一-鿿'’-]+/)
    .filter((word) => word.length > 2 && /^[A-ZÀ-Þ]|[^A-Za-zÀ-ɏ]/.test(word) && !SMALL.has(word.toLowerCase()));
  const scripts = registries.people.filter(({ name }) => name === author).flatMap((one) => Object.values(one.scripts));
  // 스콧 스나이더: texts go on with the family name alone.
  const inScripts = scripts.flatMap((name) => [name, ...name.split(/\s+/).filter((word) => word.length > 1)]);
  return [...words, ...inScripts, ...(outlet.length > 2 ? [outlet] : [])];
}

const HANGUL_OPINION =
  /에\s?따르면|주장|견해|분석|해석|평가|의견|논지|진단|조언|[라다]고\s?(?:본|봄|보|씀|쓴|함|한)|[라다]고\s[가-힣]{2,12}[은는이가]\s?(?:본|봄|보|씀|쓴|함|한|말|지적)|의\s?글/;

const PRONOUN =
  /\b(?:he|she|they|the (?:author|scholar|article|paper|report|post|analyst)s?)\s(?:[A-Za-zÀ-ɏ]+\s)?(?:argu|hold|say|writ|think|believ|find|warn|see|claim|conclud|expect|ask)[A-Za-zÀ-ɏ]*|\bin (?:his|her|their) (?:view|reading|words)\b/i;

/** Whether a text says whose view it gives: it names the author or outlet, says “he argues”, or speaks of a view in Korean. */
export function isAttributed(text: string, names: readonly string[]): boolean {
  if (text === "") return false;
  return names.some((name) => namesWord(text, name)) || PRONOUN.test(text) || HANGUL_OPINION.test(text);
}

function namesWord(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + name.length] ?? " ";
    if (!/[A-Za-zÀ-ɏ0-9]/.test(before) && !/[A-Za-zÀ-ɏ0-9]/.test(after)) return true;
  }
  return false;
}
