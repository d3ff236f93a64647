import type { Diagnostic, Outcome } from "../diagnostics/types.ts";
import { parseFacts } from "./registries/facts.ts";
import type { RegistryFile } from "./registries/file.ts";
import { parsePeople } from "./registries/people.ts";
import { parsePlaces } from "./registries/places.ts";
import { parseSources } from "./registries/sources.ts";
import type { Registries } from "./types.ts";

export interface RegistryFiles {
  readonly people?: RegistryFile | undefined;
  readonly places?: RegistryFile | undefined;
  readonly facts?: RegistryFile | undefined;
  readonly sources?: RegistryFile | undefined;
}

/** What a brief without registries has. */
export const NO_REGISTRIES: Registries = { people: [], places: [], facts: [], sources: [] };

/**
 * The registries of a brief. Never throws: an entry with something wrong is as good as could be made, and what is wrong
 * is told at its place, unknown fields with it.
 */
export function parseRegistries({ people, places, facts, sources }: RegistryFiles): Outcome<Registries> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(
    file: RegistryFile | undefined,
    parse: (file: RegistryFile) => Outcome<readonly T[]>,
  ): readonly T[] => {
    if (file === undefined) return [];
    const outcome = parse(file);
    diagnostics.push(...outcome.diagnostics);
    return outcome.value;
  };
  const value = {
    people: take(people, parsePeople),
    places: take(places, parsePlaces),
    facts: take(facts, parseFacts),
    sources: take(sources, parseSources),
  };
  return { value, diagnostics };
}
