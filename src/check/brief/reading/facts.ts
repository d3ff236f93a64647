/** Facts of the registry as the brief uses them, and stamps of freshness. */
import type { Inline, SpanInline } from "../../../brief/types.ts";
import type { Fact } from "../../../craft/types.ts";
import { type IsoDate, isoDate } from "../../../data/dates.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { inlinesIn } from "../../../tree/walk.ts";
import type { CheckContext } from "../types.ts";

export interface FactUse {
  readonly fact: Fact;
  readonly span: Span;
}

/** Every number that is bound to a fact, in reading order. */
export function factUses({ texts, registries }: CheckContext): readonly FactUse[] {
  const facts = new Map(registries.facts.map((fact) => [fact.key, fact]));
  return texts.flatMap(({ inlines }) =>
    spansOf(inlines, "fact").flatMap(({ attributes, span }) => {
      const fact = facts.get(attributes.values.key ?? "");
      return fact === undefined ? [] : [{ fact, span }];
    }),
  );
}

/** The first use of each fact. */
export function factsUsed(context: CheckContext): readonly FactUse[] {
  return [...new Map([...factUses(context)].reverse().map((use) => [use.fact.key, use])).values()].reverse();
}

/** `[as of 2013-05-03]`: dates with their places. */
export function stampsOf({ texts }: CheckContext): readonly { readonly date: IsoDate; readonly span: Span }[] {
  return texts.flatMap(({ inlines }) =>
    spansOf(inlines, "as-of").flatMap(({ attributes, span }) => {
      const date = isoDate(attributes.values.date ?? "");
      return date === null ? [] : [{ date, span }];
    }),
  );
}

const spansOf = (inlines: readonly Inline[], name: string): readonly SpanInline[] =>
  inlinesIn(inlines).flatMap((inline) =>
    inline.kind === "span" && inline.attributes.classes.includes(name) ? [inline] : [],
  );
