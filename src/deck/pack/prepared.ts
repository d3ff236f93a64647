import { type PreparedTexts, preparedTexts } from "../../data/prepared.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Put in by the build: the YAML of every packaged template's head, and its values as JSON. */
declare const BRIEFDECK_HEADS: PreparedTexts;

const known = preparedTexts<Fields>(() => (typeof BRIEFDECK_HEADS === "undefined" ? [] : BRIEFDECK_HEADS));

/**
 * The values of a packaged template's head, read when briefdeck was built: YAML takes longer to read than all the
 * rest of a pack. Undefined if its text is not as it was then, or the sources run as they are.
 */
export function preparedHead(text: string): Fields | undefined {
  return known(text, "");
}
