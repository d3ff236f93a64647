/** Letters that are read from the right: Hebrew, Arabic, Syriac, Thaana, N'Ko … and their presentation forms. */

const LETTERS = "[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]|[\\ud802\\ud803\\ud83a\\ud83b][\\udc00-\\udfff]";
const RIGHT_TO_LEFT = new RegExp(LETTERS);
/** With the signs that have others read so. */
const FROM_THE_RIGHT = new RegExp(`${LETTERS}|[\\u200f\\u202b\\u202e\\u2067]`);

/** Whether a text has such a letter. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Whether anything in a text may be read from the right, for a sign that says so too. */
export const turnsAnywhere = (text: string): boolean => FROM_THE_RIGHT.test(text);
