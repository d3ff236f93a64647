import { at } from "../attributes.ts";
import { writeText } from "../inlines/owed.ts";
import type { BlockWriter } from "./types.ts";

export const paragraph: BlockWriter<"paragraph"> = ({ inlines, span }, context) =>
  `<p${at(span)}>${writeText(inlines, context)}</p>`;
