import { at, writeAttributes } from "../attributes.ts";
import type { BlockWriter } from "./types.ts";

export const division: BlockWriter<"division"> = ({ attributes, blocks, span }, context) => {
  const { lang = "", dir = "" } = attributes.values;
  const written = writeAttributes({
    class: attributes.classes.join(" "),
    lang,
    dir: dir === "rtl" || dir === "ltr" ? dir : "",
  });
  return `<div${written}${at(span)}>${context.blocks(blocks)}</div>`;
};
