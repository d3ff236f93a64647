import type { Chart } from "../../../brief/types.ts";
import { textOf } from "../../../tree/text.ts";
import { at, sizeStyle, writeAttributes } from "../attributes.ts";
import type { MarkupContext } from "../context.ts";
import { escapeText } from "../escape.ts";
import { withCaption } from "./figure.ts";
import type { BlockWriter } from "./types.ts";

export const chart: BlockWriter<"chart"> = (block, context) =>
  withCaption(writeMeasure(block) + writeChart(block, context), block.caption, block.span, context);

/**
 * What a single series measures, its unit and "(illustrative)" with it: it has no legend, and no axis a title.
 * `{measure=none}` leaves it away where other words say it.
 */
function writeMeasure({ series, attributes, span }: Chart): string {
  const [only, second] = series;
  const name = only?.name.trim() ?? "";
  if (second !== undefined || name === "" || attributes.values.measure === "none") return "";
  return `<p class="measure"${at(span)}>${escapeText(name)}</p>`;
}

export function writeChart(block: Chart, context: MarkupContext): string {
  const { type, attributes, categories, series, span } = block;
  const { stacked = "", legend = "", labels = "", format = "", unit = "" } = attributes.values;
  const written = writeAttributes({
    class: attributes.classes.filter((name) => name !== "chart").join(" "),
    style: sizeStyle(attributes),
    type,
    categories: JSON.stringify(categories),
    series: JSON.stringify(series),
    stacked,
    legend,
    labels,
    format,
    unit,
    alt: attributes.values.alt ?? describe(block, context),
  });
  return `<chart${at(span)}${written}></chart>`;
}

/**
 * The figures themselves, for those who do not see the chart; a long chart gives its series only. What the first
 * column holds (`Year`) is written nowhere else: no axis has a title.
 */
function describe({ caption, categories, series, table }: Chart, context: MarkupContext): string {
  const subject = textOf(caption) || context.subject;
  const head = textOf(table.header[0]?.inlines ?? []);
  const lines = series.map(({ name, values }) => {
    const points = categories.map((category, index) => `${category} ${values[index] ?? "–"}`);
    const label = head === "" ? name : `${head} / ${name}`;
    return points.length > 12 ? label : `${label}: ${points.join(", ")}`;
  });
  return [subject, ...lines].filter((line) => line !== "").join(". ");
}
