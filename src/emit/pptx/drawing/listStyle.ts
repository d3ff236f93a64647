import type { LevelStyle, RunStyle } from "../../../scene/types.ts";
import { writeFill } from "./colour.ts";
import { styleAttributes, styleChildren } from "./paragraph.ts";
import { writeFonts } from "./run.ts";
import { hundredths } from "./units.ts";

/** In points: PowerPoint's own half inch. */
const STEP = 36;
const LEVELS = 9;

/**
 * `a:lvl1pPr`, `a:lvl2pPr` … of a list style, every property written: a slide that says nothing takes all from here.
 *
 * @param lang BCP 47, or "" when unknown
 */
export function writeLevels(levels: readonly LevelStyle[], lang: string): string {
  return levels
    .slice(0, LEVELS)
    .map((level, index) => writeLevel(index + 1, level, lang))
    .join("");
}

function writeLevel(number: number, { paragraph, run }: LevelStyle, lang: string): string {
  const fixed = ' defTabSz="914400" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"';
  const properties = `${styleChildren(paragraph, {})}${writeDefaultRun(run, lang)}`;
  return `<a:lvl${number}pPr${styleAttributes(paragraph, {})}${fixed}>${properties}</a:lvl${number}pPr>`;
}

/** `a:defRPr`: the run properties of a level, or of text in a chart. */
export function writeDefaultRun(run: RunStyle, lang: string): string {
  const language = lang === "" ? "" : ` lang="${lang}"`;
  const attributes = `${language} sz="${hundredths(run.size)}" b="${run.bold ? 1 : 0}" i="${run.italic ? 1 : 0}" kern="1200"`;
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
