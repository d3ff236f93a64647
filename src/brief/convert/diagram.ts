import type { Span } from "../../diagnostics/types.ts";
import type { RawDiagram } from "../blocks/raw.ts";
import { type Context, spanOf } from "../context.ts";
import type { FlowWords } from "../flowchart/types.ts";
import { readInlines } from "../inlines/read.ts";
import type { Block, Inline } from "../types.ts";
import type { Converter } from "./converter.ts";

/** A flow chart; its words are its own, since its source is no Markdown. */
export function convertDiagram({ chart, caption, start, end }: RawDiagram, { reader }: Converter): Block[] {
  const { context } = reader;
  const whole = spanOf(context, start, end);
  const inlines = (words: FlowWords): readonly Inline[] => inlinesOf(words, context);
  return [
    {
      kind: "diagram",
      span: whole,
      direction: chart.direction,
      caption: caption === null ? [] : readInlines(caption, reader),
      boxes: chart.boxes.map(({ id, form, words, group }) => ({
        ...{ id, form, group, inlines: inlines(words) },
        span: placeOf(words, whole, context),
      })),
      groups: chart.groups.map(({ id, words, group }) => ({
        ...{ id, group, inlines: inlines(words) },
        span: placeOf(words, whole, context),
      })),
      arrows: chart.arrows.map(({ from, to, line, heads, words }) => ({
        ...{ from, to, line, heads, inlines: inlines(words) },
        span: placeOf(words, whole, context),
      })),
    },
  ];
}

function inlinesOf(words: FlowWords, context: Context): readonly Inline[] {
  return words.flatMap(({ text, from, pieces }, index): readonly Inline[] => {
    const span = spanOf(context, from, from + text.length);
    const said = pieces.map(({ text: words, styles }): Inline => {
      const plain: Inline = { kind: "text", span, text: words };
      return styles.reduceRight<Inline>((inner, kind) => ({ kind, span, children: [inner] }), plain);
    });
    return index === 0 ? said : [{ kind: "break", span }, ...said];
  });
}

function placeOf(words: FlowWords, whole: Span, context: Context): Span {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return whole;
  return spanOf(context, first.from, last.from + last.text.length);
}
