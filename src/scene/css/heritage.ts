/**
 * What an element hands down: children of parents that hand down the same, and match the same rules, are alike, but for those
 * that ask their parent for what is not inherited.
 */
import type { Styled } from "./compute.ts";
import { LONGHANDS } from "./properties/longhands.ts";
import { type Declaration, wideKeyword } from "./sheet/declaration.ts";

/** One object for all parents that hand down the same. */
export interface Heritage {
  /** Where each inherited longhand comes from, by its place among them; undefined where no rule says anything. */
  readonly sources: readonly (Declaration | undefined)[];
}

const INHERITED: readonly number[] = LONGHANDS.flatMap(({ inherited }, index) => (inherited ? [index] : []));

const passes = (declaration: Declaration | undefined): boolean => {
  if (declaration === undefined) return true;
  const keyword = wideKeyword(declaration.pieces);
  return keyword === "inherit" || keyword === "unset";
};

/** The heritages of one cascade. */
export class Heritages {
  private readonly known = new Map<string, Heritage>();
  private readonly numbers = new Map<object, number>();

  /** @param above the heritage that the element itself has; undefined for a root */
  of(styled: Styled, above: Heritage | undefined): Heritage {
    const { style, values, variables, rootFontSize, winners } = styled;
    const sources = INHERITED.map((index, at) => {
      const own = winners.longhands[index];
      return passes(own) ? above?.sources[at] : own;
    });
    // Told of what a `style=""` says is the tag that it stands on, which is another for each that was computed.
    if (sources.some((source) => source !== undefined && source.span === undefined)) return { sources };
    const { opacity, underline, strike, baseline } = style;
    const key = [
      this.numberOf(variables),
      rootFontSize,
      opacity,
      underline,
      strike,
      baseline,
      ...INHERITED.map((index) => this.wordOf(values[index])),
      ...sources.map((source) => this.wordOf(source)),
    ].join();
    const found = this.known.get(key) ?? { sources };
    this.known.set(key, found);
    return found;
  }

  private wordOf(value: unknown): string {
    if (typeof value === "object" && value !== null) return `#${this.numberOf(value)}`;
    return typeof value === "string" ? JSON.stringify(value) : String(value);
  }

  private numberOf(value: object): number {
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    this.numbers.set(value, this.numbers.size);
    return this.numbers.size - 1;
  }
}
