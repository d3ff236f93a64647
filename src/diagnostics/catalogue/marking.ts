import { entry, hintOfYaml } from "./entry.ts";

/** Codes of `marking/`. Codes are permanent: never reuse or rename one. */
export const markingCatalogue = {
  "marking/scheme-yaml": entry<{ problem: string }>({
    severity: "error",
    title: "Scheme is not YAML",
    message: ({ problem }) => `The marking scheme cannot be read as YAML: ${problem}.`,
    hint: ({ problem }) => hintOfYaml(problem, "Start from templates/schemes/sample.yml, which explains every field."),
  }),
  "marking/scheme-unknown": entry<{ field: string; suggestion: string }>({
    severity: "error",
    title: "Unknown field of a scheme",
    message: ({ field }) => `A marking scheme has no field “${field}” here.`,
    hint: ({ suggestion }) => suggestion || "templates/schemes/sample.yml shows every field.",
  }),
  "marking/scheme-missing": entry<{ field: string; of: string }>({
    severity: "error",
    title: "Field of a scheme missing",
    message: ({ field, of }) => `“${field}” is missing: ${of} needs it.`,
    hint: ({ field }) => `Add “${field}:”; templates/schemes/sample.yml shows how.`,
  }),
  "marking/scheme-value": entry<{ field: string; expects: string; value: string }>({
    severity: "error",
    title: "Wrong value in a scheme",
    message: ({ field, expects, value }) => `“${field}” must be ${expects}, not ${value}.`,
    hint: ({ expects }) => `Write ${expects}.`,
  }),
  "marking/scheme-duplicate": entry<{ word: string }>({
    severity: "error",
    title: "Level used twice",
    message: ({ word }) => `“${word}” names two levels of the scheme, so a mark could mean either.`,
    hint: () => "Give each level an id, banner and portion mark of its own.",
  }),
  "marking/scheme-contrast": entry<{ level: string; ratio: string }>({
    severity: "error",
    title: "Banner hard to read",
    message: ({ level, ratio }) => `The banner of “${level}” has a contrast of ${ratio}:1; text needs 4.5:1.`,
    hint: () => "Make “ink” darker or “ground” lighter, or the other way round.",
  }),
  "marking/no-scheme": entry<{ name: string; known: string; suggestion: string }>({
    severity: "error",
    title: "Unknown marking scheme",
    message: ({ name }) => `There is no marking scheme “${name}”.`,
    hint: ({ name, known, suggestion }) =>
      `${suggestion === "" ? "" : `${suggestion} `}Known here: ${known}. Put your institution's own into schemes/${name}.yml beside the brief.`,
  }),
  "marking/unknown": entry<{ mark: string; scheme: string; suggestion: string }>({
    severity: "error",
    title: "Unknown mark",
    message: ({ mark, scheme }) => `“(${mark})” is no mark of the scheme “${scheme}”.`,
    hint: ({ suggestion }) => suggestion,
  }),
  "marking/foreign": entry<{ mark: string; scheme: string; other: string; suggestion: string }>({
    severity: "error",
    title: "Mark of another scheme",
    message: ({ mark, scheme, other }) =>
      `“(${mark})” is a mark of ${other}, but the front matter names the scheme “${scheme}”; a deck has one scheme.`,
    hint: ({ suggestion }) => suggestion,
  }),
  "marking/syntax": entry<{ mark: string; problem: string; suggestion: string }>({
    severity: "error",
    title: "Mark not written correctly",
    message: ({ mark, problem }) => `“(${mark})” is not written as the scheme has it: ${problem}.`,
    hint: ({ suggestion }) => suggestion,
  }),
  "marking/no-region": entry<{ layout: string; region: string; banner: string }>({
    severity: "error",
    title: "Layout without a place for the marking",
    message: ({ layout, region, banner }) =>
      `The layout “${layout}” has no region “${region}”, so slides of it would not show “${banner}”.`,
    hint: ({ region }) => `Add {{> marking}} to the layout, or a <div region="${region}"> of its own.`,
  }),
};
