import type { Inline } from "../../brief/types.ts";
import type { InlineOf } from "./inlines/types.ts";

type Handlers = { readonly [K in Inline["kind"]]: (inline: InlineOf<K>) => string };

const children = (inline: { readonly children: readonly Inline[] }): string => plainText(inline.children);
const HANDLERS: Handlers = {
  text: ({ text }) => text,
  "inline-code": ({ text }) => text,
  "inline-image": ({ alt }) => alt,
  break: () => " ",
  footnote: () => "",
  citation: () => "",
  strong: children,
  emphasis: children,
  strike: children,
  superscript: children,
  subscript: children,
  underline: children,
  mark: children,
  link: children,
  span: children,
};

/** The words of inlines, without marks of citations and footnotes; white space collapsed. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join("").replace(/\s+/g, " ");
}

function textOf(inline: Inline): string {
  const handler = HANDLERS[inline.kind] as (inline: Inline) => string;
  return handler(inline);
}
