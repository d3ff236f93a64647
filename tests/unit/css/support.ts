import type { Element, MarkupNode } from "../../../src/deck/types.ts";
import { createReporter } from "../../../src/diagnostics/reporter.ts";
import type { Diagnostic } from "../../../src/diagnostics/types.ts";
import { type Cascade, createCascade, parseStylesheets } from "../../../src/scene/css/cascade.ts";
import type { ComputedStyle } from "../../../src/scene/css/types.ts";

export const TEMPLATE = { file: "quote.hbs", start: 40, end: 60 };

/** `el("p.a.b#c[region=x]", …)`; a string child is text; `{style}` goes first among the children. */
export function el(selector: string, ...content: (MarkupNode | string | { style: string })[]): Element {
  const tag = /^[a-z0-9]+/.exec(selector)?.[0] ?? "";
  const pick = (pattern: RegExp): string[] => Array.from(selector.matchAll(pattern), (match) => match[1] ?? "");
  const attributes = pick(/\[([^\]]+)\]/g).map((pair) => [pair.split("=")[0] ?? "", pair.split("=")[1] ?? ""]);
  const style = content.map((item) => (typeof item === "object" && !("type" in item) ? item.style : "")).join("");
  return {
    type: "element",
    tag,
    id: pick(/#([\w-]+)/g)[0] ?? "",
    classes: pick(/\.([\w-]+)/g),
    attributes: Object.fromEntries(attributes),
    style,
    children: content.flatMap((item): MarkupNode[] => {
      if (typeof item === "string") return [{ type: "text", text: item, span: TEMPLATE }];
      return "type" in item ? [item] : [];
    }),
    span: TEMPLATE,
  };
}

export function cascadeOf(...css: string[]): Cascade {
  return createCascade(parseStylesheets(css.map((text, i) => ({ file: `theme${i + 1}.css`, text }))).value);
}

/** The style of `target` in `root` (the root itself by default). */
export function styleOf(css: string | string[], root: Element, target: Element = root): ComputedStyle {
  const style = cascadeOf(...[css].flat())
    .style(root)
    .get(target);
  if (style === undefined) throw new Error("The element is not in the tree");
  return style;
}

/** The style of one paragraph on a slide. */
export function paragraph(css: string, declarations = ""): ComputedStyle {
  const p = el("p", { style: declarations });
  return styleOf(css, el("slide", p), p);
}

/** What is wrong with a stylesheet, applied to a slide or not, each as `code «text at the span»: message | hint`. */
export function complaints(css: string, root?: Element): string[] {
  const { report, take, diagnostics } = createReporter();
  const cascade = createCascade(take(parseStylesheets([{ file: "theme.css", text: css }])), report);
  if (root) cascade.style(root);
  return diagnostics.map((diagnostic) => show(css, diagnostic));
}

function show(css: string, { code, message, hint, span, related }: Diagnostic): string {
  const at =
    span === undefined ? "nowhere" : span.file === "theme.css" ? `«${css.slice(span.start, span.end)}»` : span.file;
  const from = (related ?? []).map((other) => ` [${other.message}: «${css.slice(other.span.start, other.span.end)}»]`);
  return `${code} ${at} ${message} | ${hint ?? ""}${from.join("")}`;
}
