/** Markings of pages: what stands alone at the head or foot of a slide of anybody's deck, whatever scheme it uses. */
import { labelOf, upper } from "./states.ts";

const LONGEST = 100;
/** Before the level: whose it is (`UK`, `NATIONAL`). */
const MOST_BEFORE = 2;
/** Levels of what is open, which withhold nothing and so are no labels elsewhere. */
const OPEN: ReadonlySet<string> = new Set(["UNCLASSIFIED", "OFFICIAL"]);

/**
 * Whether a text is a marking and nothing else: a level in any language that briefs have or of a state that is known, with what its
 * scheme puts before it and behind its sign (`UK SECRET`, `TOP SECRET//SI//NOFORN`, `VS-NfD – Entwurf`).
 */
export function isBanner(text: string): boolean {
  const line = text.trim();
  if (line.length > LONGEST || line.includes("\n")) return false;
  const [beforeSigns = ""] = line.split("//");
  const [beforeDash = ""] = line.split(/\s[–—|-]\s/);
  return [line, beforeSigns, beforeDash].some(isLevel);
}

function isLevel(text: string): boolean {
  const words = upper(text).split(" ");
  return words.slice(0, MOST_BEFORE + 1).some((_, count) => {
    const level = words.slice(count).join(" ");
    return labelOf(level) !== "" || OPEN.has(level);
  });
}
