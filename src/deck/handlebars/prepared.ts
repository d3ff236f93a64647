import { type PreparedTexts, prepare, preparedTexts } from "../../data/prepared.ts";
import { lazy } from "../view/lazy.ts";
import { makeRender } from "./library.ts";
import { PROGRAMS } from "./packaged.ts";
import type { Names } from "./pass.ts";
import type { Template } from "./types.ts";

interface PreparedBody extends Pick<Template, "sites" | "asks" | "inserts"> {
  readonly base: number;
  /** Place of its code in `PROGRAMS`. */
  readonly program: number;
}

/** Put in by the build: the bodies of packaged templates, and what `prepareBody` made of them. */
declare const BRIEFDECK_BODIES: PreparedTexts;

const known = preparedTexts<PreparedBody>(() => (typeof BRIEFDECK_BODIES === "undefined" ? [] : BRIEFDECK_BODIES));

/**
 * A packaged template, compiled when briefdeck was built. Undefined if its text is not as it was then, or uses a
 * partial that the pack lacks, or the sources run as they are. Arguments as of `parseTemplate`.
 */
export function preparedTemplate(file: string, text: string, base: number, names: Names): Template | undefined {
  const found = known(text, file);
  if (found === undefined || found.base !== base) return undefined;
  const { sites, asks, inserts, program } = found;
  if (inserts.some((name) => name !== null && name !== "@partial-block" && !names.partials.has(name))) return undefined;
  const render = lazy(() => makeRender(PROGRAMS[program] ?? {}));
  return {
    file,
    sites,
    asks,
    inserts,
    get render() {
      return render();
    },
  };
}

/** JSON of a template without faults; `base` as of `parseTemplate`, `program` its place among those of the pack. */
export function prepareBody(
  { sites, asks, inserts }: Omit<PreparedBody, "base" | "program">,
  base: number,
  program: number,
): string {
  const prepared: PreparedBody = { base, program, asks, inserts, sites };
  return prepare(prepared);
}
