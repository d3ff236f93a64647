import { isError } from "../../../diagnostics/diagnose.ts";
import { firstOf, sortDiagnostics, summarise } from "../../../diagnostics/print.ts";
import type { Diagnostic } from "../../../diagnostics/types.ts";
import type { Profile } from "../../../release/types.ts";

/** What was checked, in the words of whoever carries the deck into the room. */
export interface Subject {
  readonly slides: number;
  /** Name of the release; "" for the whole brief. */
  readonly release: string;
  readonly profile: Profile;
  readonly status: string;
  readonly waivers: number;
  /** What keeps it from being ready though it can be built. */
  readonly unready: readonly Diagnostic[];
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/**
 * The last line of a walk-in check, for a principal's aide: `Walk-in check: ready for the room. 18 slides, internal,
 * read-ahead, draft, 2 waivers.` or what stands in the way. A brief with warnings is not simply ready.
 * @param ok whether nothing stops the deck
 */
export function verdictOf(diagnostics: readonly Diagnostic[], ok: boolean, subject: Subject): string {
  const count = summarise(diagnostics);
  const deck = describe(subject);
  if (!hasErrors(diagnostics) && subject.unready.length > 0) return `${unreadyOf(subject.unready)} ${deck}.`;
  if (ok && count === "") return `Walk-in check: ready for the room. ${deck}.`;
  const found = ok ? `ready but for ${count}` : `${count === "" ? "no deck" : count}`;
  const start = ok ? `Walk-in check: ${found}` : `Not ready: ${found}`;
  return `${start}; the first is: ${first(diagnostics)}${ok ? ` ${deck}.` : ""}`;
}

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(isError);

/** `Not ready: 16 of 18 slides are empty: …`, or how many things stand in the way and the first of them. */
function unreadyOf(unready: readonly Diagnostic[]): string {
  const message = sortDiagnostics(unready)
    .slice(0, 1)
    .map((one) => one.message.replace(/([^.!?)])$/, "$1."))
    .join("");
  if (unready.length === 1) return `Not ready: ${message}`;
  return `Not ready: ${plural(unready.length, "thing")} to settle; the first is: ${message}`;
}

function describe({ slides, release, profile, status, waivers }: Subject): string {
  const parts = [
    plural(slides, "slide"),
    release === "" ? "whole brief" : release,
    profile,
    status,
    ...(waivers === 0 ? [] : [plural(waivers, "waiver")]),
  ];
  return parts.join(", ");
}

/** The first error, else the first warning, in the order of the report. */
function first(diagnostics: readonly Diagnostic[]): string {
  const one = firstOf(diagnostics);
  return one === undefined ? "the deck could not be made." : one.message.replace(/([^.!?])$/, "$1.");
}
