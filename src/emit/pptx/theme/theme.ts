import type { Theme, ThemeSlot } from "../../../scene/types.ts";
import { escapeXml } from "../drawing/xml.ts";
import { XML_HEAD } from "../package/xml.ts";
import { FORMAT_SCHEME } from "./format-scheme.ts";
import { SCRIPT_FACES } from "./script-faces.ts";

/** `CT_ColorScheme` is a sequence: the slots in this order. */
const SLOTS: readonly ThemeSlot[] = [
  "dk1",
  "lt1",
  "dk2",
  "lt2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** A theme part (ECMA-376 Part 1, 14.2.7): the deck's colours and fonts, and plain fills and lines. */
export function writeTheme(theme: Theme): string {
  const name = escapeXml(theme.name);
  const colours = SLOTS.map((slot) => `<a:${slot}><a:srgbClr val="${theme.colours[slot]}"/></a:${slot}>`).join("");
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
