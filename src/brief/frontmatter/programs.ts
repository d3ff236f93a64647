/** Which program a deck was written for, as its head and its lines tell. */
import { canonicalName } from "../../data/names.ts";
import { isSlidevOnly } from "./foreign.ts";

type Fields = Readonly<Record<string, unknown>>;
export type Dialect = "marp" | "slidev" | "";

/** Themes that Slidev's own people make, and the names of those of others. */
const SLIDEV_THEME =
  /^(?:seriph|apple-basic|bricks|shibainu|purplin|unicorn|vuetiful|geist|penguin|takahashi|academic|neversink|(?:@[\w-]+\/)?slidev-theme-[\w-]+|@[\w-]+\/slidev-theme-[\w-]+)$/;
/** Fields between two `---` with a layout of Slidev (remark's are true and false), its slots, clicks and components. */
const SLIDEV_LINES =
  /^---[ \t]*\r?\n(?:[A-Za-z][\w-]{0,40}:[^\n]{0,300}\n){0,12}layout:[ \t]+(?!true|false)["'\w]|^::(?:left|right|bottom|default)::[ \t]*$|<v-(?:clicks?|after|switch|drag)[\s>]|<[\w-]{1,40}\s[^<>]{0,200}\bv-(?:click|after|motion)\b|\$slidev\b|^`{3,4}md magic-move/m;

/** The program by the names of its fields; a theme alone is Slidev's where the lines below show the same. */
export function dialectOf(raw: Fields, body: string): Dialect {
  const names = Object.keys(raw).map(canonicalName);
  if (names.includes("marp")) return "marp";
  if (names.some(isSlidevOnly)) return "slidev";
  const { theme } = raw;
  if (typeof theme !== "string" || isDocument(names)) return "";
  return SLIDEV_THEME.test(theme) || SLIDEV_LINES.test(body) ? "slidev" : "";
}

/** Quarto, R Markdown and Pandoc make a cover of the title; decks with a theme by name bring theirs as their first slide. */
export function bringsCover(raw: Fields, body: string): boolean {
  const isDeck = typeof raw.theme === "string" && !isDocument(Object.keys(raw).map(canonicalName));
  return isDeck && COVER.test(body) && /^---[ \t]*$/m.test(body);
}

const isDocument = (names: readonly string[]): boolean =>
  names.some((name) =>
    /^(?:format|output|colortheme|documentclass|jupyter|knitr|reference-doc|author|institute)$/.test(name),
  );

/** The deck begins with a heading of the highest level. */
const COVER = /^\s*#[ \t]/;
