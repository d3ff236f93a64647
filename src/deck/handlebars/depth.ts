/** Handlebars' parser slows down with the square of the nesting, so templates nested beyond use are not given to it. */
const MOST_BLOCKS = 100;
const MOST_PARENTHESES = 30;

/** Offset where a template nests too deeply, or -1. A rough count, made before parsing: comments count too. */
export function findTooDeep(text: string): number {
  let blocks = 0;
  let parentheses = 0;
  for (const found of text.matchAll(/\{\{\{?\{?~?([#^/!])?|\(|\)|\}\}/g)) {
    const [token, sign] = found;
    if (token === "(") parentheses++;
    else if (token === ")") parentheses = Math.max(0, parentheses - 1);
    else if (token === "}}") parentheses = 0;
    else if (sign === "#") blocks++;
    else if (sign === "/") blocks = Math.max(0, blocks - 1);
    if (blocks > MOST_BLOCKS || parentheses > MOST_PARENTHESES) return found.index;
  }
  return -1;
}
