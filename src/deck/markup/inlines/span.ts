import { writeAttributes } from "../attributes.ts";
import type { InlineWriter } from "./types.ts";

/** `[text]{.class lang=ko dir=rtl}` */
export const span: InlineWriter<"span"> = ({ attributes: { classes, values }, children }, context) => {
  const dir = values.dir === "rtl" || values.dir === "ltr" ? values.dir : "";
  const attributes = writeAttributes({ class: classes.join(" "), lang: values.lang ?? "", dir });
  return attributes === "" ? context.inlines(children) : `<span${attributes}>${context.inlines(children)}</span>`;
};
