import { at } from "../attributes.ts";
import type { BlockWriter } from "./types.ts";

export const paragraph: BlockWriter<"paragraph"> = ({ inlines, span }, context) =>
  `<p${at(span)}>${context.inlines(inlines)}</p>`;
