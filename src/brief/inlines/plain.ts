import type { Inline } from "../types.ts";

/** The words of a text without its marks, citations and footnotes. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(wordsOf).join("").replace(/\s+/g, " ").trim();
}

function wordsOf(inline: Inline): string {
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
      return inline.children.map(wordsOf).join("");
  }
}
