import type { Block, Brief, Chart, Part, Slide } from "../brief/types.ts";
import { readTextMark } from "../marking/mark.ts";
import type { Scheme } from "../marking/types.ts";

/**
 * Charts draw the names of categories and series without their marks, which would stand at every tick of an axis; the
 * caption and the banner say how the chart is marked, and the table that it came from keeps them.
 */
export function labelCharts(brief: Brief, scheme: Scheme): Brief {
  return { ...brief, slides: brief.slides.map((slide) => labelSlide(slide, scheme)) };
}

function labelSlide(slide: Slide, scheme: Scheme): Slide {
  const blocks = labelBlocks(slide.blocks, scheme);
  return { ...slide, blocks, parts: slide.parts.map((part) => labelPart(part, scheme)) };
}

function labelPart(part: Part, scheme: Scheme): Part {
  return { ...part, blocks: labelBlocks(part.blocks, scheme) };
}

function labelBlocks(blocks: readonly Block[], scheme: Scheme): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.kind === "chart") return labelChart(block, scheme);
    if (block.kind === "columns") return { ...block, columns: block.columns.map((part) => labelPart(part, scheme)) };
    return block.kind === "division" ? { ...block, blocks: labelBlocks(block.blocks, scheme) } : block;
  });
}

function labelChart(chart: Chart, scheme: Scheme): Chart {
  const plain = (text: string): string => {
    const reading = readTextMark(text, chart.span, scheme);
    return reading !== null && "mark" in reading ? text.replace(/^\s*\([^()]*\)\s*/, "") : text;
  };
  return {
    ...chart,
    categories: chart.categories.map(plain),
    series: chart.series.map(({ name, values }) => ({ name: plain(name), values })),
  };
}
