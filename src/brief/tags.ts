/** HTML and component tags: how they are recognised, and which of them mean something to a deck. */

import { embeddedAt, isPlayed } from "./dialect/embeds.ts";

/**
 * One tag at the place where the pattern is set to start. Attribute names as in HTML and Vue (`@click`, `:prop`), values as in
 * HTML and JSX (`{require("a.png")}`, `{{display: "none"}}`).
 */
export const TAG =
  /<(\/?)([A-Za-z][\w.:-]*)((?:\s+[@:#\w.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]{0,400}\}){0,400}\}|[^\s"'=<>`{][^\s"'=<>`]*))?)*)\s*(\/?)>/y;

export type StyleKind = "strong" | "emphasis" | "strike" | "superscript" | "subscript" | "underline" | "mark";

/** Tags that style text, by name. */
export const STYLE_TAGS: ReadonlyMap<string, StyleKind> = new Map([
  ["b", "strong"],
  ["strong", "strong"],
  ["i", "emphasis"],
  ["em", "emphasis"],
  ["cite", "emphasis"],
  ["s", "strike"],
  ["del", "strike"],
  ["strike", "strike"],
  ["sup", "superscript"],
  ["sub", "subscript"],
  ["u", "underline"],
  ["ins", "underline"],
  ["mark", "mark"],
]);
export const CODE_TAGS: ReadonlySet<string> = new Set(["code", "kbd", "samp", "tt"]);
/** Tags that stand in a line of text. */
export const INLINE_TAGS: ReadonlySet<string> = new Set([
  ...STYLE_TAGS.keys(),
  ...CODE_TAGS,
  ..."a abbr br font img q small span wbr".split(" "),
]);
/** Tags that part the text before them from the text after them. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    "address article blockquote caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr " +
    "legend li main menu nav ol option p section table td th tr ul"
  ).split(" "),
);
export const VOID_TAGS: ReadonlySet<string> = new Set("br col hr img input link meta source wbr".split(" "));

/** Names of HTML, SVG and Vue; with components (a capital, hyphen, dot or colon) all that is taken for a tag. */
const MARKUP_TAGS: ReadonlySet<string> = new Set(
  (
    "area aside audio base body button canvas caption circle col colgroup component data datalist defs details dialog " +
    "ellipse embed fieldset figcaption figure form g head html iframe input label legend line link main map menu meta " +
    "meter grid split nav object optgroup option output param path picture polygon polyline pre progress rect rp rt ruby " +
    "script select slot source stop style summary svg tbody template text textarea tfoot thead time title track " +
    "transition use var video"
  ).split(" "),
);

/** Capitals alone, or a word, a colon and a word: `<SS>`, `<TLP:RED>`. Office's own tags have a letter or two before the colon. */
const MARKING = /^[A-Z]{2,}$|^[A-Za-z]{3,}:[A-Za-z]+$/;

/**
 * Whether it is markup at all: `<name>` in "Dear <name>" is text, `<arrow x1="350" />` is none. What could be meant as a mark
 * stays a text, in which a release looks for it.
 */
export function isMarkup({ name, attributes, selfClosing }: Tag): boolean {
  if (INLINE_TAGS.has(name) || BLOCK_TAGS.has(name) || MARKUP_TAGS.has(name.toLowerCase())) return true;
  if (MARKING.test(name) && attributes === "" && !selfClosing) return false;
  return /[A-Z.:-]/.test(name) || /=\s*["']/.test(attributes);
}

export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly attributes: string;
  readonly length: number;
}

/** The tag that stands at `at`, or null. */
export function tagAt(text: string, at: number): Tag | null {
  const pattern = new RegExp(TAG);
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return null;
  const [whole, slash, name = "", attributes = "", end] = match;
  const known = name.toLowerCase();
  return {
    name: INLINE_TAGS.has(known) || BLOCK_TAGS.has(known) ? known : name,
    closing: slash === "/",
    selfClosing: end === "/" || VOID_TAGS.has(known),
    attributes,
    length: whole.length,
  };
}

/** The value of one attribute of a tag, without the quotation marks or braces around it; "" if it has none. */
export function tagAttribute(tag: Tag, name: string): string {
  const values = `"([^"]*)"|'([^']*)'|\\{\\{?([^{}]*)\\}|([^\\s"'=<>\`]+)`;
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:${values})`, "i").exec(tag.attributes);
  return match?.slice(1).find((value) => value !== undefined) ?? "";
}

/** Components of Slidev that show the words of an attribute. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["Link", "title"],
  ["AutoFitText", "modelValue"],
]);

/** The words that the tag itself shows, "" for most. */
export const wordsOfTag = (tag: Tag): string =>
  WORDS.has(tag.name) && !tag.closing ? tagAttribute(tag, WORDS.get(tag.name) ?? "").trim() : "";

/** Components whose title is no more than shown beside what is in them; any of HTML has a tip for the mouse there. */
const COMPONENT = /^[A-Z][\w.]*[a-z]/;

/** Where what a component shows of the web stands there; "" of what has no such place, null for any other tag. */
export const embeddedBy = (tag: Tag): string | null => {
  if (tag.closing) return null;
  // What a page shows of another one, which reveal.js fetches late.
  if (tag.name === "iframe") return embeddedAt(tag.name, tagAttribute(tag, "(?:data-)?src"));
  return COMPONENT.test(tag.name) ? embeddedAt(tag.name, tagAttribute(tag, "id") || tagAttribute(tag, "src")) : null;
};

const PLAYERS: ReadonlySet<string> = new Set(["video", "audio", "source", "embed"]);
/** Films and sounds of the project that a deck can hold. */
const HELD = /^(?![a-z][a-z\d+.-]+:)[^?#]+\.(?:mp4|m4a|mp3|wav)$/i;

/** The address or path of the film or sound that a tag plays, "" for any other tag. */
export const filmOf = (tag: Tag): string => {
  const src = tag.closing || !PLAYERS.has(tag.name.toLowerCase()) ? "" : tagAttribute(tag, "(?:data-)?src");
  return isPlayed(src) || HELD.test(src) ? src : "";
};

/** What a component says above that which it holds, as Docusaurus' tabs and Mintlify's cards do; "" for any other tag. */
export const labelOfTag = (tag: Tag): string =>
  tag.closing || !COMPONENT.test(tag.name) || WORDS.has(tag.name)
    ? ""
    : (tagAttribute(tag, "label") || tagAttribute(tag, "title")).trim();

/**
 * The rest of a tag behind its name, up to its end, as a pattern: what a value in quotation marks or braces holds may be a
 * tag again. It ends where nothing closes it, so that no tag is looked through twice.
 */
export const TAG_REST = String.raw`(?:[^<>=]|=\s{0,4}(?:"[^"]{0,2000}"|'[^']{0,2000}'|\{[^{}]{0,2000}\})?){0,4000}`;
