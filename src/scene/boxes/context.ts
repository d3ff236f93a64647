import type { LangTag } from "../../data/language-tag.ts";
import type { Element } from "../../deck/types.ts";
import type { ComputedStyle } from "../css/types.ts";
import type { Assets } from "../types.ts";
import type { Styles } from "./runs.ts";
import type { BoxNode } from "./types.ts";

/** What building boxes needs to know besides the element. */
export interface BuildContext {
  readonly styles: Styles;
  readonly assets: Assets;
  readonly nextId: () => string;
  /** Items of lists that appear one by one, and elements that appear as a whole. */
  readonly steps: ReadonlySet<Element>;
  /** The box of a nested element; null for `display: none`. */
  readonly box: (element: Element, lang: LangTag) => BoxNode | null;
  /** Told of properties of an element that change nothing where it stands among texts. */
  readonly inVain: InVain;
}

export type InVain = (element: Element, style: ComputedStyle, names: readonly string[]) => void;

/** Attribute of an element that the plan found to hold a part which appears as a whole. */
const STEP = "step";

/**
 * Items that appear click by click, as Pandoc has it: of the outermost lists in what is of the class `incremental`, a
 * slide or a division, but in `nonincremental` ones.
 */
export function stepsIn(styles: Styles): ReadonlySet<Element> {
  const steps = new Set<Element>();
  const walk = (element: Element, isOn: boolean): void => {
    const on = (isOn || element.classes.includes("incremental")) && !element.classes.includes("nonincremental");
    for (const child of element.children) {
      if (child.type !== "element") continue;
      if (child.tag !== "li") walk(child, on);
      else if (on) steps.add(child);
    }
  };
  for (const element of styles.keys()) {
    if (element.attributes[STEP] !== undefined) steps.add(element);
    else if (element.classes.includes("incremental") && !steps.has(element)) walk(element, true);
  }
  return steps;
}

/** What every box made from an element has. */
export function boxBase(e: Element, style: ComputedStyle, ctx: BuildContext) {
  const anchor = e.id === "" ? {} : { anchor: e.id };
  const label = labelOf(e);
  const said = label === "" ? {} : { label };
  const step = e.tag !== "li" && ctx.steps.has(e) ? { isStep: true as const } : {};
  return { id: ctx.nextId(), style, name: e.attributes.name ?? "", ...said, span: e.span, ...anchor, ...step };
}

/** What an element says that it is (`part="red-line"`), else is by its first class, `Do not raise` of `do-not-raise`; "" without one. */
export function labelOf({ attributes, classes: [first = ""] }: Element): string {
  const words = (attributes.part || first).replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export type LeafTag = "table" | "img" | "chart" | "map" | "diagram" | "hr";

const LEAVES: ReadonlySet<string> = new Set<LeafTag>(["table", "img", "chart", "map", "diagram", "hr"]);

/** Elements that hold no text flow of their own. */
export function isLeafTag(tag: string): tag is LeafTag {
  return LEAVES.has(tag);
}

/** On how many lines a paragraph that may leave its box must fit. */
export function dropsOf(fit = ""): { readonly drops?: number } {
  const found = /(?:^|\s)drop(?:-([2-9]))?(?=\s|$)/.exec(fit);
  return found === null ? {} : { drops: Number(found[1] ?? 1) };
}
