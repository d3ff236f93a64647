/** The evidence of the package rules, as `npm run schema` writes it into `src/check/package/FINDINGS.md`. */

import { table } from "../data/table.ts";
import { contractCatalogue } from "../diagnostics/catalogue/contract.ts";
import type { Effect, Entry, Evidence } from "../diagnostics/catalogue/entry.ts";
import { CATALOGUE } from "../diagnostics/catalogue/index.ts";
import { archiveCatalogue, partsCatalogue } from "../diagnostics/catalogue/package.ts";
import { chartCatalogue, markupCatalogue } from "../diagnostics/catalogue/package-markup.ts";

type Catalogue = Readonly<Record<string, Entry<never>>>;

const SUBJECTS: readonly (readonly [heading: string, catalogue: Catalogue])[] = [
  ["The file as an archive", archiveCatalogue],
  ["Parts, content types and relationships", partsCatalogue],
  ["The XML of slides, layouts, masters and notes", markupCatalogue],
  ["Charts", chartCatalogue],
  ["What embarrasses whoever presents it", contractCatalogue],
];

const EFFECTS: Readonly<Record<Effect, string>> = table({
  repairs: "PowerPoint refuses the file, or offers to repair it and takes things out",
  "drops silently": "PowerPoint opens the file without a word, and without the thing",
  "not our standard": "PowerPoint opens the file as it is, as far as is known; people or other programs are worse off",
});

const EVIDENCE: Readonly<Record<Evidence, string>> = table({
  "files that PowerPoint judged":
    "files that PowerPoint itself wrote, repaired or opened, and of which it is known that it did",
  "the schema": "ECMA-376 Part 1, which PowerPoint reads by: what stands against it is repaired as a rule, not always",
  "the package format": "ECMA-376 Part 2 (Open Packaging Conventions) and the formats of archives",
  "reports of users": "reports about programs whose files PowerPoint repaired, and the mends that helped",
  experience: "nobody's file and nobody's report: what people who write such files know",
  "PowerPoint's accessibility checker": "what Review > Check Accessibility tells as well",
  "the deck contract": "what briefdeck promises of its own decks (README, “What is promised”)",
  "briefdeck's bounds": "what briefdeck looks at in one file (README, “Safety”); of the rest nothing is known",
});

/** Whether a code is one of those that `check` has for decks. */
export const isAboutDecks = (code: string): boolean => code.startsWith("check/");

/** The whole document: each finding about a deck, what PowerPoint does with such a file, and from where that is known. */
export function findingsDocument(): string {
  const listed = SUBJECTS.flatMap(([, catalogue]) => Object.keys(catalogue));
  const forgotten = Object.keys(CATALOGUE).filter((code) => isAboutDecks(code) && !listed.includes(code));
  if (forgotten.length > 0) throw new Error(`no subject has ${forgotten.join(", ")}`);
  const all = SUBJECTS.flatMap(([, catalogue]) => Object.values(catalogue));
  const told = all.filter(({ known }) => known !== undefined);
  const count = (effect: Effect): number => told.filter(({ known }) => known?.[0] === effect).length;
  return [
    "# What `check` finds in decks, and from where that is known",
    "",
    "Written by `npm run schema` out of `src/diagnostics/catalogue/`. Each finding says its last two columns itself, in its words and in",
    "`--json` (`params.effect`, `params.evidence`).",
    "",
    rows(
      ["what PowerPoint does", "which means", "findings"],
      Object.entries(EFFECTS).map(([effect, means]) => [effect, means, `${count(effect as Effect)}`]),
    ),
    "",
    rows(["known from", "which is"], Object.entries(EVIDENCE)),
    ...SUBJECTS.flatMap(([heading, catalogue]) => [
      "",
      `## ${heading}`,
      "",
      rows(COLUMNS, Object.entries(catalogue).flatMap(lines)),
    ]),
    "",
  ].join("\n");
}

const COLUMNS = ["finding", "what it is", "weight", "what PowerPoint does", "known from"];

function lines([code, { title, severity, known, otherwise }]: readonly [
  string,
  Entry<never>,
]): readonly (readonly string[])[] {
  // Of the check itself: a validator that nobody could ask says nothing of the deck.
  const [effect, evidence] = known ?? ["", ""];
  const first = [`\`${code}\``, title, severity, effect, evidence];
  return otherwise === undefined
    ? [first]
    : [first, ["", `… ${otherwise.where}`, otherwise.severity, ...otherwise.known]];
}

function rows(head: readonly string[], body: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...body.map(line)].join("\n");
}
