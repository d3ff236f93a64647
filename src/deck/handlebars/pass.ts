import type { Code, ParamsOf } from "../../diagnostics/catalogue/index.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { didYouMean, suggest } from "../../diagnostics/suggest.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { CallNode, ExpressionNode, LiteralNode, Located, NothingNode, PathNode } from "./ast.ts";
import type { Places } from "./place.ts";
import type { Site } from "./types.ts";

/** What the names of a template can stand for beside fields. */
export interface Names {
  /** Files that `{{> name}}` may insert. */
  readonly partials: ReadonlySet<string>;
  /** What any template of the pack declares by `{{#*inline "name"}}`: a partial may insert what its user declares. */
  readonly inlines: ReadonlySet<string>;
  /** Every partial by the name of its pack and its own, `statecraft/standing`: what a misspelt one may have meant. */
  readonly ofPacks?: ReadonlySet<string>;
}

/** What is said of a partial that is not there: a name with a slash is asked for in the pack that it names. */
export function unknownPartial(partial: string, { partials, inlines, ofPacks = new Set() }: Names) {
  const [pack, name] = split(partial);
  if (pack === "") return { partial, suggestion: didYouMean(partial, new Set([...partials, ...inlines])), packs: "" };
  const packs = new Set([...ofPacks].map((one) => split(one)[0]));
  // Each half by itself: what two long names share says nothing of the short one.
  const near = packs.has(pack) ? pack : suggest(pack, packs);
  const inside = [...ofPacks].map(split).flatMap(([of, one]) => (of === near ? [one] : []));
  const found = inside.includes(name) ? name : suggest(name, inside);
  const suggestion = found === undefined ? "" : `Did you mean “${near}/${found}”?`;
  return { partial, suggestion, packs: [...packs].map((one) => `“${one}/”`).join(", ") };
}

/** `PACK/NAME` in two; the folder of a pack may hold slashes. */
function split(partial: string): readonly [pack: string, name: string] {
  const slash = partial.lastIndexOf("/");
  return [partial.slice(0, Math.max(0, slash)), partial.slice(slash + 1)];
}

/** One walk over a template's tree: what it has met so far. */
export class Pass {
  readonly names: Names;
  readonly places: Places;
  readonly report: Report;
  readonly sites: Site[] = [];
  readonly asks = new Set<string>();
  readonly inserts = new Set<string | null>();
  /** Block parameters, the innermost block's first. */
  private readonly locals: (readonly string[])[] = [];

  constructor(places: Places, names: Names, report: Report) {
    this.places = places;
    this.names = names;
    this.report = report;
  }

  span(node: Located): Span {
    return this.places.span(node);
  }

  /** The number of a new site, as an argument for the compiled code. */
  site(site: Site): LiteralNode {
    return { type: "NumberLiteral", value: this.sites.push(site) - 1, loc: null };
  }

  /** Reports what cannot be, and gives what stands in its place: a value of which nothing more is said. */
  refuse<C extends Code>(code: C, params: ParamsOf<C>, span: Span): ExpressionNode {
    this.report(diagnose(code, params, { span }));
    return BROKEN_VALUE;
  }

  ask(names: readonly string[]): void {
    for (const name of names.slice(0, 2)) this.asks.add(name);
  }

  isLocal(name: string): boolean {
    return this.locals.some((names) => names.includes(name));
  }

  within<T>(locals: readonly string[], walk: () => T): T {
    this.locals.unshift(locals);
    const result = walk();
    this.locals.shift();
    return result;
  }
}

export const THIS: PathNode = { type: "PathExpression", data: false, depth: 0, parts: [], original: "", loc: null };
export const NOTHING: NothingNode = { type: "NullLiteral", loc: null };

/** A call of what `operations.ts` gives to the compiled code. */
export function call(operation: string, params: readonly ExpressionNode[]): CallNode {
  return { type: "SubExpression", path: { ...THIS, parts: [operation], original: operation }, params, loc: null };
}

const BROKEN_VALUE = call("broken", []);
