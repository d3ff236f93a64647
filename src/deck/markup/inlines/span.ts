import { formatDate } from "../../../language/date.ts";
import { writeAttributes } from "../attributes.ts";
import type { InlineWriter } from "./types.ts";

/** `[text]{.class lang=ko dir=rtl}`; the day of a stamp, `[as of 2013-05-03]`, is written as all days of the deck. */
export const span: InlineWriter<"span"> = ({ attributes: { classes, values }, children }, context) => {
  const dir = values.dir === "rtl" || values.dir === "ltr" ? values.dir : "";
  const attributes = writeAttributes({ class: classes.join(" "), lang: values.lang ?? "", dir });
  const { date = "" } = classes.includes("as-of") ? values : {};
  const written = context.inlines(children);
  const text = date === "" ? written : written.replace(date, formatDate(date, "short", context.lang));
  return attributes === "" ? text : `<span${attributes}>${text}</span>`;
};
