import type { Inline } from "../brief/types.ts";

/** What else than the words that are read out counts. */
export interface TextOptions {
  /** White space at the ends stays, as one blank: for a text that is cut from a longer one. */
  readonly ends?: boolean;
  /** Link targets and names of picture files, each on a line of its own: they can end up in a file too. */
  readonly targets?: boolean;
}

/**
 * The words of a text: no marks of emphasis, no citations, no numbers of footnotes. A picture amid it counts as its
 * alternative text. White space is single.
 */
export const textOf = (inlines: readonly Inline[]): string => textWith(inlines, {});

/** The words of a text and what else the options ask for. */
export function textWith(inlines: readonly Inline[], options: TextOptions): string {
  const words = inlines
    .map((inline) => written(inline, options.targets === true))
    .join("")
    .replace(/\s+/g, " ");
  return options.ends === true ? words : words.trim();
}

function written(inline: Inline, targets: boolean): string {
  switch (inline.kind) {
    case "text":
    case "inline-code":
      return inline.text;
    case "inline-image":
      return targets ? apart(inline.alt, fileName(inline.src)) : inline.alt;
    case "break":
      return " ";
    case "footnote":
    case "citation":
      return "";
    default: {
      const words = inline.children.map((child) => written(child, targets)).join("");
      return targets && inline.kind === "link" ? words + apart(inline.href, inline.title) : words;
    }
  }
}

/** Texts that do not run on into what stands beside them. */
const apart = (...texts: readonly string[]): string => texts.map((text) => (text === "" ? "" : `\n${text}\n`)).join("");

/** The last part of a path, without its folders. */
export function fileName(src: string): string {
  return src.split(/[/\\]/).at(-1) ?? src;
}
