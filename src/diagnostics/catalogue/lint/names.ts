import { entry } from "../entry.ts";

/** L14 to L17: names, dates, numbers. */
export const namesLint = {
  "lint/L14-spelling": entry<{ written: string; name: string }>({
    thing: true,
    severity: "error",
    title: "Name spelt in another way",
    message: ({ written, name }) => `“${written}” is not how the registry of people spells “${name}”.`,
    hint: ({ written, name }) =>
      `Write “${name}”, or allow the spelling: variants: [${written}] in the registry of people.`,
  }),
  "lint/L14-place": entry<{ written: string; name: string }>({
    thing: true,
    severity: "error",
    title: "Place or body spelt in another way",
    message: ({ written, name }) => `“${written}” is not the form of the registry of places, which has “${name}”.`,
    hint: ({ name }) => `Write “${name}” throughout; a quotation may keep its own spelling.`,
  }),
  "lint/L14-title": entry<{ title: string; name: string; day: string; known: string }>({
    severity: "error",
    title: "Wrong title",
    message: ({ title, name, day, known }) =>
      `“${title}” is not a title of ${name}${day === "" ? "" : ` on ${day}`}; the registry has: ${known}.`,
    hint: () => "Use the title that holds on the day of the meeting, or correct the registry of people.",
  }),
  "lint/L14-unknown": entry<{ title: string; name: string; suggestion: string }>({
    thing: true,
    severity: "error",
    title: "Person who is not in the registry",
    message: ({ title, name }) =>
      `${title} ${name} is not in the registry of people, so nobody has checked name and title.`,
    hint: ({ suggestion }) =>
      suggestion || "Add the person to people.yml, with the title and the days on which it holds.",
  }),
  "lint/L14-seat": entry<{ name: string; suggestion: string }>({
    severity: "error",
    title: "Seat of somebody who is not in the registry",
    message: ({ name }) =>
      `${name} sits at the table and is not in the registry of people: nobody has checked name and title, and a person who was replaced would still sit there.`,
    hint: ({ suggestion }) =>
      suggestion ||
      "Add the person to people.yml, with the title and the days on which it holds, or seat whom it names.",
  }),
  "lint/L14-key": entry<{ key: string; field: string; suggestion: string }>({
    thing: true,
    severity: "error",
    title: "Unknown person",
    message: ({ key, field }) => `“${field}” names “${key}”, which is no key of the registry of people.`,
    hint: ({ suggestion }) => suggestion || "Add the person to people.yml under this key.",
  }),
  "lint/L15-policy": entry<{ written: string; label: string; policy: string }>({
    thing: true,
    severity: "error",
    title: "Name against the names policy",
    message: ({ written, label, policy }) =>
      `“${written}” is not the name that the policy “${policy}” asks for: “${label}”.`,
    hint: ({ label }) => `Write “${label}”, or set another names_policy for this audience.`,
  }),
  "lint/L15-undecided": entry<{ written: string; place: string; kind: string }>({
    thing: true,
    severity: "error",
    title: "Disputed name without a policy",
    message: ({ written, place }) =>
      `“${written}” is a disputed name (${place}), and the brief does not say which one it uses.`,
    hint: ({ kind }) => `Set it in the front matter: names_policy: {${kind}: word}, a word of the place's labels.`,
  }),
  "lint/L15-unregistered": entry<{ written: string }>({
    thing: true,
    severity: "error",
    title: "Contested name without an entry",
    message: ({ written }) => `“${written}” is a contested name, and the registry of places has no entry for it.`,
    hint: () => "Add the place to places.yml with its labels, and set names_policy for this audience.",
  }),
};
