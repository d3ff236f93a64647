/** What an output that draws by itself shows and says: its bytes say it to nobody, so that leaks are looked for in this. */
import type { Drawing, Mark, Node, Piece } from "../scene/drawing/types.ts";

/**
 * Every text of a drawing: the words of each line and of each paragraph as a whole, in charts too, alternative texts, titles,
 * addresses, and what the file says of itself.
 */
export function textsOf({ meta, sections, sheets }: Drawing): readonly string[] {
  const { title, subject, author, organisation, keywords } = meta;
  const own = [title, subject, author, organisation, ...keywords, ...sections.map((section) => section.title)];
  return [
    ...own,
    ...sheets.flatMap((sheet) => [sheet.title, sheet.id, ...(sheet.also ?? []), ...sheet.nodes.flatMap(nodeTexts)]),
  ];
}

function nodeTexts({ alt, marks, children }: Node): readonly string[] {
  const lines = marks.map(wordsOf).filter((words) => words !== "");
  const pieces = marks.flatMap(piecesOf);
  const addresses = pieces.flatMap(({ link }) => (link === undefined ? [] : ["url" in link ? link.url : link.slide]));
  // Phrases go on over the ends of lines.
  return [alt, lines.join(" "), ...lines, ...new Set(addresses), ...children.flatMap(nodeTexts)];
}

const piecesOf = (mark: Mark): readonly Piece[] => (mark.kind === "line" ? mark.pieces : []);
const wordsOf = (mark: Mark): string =>
  piecesOf(mark)
    .map(({ text }) => text)
    .join("");
