import { formatDate } from "../../../language/date.ts";
import { Markup } from "../../markup/markup.ts";
import type { Helper } from "./types.ts";

export const upper: Helper = {
  least: 1,
  most: 1,
  usage: "upper text",
  run: ([value], call) => {
    if (value instanceof Markup) return value.mapText((text) => text.toUpperCase());
    if (value === null || value === undefined) return "";
    return typeof value === "string" ? value.toUpperCase() : call.wrong(0, "text");
  },
};

export const date: Helper = {
  least: 1,
  most: 2,
  usage: 'date iso "long|short|full"',
  run: ([iso, style = "long"], call) => {
    if (iso === null || iso === undefined || iso === "") return "";
    const known = DATE_STYLES.find((word) => word === style) ?? call.wrong(1, "“long”, “short” or “full”");
    const format = (text: string) => formatDate(text, known, call.lang);
    if (iso instanceof Markup) return iso.mapText(format);
    return typeof iso === "string" ? format(iso) : call.wrong(0, "an ISO date");
  },
};

const DATE_STYLES = ["long", "short", "full"] as const;

/** Underlines what stands in square brackets: words that are not agreed. */
export const brackets: Helper = {
  least: 1,
  most: 1,
  usage: "brackets text",
  run: ([value], call) => {
    if (value instanceof Markup) return value.mapBrackets((inner) => `<u>${inner}</u>`);
    return value === null || value === undefined || typeof value === "string" ? (value ?? "") : call.wrong(0, "text");
  },
};
