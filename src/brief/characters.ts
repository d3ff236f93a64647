import { unseenIn } from "../data/unseen.ts";
import { type Context, report } from "./context.ts";

/** White space that is no line end: word processors' own line and page breaks. */
const SPACES = /[\v\f\u0085]/g;
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with a space for every character that is white space and that a line of a deck cannot hold; as long as it was. */
export const withSpaces = (text: string): string => text.replace(SPACES, " ");

/** Characters that no deck can hold are told once, at the first of them; they stay in the text until it is written. */
export function reportCharacters(context: Context): void {
  const control = occurrences(context.text, CONTROL);
  if (control !== null) {
    const code = context.text.charCodeAt(control.first).toString(16).toUpperCase().padStart(4, "0");
    const params = { count: control.count, first: `U+${code}` };
    report(context, "brief/control-characters", params, [control.first, control.first + 1]);
  }
  const lone = occurrences(context.text, LONE_SURROGATE);
  if (lone !== null) report(context, "brief/lone-surrogates", { count: lone.count }, [lone.first, lone.first + 1]);
  reportUnseen(context);
}

const MOST_NAMED = 5;

/** Characters that nobody sees are told once, with their names: who reads the text does not know that they are there. */
function reportUnseen(context: Context): void {
  const found = unseenIn(context.text);
  const [first] = found;
  if (first === undefined) return;
  const which = [...new Set(found.map(({ character }) => nameOf(character)))];
  const names = which.slice(0, MOST_NAMED).join(", ") + (which.length > MOST_NAMED ? " …" : "");
  const at = [first.at, first.at + first.character.length] as const;
  report(context, "brief/unseen-characters", { count: found.length, which: names }, at);
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

function occurrences(text: string, pattern: RegExp): { first: number; count: number } | null {
  const first = text.search(pattern);
  return first < 0 ? null : { first, count: text.match(pattern)?.length ?? 1 };
}
