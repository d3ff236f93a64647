import { entry } from "../entry.ts";

/** L22 to L26: fit, access, languages, versions. */
export const deckLint = {
  "lint/L26-unfinished": entry<{ words: string }>({
    severity: "error",
    title: "Work left in a finished brief",
    message: ({ words }) => `“${words}” stands in a brief that is said to be finished.`,
    hint: () => "Settle it, or set the status back to draft.",
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
};
