import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Span } from "../../diagnostics/types.ts";
import { report } from "../context.ts";
import type { Inline } from "../types.ts";
import type { Scope } from "./reader.ts";

interface Written {
  /** `[-@fig-a]`: the number alone. */
  readonly bare: boolean;
  /** What stands before it in its brackets. */
  readonly before: string;
  /** The whole of it, where that is not `@key`. */
  readonly raw?: string;
}
const NOTHING: Written = { bare: false, before: "" };

/** Whether the words before a number end in what it is a number of, or in the first letters of it: `[Fig. @fig-a]`. */
function isNamed(before: string, word: string): boolean {
  const last = (before.split(/\s+/).at(-1) ?? "").replace(/\.$/, "").toLowerCase();
  return last.length > 1 && word.toLowerCase().startsWith(last);
}

/** `Figure 2` as a link to its slide, the number of an example, the words of a heading; as written where it is none. */
export function referenceItems(key: string, span: Span, { reader }: Scope, written: Written = NOTHING): Inline[] {
  const { context } = reader;
  const example = context.examples.named.get(key);
  if (example !== undefined) return [{ kind: "text", span, text: String(example) }];
  // At the start of a sentence a key may have a capital; labels of TeX have a colon where ids have a hyphen.
  const id =
    [key, key.charAt(0).toLowerCase() + key.slice(1), key.replaceAll(":", "-")].find((one) =>
      context.targets.has(one),
    ) ?? key;
  const numbered = context.numbered.get(id);
  const number = numbered?.number ?? "";
  const isBare = written.bare || isNamed(written.before, numbered?.word ?? "");
  const words = numbered === undefined ? context.headings.get(id) : isBare ? number : `${numbered.word}\u00a0${number}`;
  const slide = context.targets.get(id);
  if (words === undefined || slide === undefined) {
    const known = [...context.numbered.keys(), ...context.headings.keys()];
    const { raw = `@${key}` } = written;
    const params = { key, written: raw, suggestion: didYouMean(key, known) };
    report(context, "brief/reference-unknown", params, [span.start, span.end]);
    return [{ kind: "text", span, text: raw }];
  }
  const ofHeading = numbered === undefined ? ({ ofHeading: true } as const) : {};
  const children = [{ kind: "text", span, text: words }] as const;
  return [{ kind: "link", span, href: `#${slide}`, title: "", ...ofHeading, children }];
}
