/** What the head of a deck says of how another program reads its lines. */

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
  return {
    presenterm,
    commandPrefix,
    dividers: implicit ?? deckset,
    shorthand: given.end_slide_shorthand === true,
  };
}
