import { createRequire } from "node:module";
import { table } from "../../data/table.ts";

/** highlight.js with the languages that are common, as far as it is used here. Loaded with the first code that names one. */
interface Highlighter {
  getLanguage(name: string): object | undefined;
  highlight(code: string, options: { readonly language: string; readonly ignoreIllegals: boolean }): { value: string };
}

let loaded: Highlighter | undefined;

function highlighter(): Highlighter {
  if (loaded === undefined) {
    const library = createRequire(import.meta.url)("highlight.js/lib/common") as
      | Highlighter
      | { readonly default: Highlighter };
    loaded = "default" in library ? library.default : library;
  }
  return loaded;
}

/** Characters of a block that is coloured: some 400 lines, more than any slide is read for. */
const LONGEST = 20_000;
/** No line of code on a slide is longer; the library's patterns take time by the square of a line's length. */
const LONG_LINE = /[^\n]{401}/;

/** The four kinds of words that are told apart, by the library's own kinds; a slide with twenty colours tells nothing. */
const ROLES: Readonly<Record<string, string>> = table({
  keyword: "keyword",
  built_in: "keyword",
  literal: "keyword",
  doctag: "keyword",
  "selector-tag": "keyword",
  "template-tag": "keyword",
  deletion: "keyword",
  string: "literal",
  number: "literal",
  regexp: "literal",
  symbol: "literal",
  link: "literal",
  char: "literal",
  addition: "literal",
  comment: "comment",
  quote: "comment",
  meta: "comment",
  title: "name",
  section: "name",
  name: "name",
  tag: "name",
  attr: "name",
  attribute: "name",
  type: "name",
  "selector-class": "name",
  "selector-id": "name",
});

/**
 * Code with its keywords, names, literals and comments told apart.
 * @param lang as its fence names it: `ts`, `python`
 * @returns markup: the text escaped, `span`s of the classes `code-keyword`, `code-name`, `code-literal` and
 * `code-comment`; null where the language is not known, or the code or one of its lines is very long
 */
export function highlightCode(lang: string, code: string): string | null {
  if (lang === "" || code.length > LONGEST || LONG_LINE.test(code)) return null;
  const library = highlighter();
  if (library.getLanguage(lang) === undefined) return null;
  const { value } = library.highlight(code, { language: lang, ignoreIllegals: true });
  return value.replaceAll("&#x27;", "&#39;").replace(/<span class="([^"]*)">/g, (_, classes: string) => {
    const role = ROLES[/^hljs-([\w-]+)/.exec(classes)?.[1] ?? ""];
    return role === undefined ? "<span>" : `<span class="code-${role}">`;
  });
}
