import { entry } from "../entry.ts";

/** L22 to L27: fit, access, languages, versions, leftovers. */
export const deckLint = {
  "lint/L22-title": entry<{ title: string; class: string }>({
    severity: "warning",
    title: "Title that says nothing",
    begun: true,
    message: ({ title }) => `“${title}” names a subject; a title that is a sentence says what follows from it.`,
    hint: ({ class: kind }) =>
      kind === ""
        ? "Write the one thing that the reader is to remember."
        : `Write the one thing that the reader is to remember, and let {.${kind}} stand behind it, so that the slide stays what it is.`,
  }),
  "lint/L22-entries": entry<{ section: string; count: number; most: number }>({
    severity: "warning",
    title: "Section over its limit",
    message: ({ section, count, most }) =>
      `The section “${section}” has ${count} entries; more than ${most} are not taken in.`,
    hint: () => "Keep the ones that matter at this meeting and move the others to an annex.",
  }),
  "lint/L22-words": entry<{ section: string; count: number; most: number }>({
    severity: "warning",
    title: "Section too long",
    message: ({ section, count, most }) => `The section “${section}” has ${count} words; its limit is ${most}.`,
    hint: () => "Shorten it, or move detail to the notes or an annex.",
  }),
  "lint/L22-list": entry<{ count: number; most: number; profile: string }>({
    severity: "warning",
    title: "Long list",
    message: ({ count, most, profile }) =>
      `This list has ${count} items; in a ${profile} deck more than ${most} are skipped over.`,
    hint: () => "Group the items, split the slide, or make it a table.",
  }),
  "lint/L22-type": entry<{ words: string; size: number; floor: number; profile: string; written: number }>({
    severity: "warning",
    title: "Type too small",
    message: ({ words, size, floor, profile }) =>
      `“${words}” is set at ${size} pt; a ${profile} deck needs ${floor} pt to be read.`,
    hint: ({ written, profile }) =>
      written === 0
        ? "Shorten the slide, split it, or give it to a kind with more room."
        : `No shorter text makes it larger: give the rule a larger size${profile === "read-ahead" ? "" : `, or one in “.profile-${profile}” that holds there alone`}.`,
  }),
  "lint/L23-title-repeated": entry<{ title: string }>({
    severity: "error",
    title: "Title used twice",
    message: ({ title }) =>
      `Another slide has the title “${title}” already; a screen reader tells slides apart by their titles.`,
    hint: () => "Say what is different about this one.",
  }),
  "lint/L23-title-missing": entry<{ id: string }>({
    severity: "error",
    title: "Slide without a title",
    message: ({ id }) => `The slide “${id}” has no title, so that nobody can jump to it or name it.`,
    hint: () => "Start it with a heading.",
  }),
  "lint/L23-deck-title": entry({
    severity: "error",
    title: "Deck without a title",
    message: () => "The deck has no title: its window and its file properties show a file name.",
    hint: () => "Add title: to the front matter.",
  }),
  "lint/L23-alt": entry<{ alt: string }>({
    severity: "error",
    title: "Alternative text that says nothing",
    message: ({ alt }) => `“${alt}” does not say what the picture shows.`,
    hint: () =>
      "Say what a listener would miss; leave the brackets empty, ![](…), for decoration. A chart or table without alt= is described by its data.",
  }),
  "lint/L23-header": entry<{ count: number }>({
    severity: "error",
    title: "Column without a header",
    message: ({ count }) =>
      count === 1
        ? "A column of this table has no header: a screen reader cannot say what its cells are."
        : `${count} columns of this table have no header: a screen reader cannot say what their cells are.`,
    hint: () => "Name every column but the first, which may be the names of the rows.",
  }),
  "lint/L23-contrast": entry<{
    words: string;
    ink: string;
    ground: string;
    ratio: string;
    slide: string;
    kind: string;
  }>({
    severity: "error",
    title: "Too little contrast",
    message: ({ words, ink, ground, ratio, slide, kind }) =>
      `“${words}” (#${ink} on #${ground}) on the slide “${slide}” of the kind “${kind}” has a contrast of ${ratio}:1; text needs 4.5:1, large type 3:1.`,
    hint: () => "Choose a darker or a lighter colour in the theme or the style.",
  }),
  "lint/L23-language": entry<{ lang: string; script: string; right: string }>({
    severity: "error",
    title: "Wrong language",
    message: ({ lang, script }) => `The deck's language is ${lang}, but most of its letters are ${script}.`,
    hint: ({ right }) => `Set lang: ${right} in the front matter; voice, proofing and fonts follow it.`,
  }),
  "lint/L27-leftover": entry<{ words: string }>({
    severity: "error",
    title: "Example left in the brief",
    begun: true,
    message: ({ words }) => `“${words}” is an example or has a blank (…): nobody has written this yet.`,
    hint: () => "Write what is meant, or take it out; words that a quotation leaves out stand in its quotation marks.",
  }),
  "lint/L26-unfinished": entry<{ words: string }>({
    severity: "error",
    title: "Work left in a finished brief",
    message: ({ words }) => `“${words}” stands in a brief that is said to be finished.`,
    hint: () => "Settle it, or set the status back to draft.",
  }),
  "lint/L26-idea": entry<{ words: string; status: string }>({
    severity: "info",
    title: "Deliverable that is an idea",
    message: ({ words, status }) => `The brief is ${status}, and this deliverable is still “${words}”.`,
    hint: () => "Set its status to what it is now, or take it out; it may stay if it is meant to be only that.",
  }),
  "lint/L26-machine": entry<{ status: string }>({
    severity: "warning",
    title: "Press lines translated by a machine",
    message: ({ status }) =>
      `The brief is ${status}, and the words for the press are a machine's translation: nobody has answered for them.`,
    hint: () =>
      "Have them read, and say so: languages: {translation_status: unofficial}, or official once they are agreed.",
  }),
  "lint/L26-clearance": entry<{ status: string }>({
    severity: "error",
    title: "Nobody has cleared it",
    message: ({ status }) => `The brief is ${status}, but no clearance is named.`,
    hint: () => "Name who cleared it: lead: {cleared: [Office, Office]}.",
  }),
  "lint/L26-version": entry<{ status: string }>({
    severity: "error",
    title: "Finished brief without a version",
    message: ({ status }) => `The brief is ${status}, but has no version, so that two copies cannot be told apart.`,
    hint: () => 'Add version: "1.0", and raise it with every change.',
  }),
  "lint/L26-changed": entry<{ version: string; reference: string; date: string; fingerprint: string }>({
    severity: "error",
    title: "Text changed under one version",
    message: ({ version, date }) =>
      `The text is not the one that was recorded as version ${version}${date === "" ? "" : ` on ${date}`}: two texts would go by one number.`,
    hint: ({ reference, fingerprint }) =>
      `Raise version and add an entry to versions with fingerprint: ${fingerprint}; once copies are out, give it a reference of its own too (${reference === "" ? "X-01" : reference.replace(/\/A\d+$/, "")}/A1). If no copy left the desk, put the new fingerprint into the entry.`,
  }),
  "lint/L26-unrecorded": entry<{ version: string; fingerprint: string; missing: "entry" | "fingerprint" }>({
    severity: "warning",
    title: "Version not recorded",
    message: ({ version, missing }) =>
      missing === "fingerprint"
        ? `The entry of version ${version} has no fingerprint, so that nobody would see a change made under its number.`
        : `Version ${version} is not in the version log, so that nobody would see a change made under its number.`,
    hint: ({ version, fingerprint, missing }) =>
      missing === "fingerprint"
        ? `Add to the entry: fingerprint: ${fingerprint}`
        : `Put at the head of versions: in the front matter: - {version: "${version}", date: , by: , what: , fingerprint: ${fingerprint}}`,
  }),
  "lint/L26-embargo": entry<{ until: string; asOf: string }>({
    severity: "error",
    title: "Embargo that has passed",
    message: ({ until, asOf }) => `The embargo ended at ${until}, before the facts of this brief (as of ${asOf}).`,
    hint: () => "Take the embargo out, or set the one that holds now.",
  }),
  "lint/L26-superseded": entry({
    severity: "error",
    title: "Superseded copy",
    message: () => "This copy is superseded: a later one holds.",
    hint: () =>
      "Build the later one; an addendum takes the reference with a number of its own, such as KOR-2013-01/A1.",
  }),
  "lint/L24-missing": entry<{ id: string; file: string }>({
    severity: "error",
    title: "Slide missing in this language",
    message: ({ id, file }) => `The slide “${id}” of ${file} has no counterpart here.`,
    hint: ({ id }) => `Translate it, or give its counterpart the same id: {#${id}}.`,
  }),
  "lint/L24-added": entry<{ id: string; file: string }>({
    severity: "error",
    title: "Slide missing in the other language",
    message: ({ id, file }) => `The slide “${id}” has no counterpart in ${file}.`,
    hint: ({ id }) => `Translate it, or give its counterpart the same id: {#${id}}.`,
  }),
  "lint/L24-lines": entry<{ what: string; ours: number; theirs: number; file: string }>({
    severity: "error",
    title: "Lines differ between languages",
    message: ({ what, ours, theirs, file }) =>
      `This slide has ${ours} “${what}” lines, its counterpart in ${file} has ${theirs}.`,
    hint: () => "Both sides must read the same asks and the same limits: add the missing one, or take the other out.",
  }),
  "lint/L24-values": entry<{ here: string; there: string; file: string }>({
    severity: "error",
    title: "Numbers or dates differ between languages",
    message: ({ here, there, file }) =>
      `Numbers and dates that only this slide has: ${here}; that only ${file} has: ${there}.`,
    hint: () => "Compare the two slides; one of them is wrong, or says more than the other.",
  }),
  "lint/L24-version": entry<{ field: string; ours: string; theirs: string; file: string }>({
    severity: "error",
    title: "Translation of another version",
    message: ({ field, ours, theirs, file }) =>
      `“${field}” is ${ours} here and ${theirs} in ${file}: they are not the same brief.`,
    hint: () => "Bring the translation up to date, then set both alike.",
  }),
  "lint/L24-glyphs": entry<{ characters: string; count: number }>({
    severity: "warning",
    title: "Character without a font",
    message: ({ characters, count }) =>
      `No font of the deck has ${count === 1 ? "this character" : "these characters"}: ${characters}. Readers would see empty boxes.`,
    hint: () =>
      "Write the character that is meant; private-use and lost characters come from copying out of PDF or old files. For another script, install a font with it and name it in the theme.",
  }),
  "lint/L24-status": entry({
    severity: "error",
    title: "Translation without a status",
    message: () => "The brief exists in several languages and does not say what its translation is.",
    hint: () => "Add languages: {translation_status: official | unofficial | machine | for reference}.",
  }),
  "lint/L24-no-file": entry<{ lang: string }>({
    severity: "error",
    title: "Translation not found",
    message: ({ lang }) => `The brief is said to exist in “${lang}”, but there is no such file beside it.`,
    hint: ({ lang }) => `Name the files brief.md and brief.${lang}.md, or take the language out of languages.`,
  }),
  "lint/L25-agreed": entry<{ brackets: string; status: string }>({
    severity: "error",
    title: "Agreed text with brackets",
    message: ({ brackets, status }) =>
      `The clause is marked “${status}”, but ${brackets} is still in brackets: not agreed.`,
    hint: () => "Take the brackets out if it is agreed, or set the clause back to in talks.",
  }),
  "lint/L25-final": entry<{ brackets: string }>({
    severity: "error",
    title: "Final statement with brackets",
    message: ({ brackets }) => `The brief is final, but its statement has text in brackets: ${brackets}.`,
    hint: () => "Settle the bracketed text, or set the status back to draft.",
  }),
  "lint/L25-press": entry<{ line: string; clause: string }>({
    severity: "error",
    title: "Press line differs from the agreed clause",
    message: ({ line, clause }) => `The press line says “${line}”; the agreed clause says “${clause}”.`,
    hint: () => "Use the agreed words, all of them, or say something else altogether.",
  }),
};
