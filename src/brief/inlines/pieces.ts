/** Keeps the time for one text bounded: inline rules look ahead from every mark, so their work grows with its square. */

const LONGEST = 8000;
/** A break is looked for in this last part of a piece. */
const WINDOW = 1500;

/** `text` in pieces of bounded length, cut at the end of a sentence or, failing that, at white space. */
export function pieces(text: string): string[] {
  if (text.length <= LONGEST) return [text];
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > LONGEST) {
    const end = start + breakPoint(text.slice(start, start + LONGEST));
    parts.push(text.slice(start, end));
    start = end;
  }
  parts.push(text.slice(start));
  return parts;
}

function breakPoint(text: string): number {
  const from = text.length - WINDOW;
  const tail = text.slice(from);
  const sentence = Math.max(tail.lastIndexOf(". "), tail.lastIndexOf(".\n"), tail.lastIndexOf("。"));
  if (sentence >= 0) return from + sentence + 1;
  const space = Math.max(tail.lastIndexOf(" "), tail.lastIndexOf("\n"));
  if (space >= 0) return from + space + 1;
  // Never between the halves of a surrogate pair.
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}
