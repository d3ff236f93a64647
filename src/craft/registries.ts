import { createReporter } from "../diagnostics/reporter.ts";
import type { Outcome } from "../diagnostics/types.ts";
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
  const { take, diagnostics } = createReporter();
  const read = <T>(
    file: RegistryFile | undefined,
    parse: (file: RegistryFile) => Outcome<readonly T[]>,
  ): readonly T[] => (file === undefined ? [] : take(parse(file)));
  const value = {
    people: read(people, parsePeople),
    places: read(places, parsePlaces),
    facts: read(facts, parseFacts),
    sources: read(sources, parseSources),
  };
  return { value, diagnostics };
}
