/** Templates, filled as the deck fills them. */

import { fillTemplate } from "../../../src/deck/handlebars/fill.ts";
import { parseTemplate } from "../../../src/deck/handlebars/parse.ts";
import type { Template } from "../../../src/deck/handlebars/types.ts";
import type { Diagnostic } from "../../../src/diagnostics/types.ts";

/** No partials. */
export const NO_NAMES = { partials: new Set<string>(), inlines: new Set<string>() };

export interface Blame {
  readonly code: string;
  /** The stretch of template that is blamed. */
  readonly at: string;
  readonly message: string;
  readonly hint: string | undefined;
}

export interface Filling {
  /** Null where something is wrong. */
  readonly text: string | null;
  readonly faults: readonly Blame[];
}

/** @param inlines names that inline partials have in it or in the partials */
export function fillAll(
  text: string,
  partials: Readonly<Record<string, string>>,
  data: object,
  inlines: readonly string[] = [],
): Filling {
  const names = { partials: new Set(Object.keys(partials)), inlines: new Set(inlines) };
  const main = parseTemplate("main.hbs", text, 0, names);
  const parsed = Object.entries(partials).map(
    ([name, source]) => [name, parseTemplate(`${name}.hbs`, source, 0, names)] as const,
  );
  const blame = ({ code, span, message, hint }: Diagnostic): Blame => {
    const source = span?.file === "main.hbs" ? text : (partials[span?.file.replace(".hbs", "") ?? ""] ?? "");
    return { code, at: source.slice(span?.start, span?.end), message, hint };
  };
  const problems = [...main.diagnostics, ...parsed.flatMap(([, { diagnostics }]) => diagnostics)];
  const faults = problems.map(blame);
  if (main.value === null || problems.some(({ severity }) => severity === "error")) return { text: null, faults };
  const ready = new Map(parsed.flatMap(([name, { value }]) => (value ? [[name, value] as [string, Template]] : [])));
  const filled = fillTemplate(main.value, data, { partials: ready, lang: "en-GB" });
  return { text: filled.value?.text ?? null, faults: [...faults, ...filled.diagnostics.map(blame)] };
}
