/** Roles of MyST, `` {sub}`2` ``: what is shown of each, written as Markdown that is read behind. */
import type { Context } from "../context.ts";
import { cut, type Excerpt, sourceEnd, sourceStart, standingFor } from "../source/excerpt.ts";

/** A role amid a text: its name, and the backticks around what it is of. */
export const ROLE = /\{([A-Za-z][\w:.+-]{0,40})\}(`{1,3})(?!`)([^`]{1,1000})\2(?!`)/;

/** Roles that are a style, as the tag that says the same. */
const STYLES: ReadonlyMap<string, string> = new Map([
  ["sub", "sub"],
  ["subscript", "sub"],
  ["sup", "sup"],
  ["superscript", "sup"],
  ["strong", "strong"],
  ["guilabel", "strong"],
  ["emphasis", "em"],
  ["dfn", "em"],
  ["del", "del"],
  ["strike", "del"],
  ["u", "u"],
  ["underline", "u"],
  ["kbd", "kbd"],
  ["code", "code"],
  ["literal", "code"],
  ["samp", "code"],
  ["file", "code"],
  ["command", "code"],
  ["program", "code"],
  ["option", "code"],
  ["envvar", "code"],
]);
/** Roles that lead to something: `words <target>`. */
const LINKS =
  /^(?:[a-z]+:)?(?:ref|numref|eq|doc|term|any|download|link|class|func|meth|mod|attr|data|obj|exc|prf:ref)$/;
const CITES = /^cite(?::[a-z]+)?$/;
/** Roles whose words are shown as they are. */
const PLAIN = /^(?:smallcaps|sc|menuselection|index|mailheader|manpage|pep|rfc|button|bdg(?:-[a-z-]+)?|span)$/;
const TARGET = /^([^<>]*\S)\s*<([^<>]+)>$/;
const ABBREVIATION = /^(?:abbr|abbreviation|acronym)$/;
const EXPANDED = /^([^()]*\S)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/;

/** What stands for a role; null where it is left out. Its place in the text is that of `at`. */
export function roleWords(context: Context, content: Excerpt, at: number, match: RegExpExecArray): readonly Excerpt[] {
  const [raw, name = "", ticks = "", text = ""] = match;
  const from = at + raw.length - ticks.length - text.length;
  const inner = cut(content, from, from + text.length);
  const [first, last] = [sourceStart(content, at), sourceEnd(content, at + raw.length)];
  const [open, close] = [sourceStart(content, from), sourceEnd(content, from + text.length)];
  const before = (words: string) => standingFor(words, first, open);
  const behind = (words: string) => standingFor(words, close, last);
  const tell = (kind: "directive" | "shortcode" | "wiki-link", words: string) =>
    context.tally.add(kind, kind === "directive" ? `{${name}}` : "", words, first, last);
  const style = STYLES.get(name);
  if (style !== undefined) return [before(`<${style}>`), inner, behind(`</${style}>`)];
  if (name === "math") return [before("$`"), inner, behind("`$")];
  if (ABBREVIATION.test(name)) {
    const [, short = "", long] = EXPANDED.exec(text.trim()) ?? [];
    if (long === undefined) return [inner];
    tell("directive", `${short} (${long})`);
    return [cut(content, from, from + text.indexOf(short) + short.length)];
  }
  const [, words = "", target = text.trim()] = TARGET.exec(text.trim()) ?? [];
  if (LINKS.test(name)) {
    const own =
      words === "" ? null : cut(content, from + text.indexOf(words), from + text.indexOf(words) + words.length);
    const link = linked(context, target, own, [first, last]);
    if (link === null) tell("wiki-link", raw);
    return link ?? [own ?? inner];
  }
  if (CITES.test(name)) {
    const keys = text.split(",").map((key) => key.trim());
    if (keys.every((key) => context.sourceKeys.has(key))) return [standingFor(`[@${keys.join("; @")}]`, first, last)];
    tell("wiki-link", raw);
    return [before("("), inner, behind(")")];
  }
  if (PLAIN.test(name)) return [inner];
  // What its program works out, or draws.
  if (/^(?:eval|octicon|material-\w+|fa[a-z]*)$/.test(name)) {
    tell("shortcode", raw);
    return [];
  }
  tell("directive", raw);
  return [inner];
}

/** A link to what the brief has under this name: with its own words, a number or the words of a heading. */
function linked(
  context: Context,
  target: string,
  own: Excerpt | null,
  [first, last]: readonly [number, number],
): readonly Excerpt[] | null {
  const slide = context.targets.get(target);
  if (slide === undefined) return null;
  const numbered = context.numbered.get(target);
  // The words of a heading are filled in where the link is read, which says whose they are.
  if (own === null && numbered === undefined && context.headings.has(target))
    return [standingFor(`[](#${target})`, first, last)];
  const known = numbered === undefined ? undefined : `${numbered.word}\u00a0${numbered.number}`;
  const number = numbered?.number ?? "";
  const filled = own !== null && NUMBER.test(own.text) ? own.text.replace(NUMBER, number) : null;
  if (own === null && known === undefined) return null;
  const shown = own === null || filled !== null ? standingFor(filled ?? known ?? "", first, last) : own;
  const [start, end] = [shown.pieces[0]?.from ?? first, sourceEnd(shown, shown.text.length)];
  return [standingFor("[", first, start), shown, standingFor(`](#${slide})`, end, last)];
}

const NUMBER = /%s|\{number\}/;
