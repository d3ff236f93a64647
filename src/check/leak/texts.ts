/** The texts of a part: words as a reader sees them, joined across runs, and attributes that hold words. */
import { append } from "../../data/lists.ts";
import { unescapeXml } from "../../data/xml.ts";

const PIECE = /<!--([\s\S]*?)-->|<!\[CDATA\[([\s\S]*?)\]\]>|<([^<>]+)>|([^<]+)/g;
/** Elements whose texts are one text: a paragraph's runs, a cell's rich text. */
const WHOLE = /^(?:a:p|si|is|w:p)(?=[\s/]|$)/;
const BREAK = /^(?:a:br|a:tab|w:br)(?=[\s/]|$)/;
const ATTRIBUTE = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Attributes that hold words of a brief or of a person; others hold words of the format. */
const WORDED: ReadonlySet<string> = new Set([
  "name",
  "descr",
  "title",
  "tooltip",
  "Target",
  "author",
  "initials",
  "text",
]);

/** A raised number or letter belongs to no word: `2013` with a note is not `20131`. */
const RAISED = /^a:rPr\s[^>]*\bbaseline="-?[1-9]/;
const RUN_END = /^\/a:r$/;
const FORMULA_TEXT = /^m:t(?=[\s/]|$)/;
/** Elements whose texts are ids and counts. */
const NUMBERS = /^(?:a:tableStyleId|TotalTime|Words|Paragraphs|Slides|Notes|HiddenSlides|MMClips|vt:i4)(?=[\s/]|$)/;

/** The texts of an XML part, each to be searched by itself. */
export function xmlTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let whole: string[] | null = null;
  let last = "";
  for (const [, comment, data, tag, text] of xml.matchAll(PIECE)) {
    if (comment !== undefined) texts.push(comment);
    else if (tag !== undefined) {
      last = tag;
      if (RAISED.test(tag) || RUN_END.test(tag)) whole?.push(RAISED.test(tag) ? RAISE : RUN);
      else if (WHOLE.test(tag) && !tag.endsWith("/")) whole = [];
      else if (BREAK.test(tag)) whole?.push(" ");
      else if (tag.startsWith("/") && WHOLE.test(tag.slice(1)) && whole !== null) {
        texts.push(joined(whole));
        whole = null;
      }
      if (tag.includes("=")) append(texts, attributeTexts(tag));
    } else {
      const words = data ?? unescapeXml(text ?? "");
      // Letters of a formula run on into its words.
      if (FORMULA_TEXT.test(last)) texts.push(words);
      if (whole !== null) whole.push(words);
      else if (words.trim() !== "" && !NUMBERS.test(last)) texts.push(words);
    }
  }
  if (whole !== null) texts.push(joined(whole));
  return texts;
}

/** Marks among the pieces of a text: a raised run starts, a run ends. */
const RAISE = "\u0001";
const RUN = "\u0002";

/** Runs follow each other without a blank, raised ones with one on both sides. */
function joined(pieces: readonly string[]): string {
  let raised = false;
  return pieces
    .map((piece) => {
      if (piece === RAISE) raised = true;
      else if (piece !== RUN) return piece;
      else if (raised) raised = false;
      else return "";
      return " ";
    })
    .join("");
}

/** How round a corner is, and the like: `val 50000` (ECMA-376 Part 1, 20.1.9.11). */
const FORMULA = /^val -?\d+$/;

function attributeTexts(tag: string): readonly string[] {
  const texts: string[] = [];
  for (const [, name = "", double, single] of tag.matchAll(ATTRIBUTE)) {
    const value = unescapeXml(double ?? single ?? "");
    if (name.startsWith("xmlns") || (name === "fmla" && FORMULA.test(value))) continue;
    if (WORDED.has(name) || /[^\x21-\x7e]/.test(value)) texts.push(value, ...decoded(value));
  }
  return texts;
}

/** Addresses hide words behind `%20`. */
export function decoded(value: string): readonly string[] {
  if (!value.includes("%")) return [];
  try {
    return [decodeURIComponent(value)];
  } catch {
    return [];
  }
}
