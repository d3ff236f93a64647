/**
 * What a file says beside its words: attributes, classes and ids in braces, tags, info strings, options, comments, whichever
 * program they are for and whether anything reads them. A release judges all of it: nothing may be meant as a mark there and
 * withhold nothing.
 */
import { decodeHTMLStrict } from "entities/decode";
import type { Span } from "../../diagnostics/types.ts";
import { TAG_REST } from "../tags.ts";

/** An attribute, a class or id, a word where one could stand, a comment as a whole, a line with an option, or the word of a box: `{.a}`, `class="a"`, `<!-- a -->`, `class: a`, `> [!a]`. */
export interface Carried {
  /** `command`: one of TeX in three small letters, a state's or TeX's. `words`: the value of a tag's attribute that no deck shows, which speaks of what stands in the tag. */
  readonly as: "attribute" | "class" | "word" | "comment" | "option" | "callout" | "command" | "words";
  /** "" of what has none. */
  readonly name: string;
  readonly value: string;
  readonly span: Span;
  /** A word of the words that an attribute is given. */
  readonly quoted?: true;
}

/** `class="a b"`, `mark=SS`, JSX's `hide={"KOR"}`, in whatever stands around it. */
const PAIR =
  /([\p{L}_:@][\p{L}\p{N}_:.-]{0,60})(?:=\{[\s[`]{0,6}|\s{0,4}=\s{0,4})(?:"([^"]{0,400})"|'([^']{0,400})'|([^\s"'<>{}`]{1,200}))/gu;
/** What may stand before and behind the sign of a pair. */
const [BEFORE, BEHIND] = [70, 420];

/** Pieces of a text that hold all its pairs: their form tries every letter, of which few stand near a sign. */
function* aroundSigns(text: string): Generator<{ readonly piece: string; readonly at: number }> {
  for (let sign = text.indexOf("="); sign >= 0; ) {
    const at = Math.max(0, sign - BEFORE);
    let end = sign + BEHIND;
    for (sign = text.indexOf("=", sign + 1); sign >= 0 && sign - BEFORE <= end; sign = text.indexOf("=", sign + 1))
      end = sign + BEHIND;
    yield { piece: text.slice(at, end), at };
  }
}

/** Braces: `{.a #b}`, MDX's and Jinja's comments, CriticMarkup's remarks. */
const BRACES = /\{([^{}]{1,400})\}/g;
/** Behind what opens code, a division, or gives a box of a flow chart its class. */
const FENCE = /(?<![`~:])(?:`{3,}|~{3,}|:{3,})([^\n`]{1,400})/g;
const TAG = new RegExp(`<([A-Za-z][\\w.:-]{0,60})(?=[\\s/>])(${TAG_REST})>?`, "g");
/** Whose names and texts are read, and judged where they stand. */
const SHOWN = /^(?:img|a|Image|Figure)$/i;
/** What the tag is the name of: `<tlp level="red">`. */
const LEVEL = /^(?:level|value|is|grade|rating)$/i;
const NAMES = /^(?:class|classname|id|:class|v-bind:class)$/i;
/** Attributes that say where something is or how it looks. */
const NO_WORDS =
  /^(?:[a-z-]*(?:href|src|url|style|width|height|size|colou?r|fill|stroke)|d|points|viewbox|transform|on[a-z]+)$/i;
/**
 * Comments of HTML, of Obsidian, of kramdown and of Mermaid, and those that are written as definitions of links; remarks of CriticMarkup and what it
 * takes out; comments of TeX; what Mermaid says of a chart, and what is short for something.
 */
const COMMENTS = [
  /<!--((?:[^<]|<(?!!--)){1,400}?)-{2,3}>/g,
  /%%([^%\n]{1,200})(?:%%|$)/gm,
  /^[ \t>]{0,40}\[[^\]\n]{1,60}\]:[ \t]{0,10}(?:#|<>|<#>)[ \t]{0,10}["'(]([^\n]{1,200})["')]/gm,
  /\{>>([^{}]{1,400}?)<<\}/g,
  /\{--([^{}]{1,200}?)--\}/g,
  /\{::comment\}([^{}]{1,400}?)\{:\//g,
  /\{~~([^{}]{1,200}?)~>/g,
  /^[ \t>]{0,40}%(?!%)[ \t]{0,10}([^%\n]{1,200})$/gm,
  /^[ \t]{0,40}acc(?:Title|Descr)[ \t]{0,4}:[ \t]{0,10}([^\n]{1,200})$/gm,
  /^[ \t]{0,40}accDescr[ \t]{0,4}\{([^{}]{1,400})\}/gm,
  /^[ \t]{0,10}\*\[[^\]\n]{1,60}\]:[ \t]{0,10}([^\n]{1,200})$/gm,
];
/** What Mermaid says of a box that one points at. */
const CLICK = /^[ \t]{0,40}click[ \t]{1,10}\S([^\n]{1,300})$/gm;
/** What sets the words of a comment off. */
const TAGS = /<[^<>]{0,200}>/g;
/** `:class: a` of a directive, `class: a` of a slide's own head, `_class: a` of Marp, `#| class: a` of a chunk. */
const OPTION = /^[ \t>]{0,40}(?:#\|[ \t]{0,10}|#{1,6}[ \t]{1,10})?:?([A-Za-z_][\w-]{0,40}):[ \t]{1,20}([^\n]{1,80})$/gm;
/** `> [!a] Title` of GitHub and Obsidian, `!!! a "Title"` and `/// a | Title` of MkDocs. */
const CALLOUT = /^[ \t>]{0,40}(?:\[!([^\]\n]{1,60})\]|(?:[!?]{3}\+?|\/{3,})[ \t]{1,4}([^"|\n]{1,60}))/gm;
/** `>! words`, which Discourse and Reddit cover as their class does, in lists and quotations too; CSS and Sass have words behind such a sign. */
const COVERED =
  /^[ \t]{0,40}(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])(?: \[[ xX]\])?)[ \t]{0,4}){0,8}>(?:!|[ \t]!(?!(?:important|default|global)(?![\p{L}\p{N}])))(?=[^\s[]| \S)/gmu;
/** What begins a comment of Jinja, Handlebars, TeX, Org, XML and pages of servers that nothing here reads as one. */
const OF_OTHERS =
  /\{#(?:[ -]|[^{}\n]{1,200}#\})|<%(?:--|#)|\{\{!|\\begin\{comment\}|^[ \t]{0,10}#\+begin_comment|<\?(?!xml)(?=[\s\p{L}])/gimu;
/** TeX's questions, and what stands in the other case: `\ifinternal … \else … \fi`. */
const ASKED_IN_TEX =
  /\\(unless\s{0,4}\\)?if@?(?:def(?:ined)?\s?\{?\\)?([A-Za-z]{3,40})(?![A-Za-z@])((?:[^\\\n]|\\(?!fi(?![A-Za-z])|else(?![A-Za-z]))|\n(?!\n)){0,400}\\else)?/g;
/** A command of somebody's own in TeX around a text: `\internal{…}`. Three small letters may be TeX's: `\arg`, `\dom`. */
const COMMAND = /\\([A-Z]{3}|[a-z]{3}|[A-Za-z]{4,40})\*?(?:\[[^[\]\n]{0,60}\])?\{/g;
/** Of those the ones that formulas have and states are called by too: between dollars they are the first. */
const OF_FORMULAS = /^(?:and|arg|bra|dom|nor|per|sen)$/;
const HIDES = /^(?:hide|hidden|secret)/i;
/** What the own side has to do, of the package todonotes. */
const REMARKS = /^(?:todo|fixme)$/i;
/** What templates ask in braces, behind a sign or none: `{{#if internal}}`, `{% unless partner %}`, `{{^partner}}`. */
const ASKS = /^\s{0,4}(?:[%<][-=]?\s{0,4}|#\s{0,4})?(?:(?:else\s?|els?)?if(?![\p{L}\p{N}])|unless(?![\p{L}\p{N}])|\^)/u;
/** `{% if false %}`, which takes a text out as a comment does. */
const NEVER = /if\s{1,4}(?:false|0)\s{0,4}[-%>]{0,2}\s{0,4}$/iu;
/** What stands in the other case, `{% else %}`, `{{^}}`, and where a question ends. */
const OTHERWISE = /^\s{0,4}(?:[%<][-=]?\s{0,4})?(?:else|\^)\s{0,4}-?[%>]?\s{0,4}$/;
const OTHER_QUESTION = /^[\s%<#=-]{0,8}el/;
/** What ends as a question does. */
const REPEATED = /^\s{0,4}(?:#(?=\p{L})|[%<]?[-=]?\s{0,4}(?:for|range|with)(?!\p{L}))/u;
const ASKED_TO_END = /^\s{0,4}(?:[%<][-=]?\s{0,4})?(?:end|\/)/;
/** A value of JSX that asks: `{!isPartner && …}`, `{audience === "partner" ? … : …}`; the second has another case. */
const ASKED_IN_VALUE =
  /^(\s{0,4}!{0,2}[\p{L}_$][\p{L}\p{N}_.$]{1,60}(?:\s{0,4}[!=]==?\s{0,4}["'][^"'\n]{1,40}["'])?)\s{0,4}(?:&&|(\?)(?![.?]))/u;
/** `when={!isPartner}` */
const DENIED = /^\s{0,4}![\p{L}_$][\p{L}\p{N}_.$]{1,60}\s{0,4}$/u;
/** Attributes of Vue, Alpine, Angular and Solid that ask. */
const ASKING = /^(?:v-|x-|ng-?)(?:if|else-if|show)$|^(?:when|test)$/i;
/** What other programs ask: FreeMarker, pages of servers, Blade, preprocessors, AsciiDoc, Sphinx. */
const ASKED =
  /(?:<#(?:else)?|<%-?[ \t]{0,4}|@|^[ \t]{0,20}#)(?:ifn?(?:def)?|unless)(?!\p{L})[^\n>)]{1,120}|^[ \t]{0,20}ifn?def::[^[\n]{1,80}\[|^[ \t]{0,20}ifeval::\[[^\]\n]{1,120}|^[ \t]{0,20}\.\.[ \t]{1,4}only::[^\n]{1,80}/gmu;
/** What makes a question its opposite. */
const NEGATED = /!|\^|<>|(?<![\p{L}\p{N}])(?:not|ne|isnt|unless|ifn|ifndef)(?![\p{L}\p{N}])/u;
/** Names that nobody sees: of footnotes and addresses, of blocks in Obsidian, as an address, of a page that a text stands for. */
const NAMED = [
  /^[ \t>]{0,40}\[\^?([^\]\n]{1,60})\]:/gm,
  /(?<=[^\s^]\s)\^([A-Za-z][\w-]{1,60})[ \t]*$/gm,
  /\]\(\s{0,2}<?([A-Za-z][\w:-]{1,60})>?(?=[\s)])/g,
  /\[\[([^\]|#^\n]{1,60})(?:[#^][^\]|\n]{0,60})?\|/g,
];
const CLASSES = /^(?:\.\p{L}{2,20}\s{1,4}){1,2}\.\p{L}{2,20}$/u;
/** What stands around a text by its name: `[hide]…[/hide]` of forums, a role before the text in backticks, a directive before the one in brackets. */
const AROUND = [
  /\[\/([A-Za-z][\w-]{1,60})\]/g,
  /(?<![\w:]):([A-Za-z][\w-]{1,60}):(?=`)/g,
  /(?<![\w:]):{1,2}([A-Za-z][\w-]{1,60})(?=\[)/g,
];
/** `class A,B red` of Mermaid. */
const CLASS = /^[ \t]{0,40}class[ \t]{1,10}[\w,]{1,60}[ \t]{1,10}([\w-]{1,60});?[ \t]*$/gm;
/** What a shortcode of Hugo, Jinja or GitBook is given. */
const GIVEN = /"([^"\n]{1,80})"/g;
/** Words that an attribute is given. */
const QUOTED = /=\s{0,4}(?:"[^"]{1,400}"|'[^']{1,400}')/g;
/** `(SS) words`. */
const OWN_MARK = /^\s*\([^()]{1,120}\)\s+\S/;
/** Before the braces of an index, a power or a word in a formula: `$E_{internal}$`. */
const INDEX = /(?:[_^]|\\(?:text|math|operatorname)[a-z]{0,6})$/;
/** Signs to either side in which the dollar of a formula is looked for. */
const AROUND_INDEX = 400;

/** Whether braces hold words of a formula: behind `_floor_` of an emphasis they hold its class. */
const isOfFormula = (text: string, start: number): boolean =>
  INDEX.test(text.slice(Math.max(0, start - 20), start)) && isBesideDollars(text, start);

/** Whether a dollar stands in the paragraph to either side. */
function isBesideDollars(text: string, start: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - AROUND_INDEX), start)
      .split("\n\n")
      .at(-1) ?? "";
  const [behind = ""] = text.slice(start, start + AROUND_INDEX).split("\n\n");
  return before.includes("$") && behind.includes("$");
}

/** All that a comment says. */
const ASSIGNED = /^\s{0,4}([\p{L}][\p{L}\p{N}_-]{0,40})\s{0,4}[=:]\s{0,4}(\S[^\n]{0,80})$/gu;
const WORDS = /[\p{L}\p{N}]+/gu;
/** Signs of a line in which an id's word is looked for. */
const LONGEST_LINE = 400;

/** What an id begins with whose thing has a number: `#tbl-red-line`. */
const NUMBERED = /^(?:fig|tbl|tab|eq|lst|sec)[-:](?=.)/;
const OPENING = /^[\s.#:^+/*!%>{-]+/;
const CLOSING = /(?<!\})\}+$/;

/**
 * In no order.
 * @param body where the body begins: of the front matter, whose fields are judged by themselves, only what is said of the
 * whole brief is given
 */
export function carriedIn(text: string, file: string, body: number): readonly Carried[] {
  const found: Carried[] = [];
  const add = (as: Carried["as"], name: string, value: string, start: number, length: number, isQuoted = false) => {
    const plain = value.includes("&") ? decodeHTMLStrict(value) : value;
    const span = { file, start, end: start + length };
    found.push({ as, name, value: plain.trim(), span, ...(isQuoted ? { quoted: true } : {}) });
  };
  const below = text.slice(body);
  const each = (form: RegExp, take: (match: RegExpExecArray, start: number) => void) => {
    for (const match of below.matchAll(form)) take(match, body + match.index);
  };
  for (const { piece, at } of aroundSigns(below))
    for (const { index, 0: whole, 1: name = "", 2: double, 3: single, 4: bare = "" } of piece.matchAll(PAIR))
      add("attribute", name, double ?? single ?? bare, body + at + index, whole.length);
  const questions: string[] = [];
  each(BRACES, ([whole, inner = ""], start) => {
    addWords(inner, start, whole.length, /^[{.#]*[.#]/, isOfFormula(text, start));
    // `{.red .tlp}`, one word of a label a class.
    if (CLASSES.test(inner))
      for (const words of [inner.split(/\s+/), inner.split(/\s+/).reverse()])
        add("class", "", words.map((word) => word.slice(1)).join(" "), start, whole.length);
    // `{{< tlp red >}}`
    const words =
      /^(?:[%<]-?|#(?=\p{L}))\s{0,4}((?:!?[\p{L}\p{N}:+-]{1,30}(?:\s{1,4}|$)){2,4})(?:-?[%>]|$)/u.exec(inner)?.[1] ??
      "";
    if (words !== "") add("class", "", words, start, whole.length);
    // `{% red-line %}`, whose name says what it holds.
    const called = /^[%<]-?\s{0,4}(\p{L}[\p{L}\p{N}_-]{1,60})/u.exec(inner)?.[1] ?? "";
    if (called !== "") addNamed(called, start, whole.length);
    if (/^[%<]/.test(inner))
      for (const [, given = ""] of inner.matchAll(GIVEN)) add("class", "", given, start, whole.length);
    if (OTHERWISE.test(inner)) addAsked(questions.at(-1) ?? "", start, whole.length, true);
    else if (ASKS.test(inner)) {
      if (NEVER.test(inner)) add("class", "", "comment", start, whole.length);
      addAsked(inner, start, whole.length);
      if (!OTHER_QUESTION.test(inner)) questions.push(inner);
    } else if (REPEATED.test(inner)) questions.push("");
    else if (ASKED_TO_END.test(inner)) questions.pop();
    if (DENIED.test(inner)) addAsked(inner, start, whole.length);
    const [, question = "", other] = ASKED_IN_VALUE.exec(inner) ?? [];
    addAsked(question, start, whole.length);
    if (other !== undefined) addAsked(question, start, whole.length, true);
    for (const { index, 0: pair, 1: attribute = "", 2: double, 3: single, 4: bare = "" } of inner.matchAll(PAIR))
      addValue(attribute, double ?? single ?? bare, start + 1 + index, pair.length);
  });
  for (const form of NAMED)
    each(form, ([whole, name = ""], start) => {
      // One word is the name of anything.
      if (/[\p{L}\p{N}][\s_:-]+[\p{L}\p{N}]/u.test(name)) add("class", "", name, start, whole.length);
    });
  for (const form of AROUND) each(form, ([whole, name = ""], start) => addNamed(name, start, whole.length));
  each(CLICK, ([whole, rest = ""], start) => {
    for (const [, given = ""] of rest.matchAll(GIVEN)) add("class", "", given, start, whole.length);
  });
  each(CLASS, ([whole, name = ""], start) => add("class", "", name, start, whole.length));
  each(FENCE, ([whole, inner = ""], start) => {
    addWords(inner, start, whole.length, /^[{.#]*[.#]/, isOfFormula(text, start));
    if (!whole.startsWith(":")) {
      // What stands for a language is a class where programs show it.
      const [language = ""] = /^[A-Za-z][\w-]*(?=\s|$)/.exec(inner.trim()) ?? [];
      if (language !== "") add("class", "", language, start, whole.length);
      return;
    }
    const called = /^\s*\S+/.exec(inner)?.[0] ?? "";
    addWords(called, start, whole.length);
    // `::: internal.v2`, which is no division.
    const pieces = called.includes("{") ? [] : called.split(".", 8);
    if (pieces.length > 1) for (const piece of pieces) addWords(piece, start, whole.length);
    // `::: tlp red`
    if (/^\s*\S+(?:\s+\S+){1,3}\s*$/.test(inner) && !inner.includes("{")) add("class", "", inner, start, whole.length);
  });
  each(TAG, ([whole, name = "", rest = ""], start) => {
    add("class", "", name, start, whole.length);
    // `<Red line>`: what nobody sees either.
    if (/^(?:\s+[\p{L}\p{N}]{1,30}){1,5}\s*$/u.test(rest)) add("class", "", `${name}${rest}`, start, whole.length);
    addWords(rest.replace(/"[^"]*"|'[^']*'/g, '""'), start, whole.length);
    for (const [, attribute = "", double, single, bare = ""] of rest.matchAll(PAIR)) {
      const value = double ?? single ?? bare;
      if (ASKING.test(attribute)) addAsked(value, start, whole.length);
      if (LEVEL.test(attribute)) add("attribute", name, value, start, whole.length);
      const isText = !NAMES.test(attribute) && !NO_WORDS.test(attribute);
      if (NAMES.test(attribute))
        for (const word of value.split(/[\s,'"[\]{}]+/)) if (word !== "") add("class", "", word, start, whole.length);
      if (isText && !SHOWN.test(name)) add("words", attribute, value, start, whole.length);
      else if (/^title$/i.test(attribute)) addValue(attribute, value, start, whole.length);
    }
  });
  for (const form of COMMENTS)
    each(form, ([whole, inner = ""], start) => {
      for (const words of new Set([inner, inner.replace(TAGS, " ")])) {
        add("comment", "", words, start, whole.length);
        for (const form of [OPTION, ASSIGNED])
          for (const [, name = "", value = ""] of words.matchAll(form))
            add("attribute", name, value, start, whole.length);
      }
    });
  each(COVERED, ([whole], start) => add("class", "", "spoiler", start, whole.length));
  each(OF_OTHERS, ([whole], start) => add("class", "", "comment", start, whole.length));
  each(ASKED_IN_TEX, ([whole, unless = "", name = "", other = ""], start) => {
    if (/^(?:false|true)$/.test(name)) {
      if (name === "false" || other !== "") add("class", "", "comment", start, whole.length);
      return;
    }
    add("class", "", unless === "" ? name : `unless ${name}`, start, whole.length);
    if (other !== "") add("class", "", unless === "" ? `unless ${name}` : name, start, whole.length);
  });
  each(COMMAND, ([whole, name = ""], start) => {
    const isShort = /^[a-z]{3}$/.test(name);
    if (!OF_FORMULAS.test(name) || !isBesideDollars(text, start))
      add(isShort ? "command" : "attribute", "only", name, start, whole.length);
    addHiding(name, start, whole.length);
    if (REMARKS.test(name)) add("class", "", "comment", start, whole.length);
  });
  each(ASKED, ([whole], start) => addAsked(whole, start, whole.length));
  each(CALLOUT, ([whole, quoted, set = ""], start) => add("callout", "", quoted ?? set, start, whole.length));
  each(OPTION, ([whole, name = "", value = ""], start) => add("option", name, value, start, whole.length));
  for (const { index, 0: whole, 1: name = "", 2: value = "" } of text.slice(0, body).matchAll(OPTION))
    if (/^[a-z]/i.test(whole)) add("option", name, value, index, whole.length);
  return found;

  /** The name of what stands around a text. */
  function addNamed(name: string, start: number, length: number): void {
    add("class", "", name, start, length);
    addHiding(name, start, length);
  }

  /** `\hide{…}` says what `hide=true` says. */
  function addHiding(name: string, start: number, length: number): void {
    if (HIDES.test(name)) add("attribute", name, "true", start, length);
  }

  /**
   * Each name in a question: of whom it asks, or who is left out.
   * @param isOther what follows stands in the other case
   */
  function addAsked(question: string, start: number, length: number, isOther = false): void {
    const not = NEGATED.test(question) !== isOther ? "unless " : "";
    for (const [name] of question.matchAll(/[\p{L}\p{N}][\p{L}\p{N}_-]{1,40}/gu))
      add("class", "", `${not}${name}`, start, length);
  }

  /** What has a mark of its own in front is judged by it, and is shown or not. */
  function addValue(name: string, value: string, start: number, length: number): void {
    const isNoText = NAMES.test(name) || NO_WORDS.test(name) || OWN_MARK.test(value);
    if (!isNoText) add("words", name, value, start, length);
  }

  /** Of `## Internal market {#internal}`: an id that repeats a word of its line says no more than the line does. */
  function isSaidBefore(id: string, start: number): boolean {
    const line = text.slice(Math.max(text.lastIndexOf("\n", start) + 1, start - LONGEST_LINE), start);
    return /^\p{L}+$/u.test(id) && new Set<string>(line.toLowerCase().match(WORDS)).has(id.toLowerCase());
  }

  /**
   * @param isClass what a class begins with: braces of formulas hold words as well
   * @param isOfFormula what is no class is a part of a formula
   */
  function addWords(inner: string, start: number, length: number, isClass = /^/, isOfFormula = false): void {
    const values = [...inner.matchAll(QUOTED)].map(
      ({ index, 0: { length: letters } }) => [index, index + letters] as const,
    );
    for (const { index, 0: word } of inner.matchAll(/[^\s,;]+/g)) {
      const name = word.replace(OPENING, "").replace(CLOSING, "");
      if (name === "" || name.includes("=")) continue;
      if (word.startsWith("#") && isSaidBefore(name.replace(NUMBERED, ""), start)) continue;
      const as = isClass.test(word) ? "class" : "word";
      const isQuoted = (isOfFormula && as === "word") || values.some(([from, to]) => index > from && index < to);
      for (const one of new Set([name, name.replace(NUMBERED, "")])) add(as, "", one, start, length, isQuoted);
    }
  }
}
