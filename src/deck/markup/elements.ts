import { CHART_TYPES } from "../../data/chart-types.ts";
import { SHAPES } from "../../data/shapes.ts";
import { table } from "../../data/table.ts";
/** The elements and attributes of slide markup: templates/README.md, "Slide markup". */

export type Content = "blocks" | "inlines" | "nothing" | readonly string[];
export interface ElementRule {
  /** `blocks`: blocks or text; `inlines`: text and inline elements; else exactly these elements. */
  readonly content: Content;
  /** `block`, `inline`, or `both` (a picture stands alone or amid text). */
  readonly flow: "block" | "inline" | "both";
  /** Elements that it must stand in directly; absent: any that holds its flow. */
  readonly within?: readonly string[];
  readonly attributes: readonly string[];
  /** Written without an end tag, as in HTML. */
  readonly isVoid?: boolean;
}

export const GLOBAL_ATTRIBUTES = [
  "class",
  "id",
  "style",
  "lang",
  "dir",
  "region",
  "name",
  "part",
  "alt",
  "fit",
] as const;

const container: ElementRule = { content: "blocks", flow: "block", attributes: [] };
const textBlock: ElementRule = { content: "inlines", flow: "block", attributes: [] };
const inline: ElementRule = { content: "inlines", flow: "inline", attributes: [] };
const root: ElementRule = { ...container, within: [] };
const cell: ElementRule = { ...container, within: ["tr"], attributes: ["colspan", "rowspan"] };

const RULES: Readonly<Record<string, ElementRule>> = table({
  slide: root,
  layout: root,
  notes: root,
  h1: textBlock,
  h2: textBlock,
  h3: textBlock,
  h4: textBlock,
  p: { ...textBlock, attributes: ["at", "of", "sort", "for"] },
  pre: textBlock,
  blockquote: container,
  ul: { content: ["li"], flow: "block", attributes: [] },
  ol: { content: ["li"], flow: "block", attributes: ["start", "type"] },
  li: { ...container, within: ["ul", "ol"] },
  table: { content: ["col", "thead", "tbody", "tr"], flow: "block", attributes: [] },
  thead: { content: ["tr"], flow: "block", within: ["table"], attributes: [] },
  tbody: { content: ["tr"], flow: "block", within: ["table"], attributes: [] },
  tr: { content: ["td", "th"], flow: "block", within: ["table", "thead", "tbody"], attributes: [] },
  th: cell,
  td: cell,
  col: { content: "nothing", flow: "block", within: ["table"], attributes: [], isVoid: true },
  img: { content: "nothing", flow: "both", attributes: ["src"], isVoid: true },
  chart: {
    content: "nothing",
    flow: "block",
    attributes: "type categories series stacked legend labels format unit accent start across acrossformat".split(" "),
  },
  diagram: { content: ["shape", "connector", "p"], flow: "block", attributes: ["direction"] },
  map: { content: ["shape", "p"], flow: "block", attributes: ["frame"] },
  hr: { content: "nothing", flow: "block", attributes: [], isVoid: true },
  shape: { ...container, attributes: ["type", "of", "arrow", "within"] },
  connector: { content: "nothing", flow: "block", attributes: ["from", "to", "type", "arrow"], isVoid: true },
  main: container,
  section: container,
  div: container,
  header: container,
  footer: container,
  aside: container,
  figure: container,
  b: inline,
  strong: inline,
  i: inline,
  em: inline,
  u: inline,
  s: inline,
  del: inline,
  ins: inline,
  code: inline,
  math: { ...inline, attributes: ["tex", "display"] },
  a: { ...inline, attributes: ["href", "title"] },
  sup: inline,
  sub: inline,
  br: { content: "nothing", flow: "inline", attributes: [], isVoid: true },
  span: inline,
  cite: inline,
  mark: inline,
});

export const ELEMENTS: ReadonlyMap<string, ElementRule> = new Map(Object.entries(RULES));

/** Attributes whose values are words of a fixed list. */
export const ATTRIBUTE_VALUES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["shape type", ["risingLine", ...SHAPES]],
  ["direction", ["down", "up", "right", "left"]],
  ["connector type", ["straight", "elbow"]],
  ["arrow", ["start", "end", "start end"]],
  ["chart type", CHART_TYPES],
  ["ol type", ["1", "a", "A", "i", "I"]],
  ["math display", ["inline", "block"]],
  ["dir", ["ltr", "rtl", "auto"]],
]);
