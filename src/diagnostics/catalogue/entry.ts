import type { Severity } from "../types.ts";

type Params = Readonly<Record<string, string | number>>;

/** What PowerPoint does with a deck for a finding: refuses or repairs it, opens it without the thing, or nothing at all. */
export type Effect = "repairs" | "drops silently" | "not our standard";

/** From where that is known; `experience` is nobody's file and nobody's report. */
export type Evidence =
  | "files that PowerPoint judged"
  | "the schema"
  | "the package format"
  | "reports of users"
  | "experience"
  | "PowerPoint's accessibility checker"
  | "briefdeck's bounds"
  | "the deck contract";

/** What a finding is where something beside it makes it another: milder, or an error. */
interface Otherwise {
  /** Where that is so, as `in customXml/`. */
  readonly where: string;
  readonly severity: Severity;
  readonly known: readonly [Effect, Evidence];
}

/** One kind of diagnostic. `title` heads its entry in the documentation; `hint` says what to do. */
export interface Entry<P extends Params | never> {
  readonly severity: Severity;
  readonly title: string;
  /** Of findings about decks. */
  readonly known?: readonly [Effect, Evidence];
  readonly otherwise?: Otherwise;
  readonly message: (params: P) => string;
  readonly hint?: (params: P) => string;
  /** It is about a thing that has a name (a key, an id, a class): told once, with the places that name it. */
  readonly thing?: true;
  /** Slides after slides have it where a brief is begun: told once for the brief then, with the slides' ids. */
  readonly begun?: true;
}

/** Types one entry by the parameters of its message: `entry<{ field: string }>({ … })`. */
export function entry<P extends Params = Record<never, never>>(value: Entry<P>): Entry<P> {
  return value;
}

/** The hint at YAML that cannot be read: `usual`, which speaks of colons, unless the problem is a tab. */
export const hintOfYaml = (problem: string, usual: string): string =>
  problem.startsWith("a tab ") ? "Set the line in with spaces; editors can be told to write them for a tab." : usual;
