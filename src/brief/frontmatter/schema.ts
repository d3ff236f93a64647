/** The front matter as JSON Schema, from the same definition as its checks. */
import { nullable, propertiesOf } from "../../data/shape/record.ts";
import type { JsonSchema } from "../../data/types.ts";
import { KEYED } from "./fields/source.ts";
import { FIELDS } from "./fields.ts";
import { foreignPattern } from "./foreign.ts";

/** Pandoc's list of sources is read like ours. */
const REFERENCES = {
  description: "Pandoc's name for sources.",
  anyOf: [{ not: { type: "array" } }, { type: "array", items: KEYED }],
};

/**
 * JSON Schema (draft 2020-12) of the front matter, for editors: every field with its description, words and examples.
 * It accepts what `parseBrief` accepts without an error, fields of other programs with it.
 */
export function frontMatterJsonSchema(): JsonSchema {
  const { properties, patternProperties } = propertiesOf(FIELDS);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "briefdeck front matter",
    description: "The YAML between two --- lines at the head of a brief.",
    ...nullable({ type: "object" }),
    properties: { ...properties, references: REFERENCES },
    patternProperties: { ...patternProperties, [foreignPattern()]: {} },
    additionalProperties: false,
  };
}
