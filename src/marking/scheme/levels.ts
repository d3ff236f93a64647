import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Level } from "../types.ts";
import { contrast } from "./contrast.ts";
import { fieldsOf, itemsOf, type Place, type Reading, textOf, wrong } from "./nodes.ts";

const FIELDS = ["id", "banner", "portion", "ink", "ground", "open_to", "former"] as const;
/** WCAG 2.1, 1.4.3: text of this size needs 4.5:1. */
const LEAST_CONTRAST = 4.5;

/** The levels of a scheme, lowest first; no two may share an id, banner or portion mark. */
export function readLevels(place: Place | undefined, reading: Reading): readonly Level[] {
  const taken = new Set<string>();
  return itemsOf(place, reading).map((item) => {
    const level = readLevel({ ...item, name: "a level" }, reading);
    for (const word of new Set([level.id, level.banner, level.portion])) {
      if (word !== "" && taken.has(word.toUpperCase()))
        reading.diagnostics.push(diagnose("marking/scheme-duplicate", { word }, { span: item.span }));
    }
    for (const word of [level.id, level.banner, level.portion]) taken.add(word.toUpperCase());
    return level;
  });
}

function readLevel(place: Place, reading: Reading): Level {
  const fields = fieldsOf(place, FIELDS, reading);
  const text = (name: (typeof FIELDS)[number]) => textOf(fields.get(name), place, name, reading);
  const level: Level = {
    id: text("id"),
    banner: text("banner"),
    portion: portion(text("portion"), fields.get("portion"), reading),
    ink: colour(text("ink"), fields.get("ink"), reading),
    ground: colour(text("ground"), fields.get("ground"), reading),
    openTo: itemsOf(fields.get("open_to"), reading).map((item) => textOf(item, item, "open_to", reading)),
    former: itemsOf(fields.get("former"), reading).map((item) => textOf(item, item, "former", reading)),
  };
  const ratio = level.ink === "" || level.ground === "" ? LEAST_CONTRAST : contrast(level.ink, level.ground);
  if (ratio < LEAST_CONTRAST) {
    const params = { level: level.id, ratio: ratio.toFixed(1) };
    reading.diagnostics.push(diagnose("marking/scheme-contrast", params, { span: place.span }));
  }
  return level;
}

/** A mark ends at its closing parenthesis. */
function portion(text: string, place: Place | undefined, reading: Reading): string {
  if (place !== undefined && /[()\n]/.test(text)) wrong(place, "a text without parentheses", reading);
  return text;
}

function colour(text: string, place: Place | undefined, reading: Reading): string {
  if (/^[0-9A-Fa-f]{6}$/.test(text)) return text.toUpperCase();
  if (place !== undefined && text !== "") wrong(place, "six hex digits in quotes, such as “8C2F2B”", reading);
  return "";
}
