/** What numbers count, in English: `53,000 northern workers` are workers. */
import type { NumberMention } from "./numbers.ts";

/** Durations, measures and the parts of a paper are counted anew on every page. */
const UNCOUNTED = new Set(
  "minute hour day week month year decade century time percent point step item page slide copy option clause word line question thing way side part column row lead team meeting round fact assumption objective ask offer limit message deliverable risk priority reason example case stage phase dollar euro won yen yuan pound kilometre kilometer mile metre meter ton tonne degree kilogram litre liter pair paragraph section column answer draft sentence report source reading party title date choice course aim attempt term language member condition sign other".split(
    " ",
  ),
);

/** Words for the same thing. */
const SYNONYMS: Readonly<Record<string, string>> = {
  company: "firm",
  business: "firm",
  enterprise: "firm",
  manufacturer: "firm",
  corporation: "firm",
  employee: "worker",
  labourer: "worker",
  laborer: "worker",
  troop: "soldier",
  people: "person",
  children: "child",
  citizen: "national",
};

const STOP =
  /^(?:and|or|of|in|on|at|to|for|from|with|by|as|is|are|was|were|be|has|have|had|will|would|can|could|may|that|which|who|than|but|if|per|a|an|the|this|its|his|her|their|our|stand|stands|left|remain|came|went|since)$/i;
const IRREGULAR = new Set(["people", "children", "troops"]);

export interface Counted {
  /** In the singular, synonyms made one. */
  readonly noun: string;
  /** `northern workers` */
  readonly words: string;
}

/** What the first plural within four words behind a number names; null if there is none, or it is a measure. */
export function countedBy({ after }: NumberMention): Counted | null {
  const words = /^[\s\u00a0]+((?:[A-Za-zÀ-ɏ'’-]+[\s\u00a0]*){1,4})/.exec(after)?.[1]?.trim().split(/\s+/) ?? [];
  for (const [index, word] of words.entries()) {
    if (STOP.test(word)) return null;
    const noun = nounOf(word);
    if (noun !== "") return UNCOUNTED.has(noun) ? null : { noun, words: words.slice(0, index + 1).join(" ") };
  }
  return null;
}

/** The word in the singular, its synonyms made one; "" for words that are no plural. */
function nounOf(word: string): string {
  const lower = word.toLowerCase();
  if (!IRREGULAR.has(lower) && !/[^su'’i]s$/.test(lower)) return "";
  const singular = lower === "people" || lower === "children" ? lower : singularOf(lower);
  return SYNONYMS[singular] ?? singular;
}

const singularOf = (plural: string): string =>
  plural.endsWith("ies") ? `${plural.slice(0, -3)}y` : plural.replace(/(?<=ss|x|ch|sh)es$|s$/, "");

/** What a fact of the registry counts: the last word of its unit. */
export function unitNoun(unit: string): string {
  const word = unit.trim().split(/\s+/).at(-1)?.toLowerCase() ?? "";
  const noun = nounOf(word) || word;
  return SYNONYMS[noun] ?? noun;
}

const APPROXIMATE =
  /\b(?:about|around|some|roughly|approximately|nearly|almost|more than|over|above|at least|up to|fewer than|less than|under|below)\s$/i;

/** `more than` before a number, "" if it is exact. */
export const approximation = (text: string, from: number): string =>
  APPROXIMATE.exec(text.slice(Math.max(0, from - 20), from))?.[0].trim() ?? "";
