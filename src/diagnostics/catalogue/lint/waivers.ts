import { entry } from "../entry.ts";

/** Waivers: `<!-- lint-ignore L10: reason -->`. */
export const waiversLint = {
  "lint/waived": entry<{ rule: string; name: string; finding: string; count: number; reason: string }>({
    severity: "info",
    title: "Finding that would stop the deck, waived",
    message: ({ rule, name, finding, count, reason }) =>
      `Waived (${rule} ${name}): ${finding}${count === 1 ? "" : ` And ${count - 1} more such.`} Reason given: ${reason}`,
    hint: () => "Nothing to do if the reason holds; else take the waiver out.",
  }),
  "lint/waiver-form": entry({
    severity: "warning",
    title: "Waiver without a rule",
    message: () => "This waiver names no rule, so it waives nothing.",
    hint: () => "Write <!-- lint-ignore L10: reason -->.",
  }),
  "lint/waiver-unknown": entry<{ rule: string; suggestion: string }>({
    severity: "warning",
    title: "Waiver of an unknown rule",
    message: ({ rule }) => `There is no rule “${rule}”, so this waiver waives nothing.`,
    hint: ({ suggestion }) => suggestion || "Rules are L1 to L28; “briefdeck check” shows the rule of each finding.",
  }),
  "lint/waiver-reason": entry<{ rule: string }>({
    severity: "warning",
    title: "Waiver without a reason",
    message: ({ rule }) => `This waiver of ${rule} gives no reason, so it waives nothing.`,
    hint: ({ rule }) => `Write <!-- lint-ignore ${rule}: reason -->; the reason stands in the report.`,
  }),
  "lint/waiver-refused": entry<{ rule: string; name: string }>({
    severity: "warning",
    title: "Rule that cannot be waived",
    message: ({ rule, name }) => `${rule} (${name}) cannot be waived.`,
    hint: () => "Mend what it reports and take the waiver out.",
  }),
  "lint/waiver-unused": entry<{ rule: string; name: string }>({
    severity: "warning",
    title: "Waiver that waives nothing",
    message: ({ rule, name }) => `Nothing here is reported by ${rule} (${name}): the waiver is not needed.`,
    hint: () =>
      "Take it out, or put it on the slide that it is meant for; before the first slide it is for the whole brief.",
  }),
};
