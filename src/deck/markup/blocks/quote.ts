import { at } from "../attributes.ts";
import type { BlockWriter } from "./types.ts";

export const quote: BlockWriter<"quote"> = ({ blocks, attribution, span }, context) => {
  const by = context.inlines(attribution);
  const line = by === "" ? "" : `<p class="attribution"><cite>${by}</cite></p>`;
  return `<blockquote${at(span)}>${context.blocks(blocks)}${line}</blockquote>`;
};
