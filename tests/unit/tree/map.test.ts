import { describe, expect, it } from "vitest";
import type { Chart, Inline } from "../../../src/brief/types.ts";
import { mapBrief, mapInlines } from "../../../src/tree/map.ts";
import { textOf } from "../../../src/tree/text.ts";
import { blocksOf, leavesIn } from "../../../src/tree/walk.ts";
import { EVERY_KIND, parse } from "./support.ts";

const shout = (inlines: readonly Inline[]): readonly Inline[] =>
  mapInlines(inlines, (inline) => [inline.kind === "text" ? { ...inline, text: inline.text.toUpperCase() } : inline]);

describe("rewriting a brief", () => {
  it("leaves everything the same object where nothing changes", () => {
    const brief = parse(EVERY_KIND);
    expect(mapBrief(brief, { text: (inlines) => inlines, chart: (chart) => chart })).toBe(brief);
  });

  it("rewrites every text that the walk comes to", () => {
    const [slide] = mapBrief(parse(EVERY_KIND), { text: shout }).slides;
    const texts = leavesIn(slide?.blocks ?? []).flatMap((leaf) => (leaf.node === "text" ? [textOf(leaf.inlines)] : []));
    expect(texts).toEqual(texts.map((text) => text.toUpperCase()));
    expect(textOf(slide?.title ?? [])).toBe("TITLE");
    expect(slide?.parts.map(({ title }) => textOf(title))).toEqual(["PART"]);
  });

  it("keeps what stands beside a change", () => {
    const before = parse("## T\n\nold\n\n- kept\n\n## U\n\nkept");
    const change = (inlines: readonly Inline[]) => (textOf(inlines) === "old" ? shout(inlines) : inlines);
    const after = mapBrief(before, { text: change });
    expect(after.slides[0]).not.toBe(before.slides[0]);
    expect(after.slides[0]?.blocks[1]).toBe(before.slides[0]?.blocks[1]);
    expect(after.slides[1]).toBe(before.slides[1]);
  });

  it("reads the caption that a chart shares with its table once", () => {
    const brief = parse("## T\n\n| a | b |\n|---|---|\n| c | 1 |\n\n: caption {.chart type=bar}");
    const seen: string[] = [];
    const read = (inlines: readonly Inline[]) => {
      seen.push(textOf(inlines));
      return shout(inlines);
    };
    const charts = mapBrief(brief, { text: read }).slides.flatMap(({ blocks }) => blocksOf("chart", blocks));
    expect(seen).toEqual(["T", "caption", "a", "b", "c", "1"]);
    expect(charts.map(({ caption, table }) => [textOf(caption), table.caption === caption])).toEqual([
      ["CAPTION", true],
    ]);
  });

  it("hands over every chart, wherever it stands", () => {
    const table = ["| a | b |", "|---|---|", "| c | 1 |", "", ": d {.chart type=bar}"];
    const inside = (prefix: string) => table.map((line) => `${prefix}${line}`).join("\n");
    const brief = parse(`## T\n\n- item\n\n${inside("  ")}\n\n${inside("> ")}\n\n${inside("")}\n`);
    const charts: Chart[] = [];
    mapBrief(brief, {
      chart: (chart, before) => {
        expect(chart).toBe(before);
        charts.push(chart);
        return chart;
      },
    });
    expect(charts).toHaveLength(3);
  });

  it("gives sections the new titles of their slides", () => {
    const brief = mapBrief(parse("# Section\n\n## T\n\na\n\n# Other\n\n## U\n\nb"), { text: shout });
    expect(brief.sections.map(({ title }) => textOf(title))).toEqual(["SECTION", "OTHER"]);
  });
});

describe("rewriting inlines", () => {
  it("changes children first and lets an inline become several or none", () => {
    const [slide] = parse("## T\n\na **b** *c*").slides;
    const [paragraph] = slide?.blocks ?? [];
    const inlines = paragraph?.kind === "paragraph" ? paragraph.inlines : [];
    const flat = mapInlines(inlines, (inline) => {
      if (inline.kind === "emphasis") return [];
      return inline.kind === "strong" ? inline.children : [inline];
    });
    expect(flat.map(({ kind }) => kind)).toEqual(["text", "text", "text"]);
    expect(textOf(flat)).toBe("a b");
  });
});
