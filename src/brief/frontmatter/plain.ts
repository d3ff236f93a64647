import type { FrontMatter } from "../types.ts";

/** What shows on slides and is written as Markdown by other programs. */
const SHOWN = ["title", "subtitle", "author", "organisation", "footer"] as const;
/** Marks that somebody means: emphasis, code, links, tags, formulas. A lone star or bracket is a letter. */
const MARKED =
  /\*[^\s*][^*]*\*|(?<![\p{L}\p{N}])_[^\s_][^_]*_(?![\p{L}\p{N}])|`[^`]+`|\[[^\][]+\]\([^()\s]+\)|<\/?[A-Za-z][^<>]*>|~~[^~]+~~|\$[^\s$][^$]*\$|\\\([^\s()][^\n]*\\\)/u;

/**
 * Front matter with inline Markdown in its texts read as words: properties and placeholders hold no marks.
 * @param words the words of a Markdown text
 */
export function withPlainTexts(meta: FrontMatter, words: (text: string) => string): FrontMatter {
  const plain = (text: string): string => (MARKED.test(text) ? words(spaced(text)).trim() || text : text);
  const texts = Object.fromEntries(SHOWN.map((name) => [name, plain(meta[name])]));
  const releases = meta.releases.map((release) => ({
    ...release,
    title: release.title && plain(release.title),
    subtitle: release.subtitle && plain(release.subtitle),
    footer: release.footer && plain(release.footer),
  }));
  return { ...meta, ...texts, releases };
}

/** A line break is a space in a text of one line. */
const spaced = (text: string): string => text.replace(/(?:(?<!\s)\s+)?<br\s*\/?>\s*/gi, " ");
