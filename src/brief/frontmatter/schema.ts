/** The front matter as JSON Schema, from the same definition as its checks. */
import { nullable, propertiesOf } from "../../data/shape/record.ts";
import type { JsonSchema } from "../../data/types.ts";
import { FIELDS } from "./fields.ts";
import { foreignPattern } from "./foreign.ts";

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
    properties,
    patternProperties: { ...patternProperties, [foreignPattern()]: {} },
    additionalProperties: false,
  };
}
