/**
 * Keeps the time for one text bounded. Inline rules look ahead from every mark, so their work grows with the number of
 * marks times the length; a text for which this is too much is read in pieces.
 */

/** Marks times characters that are read in one go. A page of prose with a citation in every sentence stays below. */
const BUDGET = 1_500_000;
const MARKS = / {2}\n|[\\*_[\]<!~^=@`&$]|www\.|:\/\//g;

/** `text` in pieces, cut where no mark is open if there is such a place. */
export function pieces(text: string): string[] {
  const marks = text.length < 1000 ? 0 : (text.match(MARKS)?.length ?? 0);
  if (marks * text.length <= BUDGET) return [text];
  const at = breakPoint(text);
  return [...pieces(text.slice(0, at)), ...pieces(text.slice(at))];
}

/** Near the middle: after a sentence outside of all marks, else after white space, else anywhere. */
function breakPoint(text: string): number {
  const least = Math.floor(text.length / 4);
  const most = text.length - least;
  const open = { "*": 0, _: 0, "`": 0, "=": 0, "~": 0, brackets: 0 };
  let space = -1;
  for (let at = 0; at < most; at++) {
    const unit = text[at];
    if (unit === "*" || unit === "_" || unit === "`" || unit === "=" || unit === "~") open[unit] ^= 1;
    else if (unit === "[") open.brackets += 1;
    else if (unit === "]") open.brackets = Math.max(0, open.brackets - 1);
    else if ((unit === " " || unit === "\n") && at >= least) {
      const outside = !Object.values(open).some((count) => count !== 0);
      if (outside && ".!?。".includes(text.charAt(at - 1))) return at + 1;
      space = at + 1;
    }
  }
  if (space >= 0) return space;
  // Never between the halves of a surrogate pair.
  const middle = text.length >> 1;
  const unit = text.charCodeAt(middle - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? middle - 1 : middle;
}
