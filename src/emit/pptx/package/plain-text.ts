import { langAttribute } from "./xml.ts";

const STEP = 457200;
const FACES = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';
const FILL = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>';

/**
 * Style of text that stands in no placeholder, for `p:defaultTextStyle` and the master's `p:otherStyle`. The writer
 * of text leaves out what this says (left aligned, single-spaced, no bullet, first level at the margin).
 */
export function writePlainTextStyle(lang: string): string {
  const levels = Array.from({ length: 9 }, (_, index) => {
    const attributes = `marL="${index * STEP}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"`;
    return `<a:lvl${index + 1}pPr ${attributes}><a:defRPr sz="1800" kern="1200">${FILL}${FACES}</a:defRPr></a:lvl${index + 1}pPr>`;
  });
  return `<a:defPPr><a:defRPr${langAttribute(lang)}/></a:defPPr>${levels.join("")}`;
}
