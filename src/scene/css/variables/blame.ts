import type { Span } from "../../../diagnostics/types.ts";
import type { StyleRules } from "../rules.ts";
import type { Declaration } from "../sheet/declaration.ts";
import type { Pieces } from "../values/piece.ts";
import { isVar, variableName } from "./substitute.ts";

/**
 * Where a user gives the variable its value with which a packaged rule cannot be worked out: packaged rules are sound with
 * the packaged values, so one that fails fails by what a user's sheet put into it, however many variables lie between.
 *
 * @param at where the rule fails
 * @param ours names of the packaged sheets
 * @returns the nearest of the user's variables that the rule takes; undefined if it takes none
 */
export function variableBehind(at: Span, { ranked }: StyleRules, ours: ReadonlySet<string>): Span | undefined {
  const declarations = ranked.flatMap((rule) => rule.block.declarations);
  const named = new Map<string, Declaration[]>();
  for (const one of declarations) if (one.property === null) named.set(one.name, [...(named.get(one.name) ?? []), one]);
  const seen = new Set<string>();
  let open = declarations.filter(({ span }) => holds(span, at));
  while (open.length > 0) {
    const names = new Set(open.flatMap(({ pieces }) => namesIn(pieces)).filter((name) => !seen.has(name)));
    for (const name of names) seen.add(name);
    open = [...names].flatMap((name) => named.get(name) ?? []);
    const users = open.find(({ span }) => span !== undefined && !ours.has(span.file));
    if (users !== undefined) return users.span;
  }
  return undefined;
}

const holds = (span: Declaration["span"], at: Span): boolean =>
  span !== undefined && span.file === at.file && span.start <= at.start && at.end <= span.end;

const namesIn = (pieces: Pieces): readonly string[] =>
  pieces.flatMap((piece) =>
    piece.type === "function" ? [...(isVar(piece) ? [variableName(piece)] : []), ...namesIn(piece.args)] : [],
  );
