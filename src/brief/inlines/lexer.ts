/** The only importer of marked: inline Markdown with Pandoc's additions, as tokens. */
import { Lexer, Marked, type Token } from "marked";
import { parseAttributes } from "../attributes.ts";
import { type StyleKind, tagAt } from "../tags.ts";
import { type Brackets, bracketToken } from "./brackets.ts";
import { keyAt, looksLikeLocator } from "./citations.ts";
import { bracketMath, mathToken } from "./math.ts";
import { pieces } from "./pieces.ts";
import { texCommand } from "./tex-command.ts";
import { type BriefToken, DEEPEST_MARK } from "./tokens.ts";

export interface InlineLexer {
  /** The tokens of a text; their `raw`s joined are the text. */
  readonly tokens: (text: string) => Token[];
}

interface Options {
  readonly definition: Brackets["definition"];
  readonly section: Brackets["section"];
  readonly alone: Brackets["alone"];
  readonly isSource: (key: string) => boolean;
  /** Whether a bare `@key` is no name of somebody but refers to a figure, a section or an example. */
  readonly isReference: (key: string) => boolean;
}

/** Text without any of these characters is only text. */
const SPECIAL = /[\\`*_[\]<>!^~=@&$\n]|https?:|www\.|mailto:|xmpp:|ftp:/i;
/** Where an extension may start; marked's own text rule stops at the other special characters by itself. */
const START = /!\[|[[^~$]|==|(?<![\p{L}\p{N}._+-])@(?=[\p{L}\p{N}_{])/u;
const SUPERSCRIPT = /^\^((?:\\.|[^\s^\\[]){1,200})\^/;
const SUBSCRIPT = /^~((?:\\.|[^\s~\\]){1,200})~(?!~)/;
const STRUCK = /^~(?=[^\s~\d])([^~\n]{0,500}[^\s~])~(?![~\p{L}\p{N}])/u;
const MARK = /^==(?=[^\s=])((?:\\.|[^=\\]|=(?!=)){1,2000})==(?!=)/s;
/**
 * CommonMark does not let `**` close between punctuation and a letter, which scripts need that put
 * no blank between a word and its particle.
 */
const TIGHT_STRONG =
  /^\*\*(?=[^\s*])([^*\n]{0,500}[\p{P}\p{S}])\*\*(?=[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** Whether the text has no marks, entities or addresses: then it is all there is to it. */
export function isPlain(text: string): boolean {
  return !SPECIAL.test(text);
}

export function createInlineLexer(options: Options): InlineLexer {
  let depth = 0;
  const extension = {
    name: "brief",
    level: "inline" as const,
    start: (text: string) => {
      const at = text.search(START);
      return at < 0 ? undefined : at;
    },
    tokenizer(this: { lexer: Lexer }, text: string, before: Token[]) {
      const inner = (part: string) => {
        if (depth >= DEEPEST_MARK) return [plain(part)];
        depth += 1;
        try {
          return this.lexer.inlineTokens(part);
        } finally {
          depth -= 1;
        }
      };
      return extended(text, before, { ...options, inner });
    },
  };
  const { defaults } = new Marked({ extensions: [extension], gfm: true });
  const lexer = new Lexer(defaults);
  return {
    tokens: (text) => pieces(text).flatMap((part) => lexed(lexer, part)),
  };
}

/** marked throws where its rules make no headway; such a text is shown as it stands. */
function lexed(lexer: Lexer, text: string): Token[] {
  try {
    lexer.state.inLink = false;
    lexer.state.inRawBlock = false;
    return lexer.inlineTokens(text);
  } catch {
    return [plain(text)];
  }
}

function extended(text: string, before: readonly Token[], options: Options & Brackets): BriefToken | Token | undefined {
  switch (text[0]) {
    case "[":
      return bracketToken(text, options) ?? plain("[");
    case "!":
      return text[1] === "[" ? (bracketToken(text, options) ?? plain("![")) : undefined;
    case "^":
      if (text[1] === "[") return bracketToken(text, options) ?? plain("^[");
      return styled(SUPERSCRIPT, text, "superscript", 1, options) ?? plain("^");
    case "~":
      if (text[1] === "~") return undefined;
      return styled(SUBSCRIPT, text, "subscript", 1, options) ?? struck(text, before, options) ?? plain("~");
    case "$":
      return mathToken(text, before.at(-1)?.raw ?? "") ?? plain("$");
    case "`":
      return codeWithAttributes(text, options);
    case "\\":
      return bracketMath(text) ?? texCommand(text, textBefore(before), options.inner) ?? fixedSpace(text, before);
    case "=":
      return text[1] === "=" ? styled(MARK, text, "mark", 2, options) : undefined;
    case "*":
      return styled(TIGHT_STRONG, text, "strong", 2, options);
    case "<": {
      const tag = tagAt(text, 0);
      return tag === null ? undefined : { type: "brief-tag", raw: text.slice(0, tag.length) };
    }
    case "@":
      return bareCitation(text, before, options);
    default:
      return undefined;
  }
}

/** GFM's `~words of several~`; between digits `~` says that a number is about right. */
function struck(text: string, before: readonly Token[], { inner }: Brackets): Token | undefined {
  const match = STRUCK.exec(text);
  if (match?.[1] === undefined || /[\p{L}\p{N}]$/u.test(before.at(-1)?.raw ?? "")) return undefined;
  return { type: "del", raw: match[0], text: match[1], tokens: inner(match[1]) };
}

/** Pandoc's `` `code`{.lang} `` and `` `text`{=format} ``. */
const CODE = /^(`{1,4})(?!`)([^`\n]{1,1000})\1(?!`)\{([^{}\n]{0,400})\}/;

function codeWithAttributes(text: string, { inner }: Brackets): Token | BriefToken | undefined {
  const [raw, , code = "", written = ""] = CODE.exec(text) ?? [];
  if (raw === undefined) return undefined;
  const format = /^=([\w-]{1,40})$/.exec(written.trim())?.[1];
  if (format !== undefined)
    return { type: "brief-raw", raw, at: raw.indexOf(code), format, tokens: format === "html" ? inner(code) : [] };
  return parseAttributes(written) === null ? undefined : { type: "codespan", raw, text: code.trim() };
}

const textBefore = (before: readonly Token[]): string => {
  const last = before.at(-1);
  return last?.type === "text" ? last.raw : "";
};

/** Pandoc's `\ `, a space at which no line ends; behind a colon the sign belongs to a path. */
function fixedSpace(text: string, before: readonly Token[]): Token | undefined {
  if (!/^\\ [\p{L}\p{N}]/u.test(text) || !/[\p{L}\p{N}.,]$/u.test(before.at(-1)?.raw ?? "")) return undefined;
  return { type: "escape", raw: "\\ ", text: "\u00a0" };
}

function styled(
  pattern: RegExp,
  text: string,
  style: StyleKind,
  at: number,
  { inner }: Brackets,
): BriefToken | undefined {
  const match = pattern.exec(text);
  if (match?.[1] === undefined) return undefined;
  return { type: "brief-styled", raw: match[0], at, style, tokens: inner(match[1]) };
}

/** `@key`, perhaps with ` [p. 3]`: a citation only where the key is declared, for `@` is also how people are called. */
function bareCitation(text: string, before: readonly Token[], options: Options): BriefToken | undefined {
  if (/[\p{L}\p{N}._+-]$/u.test(before[before.length - 1]?.raw ?? "")) return undefined;
  const found = keyAt(text, 0);
  if (found === null) return undefined;
  if (!options.isSource(found.key))
    return options.isReference(found.key)
      ? { type: "brief-reference", raw: text.slice(0, found.length), key: found.key }
      : undefined;
  const [bracket = "", words = ""] = /^ \[([^[\]\n]{1,100})\](?![({])/.exec(text.slice(found.length)) ?? [];
  const [behind, locator] = looksLikeLocator(words) ? [bracket.length, words.trim()] : [0, ""];
  const item = { key: found.key, start: 0, end: found.length, locator, prefix: "" };
  return { type: "brief-citation", raw: text.slice(0, found.length + behind), items: [item] };
}

function plain(text: string): Token {
  return { type: "text", raw: text, text };
}
