import { entry } from "./entry.ts";

/** Codes of `craft/`: registries, facts, stored copies. Codes are permanent: never reuse or rename one. */
export const craftCatalogue = {
  "craft/registry-yaml": entry<{ problem: string }>({
    severity: "error",
    title: "Registry is not YAML",
    message: ({ problem }) => `The registry cannot be read as YAML: ${problem}.`,
    hint: () => "Write one “key:” a line and its fields set in below it; put values that hold a colon in quotes.",
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
};
