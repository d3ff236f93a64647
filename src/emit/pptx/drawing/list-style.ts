import type { LevelStyle, RunStyle } from "../../../scene/types.ts";
import { langAttribute } from "../xml.ts";
import { sameColour, writeFill } from "./colour.ts";
import { styleAttributes, styleChildren } from "./paragraph.ts";
import { sizeAndWeight, writeFonts } from "./run.ts";

/** In points: PowerPoint's own half inch. */
const STEP = 36;
const LEVELS = 9;

/** PowerPoint's own values of what no template sets; every list style below a full one inherits them. */
const FIXED = ' defTabSz="914400" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"';

/**
 * `a:lvl1pPr`, `a:lvl2pPr` … of a list style. Without `base` every property is written: a slide that says nothing
 * takes all from here. With the levels that it inherits from in turn, only what differs is.
 *
 * @param lang BCP 47, or "" when unknown
 */
export function writeLevels(levels: readonly LevelStyle[], lang: string, base: readonly LevelStyle[] = []): string {
  return levels
    .slice(0, LEVELS)
    .map((level, index) => {
      const inherited = base[index];
      return inherited ? writeDifference(index + 1, level, inherited) : writeLevel(index + 1, level, lang);
    })
    .join("");
}

function writeLevel(number: number, { paragraph, run }: LevelStyle, lang: string): string {
  const properties = `${styleChildren(paragraph, {})}${writeDefaultRun(run, lang)}`;
  return `<a:lvl${number}pPr${styleAttributes(paragraph, {})}${FIXED}>${properties}</a:lvl${number}pPr>`;
}

function writeDifference(number: number, { paragraph, run }: LevelStyle, base: LevelStyle): string {
  const attributes = styleAttributes(paragraph, base.paragraph);
  const children = styleChildren(paragraph, base.paragraph) + runDifference(run, base.run);
  if (attributes === "" && children === "") return "";
  return `<a:lvl${number}pPr${attributes}>${children}</a:lvl${number}pPr>`;
}

function runDifference(run: RunStyle, base: RunStyle): string {
  const attributes = sizeAndWeight(run, base);
  const children = (sameColour(run.colour, base.colour) ? "" : writeFill(run.colour)) + writeFonts(run.font, base.font);
  if (children !== "") return `<a:defRPr${attributes}>${children}</a:defRPr>`;
  return attributes === "" ? "" : `<a:defRPr${attributes}/>`;
}

/** `a:defRPr`: the run properties of a level, or of text in a chart. */
export function writeDefaultRun(run: RunStyle, lang: string): string {
  const language = lang === "" ? "" : ` lang="${lang}"`;
  const attributes = `${language}${sizeAndWeight(run, {})} kern="1200"`;
  return `<a:defRPr${attributes}>${writeFill(run.colour)}${writeFonts(run.font, undefined)}</a:defRPr>`;
}

/** The levels given, continued to nine: those beyond repeat the last one, further in. */
export function nineLevels(levels: readonly LevelStyle[]): readonly LevelStyle[] {
  const last = levels.at(-1);
  if (last === undefined) return [];
  const more = Array.from({ length: Math.max(0, LEVELS - levels.length) }, (_, index) => ({
    ...last,
    paragraph: { ...last.paragraph, marginLeft: last.paragraph.marginLeft + STEP * (index + 1) },
  }));
  return [...levels, ...more].slice(0, LEVELS);
}

const STEP_EMU = 457200;
const FACES = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';
const FILL = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>';

/**
 * Style of text that stands in no placeholder, for `p:defaultTextStyle` and the master's `p:otherStyle`. The writer
 * of text leaves out what this says (left aligned, single-spaced, no bullet, first level at the margin).
 */
export function writePlainTextStyle(lang: string): string {
  const levels = Array.from({ length: 9 }, (_, index) => {
    const attributes = `marL="${index * STEP_EMU}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"`;
    return `<a:lvl${index + 1}pPr ${attributes}><a:defRPr sz="1800" kern="1200">${FILL}${FACES}</a:defRPr></a:lvl${index + 1}pPr>`;
  });
  return `<a:defPPr><a:defRPr${langAttribute(lang)}/></a:defPPr>${levels.join("")}`;
}
