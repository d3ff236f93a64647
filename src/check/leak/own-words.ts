import { table } from "../../data/table.ts";

/**
 * Words that briefdeck or the format writes into decks of every language; `knownTexts` has those of the deck's own. A withheld text may use them as well, so that finding one alone
 * proves nothing; in a row with other words it does. A test builds every sample and brief and sees that none is missing.
 */
const WORDS: Readonly<Record<string, string>> = table({
  parts:
    "core custom docprops embeddings excel media microsoft notesmaster notesmasters notesslide notesslides presentation " +
    "presprops rels sheet slidelayout slidelayouts slidemaster slidemasters slides slide tablestyles theme types viewprops " +
    "workbook worksheet worksheets xlsx chart charts image jpeg sharedstrings handoutmaster handoutmasters",
  properties: "briefdeck build fonts used titles widescreen general marking paper general standard",
  layouts:
    "click icon edit master text styles title second third fourth fifth level body date footer number notes header foot",
  faces:
    "angsana baiti boli cherokee cordia edessa estrangelo himalaya iskoola jhenghei mongolian myanmar plantagenet pota " +
    "roman times uighur yahei gothic calibri cambria malgun arial segoe emoji",
  scales:
    "almost certain nearly chance odds highly improbable probable roughly even likely unlikely very remote realistic " +
    "possibility confidence certainty",
  frames: "part table picture series column category decorative removed",
});

export const OWN_WORDS: ReadonlySet<string> = new Set(Object.values(WORDS).flatMap((words) => words.split(" ")));
