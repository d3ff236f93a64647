import { entry, hintOfYaml } from "./entry.ts";

/** Codes of `craft/`: registries, facts, stored copies. Codes are permanent: never reuse or rename one. */
export const craftCatalogue = {
  "craft/registry-yaml": entry<{ problem: string }>({
    severity: "error",
    title: "Registry is not YAML",
    message: ({ problem }) => `The registry cannot be read as YAML: ${problem}.`,
    hint: ({ problem }) =>
      hintOfYaml(
        problem,
        "Write one “key:” a line and its fields set in below it; put values that hold a colon in quotes.",
      ),
  }),
  "craft/registry-long": entry<{ length: number; limit: number }>({
    severity: "error",
    title: "Registry too long",
    message: ({ length, limit }) => `The registry has ${length} characters; more than ${limit} are not read.`,
    hint: () => "Split it by subject, one registry a group of briefs.",
  }),
  "craft/registry-unknown": entry<{ path: string; suggestion: string; allowed: string }>({
    severity: "error",
    title: "Unknown field in a registry",
    message: ({ path }) => `There is no field “${path}”.`,
    hint: ({ suggestion, allowed }) => suggestion || `Here stand ${allowed}; nothing else.`,
  }),
  "craft/registry-missing": entry<{ path: string; field: string; expects: string }>({
    severity: "error",
    title: "Missing field in a registry",
    message: ({ path, field }) => `“${path}” does not say its ${field}.`,
    hint: ({ field, expects }) => `Add “${field}:” with ${expects}.`,
  }),
  "craft/registry-value": entry<{ path: string; expects: string; value: string; suggestion: string }>({
    severity: "error",
    title: "Wrong value in a registry",
    message: ({ path, expects, value }) =>
      path === "" ? `The registry must be ${expects}, not ${value}.` : `“${path}” must be ${expects}, not ${value}.`,
    hint: ({ expects, suggestion }) => suggestion || `Write ${expects}.`,
  }),
  "craft/fact-unknown": entry<{ key: string; suggestion: string; registry: string }>({
    thing: true,
    severity: "error",
    title: "Unknown fact",
    message: ({ key, registry }) =>
      registry === ""
        ? `The brief has no registry of facts, so “${key}” has no value.`
        : `There is no fact “${key}” in ${registry}.`,
    hint: ({ key, suggestion, registry }) =>
      suggestion ||
      (registry === ""
        ? "Name one in the front matter: “registries: {facts: facts.yml}”."
        : `Add “${key}:” with its value and source to the registry of facts.`),
  }),
  "craft/fact-source": entry<{ fact: string; source: string }>({
    severity: "error",
    title: "Fact with an unknown source",
    message: ({ fact, source }) => `The fact “${fact}” rests on the source “${source}”, which is declared nowhere.`,
    hint: ({ source }) => `Add “${source}:” to the registry of sources or to “sources:” of the brief.`,
  }),
  "craft/source-address": entry<{ source: string }>({
    severity: "warning",
    title: "Address of a source not kept",
    message: ({ source }) =>
      `The “url” of the source “${source}” leads to a file, a share or another service, or holds a name and password; it is left out.`,
    hint: () => "Give its address on the web (https, http or mailto), or name the place in “note”.",
  }),
  "craft/as-of": entry<{ value: string }>({
    severity: "error",
    title: "Date of freshness not understood",
    message: ({ value }) => `“${value}” is not a date that reads the same everywhere.`,
    hint: () => "Write it as year-month-day: [as of 2013-05-03].",
  }),
  "craft/copy-changed": entry<{ key: string; path: string; hash: string }>({
    severity: "error",
    title: "Stored copy changed",
    message: ({ key, path }) =>
      `The stored copy “${path}” of the source “${key}” is not what was stored: it no longer has the hash of its entry.`,
    hint: ({ hash }) => `Restore the copy; or, if you have read the new text and stand by it, write “hash: ${hash}”.`,
  }),
  "craft/copy-unhashed": entry<{ key: string; path: string; hash: string }>({
    severity: "warning",
    title: "Stored copy without a hash",
    message: ({ key, path }) => `Nothing shows whether the stored copy “${path}” of the source “${key}” has changed.`,
    hint: ({ hash }) => `Add “hash: ${hash}” to the source.`,
  }),
};
