import { languageOf, primaryTag } from "../../language/index.ts";
import type { Fact } from "../types.ts";

/** How a value is said with its note: `about 53,000`, or with the note behind it. */
export interface Phrase {
  readonly before: string;
  readonly after: string;
}

/** Where the number stands; no blank parts it from the word beside it in Chinese and Japanese. */
const PLACE = /(?<!\p{Script=Latin})N(?!\p{Script=Latin})/u;

/** In the brief's language where the registry or we know the words; a caveat is never left out for want of them. */
export function phraseOf({ note, notes }: Fact, lang: string): Phrase {
  const known = notes[primaryTag(lang)] ?? languageOf(lang).prose.facts.notes[note.toLowerCase()] ?? note;
  if (known === "") return { before: "", after: "" };
  const [before = "", after = ""] = PLACE.test(known) ? known.split(PLACE) : [`${known} `, ""];
  return { before, after };
}
