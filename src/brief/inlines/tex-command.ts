/** Commands of LaTeX amid a text, which Pandoc, Quarto and R Markdown let stand there: read as the Markdown that says the same. */
import type { Token } from "marked";
import type { StyleKind } from "../tags.ts";
import type { BriefToken, ParsedCitation } from "./tokens.ts";

const STYLES: ReadonlyMap<string, StyleKind> = new Map([
  ["textbf", "strong"],
  ["textit", "emphasis"],
  ["textsl", "emphasis"],
  ["emph", "emphasis"],
  ["alert", "strong"],
  ["underline", "underline"],
  ["uline", "underline"],
  ["sout", "strike"],
  ["hl", "mark"],
  ["textsuperscript", "superscript"],
  ["textsubscript", "subscript"],
]);

/** A second pair of braces holds the words of what the first one names. */
const TWO =
  /^\\(href|textcolor|colorbox|fcolorbox|foreignlanguage)\{([^{}\n]{0,1000})\}\{((?:[^{}]|\{[^{}]{0,200}\}){0,1000})\}/;
/** Beamer says behind the name at which click: `\only<2->{…}`. */
const ONE =
  /^\\([A-Za-z]{2,20})\*?(?:<([\w:,+| -]{1,40})>)?((?:\[[^[\]\n]{0,200}\]){0,2})\{((?:[^{}]|\{[^{}]{0,200}\}){0,1000})\}/;
/** Beamer's words for a text that no slide shows, or only another form of the document: `<0| handout:1>`. */
const ON_NONE =
  /^(?:(?:^|\|)\s*(?:(?:(?:beamer|presentation):)?0|(?:article|handout|trans|second)(?::[\d-]+)?)\s*){1,8}$/;
/** What they hide; other commands only look so there, as `\alert<2>` does. */
const SHOWS = /^(?:only|uncover|onslide|visible)$/;
/** Up to the command: `C:\new\temp` is a path. */
const LAST_WORD = /(?<![^\s{}])[^\s{}]*$/;
const SIGN =
  /^\\(LaTeX|TeX|ldots|dots|textellipsis|textbackslash|textendash|textemdash|textdegree|texttrademark|textregistered|copyright|pounds|euro|quad|qquad)(?![A-Za-z\\])(?:\{\})?/;
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ LaTeX: "LaTeX", TeX: "TeX", ldots: "…", dots: "…", textellipsis: "…", textbackslash: "\\" },
    ...{ textendash: "–", textemdash: "—", textdegree: "°", texttrademark: "™", textregistered: "®", copyright: "©" },
    ...{ pounds: "£", euro: "€", quad: "\u2003", qquad: "\u2003\u2003" },
  }),
);

const CITES = /^(?:[Cc]ite(?:p|t|alp|alt|author|year|title)?|(?:[Pp]aren|[Tt]ext|[Aa]uto|[Ff]oot|[Ss]mart)cite)$/;
const REFERS = /^(?:ref|autoref|[cC]ref|eqref|nameref|vref)$/;
const NOTES = /^(?:footnote|sidenote|marginnote|marginpar)$/;
const CODE = /^(?:texttt|lstinline|verb)$/;
const HIDDEN = /^(?:label|index|nocite|[vh]space|[vh]?phantom)$/;
const WORDS = /^(?:text(?:sc|sf|rm|normal|up|md)|text|mbox|enquote|only|uncover|onslide|visible)$/;
/** Commands that change what follows them: how large it is, when it comes. */
const LOOKS =
  /^\\(?:tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|bfseries|itshape|centering|raggedright|noindent|pause|[hv]fill|(?:new|clear|cleardouble)page|pagebreak|(?:big|med|small)skip|maketitle|tableofcontents)(?![A-Za-z{\\])[ \t]*/;

/**
 * The command at the start of a text; undefined where none stands there. One that has braces and means nothing here is a
 * token of its own, so that somebody tells of it.
 * @param before the text in front of it, without what was a command itself
 * @param inner reads what stands between its braces
 */
export function texCommand(
  text: string,
  before: string,
  inner: (text: string) => Token[],
): BriefToken | Token | undefined {
  if (/[:\\]/.test(LAST_WORD.exec(before)?.[0] ?? "")) return undefined;
  const [sign, called = ""] = SIGN.exec(text) ?? [];
  if (sign !== undefined) return { type: "escape", raw: sign, text: SIGNS.get(called) ?? sign };
  const [looks] = LOOKS.exec(text) ?? [];
  if (looks !== undefined) return { type: "brief-tex", raw: looks, name: looks.trim(), hidden: true };
  const [both, outer = "", first = "", second = ""] = TWO.exec(text) ?? [];
  if (both !== undefined) {
    const at = both.length - second.length - 1;
    if (outer === "href") return { type: "brief-link", raw: both, at, href: first, title: "", tokens: inner(second) };
    return { type: "brief-words", raw: both, at, looks: `\\${outer}{${first}}`, tokens: inner(second) };
  }
  const [raw, name = "", slides = "", options = "", words = ""] = ONE.exec(text) ?? [];
  if (raw === undefined) return undefined;
  if (SHOWS.test(name) && ON_NONE.test(slides)) return { type: "brief-tex", raw, name, hidden: true };
  const at = raw.length - words.length - 1;
  const style = STYLES.get(name);
  if (style !== undefined && words !== "") return { type: "brief-styled", raw, at, style, tokens: inner(words) };
  if (CODE.test(name)) return { type: "codespan", raw, text: words.trim() };
  if (name === "url" || name === "nolinkurl")
    return { type: "brief-link", raw, at, href: words, title: "", tokens: [said(words)] };
  if (NOTES.test(name)) return { type: "brief-note", raw, at, tokens: inner(words) };
  if (WORDS.test(name)) return { type: "brief-words", raw, ...wordsOf(name, words, at, inner), looks: "" };
  if (CITES.test(name)) return { type: "brief-citation", raw, items: citesOf(words, options, at) };
  if (name === "includegraphics") return pictureOf(raw, words);
  if (REFERS.test(name)) return { type: "brief-reference", raw, key: words.trim() };
  return { type: "brief-tex", raw, name, hidden: HIDDEN.test(name) };
}

const said = (text: string): Token => ({ type: "text", raw: text, text });

/** A picture as Markdown has it, without words of its own. */
const pictureOf = (raw: string, href: string): BriefToken => ({
  type: "brief-image",
  raw,
  alt: "",
  href: href.trim(),
  title: "",
  attributes: { id: null, classes: [], values: {} },
});

/** `\enquote` has quotation marks, which stand where its braces do. */
function wordsOf(
  name: string,
  words: string,
  at: number,
  inner: (text: string) => Token[],
): { at: number; tokens: Token[] } {
  if (name !== "enquote") return { at, tokens: inner(words) };
  return { at: at - 1, tokens: [said("“"), ...inner(words), said("”")] };
}

/** `\cite[see][p. 5]{a,b}`: what stands before belongs to the first, what stands behind to the last. */
function citesOf(keys: string, options: string, at: number): readonly ParsedCitation[] {
  const [first = "", second] = [...options.matchAll(/\[([^[\]]*)\]/g)].map(([, words = ""]) =>
    words.replaceAll("~", " ").trim(),
  );
  const [prefix, locator] = second === undefined ? ["", first] : [first, second];
  const all = [...keys.matchAll(/[^,\s][^,]*/g)];
  return all.map(({ 0: key, index }, i) => ({
    key: key.trim(),
    start: at + index,
    end: at + index + key.trimEnd().length,
    prefix: i === 0 ? prefix : "",
    locator: i === all.length - 1 ? locator : "",
  }));
}
