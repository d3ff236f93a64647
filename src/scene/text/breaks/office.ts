/** Where PowerPoint and LibreOffice break lines: UAX #14 with exceptions. */
import { lineBreaks } from "./breaks.ts";

/**
 * Positions (UTF-16 offsets, rising) where a line may end, the end of the text included.
 *
 * LibreOffice 7.4 was seen to use fewer places than UAX #14 allows, and so does this; it can only make a measured text
 * taller: no break after a solidus (`and/or`, paths), in `C++`, or before a dash. Korean words stay whole, with the
 * digits, letters and marks that touch them.
 */
export function officeBreaks(text: string): readonly number[] {
  const breaks = lineBreaks(text);
  const refused = breaks.filter((position) => position < text.length && isRefused(text, position));
  if (refused.length === 0) return breaks;
  const all = new Set(refused);
  return breaks.filter((position) => !all.has(position));
}

function isRefused(text: string, position: number): boolean {
  const before = text.charCodeAt(position - 1);
  const after = text.charCodeAt(position);
  if (before === 0x20 || before === 9) return false;
  if (isDash(after)) return true;
  if (isDash(before) || before === SOFT_HYPHEN || (before >= 0x2000 && before <= ZERO_WIDTH_SPACE)) return false;
  return (NO_BREAK_AFTER.has(before) && after < LATIN_END) || isHangul(before) || isHangul(after);
}

/** Where UAX #14 lets a Latin line end after them: before letters (solidus), or before their like (the rest). */
const NO_BREAK_AFTER: ReadonlySet<number> = new Set(Array.from("/+$\\%£€¥±°", (mark) => mark.charCodeAt(0)));
const SOFT_HYPHEN = 0xad;
const ZERO_WIDTH_SPACE = 0x200b;
const LATIN_END = 0x250;

const isDash = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2015 && code !== 0x2011);

const isHangul = (code: number): boolean =>
  (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f);
