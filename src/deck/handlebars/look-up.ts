import { didYouMean } from "../../diagnostics/suggest.ts";
import { Markup } from "../markup/markup.ts";
import { HELPERS } from "./helpers.ts";
import type { Outer, Run } from "./run.ts";
import type { PathSite } from "./types.ts";
import { BROKEN, fieldNames, hasOwnField, isOpen, nameType, ownField, unwrap } from "./values.ts";

/**
 * The value of a path, strictly: a field that is not there is reported, but for the drafter's own keys (`OPEN`).
 * @param head what Handlebars found the path to start from: a context, a block parameter, `@root`, `@index`
 */
export function readPath(site: PathSite, head: unknown, run: Run): unknown {
  if (head === BROKEN) return BROKEN;
  if (site.loop) return head === undefined ? run.problem("deck/no-loop", { path: site.original }, site.span) : head;
  if (head === undefined && site.from === 0)
    return run.problem("deck/no-outer-context", { path: site.original }, site.span);
  const { names, from } = site;
  if (names.length === 0) return head;
  let value = head;
  let open = false;
  for (let index = from; index < names.length; index++) {
    open ||= isOpen(value);
    const name = names[index] ?? "";
    // Nearly every field is there, and who has it need not be said.
    value = hasOwnField(value, name)
      ? ownField(value, name)
      : missingField(value, name, names.slice(0, index).join("."), { site, open, run });
    if (value === BROKEN) return BROKEN;
  }
  return value;
}

interface Place {
  readonly site: PathSite;
  readonly open: boolean;
  readonly run: Run;
}

/** `of`: the words of the path so far, for messages; "" for the context itself. */
function missingField(value: unknown, name: string, of: string, { site, open, run }: Place): unknown {
  const object = unwrap(value);
  if (object === BROKEN) return BROKEN;
  if (Array.isArray(object) && /^\d{1,9}$/.test(name)) return null;
  if (object === null || object === undefined) {
    if (open) return null;
    return run.problem("deck/empty-value", { owner: of || "this", field: name }, site.span);
  }
  if (object instanceof Markup || typeof object !== "object")
    return run.problem("deck/no-fields", { owner: of || "this", type: nameType(object), field: name }, site.span);
  if (open) return null;
  const suggestion = suggestField(value, name, of, site, run.outer);
  return run.problem("deck/unknown-field", { field: name, owner: of || "this", suggestion }, site.span);
}

function suggestField(value: unknown, name: string, of: string, { original }: PathSite, around: Outer | null): string {
  if (of === "" && !original.startsWith("@")) {
    let up = "../".repeat(1 + (original.match(/\.\.\//g)?.length ?? 0));
    let outer = around;
    for (let at = up.length / 3; at > 1; at--) outer = outer?.outer ?? null;
    for (; outer !== null; outer = outer.outer, up += "../")
      if (hasOwnField(outer.context, name)) return `The surrounding context has it: “${up}${name}”.`;
    const helper = HELPERS.get(name);
    if (helper !== undefined) return `“${name}” is a helper: {{${helper.usage}}}.`;
  }
  const list = unwrap(value);
  if (Array.isArray(list))
    return `“${of || "this"}” is a list: go through it with {{#each ${of || "this"}}}, or count it with {{count ${of || "this"}}}.`;
  const known = fieldNames(value);
  const near = didYouMean(name, known);
  return near !== "" || known.length > 60 ? near : `There are ${known.join(", ")}.`;
}
