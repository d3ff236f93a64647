import type { Inline } from "../brief/types.ts";

/**
 * The words of a text: no marks of emphasis, no citations, no numbers of footnotes. A picture amid it counts as its
 * alternative text. White space is single, and none stands at the ends.
 */
export const textOf = (inlines: readonly Inline[]): string => joined(inlines, false);

/** The words of a text with link targets and names of picture files, which can end up in a file too. */
export const textAndTargets = (inlines: readonly Inline[]): string => joined(inlines, true);

function joined(inlines: readonly Inline[], targets: boolean): string {
  const [first, second] = inlines;
  if (first === undefined) return "";
  const text =
    second === undefined ? written(first, targets) : inlines.map((inline) => written(inline, targets)).join("");
  return (UNEVEN.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

/** White space other than single blanks. */
const UNEVEN = /\s\s|[^\S ]/;

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
    case "math":
      return targets ? apart(inline.words, inline.tex) : inline.words;
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

/** An inline as it stands in the file, white space and all: breaks are line feeds, pictures and references nothing. */
export function writtenText(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "inline-code":
      return inline.text;
    case "break":
      return "\n";
    case "math":
      return inline.words;
    default:
      return "children" in inline ? inline.children.map(writtenText).join("") : "";
  }
}
