import { diagnose } from "../../../diagnostics/diagnose.ts";
import type { Report } from "../../../diagnostics/reporter.ts";
import type { Declaration } from "../sheet/declaration.ts";
import { wordOf } from "../values/parser.ts";
import type { Piece, Pieces } from "../values/piece.ts";
import { hasVar, type Scope, substitute, type Variable } from "./substitute.ts";

/** The variables that an element sees, filled in. Null: defined, but invalid. */
export type Environment = ReadonlyMap<string, Pieces | null>;

/** Deeper chains of variables are a mistake, and would exhaust the stack. */
const DEEPEST = 100;

class Resolver {
  private readonly own: ReadonlyMap<string, Declaration>;
  private readonly parent: Environment;
  private readonly report: Report;
  private readonly open = new Set<string>();
  readonly resolved: Map<string, Pieces | null>;

  constructor(own: ReadonlyMap<string, Declaration>, parent: Environment, report: Report) {
    this.own = own;
    this.parent = parent;
    this.report = report;
    this.resolved = new Map(parent);
    for (const name of own.keys()) this.resolved.delete(name);
  }

  lookup(name: string, at: Piece): Variable {
    const declaration = this.own.get(name);
    if (declaration === undefined || this.resolved.has(name)) return this.resolved.get(name);
    if (this.open.has(name)) {
      this.report(diagnose("css/circular-variable", { name }, { span: at.span }));
      return null;
    }
    if (this.open.size >= DEEPEST) {
      this.report(diagnose("css/oversized-variable", { name, most: DEEPEST }, { span: at.span }));
      return null;
    }
    return this.resolve(name, declaration);
  }

  resolve(name: string, { pieces }: Declaration): Variable {
    const keyword = pieces.length === 1 ? wordOf(pieces[0]) : "";
    if (keyword === "initial") return undefined;
    const inherits = keyword === "inherit" || keyword === "unset";
    this.open.add(name);
    const value = inherits ? this.parent.get(name) : hasVar(pieces) ? (substitute(pieces, this.scope) ?? null) : pieces;
    this.open.delete(name);
    if (value !== undefined) this.resolved.set(name, value);
    return value;
  }

  private readonly scope: Scope = {
    lookup: (name, at) => this.lookup(name, at),
    names: () => new Set([...this.parent.keys(), ...this.own.keys()]),
    report: (diagnostic) => this.report(diagnostic),
  };
}

/** The parent's variables with the element's own in front, each filled in once. */
export function environment(own: ReadonlyMap<string, Declaration>, parent: Environment, report: Report): Environment {
  if (own.size === 0) return parent;
  const resolver = new Resolver(own, parent, report);
  for (const [name, declaration] of own) if (!resolver.resolved.has(name)) resolver.resolve(name, declaration);
  return resolver.resolved;
}

/** How many sets of variables under one parent are remembered: layouts of a pack have a handful, slides with their own as many as they are. */
const REMEMBERED = 8;

/** Environments of elements whose own variables are the same declarations under the same parent's: the root of each slide and layout. */
export class Environments {
  private readonly known = new WeakMap<Environment, { own: ReadonlyMap<string, Declaration>; made: Environment }[]>();

  /** As `environment`; what was reported of is made anew, and reported again. */
  of(own: ReadonlyMap<string, Declaration>, parent: Environment, report: Report): Environment {
    if (own.size === 0) return parent;
    const siblings = this.known.get(parent) ?? [];
    const known = siblings.find((one) => areSame(one.own, own));
    if (known !== undefined) return known.made;
    let isSound = true;
    const made = environment(own, parent, (diagnostic) => {
      isSound = false;
      report(diagnostic);
    });
    if (isSound) this.known.set(parent, [{ own, made }, ...siblings].slice(0, REMEMBERED));
    return made;
  }
}

function areSame(left: ReadonlyMap<string, Declaration>, right: ReadonlyMap<string, Declaration>): boolean {
  if (left.size !== right.size) return false;
  for (const [name, declaration] of left) if (right.get(name) !== declaration) return false;
  return true;
}
