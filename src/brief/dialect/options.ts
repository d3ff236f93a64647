/** What the head of a deck says of how another program reads its lines. */

import { canonicalName } from "../../data/names.ts";

/** Levels of headings before which a slide ends. */
export interface Dividers {
  readonly levels: readonly number[];
  /** Only headings with a line of `=` or `-` below them. */
  readonly underlined: boolean;
}

export interface Options {
  /** presenterm: what a comment must begin with to be a command. */
  readonly commandPrefix: string;
  readonly dividers: Dividers | null;
  /** presenterm: `---` is a line on the slide, unless the head says that it ends one. */
  readonly shorthand: boolean;
  readonly presenterm: boolean;
  /** reveal-md: lines that end slides beside those of every deck. */
  readonly separators: readonly string[];
  /** reveal-md: what notes begin with instead of `Note:`; "" where nothing else is said. */
  readonly notesMark: string;
}

const PRESENTERM = new Set([
  "implicit_slide_ends",
  "end_slide_shorthand",
  "command_prefix",
  "incremental_lists",
  "h1_slide_titles",
  "list_item_newlines",
  "image_attributes_prefix",
  "auto_render_languages",
  "strict_front_matter_parsing",
]);
/** Deckset's field; YAML takes its value for a comment. */
const DIVIDERS = /^slide-dividers:[ \t]*(#{1,6}(?:[ \t]*,[ \t]*#{1,6}){0,5})[ \t]*$/m;

/** The words of a pattern that says no more than a line; "" for any other. */
export function lineOf(value: unknown): string {
  if (typeof value !== "string") return "";
  const bare = value.replace(/\\r\?|\\n|\r\??|\n|^\^|\$$/g, "").trim();
  return /[\\^$.|?*+()[\]{}]/.test(bare) ? "" : bare;
}

/** @param head the front matter as written */
export function optionsOf(raw: Readonly<Record<string, unknown>>, head: string): Options {
  const { options } = raw;
  const given: Readonly<Record<string, unknown>> =
    typeof options === "object" && options !== null ? Object.fromEntries(Object.entries(options)) : {};
  const presenterm = Object.keys(given).some((name) => PRESENTERM.has(name));
  const commandPrefix = typeof given.command_prefix === "string" ? given.command_prefix : "";
  const levels =
    DIVIDERS.exec(head)?.[1]
      ?.split(",")
      .map((sign) => sign.trim().length) ?? null;
  const deckset = levels === null ? null : { levels, underlined: false };
  const implicit = given.implicit_slide_ends === true ? { levels: [1, 2], underlined: true } : null;
  const own = Object.fromEntries(Object.entries(raw).map(([name, value]) => [canonicalName(name), value]));
  const separators = [own.separator, own["vertical-separator"]].map(lineOf).filter((line) => line !== "");
  return {
    separators,
    notesMark: lineOf(own["notes-separator"]),
    presenterm,
    commandPrefix,
    dividers: implicit ?? deckset,
    shorthand: given.end_slide_shorthand === true,
  };
}
