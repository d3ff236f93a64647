import { escapeXml } from "../../data/xml.ts";
import { XML_HEAD } from "../../opc/namespaces.ts";
import { THEME_SLOTS, type Theme } from "../../scene/types.ts";
import { EAST_ASIAN_FACES } from "./drawing/scripts.ts";

/** A theme part (ECMA-376 Part 1, 14.2.7): the deck's colours and fonts, and plain fills and lines. */
export function writeTheme(theme: Theme): string {
  const name = escapeXml(theme.name);
  const colours = THEME_SLOTS.map((slot) => `<a:${slot}><a:srgbClr val="${theme.colours[slot]}"/></a:${slot}>`).join(
    "",
  );
  const major = fontCollection("majorFont", theme.majorFont, theme.eastAsianFont);
  const minor = fontCollection("minorFont", theme.minorFont, theme.eastAsianFont);
  const elements =
    `<a:clrScheme name="${name}">${colours}</a:clrScheme>` +
    `<a:fontScheme name="${name}">${major}${minor}</a:fontScheme>` +
    `<a:fmtScheme name="${name}">${FORMAT_SCHEME}</a:fmtScheme>`;
  const namespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
  return `${XML_HEAD}<a:theme xmlns:a="${namespace}" name="${name}"><a:themeElements>${elements}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
}

/** Script faces stand below the named ones: PowerPoint takes them for text whose language has that script. */
function fontCollection(tag: "majorFont" | "minorFont", latin: string, eastAsian: string): string {
  const scripts = SCRIPT_FACES.map(({ script, heading, text }) => {
    const face = tag === "majorFont" ? heading : text;
    return `<a:font script="${script}" typeface="${escapeXml(face)}"/>`;
  });
  const named = `<a:latin typeface="${escapeXml(latin)}"/><a:ea typeface="${escapeXml(eastAsian)}"/><a:cs typeface=""/>`;
  return `<a:${tag}>${named}${scripts.join("")}</a:${tag}>`;
}

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

function line(width: number): string {
  return `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
}

const NO_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";

/**
 * The three fills, lines, effects and backgrounds that `CT_StyleMatrix` demands. Flat throughout: what a presenter
 * draws later from the shape gallery has no gradient and no shadow either.
 */
const FORMAT_SCHEME =
  `<a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${NO_EFFECT.repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst>`;

interface ScriptFace {
  /** ISO 15924. */
  readonly script: string;
  readonly heading: string;
  readonly text: string;
}

function both(script: string, face: string): ScriptFace {
  return { script, heading: face, text: face };
}

/** Faces for scripts that neither the Latin nor the East Asian face covers: those of Office's own themes. */
export const SCRIPT_FACES: readonly ScriptFace[] = [
  ...Object.entries(EAST_ASIAN_FACES).map(([script, face]) => both(script, face)),
  { script: "Arab", heading: "Times New Roman", text: "Arial" },
  { script: "Hebr", heading: "Times New Roman", text: "Arial" },
  { script: "Thai", heading: "Angsana New", text: "Cordia New" },
  both("Ethi", "Nyala"),
  both("Beng", "Vrinda"),
  both("Gujr", "Shruti"),
  { script: "Khmr", heading: "MoolBoran", text: "DaunPenh" },
  both("Knda", "Tunga"),
  both("Guru", "Raavi"),
  both("Cans", "Euphemia"),
  both("Cher", "Plantagenet Cherokee"),
  both("Yiii", "Microsoft Yi Baiti"),
  both("Tibt", "Microsoft Himalaya"),
  both("Thaa", "MV Boli"),
  both("Deva", "Mangal"),
  both("Telu", "Gautami"),
  both("Taml", "Latha"),
  both("Syrc", "Estrangelo Edessa"),
  both("Orya", "Kalinga"),
  both("Mlym", "Kartika"),
  both("Laoo", "DokChampa"),
  both("Sinh", "Iskoola Pota"),
  both("Mong", "Mongolian Baiti"),
  { script: "Viet", heading: "Times New Roman", text: "Arial" },
  both("Uigh", "Microsoft Uighur"),
  both("Geor", "Sylfaen"),
  both("Armn", "Arial"),
  both("Mymr", "Myanmar Text"),
];
