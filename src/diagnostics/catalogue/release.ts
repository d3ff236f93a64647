import { entry } from "./entry.ts";

/** Codes of `release/`. Codes are permanent: never reuse or rename one. */
export const releaseCatalogue = {
  "release/unknown": entry<{ name: string; known: string; suggestion: string }>({
    severity: "error",
    title: "Unknown release",
    message: ({ name }) => `The brief has no release “${name}”.`,
    hint: ({ known, suggestion }) => `${suggestion === "" ? "" : `${suggestion} `}The front matter has: ${known}.`,
  }),
  "release/none": entry<{ name: string }>({
    severity: "error",
    title: "No releases",
    message: ({ name }) =>
      `The front matter names no releases, so there is ${name === "all" ? "nothing to build for “all”" : `none called “${name}”`}.`,
    hint: ({ name: given }) => {
      const name = given === "all" || given === "internal" ? "partner" : given;
      return `Add “releases:” with “internal: {audience: [USA]}” and “${name}: {audience: [USA, KOR]}”.`;
    },
  }),
  "release/unmarked": entry<{ name: string; count: number }>({
    severity: "warning",
    title: "Text without a mark left out",
    message: ({ name, count }) =>
      `${count === 1 ? "A text has" : `${count} texts have`} no mark in a brief that marks its texts, so nobody has decided that “${name}” may see ${count === 1 ? "it" : "them"}: left out. The first is here.`,
    hint: () => "Put a mark in front of each title, bullet, paragraph, cell and caption, or of none.",
  }),
  "release/unmarked-source": entry<{ key: string; name: string }>({
    severity: "warning",
    title: "Source without a mark left out",
    message: ({ key, name }) =>
      `The source “${key}” has no mark in a brief that marks its texts, and no address where everybody may look, so nobody has decided that “${name}” may see it: left out, with what cites it.`,
    hint: () => "Give it its mark, “mark: …”, or the address where it is published, “url: https://…”.",
  }),
  "release/closed-mark": entry<{ mark: string; name: string }>({
    severity: "error",
    title: "A mark that the audience may not see",
    message: ({ mark, name }) =>
      `“${mark}” stands in what “${name}” would show, and may not be seen there: nothing was withheld by it.`,
    hint: ({ mark }) =>
      `A mark stands in parentheses at the start of the text that it marks: “(${mark}) …”. Give each sentence, line or row with a mark of its own a bullet, paragraph or cell of its own. If it is no mark but a word, write it amid its sentence (“the ${mark} …”), without brackets or a colon; a class or an address call otherwise.`,
  }),
  "release/comment-mark": entry<{ mark: string; name: string }>({
    severity: "error",
    title: "A mark in a comment",
    message: ({ mark, name }) =>
      `“${mark}” stands alone in a comment or at the end of the notes, where it withholds nothing, and “${name}” would show the slide.`,
    hint: ({ mark }) =>
      `If it is the slide's, put “(${mark})” in front of its title or of each text; if it is nobody's, delete it.`,
  }),
  "release/colour": entry<{ colour: string; mark: string; name: string }>({
    severity: "warning",
    title: "A colour that is called as a level is",
    message: ({ colour, name }) =>
      `“${colour}” says how something looks, here and perhaps elsewhere, and marks nothing: “${name}” shows it.`,
    hint: ({ mark }) =>
      `If it is meant as a mark, put “(${mark})” in front of the text; if not, nothing needs to be done.`,
  }),
  "release/closed-label": entry<{ words: string; why: string; name: string }>({
    severity: "error",
    title: "A label in an attribute or comment that nobody reads",
    message: ({ words, why, name }) =>
      `“${words}” (${why}) is an attribute, a class or a comment here, where it withholds nothing, and “${name}” would show what it was meant for.`,
    hint: ({ why }) =>
      `If it stays with your own side, say so in its words, “**${why}:** …”, or put it into a division, “::: ${why.toLowerCase().replaceAll(" ", "-")}”; if not, call it otherwise.`,
  }),
  "release/revealed": entry<{ words: string; what: string; name: string }>({
    severity: "error",
    title: "Words of the own side beside the slides",
    message: ({ words, what, name }) =>
      `“${words}” in ${what} tells that there is a limit or a way back, and “${name}” would show it.`,
    hint: () =>
      "Word it otherwise, or take it out. A published title may say such words: give the address where it stands, url: …",
  }),
  "release/turned": entry<{ words: string; name: string }>({
    severity: "error",
    title: "Words that are shown in another order",
    message: ({ words, name }) =>
      `An override of direction (U+202D or U+202E) shows a text here as “${words}”, which stays with the own side and is written in another order: “${name}” would show what stands at it.`,
    hint: () => "Delete the override, and write the words as they are to be read: then the release reads them as well.",
  }),
  "release/closed-name": entry<{ words: string; name: string }>({
    severity: "error",
    title: "A name that the audience may not see",
    message: ({ words, name }) => `“${words}” stands in what “${name}” would show, and its entry here is closed to it.`,
    hint: () => "Take the name out of that text, mark the text as the entry is, or open the entry.",
  }),
  "release/unread-mark": entry<{ mark: string; of: string; name: string }>({
    severity: "error",
    title: "A mark that nobody reads",
    message: ({ mark, of, name }) =>
      `“${mark}” stands in what “${name}” would show. It is a mark of ${of}, which the brief does not use: it withholds nothing.`,
    hint: ({ mark }) =>
      `Mark the text as the brief's own scheme does, or name the scheme: handling: {scheme: …}. If it is no mark but a word, write it amid its sentence (“the ${mark} …”), without brackets or a colon.`,
  }),
  "release/closed-to": entry<{ words: string; name: string }>({
    severity: "error",
    title: "A text that says that it is not for the audience",
    message: ({ words, name }) =>
      `“${words}” says that what it stands at is not for “${name}”, which would show it: nothing was withheld by it.`,
    hint: () =>
      "Mark the text as the brief's scheme does, or leave it out. If it only tells of somebody, write it amid its sentence, without brackets or a colon; a class or a comment call otherwise.",
  }),
  "release/hidden-slide": entry<{ count: number; name: string }>({
    severity: "info",
    title: "A hidden slide that goes out",
    message: ({ count, name }) =>
      `${count === 1 ? "A slide is" : `${count} slides are`} hidden from a show, and whoever gets “${name}” can open ${count === 1 ? "it" : "them"} all the same. The first is here.`,
    hint: () =>
      "If it is not for that audience, mark it or leave it out ({.draft}); if it is, nothing needs to be done.",
  }),
  "release/other-name": entry<{ words: string; name: string }>({
    severity: "warning",
    title: "The name of a release for others as a label",
    message: ({ words, name }) =>
      `“${words}” is what the brief calls a release that is not for “${name}”, and withholds nothing here: “${name}” shows what stands at it.`,
    hint: ({ words }) =>
      `If the text is for those alone, mark it as the brief's scheme does, or leave it out; if “${words}” says something of its contents, nothing needs to be done.`,
  }),
  "release/inside": entry<{ words: string; name: string }>({
    severity: "warning",
    title: "A label for the own house",
    message: ({ words, name }) =>
      `“${words}” may say that what stands at it is for the own house, and withholds nothing here: “${name}” shows it.`,
    hint: ({ words }) =>
      `If the text is for the own house, mark it as the brief's scheme does, write that it is not for use, or leave it out; if “${words}” says something of its contents, nothing needs to be done.`,
  }),
  "release/file-name": entry<{ words: string; how: "says" | "reads like"; file: string; name: string }>({
    severity: "error",
    title: "The file's name says what the audience may not see",
    message: ({ words, how, file, name }) =>
      `The deck's own name, “${file}”, ${how} “${words}”, which “${name}” may not see.`,
    hint: () => "Call the deck otherwise: -o NAME.pptx.",
  }),
  "release/no-title": entry<{ name: string }>({
    severity: "error",
    title: "Public release without a title",
    message: ({ name }) => `The public release “${name}” has no title of its own, and borrows none from the brief.`,
    hint: ({ name }) =>
      `Write one for everybody: “${name}: {audience: [PUBLIC], title: …}”. Its subtitle and footer stand there too.`,
  }),
  "release/empty": entry<{ name: string }>({
    severity: "error",
    title: "Nothing left to show",
    message: ({ name }) => `Nothing of the brief may go into “${name}”.`,
    hint: () => "Mark what this audience may see, or, for the public, write a section “Press lines”.",
  }),
};

/** Codes of `check/leak/`. Codes are permanent: never reuse or rename one. */
export const leakCatalogue = {
  "leak/found": entry<{ words: string; reason: string; part: string; file: string }>({
    severity: "error",
    title: "Withheld words in the finished deck",
    message: ({ words, reason, part }) =>
      `“${words}” is withheld from this deck (${reason}), but the finished file holds it in ${part}. No deck is written.`,
    hint: ({ part, file }) =>
      part === `its own name, ${file}`
        ? "Call the deck otherwise: -o NAME.pptx."
        : part.startsWith("ppt/media/")
          ? "The picture itself holds the words, in its description or its data: save it anew without them, or leave it out of this deck."
          : "Look for the same words in text that this deck shows, in templates and in the front matter; mark that text, or word it otherwise.",
  }),
};
