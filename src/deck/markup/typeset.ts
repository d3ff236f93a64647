import { type Stretch, typeset, typesetText } from "../../language/typography.ts";
import type { Element, MarkupNode, MarkupText } from "../types.ts";
import { ELEMENTS } from "./elements.ts";

/** Texts that run on into each other, with what they are to be set as. */
type Run = (Stretch & { readonly node: MarkupText })[];

/** A filled template with the signs of print: what the brief, its registries and the template say, and no code. */
export function typesetTree(root: Element, lang: string): Element {
  const set = new Map<MarkupText, string>();
  const runs: Run[] = [[]];
  gather(root, lang, false, runs);
  for (const run of runs) {
    for (const [index, text] of typeset(run).entries()) {
      const node = run[index]?.node;
      if (node !== undefined && node.text !== text) set.set(node, text);
    }
  }
  return rewritten(root, lang, set);
}

function gather(element: Element, outer: string, outerCode: boolean, runs: Run[]): void {
  const lang = element.attributes.lang ?? outer;
  const isCode = outerCode || element.tag === "code" || element.tag === "pre";
  const isBlock = ELEMENTS.get(element.tag)?.flow !== "inline";
  if (isBlock) begin(runs);
  for (const node of element.children) {
    if (node.type === "element") gather(node, lang, isCode, runs);
    else runs.at(-1)?.push({ node, text: node.text, lang, isCode });
  }
  if (isBlock) begin(runs);
}

/** What follows runs on from nothing before it. */
function begin(runs: Run[]): void {
  if (runs.at(-1)?.length !== 0) runs.push([]);
}

function rewritten(element: Element, outer: string, set: ReadonlyMap<MarkupText, string>): Element {
  const lang = element.attributes.lang ?? outer;
  let changed = false;
  const children = element.children.map((node): MarkupNode => {
    const text = node.type === "text" ? set.get(node) : undefined;
    const next = node.type === "element" ? rewritten(node, lang, set) : text === undefined ? node : { ...node, text };
    changed ||= next !== node;
    return next;
  });
  const attributes = element.tag === "chart" ? chartAttributes(element.attributes, lang) : element.attributes;
  return changed || attributes !== element.attributes ? { ...element, attributes, children } : element;
}

/** The names in a chart, which its figures stand beside as JSON. */
function chartAttributes(attributes: Element["attributes"], lang: string): Element["attributes"] {
  const { categories = "[]", series = "[]", accent } = attributes;
  if (!/'|\\"|--|\.\.\.| [»!?:;]|« /.test(categories + series)) return attributes;
  const written = (json: string) =>
    JSON.stringify(
      JSON.parse(json, (_, value: unknown) => (typeof value === "string" ? typesetText(value, lang) : value)),
    );
  // What the chart is about is found among the names as they are set.
  const about = accent === undefined ? {} : { accent: typesetText(accent, lang) };
  return { ...attributes, ...about, categories: written(categories), series: written(series) };
}
