import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Span } from "../../diagnostics/types.ts";
import { report } from "../context.ts";
import type { Inline } from "../types.ts";
import type { Scope } from "./reader.ts";

/** `Figure 2` as a link to its slide, the number of an example, the words of a heading; as written where it is none. */
export function referenceItems(key: string, span: Span, { reader }: Scope): Inline[] {
  const { context } = reader;
  const example = context.examples.named.get(key);
  if (example !== undefined) return [{ kind: "text", span, text: String(example) }];
  // At the start of a sentence a key may have a capital.
  const id = [key, key.charAt(0).toLowerCase() + key.slice(1)].find((one) => context.targets.has(one)) ?? key;
  const numbered = context.numbered.get(id);
  const words = numbered === undefined ? context.headings.get(id) : `${numbered.word}\u00a0${numbered.number}`;
  const slide = context.targets.get(id);
  if (words === undefined || slide === undefined) {
    const known = [...context.numbered.keys(), ...context.headings.keys()];
    report(context, "brief/reference-unknown", { key, suggestion: didYouMean(key, known) }, [span.start, span.end]);
    return [{ kind: "text", span, text: `@${key}` }];
  }
  return [{ kind: "link", span, href: `#${slide}`, title: "", children: [{ kind: "text", span, text: words }] }];
}
