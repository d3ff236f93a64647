/** The registries as JSON Schemas (draft 2020-12), from the same definitions as their checks. */
import type { JsonSchema } from "../../data/types.ts";
import { FACTS } from "./facts.ts";
import { PEOPLE } from "./people.ts";
import { PLACES } from "./places.ts";
import { SOURCES } from "./sources.ts";

/** By the name of the file, without `.yml`. */
export function registryJsonSchemas(): Readonly<Record<"people" | "places" | "facts" | "sources", JsonSchema>> {
  const schema = (name: string, shape: { readonly schema: JsonSchema }): JsonSchema => ({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `briefdeck ${name}`,
    description: `A registry of ${name}: entries by key, named under registries: in the front matter of a brief.`,
    ...shape.schema,
  });
  return {
    people: schema("people", PEOPLE),
    places: schema("places", PLACES),
    facts: schema("facts", FACTS),
    sources: schema("sources", SOURCES),
  };
}
