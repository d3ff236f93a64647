import { escapeXml } from "../../../data/xml.ts";
import type { FontUse, LinkTarget, Paragraph, Run, RunStyle } from "../../../scene/types.ts";
import { sameColour, writeColour, writeFill } from "./colour.ts";
import { MATH_FONT, type SymbolProperties, writeEquation } from "./equation.ts";
import { hundredths } from "./geometry.ts";
import { eastAsianFace, isMixed, languageTag, splitScripts } from "./scripts.ts";

/** What a run inherits; a property that is absent is unknown, so it is always written. */
export type RunBase = Partial<RunStyle>;

export interface RunContext {
  /** Adds a relationship and returns its id; "" when the target does not exist. */
  link(target: LinkTarget): string;
  /** The deck's face for East Asian scripts. */
  readonly eastAsian: string;
  /** The paragraph holds kana. */
  readonly japanese: boolean;
  /** Formulas are written as equations; else as words. */
  readonly equations: boolean;
  /** The alignment of a paragraph that is one run and no more; null of others. */
  readonly alone: Paragraph["align"] | null;
}

/**
 * Any fixed GUID serves for slide numbers. Google's decks use this one, whose digits compress: every slide and every
 * notes page repeats it, and parts are compressed one by one.
 */
export const SLIDE_NUMBER_FIELD = "{00000000-1234-1234-1234-123412341234}";

/** `a:r`, `a:br` or `a:fld` elements of one run; nothing for an empty run. */
export function writeRun(run: Run, base: RunBase, context: RunContext): string {
  if (run.special === "lineBreak") return `<a:br>${runProperties(run, base, languageTag(run.lang), context)}</a:br>`;
  if (run.special === "slideNumber") {
    const properties = runProperties(run, base, languageTag(run.lang), context);
    return `<a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum">${properties}<a:t>${escapeXml(run.text) || "‹#›"}</a:t></a:fld>`;
  }
  if (run.formula !== undefined && context.equations) {
    const { link: _link, highlight: _highlight, ...plain } = run;
    const properties: SymbolProperties = (style) =>
      runProperties({ ...plain, ...style, baseline: "normal" }, base, languageTag(run.lang), context, MATH_FONT);
    return writeEquation(run.formula, properties, context.alone);
  }
  const pieces = splitEmoji(run.text);
  return pieces.length === 1
    ? writePiece(run, pieces[0]?.emoji ?? false, base, context)
    : pieces.map((piece) => writePiece({ ...run, text: piece.text }, piece.emoji, base, context)).join("");
}

function writePiece(run: Run, emoji: boolean, base: RunBase, context: RunContext): string {
  const text = escapeXml(run.text);
  if (text === "") return "";
  if (emoji)
    return `<a:r>${runProperties(run, base, languageTag(run.lang), context, EMOJI_FONTS)}<a:t>${text}</a:t></a:r>`;
  if (!isMixed(text)) return `<a:r>${runProperties(run, base, languageTag(run.lang), context)}<a:t>${text}</a:t></a:r>`;
  // Entities are ASCII, so a cut between scripts never falls inside one that was escaped before the split.
  return splitScripts(run.text, run.lang, context.japanese)
    .map(({ text: piece, lang }) => [escapeXml(piece), lang] as const)
    .filter(([piece]) => piece !== "")
    .map(([piece, lang]) => `<a:r>${runProperties(run, base, lang, context)}<a:t>${piece}</a:t></a:r>`)
    .join("");
}

/** `a:rPr`; children in schema order: fill, highlight, latin, ea, cs, hlinkClick (ECMA-376 Part 1, 21.1.2.3.9). */
function runProperties(run: Run, base: RunBase, lang: string, context: RunContext, fonts?: string): string {
  let attributes = styleAttributes(run, base, lang);
  if (run.underline) attributes += ' u="sng"';
  if (run.strike) attributes += ' strike="sngStrike"';
  if (run.baseline !== "normal") attributes += run.baseline === "super" ? ' baseline="30000"' : ' baseline="-25000"';
  if (run.spacing !== 0) attributes += ` spc="${hundredths(run.spacing)}"`;
  let children = sameColour(run.colour, base.colour) ? "" : writeFill(run.colour);
  if (run.highlight !== undefined) children += `<a:highlight>${writeColour(run.highlight)}</a:highlight>`;
  children += fonts ?? writeFonts(run.font, base.font, eastAsianFace(lang, context.eastAsian));
  if (run.link !== undefined) children += writeLink(run, run.link, context);
  return children === "" ? `<a:rPr${attributes}/>` : `<a:rPr${attributes}>${children}</a:rPr>`;
}

function styleAttributes(style: RunStyle, base: RunBase, lang: string): string {
  return (lang === "" ? "" : ` lang="${lang}"`) + sizeAndWeight(style, base);
}

/** Attributes of a run style, for `a:rPr` and `a:defRPr` alike; each with a leading space. */
export function sizeAndWeight(style: RunStyle, base: RunBase): string {
  let attributes = "";
  if (style.size !== base.size) attributes += ` sz="${hundredths(style.size)}"`;
  if (style.bold !== base.bold) attributes += ` b="${style.bold ? 1 : 0}"`;
  if (style.italic !== base.italic) attributes += ` i="${style.italic ? 1 : 0}"`;
  return attributes;
}

/** `a:endParaRPr`: full for an empty paragraph, whose height it sets; the size alone where text precedes it. */
export function writeParagraphEnd(style: RunStyle, base: RunBase, lang: string, empty: boolean): string {
  const attributes = styleAttributes(style, base, languageTag(lang));
  if (!empty) return style.size === base.size ? "" : `<a:endParaRPr${attributes}/>`;
  const children =
    (sameColour(style.colour, base.colour) ? "" : writeFill(style.colour)) + writeFonts(style.font, base.font);
  if (attributes === "" && children === "") return "";
  return `<a:endParaRPr${attributes}>${children}</a:endParaRPr>`;
}

/**
 * Font slots. A named face fills the latin slot only: East Asian and complex scripts stay with the theme's faces,
 * because a Latin face named there makes PowerPoint fall back to an arbitrary font.
 *
 * @param eastAsian in place of the theme's, for words in another East Asian language than its face is made for
 */
export function writeFonts(font: FontUse, base: FontUse | undefined, eastAsian?: string): string {
  const other = eastAsian === undefined ? "" : `<a:ea typeface="${eastAsian}"/>`;
  if (sameFont(font, base)) return other;
  if ("face" in font) return `<a:latin typeface="${escapeXml(font.face)}"/>${other}`;
  const slot = font.theme === "major" ? "+mj" : "+mn";
  return `<a:latin typeface="${slot}-lt"/>${other || `<a:ea typeface="${slot}-ea"/>`}<a:cs typeface="${slot}-cs"/>`;
}

function sameFont(a: FontUse, b: FontUse | undefined): boolean {
  if (b === undefined) return false;
  if ("face" in a) return "face" in b && a.face === b.face;
  return "theme" in b && a.theme === b.theme;
}

/** PowerPoint draws links in the theme's link colour unless this extension (2018) says that the text's own rules. */
const OWN_COLOUR =
  '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">' +
  '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>';

function writeLink(run: Run, target: LinkTarget, context: RunContext): string {
  const id = context.link(target);
  if (id === "") return "";
  const action = "slide" in target ? ' action="ppaction://hlinksldjump"' : "";
  const own = run.colour.slot === "hlink" && run.colour.of === undefined ? "" : OWN_COLOUR;
  return `<a:hlinkClick r:id="${id}"${action}${own === "" ? "/>" : `>${own}</a:hlinkClick>`}`;
}

/**
 * Emoji in text (UTS #51): single ones that are drawn as pictures by default or ask for it (U+FE0F), flags, skin tones
 * and joined families, each kept whole.
 */
const SEQUENCES =
  /(?:\p{RI}\p{RI}|(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)(?:\p{Emoji_Modifier}|\uFE0F|\u200D(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F?))*)+/gu;
/** Cheap test: all emoji but a few lie in the supplementary planes or are followed by U+FE0F. */
const CANDIDATE = /[\u231A-\u2B55\uD83C-\uD83E]|\uFE0F/;

/** Fonts of emoji as PowerPoint writes them itself; on other systems their own emoji font stands in. */
const EMOJI_FONTS =
  '<a:latin typeface="Segoe UI Emoji"/><a:ea typeface="Segoe UI Emoji"/><a:cs typeface="Segoe UI Emoji"/>';

interface EmojiPiece {
  readonly text: string;
  readonly emoji: boolean;
}

/** Text as pieces that are emoji or not, in order; one piece for text without emoji. */
export function splitEmoji(text: string): readonly EmojiPiece[] {
  if (!CANDIDATE.test(text)) return [{ text, emoji: false }];
  const pieces: EmojiPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(SEQUENCES)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), emoji: false });
    pieces.push({ text: match[0], emoji: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), emoji: false });
  return pieces;
}
