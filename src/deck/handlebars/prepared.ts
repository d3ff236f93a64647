import { type PreparedTexts, prepare, preparedTexts } from "../../data/prepared.ts";
import type { Program } from "./types.ts";

interface PreparedBody {
  readonly base: number;
  /** Those that it uses. */
  readonly partials: readonly string[];
  readonly body: Program;
}

/** Put in by the build: the bodies of packaged templates, and what `prepareBody` made of them. */
declare const BRIEFDECK_BODIES: PreparedTexts;

const known = preparedTexts<PreparedBody>(() => (typeof BRIEFDECK_BODIES === "undefined" ? [] : BRIEFDECK_BODIES));

/**
 * The body of a packaged template, parsed when briefdeck was built. Undefined if its text is not as it was then, or
 * uses a partial that the pack lacks, or the sources run as they are. Arguments as of `parseTemplate`.
 */
export function preparedBody(
  file: string,
  text: string,
  base: number,
  partials: ReadonlySet<string>,
): Program | undefined {
  const found = known(text, file);
  if (found === undefined || found.base !== base) return undefined;
  return found.partials.every((name) => partials.has(name)) ? found.body : undefined;
}

/** JSON of a template's body without faults; `base` as of `parseTemplate`. */
export function prepareBody(body: Program, base: number): string {
  const prepared: PreparedBody = { base, partials: [...partialsOf(body)], body };
  return prepare(prepared);
}

function partialsOf(program: Program): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (statements: Program): void => {
    for (const statement of statements) {
      if (statement.kind === "block") [statement.body, statement.otherwise].forEach(walk);
      if (statement.kind !== "partial") continue;
      if (statement.name !== "@partial-block") names.add(statement.name);
      walk(statement.block ?? []);
    }
  };
  walk(program);
  return names;
}
