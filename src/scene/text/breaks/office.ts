/** Where PowerPoint and LibreOffice break lines: UAX #14 with two exceptions. */
import { lineBreaks } from "./breaks.ts";

const HANGUL = "\\u1100-\\u11ff\\u3130-\\u318f\\uac00-\\ud7a3";
const EXCEPTIONS = new RegExp(`[/${HANGUL}]`);
const HANGUL_LETTER = new RegExp(`[${HANGUL}]`);
const BREAKS_AFTER = /[\s\u200b\u2013\u2014-]/;

/**
 * Positions (UTF-16 offsets, rising) where a line may end, the end of the text included.
 *
 * LibreOffice 7.4 was seen to differ from UAX #14 so, and fewer breaks can only make a measured text taller:
 * - it does not break after a solidus (`and/or`, paths);
 * - it keeps Korean words whole, with the digits, letters and marks that touch them.
 */
export function officeBreaks(text: string): readonly number[] {
  const breaks = lineBreaks(text);
  if (!EXCEPTIONS.test(text)) return breaks;
  return breaks.filter((position) => position === text.length || !isException(text, position));
}

function isException(text: string, position: number): boolean {
  const before = text.charAt(position - 1);
  if (before === "/") return true;
  if (BREAKS_AFTER.test(before)) return false;
  return HANGUL_LETTER.test(before) || HANGUL_LETTER.test(text.charAt(position));
}
