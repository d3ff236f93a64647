/** How attributes are written. */

import { clean, escapeXml } from "../../data/xml.ts";
import type { Colour, LinkTarget } from "../../scene/types.ts";

/** Each name with its value, and a blank before each; the values are not escaped yet. */
export const attributes = (list: readonly (readonly [name: string, value: string])[]): string =>
  list.map(([name, value]) => ` ${name}="${attr(value)}"`).join("");

export function colourAttribute(name: "fill" | "stroke", { hex, alpha }: Colour): string {
  return ` ${name}="#${hex}"${alpha === undefined ? "" : ` ${name}-opacity="${num(alpha)}"`}`;
}

/** Where a link leads: a slide is named by its id. */
export const addressOf = (link: LinkTarget): string =>
  "url" in link ? link.url : `#${encodeURIComponent(link.slide)}`;

export const attr = (text: string): string => escapeXml(clean(text));

/** A hundredth of a point is finer than any screen or press. */
export const num = (value: number): string => String(Math.round(value * 100) / 100 || 0);
