import type { Inline } from "../brief/types.ts";

/** The words of a text without marks, citations and footnotes; white space is single. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map(written).join("").replace(/\s+/g, " ").trim();
}

function written(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "inline-code":
      return inline.text;
    case "inline-image":
      return inline.alt;
    case "break":
      return " ";
    case "footnote":
    case "citation":
      return "";
    default:
      return inline.children.map(written).join("");
  }
}
