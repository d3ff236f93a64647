/** How a line shows that it starts a block. Patterns hold no nested repetition: a line of any length takes linear time. */
import { fromEvery } from "../../language/reading.ts";
import { texEnvironment } from "../dialect/tex-names.ts";
import { CODE_NOTE, WIDGET_LINE } from "../dialect/widget-lines.ts";
import type { Line } from "../source/lines.ts";

export const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})(.*)$/;
/** A no-break space is a space: word processors write it, and nobody sees it. Deckset's `#[fit]` may stand without any. */
export const ATX_HEADING = /^(#{1,6})(?=[ \t\u00a0]|\[fit\]|$)/;
const BULLET = /^[-+*](?=[ \t\u00a0]|$)/;
/** Bullets as word processors paste them; `–` and `o` are words and signs where no tab follows. */
const PASTED = /^(?:[•▪●◦‣](?=[ \t\u00a0])|[·–o](?=\t))/;
/** In this order word processors put one below the other, and all of them at the start of the line. */
const PASTED_LEVELS = ["•●", "o◦", "▪"];
/** A dash or dot that is a bullet where another line of the text has it too: alone it is what somebody says. */
const DASH = /^[·–—](?=[ \u00a0])/;
/** `#.` is Pandoc's number that counts by itself. */
const NUMBER = /^(?:(\d{1,9})[.)]|#\.)(?=[ \t]|$)/;
/** `7. Mai 2013` begins a text, and no list, where a stop stands behind the day. */
const DAY = fromEvery((languages) => {
  const names = languages
    .filter(({ date }) => date("2013", "m", "7").startsWith("7. "))
    .flatMap(({ months, shortMonths, prose }) => [...months, ...shortMonths, ...Object.keys(prose.dates.names)])
    .map((name) => name.replace(/\.$/, ""));
  return new RegExp(`^\\d{1,2}\\.[ \\t]+(?:${names.join("|")})(?!\\p{L})`, "u");
});
/** Deckset lets blanks stand in a label. */
export const FOOTNOTE = /^\[\^([^\]\s](?:[^\]\n]{0,198}[^\]\s])?)\]:/;
/** Slidev's `::right::`. */
export const SLOT = /^::([\w-]+)::\s*$/;
/** Pandoc's pause. */
export const PAUSE = /^\. \. \.\s*$/;
/** Tags whose line stands apart from the text around it. */
const APART =
  /^<\/?(?:address|article|aside|blockquote|center|details|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|template|tfoot|th|thead|tr|ul|v-[\w-]+|[A-Z][\w.]*)(?=[\s/>])/;

export interface Marker {
  readonly ordered: boolean;
  /** The bullet, or the character after the number: a change of it starts a new list. */
  readonly sign: string;
  readonly number: number;
  readonly length: number;
}

export function listMarker(text: string): Marker | null {
  const bullet = BULLET.exec(text);
  if (bullet) return isRule(text) ? null : { ordered: false, sign: bullet[0], number: 1, length: 1 };
  if (PASTED.test(text)) return { ordered: false, sign: text[0] ?? "", number: 1, length: 1 };
  const number = NUMBER.exec(text);
  if (!number || DAY().test(text)) return null;
  return { ordered: true, sign: number[0].slice(-1), number: Number(number[1] ?? 1), length: number[0].length };
}

/** Whether a line that stands as far left as an item starts a list of the item's own, by its pasted bullet. */
export function isPastedBelow(text: string, { sign }: Marker): boolean {
  const level = (of: string): number => PASTED_LEVELS.findIndex((signs) => signs.includes(of));
  return PASTED.test(text) && level(sign) >= 0 && level(text.slice(0, 1)) > level(sign);
}

/** The bullet that a line is given by those below it: of the lines of one text another one starts with the same dash. */
export function dashMarker(lines: readonly Line[], index: number): Marker | null {
  const first = lines[index];
  if (first === undefined || first.indent >= 4 || !DASH.test(first.text)) return null;
  const marker = { ordered: false, sign: first.text[0] ?? "", number: 1, length: 1 };
  for (let at = index + 1, line = lines[at]; line !== undefined && !interruptsParagraph(line); line = lines[++at]) {
    if (line.indent < 4 && nextDash(line.text, marker) !== null) return marker;
  }
  return null;
}

/** The same dash at a later line of a list that has begun with one. */
export const nextDash = (text: string, first: Marker): Marker | null =>
  text[0] === first.sign && DASH.test(text) ? first : null;

/** Whether a line begins a slide, whatever is open above it. */
export const startsSlide = (text: string): boolean => isRule(text) || ATX_HEADING.test(text);

/** Three or more `-`, `_` or `*` and nothing else. */
export function isRule(text: string): boolean {
  const sign = text[0];
  if (sign !== "-" && sign !== "_" && sign !== "*") return false;
  let count = 0;
  for (const unit of text) {
    if (unit === sign) count += 1;
    else if (unit !== " " && unit !== "\t") return false;
  }
  return count >= 3;
}

/** Whether the line ends a paragraph before it (CommonMark's rules, plus ours for `:::` and tags). */
export function interruptsParagraph(line: Line): boolean {
  if (line.indent >= 4) return false;
  const { text } = line;
  switch (text[0]) {
    case undefined:
      return true;
    case "#":
      return ATX_HEADING.test(text);
    case ">":
      return true;
    case "`":
    case "~":
      return FENCE.test(text);
    case ":":
      return text.startsWith(":::") || SLOT.test(text) || text.trimEnd() === "::";
    case "\\":
      return texEnvironment(text) !== "";
    case "@":
      return WIDGET_LINE.test(text) || CODE_NOTE.test(text);
    case "%":
      return text.startsWith("%%");
    case "[":
      return FOOTNOTE.test(text) || WIDGET_LINE.test(text);
    case "<":
      return text.startsWith("<!--") || APART.test(text);
    case "-":
    case "+":
    case "*":
    case "_":
      return isRule(text) || (text[1] !== undefined && listMarker(text) !== null && text.slice(1).trim() !== "");
    default: {
      const marker = listMarker(text);
      return marker !== null && marker.number === 1 && text.slice(marker.length).trim() !== "";
    }
  }
}
