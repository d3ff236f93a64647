import { lazy } from "../view/lazy.ts";

type Fields = Readonly<Record<string, unknown>>;

/** JSON, put in by the build: the YAML of every packaged template's head to its values. */
declare const BRIEFDECK_HEADS: string;

const prepared = lazy((): ReadonlyMap<string, Fields> => {
  if (typeof BRIEFDECK_HEADS === "undefined") return new Map();
  return new Map(Object.entries<Fields>(JSON.parse(BRIEFDECK_HEADS)));
});

/**
 * The values of a packaged template's head, read when briefdeck was built: YAML takes longer to read than all the
 * rest of a pack. Undefined if its text is not as it was then, or the sources run as they are.
 */
export function preparedHead(text: string): Fields | undefined {
  return prepared().get(text);
}
