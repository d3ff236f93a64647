/** CriticMarkup, as Pandoc's filters, MkDocs and Obsidian read it, and comments of MDX: what of each stands on the page. */
import { cut, type Excerpt } from "../source/excerpt.ts";

/** What stays of a mark that is `text`; null where nothing does: of a comment `{>>…<<}`, a deletion `{--…--}`, `{/* … *\/}`. */
export function keptOf(content: Excerpt, at: number, text: string): Excerpt | null {
  const end = at + text.length;
  switch (text.slice(1, 3)) {
    case "++":
      return cut(content, at + 3, end - 3);
    case "==":
      return cut(content, at + 1, end - 1);
    case "~~":
      return cut(content, at + text.indexOf("~>") + 2, end - 3);
    default:
      return null;
  }
}
