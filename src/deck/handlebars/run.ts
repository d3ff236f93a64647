import { BOUNDS } from "../../data/bounds.ts";
import type { Code, ParamsOf } from "../../diagnostics/catalogue/index.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { createReporter } from "../../diagnostics/reporter.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { DateFormats } from "../../language/date.ts";
import { Markup } from "../markup/markup.ts";
import { fail, type TemplateFailure } from "./failure.ts";
import { unknownPartial } from "./pass.ts";
import type { PartialSite, Template } from "./types.ts";
import { BROKEN, unwrap } from "./values.ts";
import { Writer } from "./writer.ts";

export interface Partials {
  /** By the names that `{{> name}}` may use; read when a template is filled. */
  readonly partials: ReadonlyMap<string, Template>;
  /** BCP 47, for the `date` helper. */
  readonly lang: string;
  /** How the house writes days; left out, as the language does. */
  readonly dates?: DateFormats | undefined;
}

/** The contexts around one, for messages. */
export interface Outer {
  readonly context: unknown;
  readonly outer: Outer | null;
}

const NOTHING: readonly string[] = [];

/** Faults of one filling beyond this are not told: they are of one kind. */
const MOST_FAULTS = 50;

/** One filling of one template. */
export class Run {
  readonly writer = new Writer();
  readonly lang: string;
  readonly dates: DateFormats;
  readonly partials: Partials["partials"];
  /** Contexts around the one at hand; null where they are not known. */
  outer: Outer | null = null;
  /** A template or partial with flaws took part: what was filled is of no use but for what it says. */
  isFlawed = false;
  /** The context that a partial was called in, and what stood around it. */
  private readonly inside: { readonly site: PartialSite; readonly caller: unknown; readonly outer: Outer | null }[] =
    [];
  private reads: string[] = [];
  private readonly reporter = createReporter();
  readonly diagnostics = this.reporter.diagnostics;

  constructor({ partials, lang, dates = {} }: Partials) {
    this.partials = partials;
    this.dates = dates;
    this.lang = lang;
  }

  /** Notes a fault of the template, and goes on for others. */
  report(diagnostic: TemplateFailure["diagnostic"]): typeof BROKEN {
    if (this.diagnostics.length < MOST_FAULTS) this.reporter.report(diagnostic);
    return BROKEN;
  }

  problem<C extends Code>(code: C, params: ParamsOf<C>, span: Span): typeof BROKEN {
    return this.report(diagnose(code, params, { span }));
  }

  /** Notes a field that a helper is given. */
  read(value: unknown): unknown {
    const inner = unwrap(value);
    const text = inner instanceof Markup ? inner.plain : inner;
    if (typeof text === "string" || typeof text === "number") this.reads.push(String(text));
    return value;
  }

  /** What helpers were given since this was last asked: what the value at hand was made from. */
  takeRead(): readonly string[] {
    if (this.reads.length === 0) return NOTHING;
    const { reads } = this;
    this.reads = [];
    return reads;
  }

  enter(site: PartialSite, caller: unknown): void {
    this.writer.step(site.span);
    if (this.inside.length >= BOUNDS.partials) this.failInRing([...this.inside.map((one) => one.site), site]);
    this.inside.push({ site, caller, outer: this.outer });
    // Where a block or an inline partial was written, not where it is inserted, decides what `../` means in it.
    if (site.name === null || !this.partials.has(site.name)) this.outer = null;
  }

  /** Tells of partials without end where the first of those stands that come back, and where the others do. */
  private failInRing(sites: readonly PartialSite[]): never {
    const first = sites.findIndex((one, at) => sites.indexOf(one, at + 1) > at);
    const ring =
      first < 0 ? sites.slice(-1) : sites.slice(first, sites.indexOf(sites[first] as PartialSite, first + 1));
    const [start, ...others] = ring as [PartialSite, ...PartialSite[]];
    const names = [...ring, start].map(({ name }) => `“${name ?? "(…)"}”`).join(" → ");
    const related = others.map(({ span }) => ({
      message: "which inserts the next one here",
      span,
      brief: true as const,
    }));
    fail("deck/partial-recursion", { ring: names, limit: BOUNDS.partials }, start.span, related);
  }

  /** Called by a partial of the pack with its context. */
  begin(context: unknown): void {
    const last = this.inside.at(-1);
    if (last !== undefined && context !== last.caller) this.outer = { context: last.caller, outer: last.outer };
  }

  leave(): void {
    this.outer = this.inside.pop()?.outer ?? null;
  }

  /** What an exception that is none of ours means, where Handlebars or the engine gave up. */
  explain(error: unknown, span: Span): TemplateFailure["diagnostic"] | undefined {
    const place = this.inside.at(-1)?.site.span ?? span;
    if (error instanceof RangeError) return diagnose("deck/template-nesting", {}, { span: place });
    const partial =
      error instanceof Error ? /^The partial (.*) could not be found$/s.exec(error.message)?.[1] : undefined;
    return partial === undefined
      ? undefined
      : diagnose(
          "deck/unknown-partial",
          unknownPartial(partial, { partials: new Set(this.partials.keys()), inlines: new Set() }),
          { span: place },
        );
  }
}
