import { formatDate } from "../../language/date.ts";
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
  usage: 'date iso "long|short"',
  run: ([iso, style = "long"], call) => {
    if (iso === null || iso === undefined) return "";
    if (typeof iso !== "string") return call.wrong(0, "an ISO date");
    return formatDate(
      iso,
      style === "long" || style === "short" ? style : call.wrong(1, "“long” or “short”"),
      call.lang,
    );
  },
};
