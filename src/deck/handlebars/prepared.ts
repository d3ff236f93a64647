import { type PreparedJson, type PreparedTexts, prepare, preparedTexts } from "../../data/prepared.ts";
import { lazy } from "../view/lazy.ts";
import { makeRender } from "./library.ts";
import { PROGRAMS } from "./packaged.ts";
import type { Names } from "./pass.ts";
import type { Site, Template } from "./types.ts";

interface PreparedBody extends Pick<Template, "asks" | "inserts"> {
  readonly base: number;
  /** Place of its code in `PROGRAMS`. */
  readonly program: number;
}

/** Put in by the build: the bodies of packaged templates, and what `prepareBody` made of them. */
declare const BRIEFDECK_BODIES: PreparedTexts;

const known = preparedTexts<PreparedBody, readonly Site[]>(() =>
  typeof BRIEFDECK_BODIES === "undefined" ? [] : BRIEFDECK_BODIES,
);

/**
 * A packaged template, compiled when briefdeck was built. Undefined if its text is not as it was then, or uses a
 * partial that the pack lacks, or the sources run as they are. Arguments as of `parseTemplate`.
 */
export function preparedTemplate(file: string, text: string, base: number, names: Names): Template | undefined {
  const found = known(text, file);
  if (found === undefined || found.value.base !== base) return undefined;
  const { asks, inserts, program } = found.value;
  if (inserts.some((name) => name !== null && name !== "@partial-block" && !names.partials.has(name))) return undefined;
  const render = lazy(() => makeRender(PROGRAMS[program] ?? {}));
  // Most templates of a pack are for kinds that a deck has not.
  const sites = lazy(() => found.part(0));
  return {
    file,
    get sites() {
      return sites();
    },
    asks,
    inserts,
    get render() {
      return render();
    },
  };
}

/** JSON of a template without faults; `base` as of `parseTemplate`, `program` its place among those of the pack. */
export function prepareBody(
  { sites, asks, inserts }: Pick<Template, "sites" | "asks" | "inserts">,
  base: number,
  program: number,
): PreparedJson {
  const prepared: PreparedBody = { base, program, asks, inserts };
  return prepare(prepared, [sites]);
}
