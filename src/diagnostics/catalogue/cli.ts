import { entry } from "./entry.ts";

/** Codes of `cli/`. Codes are permanent: never reuse or rename one. */
export const cliCatalogue = {
  "cli/font-file": entry<{ path: string; reason: string }>({
    severity: "error",
    title: "A font file that cannot be added",
    message: (p) => `The font file “${p.path}” cannot be added: ${p.reason}.`,
    hint: () => "Give the files of one typeface, one a style: NAME-Regular.ttf NAME-Bold.ttf …",
  }),
  "cli/unknown-kind": entry<{ kind: string; near: string }>({
    severity: "error",
    title: "Unknown slide kind or file of a pack",
    message: (p) => `No pack has a slide kind or file “${p.kind}”.`,
    hint: (p) =>
      `${p.near === "" ? "" : `${p.near} `}“briefdeck templates list” shows every kind, with “--files” every file.`,
  }),
  "cli/stale": entry<{ path: string }>({
    severity: "warning",
    title: "An older deck still lies there",
    message: ({ path }) =>
      `“${path}” is of an earlier build and still lies there: it may show what this build was stopped for.`,
    hint: () =>
      "Delete it, or build with --replace-stale, which renames what lies there of that name, in every format.",
  }),
  "cli/stale-moved": entry<{ path: string; aside: string }>({
    severity: "info",
    title: "An older deck was renamed",
    message: ({ path, aside }) => `“${path}” is of an earlier build: it is called “${aside}” now.`,
    hint: () => "Whoever has a copy of it may hold what this build was stopped for.",
  }),
  "cli/stale-copy": entry<{ original: string; version: string; now: string; name: string; folder: string }>({
    severity: "warning",
    title: "Original changed since it was copied",
    message: ({ original, version, now }) =>
      `${original} has changed since this copy was made of it${version === now ? "" : ` (version ${version}, now ${now})`}: what was mended there is not mended here.`,
    hint: ({ name, folder }) =>
      `“briefdeck templates diff ${name} --templates ${folder}” shows how they differ; delete the copy and eject it anew, or take its changes over and write the new line “from:” that a fresh copy has.`,
  }),
  "cli/copy-of-nothing": entry<{ original: string }>({
    severity: "warning",
    title: "Copy of a file that is gone",
    message: ({ original }) => `This is a copy of ${original}, which no pack below has any more.`,
    hint: () => "If the copy is still wanted, delete its line “from:”.",
  }),
  "cli/source-empty": entry<{ path: string }>({
    severity: "error",
    title: "Source without text",
    message: (p) => `“${p.path}” holds no paragraph, so nothing of it could be cited.`,
    hint: () => "Check that this is the right file; paragraphs are parted by blank lines.",
  }),
  "cli/no-such-slide": entry<{ number: number; count: number }>({
    severity: "error",
    title: "No such slide",
    message: (p) => `There is no slide ${p.number}: the brief has ${p.count}.`,
    hint: () => "Leave --slide out to see them all.",
  }),
};
