import type { Template } from "./types.ts";

/** Whether a template, or a partial that it may insert, asks for a field of the slide, such as `parts`. */
export function mentionsField(template: Template, field: string, partials: ReadonlyMap<string, Template>): boolean {
  const seen = new Set<Template>();
  const isAsked = (from: Template | undefined): boolean => {
    if (from === undefined || seen.has(from)) return false;
    seen.add(from);
    if (from.asks.includes(field)) return true;
    return from.inserts.some((name) => (name === null ? [...partials.values()] : [partials.get(name)]).some(isAsked));
  };
  return isAsked(template);
}
