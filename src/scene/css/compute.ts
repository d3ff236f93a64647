import type { Report } from "../../diagnostics/reporter.ts";
import type { Colour } from "../types.ts";
import { explainValue } from "./properties/explain.ts";
import { colourProperty, fontSizeProperty } from "./properties/fields.ts";
import type { Longhand } from "./properties/longhand.ts";
import { indexOfLonghand, LONGHANDS, styleOf, type Values } from "./properties/longhands.ts";
import { maximumSize } from "./properties/text.ts";
import type { StyleRules } from "./rules.ts";
import { type Declaration, type WideKeyword, wideKeyword } from "./sheet/declaration.ts";
import { DEFAULT_UNITS } from "./theme-default.ts";
import type { ComputedStyle } from "./types.ts";
import { Rejection, type Units } from "./values/parser.ts";
import type { Pieces } from "./values/piece.ts";
import type { Environment, Environments } from "./variables/environment.ts";
import { substitute } from "./variables/substitute.ts";

/** What an element hands down to its children. */
export interface Styled {
  readonly style: ComputedStyle;
  readonly values: Values;
  readonly variables: Environment;
  readonly rootFontSize: number;
  /** What it came from. */
  readonly winners: Winners;
  readonly parent: Styled | undefined;
  /** Whether it has something of its parent that is not handed down by itself: `width: inherit`. */
  readonly tookMore: boolean;
}

/** The declarations that win on an element. */
export interface Winners {
  /** By index of the longhand. */
  readonly longhands: readonly (Declaration | undefined)[];
  /** By name. */
  readonly variables: ReadonlyMap<string, Declaration>;
}

/**
 * `sets` from weakest to strongest; what is `!important` beats all that is not (CSS Cascade 4, 6.3).
 * @param layers of the sets, where they are from several packs: a size of type that a pack says is not grown by what a pack
 * below it allowed for another one
 */
export function winnersOf(sets: readonly (readonly Declaration[])[], layers: readonly number[] = []): Winners {
  const longhands: (Declaration | undefined)[] = new Array(LONGHANDS.length).fill(undefined);
  const variables = new Map<string, Declaration>();
  const win = (declaration: Declaration): void => {
    if (declaration.property === null) variables.set(declaration.name, declaration);
    else for (const index of declaration.property.longhands) longhands[index] = declaration;
  };
  const important: Declaration[] = [];
  let layerOfMost = 0;
  for (const [at, declarations] of sets.entries()) {
    const layer = layers[at] ?? layerOfMost;
    for (const declaration of declarations) {
      if (declaration.important) {
        important.push(declaration);
        continue;
      }
      win(declaration);
      if (longhands[MAXIMUM] === declaration) layerOfMost = layer;
      else if (longhands[FONT_SIZE] === declaration && layer > layerOfMost) longhands[MAXIMUM] = undefined;
    }
  }
  important.forEach(win);
  return { longhands, variables };
}

/** Values in the order of the property's longhands, or a keyword for all of them. */
type Expanded = readonly unknown[] | WideKeyword;

/** How many contexts a declaration is remembered in: of those that are met again, most come to a few sizes of type. */
const REMEMBERED = 4;

interface Expansion extends Pick<Units, "em" | "rem" | "currentColour"> {
  readonly variables: Environment;
  readonly expanded: Expanded;
}

/** What declarations come to on elements of one cascade: a rule says the same of most elements that it matches. */
export class Expansions {
  private readonly known = new Map<Declaration, readonly Expansion[]>();
  private readonly share: boolean;

  /** @param share false: nothing is remembered */
  constructor(share: boolean) {
    this.share = share;
  }

  find(declaration: Declaration, { em, rem, currentColour }: Units, variables: Environment): Expanded | undefined {
    return this.known
      .get(declaration)
      ?.find(
        (one) => one.em === em && one.rem === rem && one.currentColour === currentColour && one.variables === variables,
      )?.expanded;
  }

  keep(declaration: Declaration, { em, rem, currentColour }: Units, variables: Environment, expanded: Expanded): void {
    if (!this.share) return;
    const others = this.known.get(declaration)?.slice(0, REMEMBERED - 1) ?? [];
    this.known.set(declaration, [{ em, rem, currentColour, variables, expanded }, ...others]);
  }
}

const FONT_SIZE = indexOfLonghand(fontSizeProperty);
const COLOUR = indexOfLonghand(colourProperty);
const MAXIMUM = indexOfLonghand(maximumSize);

class Computation {
  private readonly winners: Winners;
  private readonly parent: Styled | undefined;
  private readonly report: Report;
  /** A shorthand wins several longhands and is expanded, and its errors reported, once. */
  private readonly expanded = new Map<Declaration, Expanded>();
  private readonly variables: Environment;
  private readonly expansions: Expansions;
  private told = 0;
  tookMore = false;

  constructor(
    winners: Winners,
    parent: Styled | undefined,
    variables: Environment,
    report: Report,
    expansions: Expansions,
  ) {
    this.winners = winners;
    this.parent = parent;
    this.report = (diagnostic) => {
      this.told += 1;
      report(diagnostic);
    };
    this.variables = variables;
    this.expansions = expansions;
  }

  value(property: Longhand<unknown>, index: number, units: Units): unknown {
    const declaration = this.winners.longhands[index];
    if (declaration === undefined) return this.undeclared(property, index, "unset", units);
    const expanded = this.expand(declaration, units);
    if (typeof expanded === "string") return this.undeclared(property, index, expanded, units);
    return expanded[declaration.property?.longhands.indexOf(index) ?? 0];
  }

  private undeclared(property: Longhand<unknown>, index: number, keyword: Expanded, units: Units): unknown {
    const inherits = keyword === "inherit" || (keyword === "unset" && property.inherited);
    if (inherits && !property.inherited) this.tookMore = true;
    return inherits && this.parent ? this.parent.values[index] : property.initial(units);
  }

  private expand(declaration: Declaration, units: Units): Expanded {
    const known = this.expanded.get(declaration) ?? this.expansions.find(declaration, units, this.variables);
    const expanded = known ?? this.expandAnew(declaration, units);
    this.expanded.set(declaration, expanded);
    return expanded;
  }

  private expandAnew(declaration: Declaration, units: Units): Expanded {
    const before = this.told;
    const pieces = declaration.hasVar ? this.fill(declaration) : declaration.pieces;
    const expanded = pieces === undefined ? "unset" : this.parse(declaration, pieces, units);
    // What was told is told wherever it shows.
    if (this.told === before) this.expansions.keep(declaration, units, this.variables, expanded);
    return expanded;
  }

  private parse({ property, span }: Declaration, pieces: Pieces, units: Units): Expanded {
    const keyword = wideKeyword(pieces);
    if (keyword !== undefined) return keyword;
    const values = property?.expand(pieces, units) ?? [];
    if (!(values instanceof Rejection)) return values;
    if (property) this.report(explainValue(property, pieces, values, span));
    return "unset";
  }

  private fill(declaration: Declaration): Pieces | undefined {
    return substitute(declaration.pieces, {
      lookup: (name) => this.variables.get(name),
      names: () => this.variables.keys(),
      report: this.report,
    });
  }
}

/**
 * How far text grows that has a size of its own and no limit: as many steps of the scale as what it stands in, and no further
 * than that. A small heading would else grow until it is as large as its text.
 */
function limitInStep(parent: Styled | undefined, size: number, scale: readonly number[]): number | "auto" {
  const limit = parent?.values[MAXIMUM];
  if (parent === undefined || typeof limit !== "number") return "auto";
  const steps = scale.filter((one) => one > parent.style.fontSize && one <= limit).length;
  const above = scale.filter((one) => one > size);
  const reached = steps === 0 ? size : (above[above.length - steps] ?? above[0] ?? size);
  return Math.min(limit, reached);
}

export interface Remembered {
  readonly environments: Environments;
  readonly expansions: Expansions;
}

/**
 * Computes the style of an element. `em` needs the font size and `currentColor` the colour, so these two come first.
 * @param sets its declarations from weakest to strongest
 * @param layers of packs that they are from, as far as they are from sheets
 * @param parent undefined for a root
 * @param remembered of elements of one cascade: what their variables and declarations come to
 */
export function computeStyle(
  sets: readonly (readonly Declaration[])[],
  layers: readonly number[],
  parent: Styled | undefined,
  { theme, base, scale }: Pick<StyleRules, "theme" | "base" | "scale">,
  report: Report,
  { environments, expansions }: Remembered,
): Styled {
  const winners = winnersOf(sets, layers);
  const variables = environments.of(winners.variables, parent?.variables ?? base, report);
  const computation = new Computation(winners, parent, variables, report, expansions);
  const black: Colour = { hex: theme.colours.dk1, slot: "dk1" };
  const outer: Units = {
    em: parent?.style.fontSize ?? DEFAULT_UNITS.em,
    rem: parent?.rootFontSize ?? DEFAULT_UNITS.rem,
    currentColour: parent?.style.color ?? black,
    theme,
    scale,
  };
  const fontSize = computation.value(fontSizeProperty, FONT_SIZE, outer) as number;
  const colour = computation.value(colourProperty, COLOUR, outer) as Colour;
  const rootFontSize = parent?.rootFontSize ?? fontSize;
  const units: Units = { em: fontSize, rem: rootFontSize, currentColour: colour, theme, scale };
  const values = LONGHANDS.map((property, index) => {
    if (index === FONT_SIZE) return fontSize;
    if (index === MAXIMUM && winners.longhands[FONT_SIZE] !== undefined && winners.longhands[index] === undefined)
      return limitInStep(parent, fontSize, theme.sizes);
    return index === COLOUR ? colour : computation.value(property, index, units);
  });
  const style = styleOf(values, parent?.style);
  return { style, values, variables, rootFontSize, winners, parent, tookMore: computation.tookMore };
}
