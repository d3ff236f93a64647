import type { Element } from "../../deck/types.ts";
import { createReporter, type Report } from "../../diagnostics/reporter.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { computeStyle, Expansions, type Remembered, type Styled } from "./compute.ts";
import { type Heritage, Heritages } from "./heritage.ts";
import type { RankedRule, StyleRules } from "./rules.ts";
import { attributeOf, type TreeNode } from "./selectors/node.ts";
import { ruleName } from "./selectors/part.ts";
import type { Declaration } from "./sheet/declaration.ts";
import { parseInline } from "./sheet/parse-sheet.ts";
import { Environments } from "./variables/environment.ts";

/** A style that elements share, and the styles of the children under it. */
export interface SharedStyle {
  readonly computed: Computed;
  readonly children: Map<string, Family>;
}

interface Computed extends Styled {
  readonly parent: Computed | undefined;
  /** What is wrong with the `style=""` that went into it: reported wherever it is used. */
  readonly inlineProblems: readonly Diagnostic[];
}

interface Possible {
  /** Rules that match, or could match, every one of them. */
  readonly everywhere: readonly RankedRule[];
  /** Rules that must be asked for each, because they look at siblings. */
  readonly positional: readonly RankedRule[];
}

/** Elements of one signature under one shared style: they differ in place and in `style=""` only. */
interface Family extends Possible {
  readonly members: Map<string, SharedStyle>;
}

const NONE: readonly RankedRule[] = [];

interface Inline {
  readonly declarations: readonly Declaration[];
  readonly problems: readonly Diagnostic[];
}

/** Styles elements, computing what equal ones share once. */
export class Styler {
  private readonly rules: StyleRules;
  private readonly share: boolean;
  private readonly report: Report;
  private readonly roots = new Map<string, Family>();
  private readonly possible = new Map<string, Possible>();
  private readonly inline = new Map<string, Inline>();
  private readonly remembered: Remembered;
  /**
   * By what is handed down to them, or by the parent of those that take more than that; then by rules and `style=""`: under
   * other ancestors most rules are the same, as in the layouts of a pack.
   */
  private readonly computed = new Map<Heritage | Computed | undefined, Map<string, Computed>>();
  private readonly heritages = new Heritages();
  private readonly handedDown = new Map<Computed, Heritage>();

  constructor(rules: StyleRules, share: boolean, report: Report) {
    this.rules = rules;
    this.share = share;
    this.report = report;
    this.remembered = { environments: new Environments(), expansions: new Expansions(share) };
  }

  style(node: TreeNode, parent: SharedStyle | undefined): SharedStyle {
    const family = this.familyOf(node, parent?.children ?? this.roots);
    const positional = family.positional.length === 0 ? NONE : matching(family.positional, node);
    const { style } = node.element;
    const key = positional.length === 0 ? style : `${style}\n${positional.map((rule) => rule.rank).join()}`;
    const known = family.members.get(key);
    if (known !== undefined) return known;
    const rules = [...family.everywhere, ...positional].sort((a, b) => a.rank - b.rank);
    const shared = { computed: this.computedOnce(rules, style, parent?.computed), children: new Map<string, Family>() };
    family.members.set(key, shared);
    return shared;
  }

  private familyOf(node: TreeNode, families: Map<string, Family>): Family {
    const signature = signatureOf(this.rules, node.element);
    const known = families.get(signature);
    if (known !== undefined && this.share) return known;
    const possible = this.possibleFor(node.element);
    const family: Family = {
      everywhere: matching(possible.everywhere, node),
      positional: possible.positional.filter((rule) => rule.selector.mayMatch(node)),
      members: new Map(),
    };
    families.set(signature, family);
    return family;
  }

  /** Rules that could match by an element's id, classes and tag alone, weakest first. */
  private possibleFor({ id, classes, tag }: Element): Possible {
    const key = [tag, id, ...classes].join("\n");
    const known = this.possible.get(key);
    if (known !== undefined) return known;
    const { forAny, byTag, byClass, byId } = this.rules;
    const ofClasses = [...new Set(classes)].map((name) => byClass.get(name));
    const buckets = [forAny, byTag.get(ruleName(tag)), ...ofClasses, byId.get(id)];
    const rules = buckets.flatMap((bucket) => bucket ?? []).sort((a, b) => a.rank - b.rank);
    const found: Possible = {
      everywhere: rules.filter(({ selector }) => !selector.positional),
      positional: rules.filter(({ selector }) => selector.positional),
    };
    this.possible.set(key, found);
    return found;
  }

  private computedOnce(rules: readonly RankedRule[], style: string, parent: Computed | undefined): Computed {
    if (!this.share) return this.compute(rules, style, parent);
    const key = `${style}\n${rules.map((rule) => rule.rank).join()}`;
    const heritage = parent && this.heritageOf(parent);
    const found = this.computed.get(heritage)?.get(key) ?? this.computed.get(parent)?.get(key);
    if (found !== undefined) return found;
    const computed = this.compute(rules, style, parent);
    // Of a `style=""` its tag is told, which is another under each parent.
    const under = computed.tookMore || style !== "" ? parent : heritage;
    this.computed.set(under, (this.computed.get(under) ?? new Map<string, Computed>()).set(key, computed));
    return computed;
  }

  private heritageOf(computed: Computed): Heritage {
    const known = this.handedDown.get(computed);
    if (known !== undefined) return known;
    const { parent } = computed;
    const heritage = this.heritages.of(computed, parent && this.heritageOf(parent));
    this.handedDown.set(computed, heritage);
    return heritage;
  }

  private compute(rules: readonly RankedRule[], style: string, parent: Computed | undefined): Computed {
    const { declarations, problems } = this.readInline(style);
    const inlineProblems: Diagnostic[] = [...problems];
    const sets = [...rules.map((rule) => rule.block.declarations), declarations];
    const layers = rules.map(({ layer }) => layer);
    const report: Report = (diagnostic) => {
      if (diagnostic.span === undefined) inlineProblems.push(diagnostic);
      else this.report(diagnostic);
    };
    const styled = computeStyle(sets, layers, parent, this.rules, report, this.remembered);
    return { ...styled, parent, inlineProblems };
  }

  private readInline(style: string): Inline {
    const known = this.inline.get(style);
    if (known !== undefined) return known;
    const { report, diagnostics } = createReporter();
    const source = { file: undefined, text: style, report };
    const inline: Inline = { declarations: style === "" ? [] : parseInline(source), problems: diagnostics };
    this.inline.set(style, inline);
    return inline;
  }
}

function matching(rules: readonly RankedRule[], node: TreeNode): readonly RankedRule[] {
  return rules.filter((rule) => rule.selector.matches(node));
}

/**
 * All of an element that rules look at, places among siblings aside, as text: equal signatures under equal ancestors
 * match the same rules. Ids and classes that no rule mentions are left out, so that they do not spoil the sharing.
 */
function signatureOf({ mentions }: StyleRules, element: Element): string {
  let signature = element.tag;
  if (element.id !== "" && mentions.ids.has(element.id)) signature += ` #${element.id}`;
  for (const name of element.classes) if (mentions.classes.has(name)) signature += ` .${name}`;
  for (const name of mentions.attributes) {
    const value = attributeOf(element, name);
    if (value !== undefined) signature += ` [${name}=${JSON.stringify(value)}]`;
  }
  return signature;
}
