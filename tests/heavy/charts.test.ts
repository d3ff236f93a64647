import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { contrast, hex, readHex } from "../../src/data/colour.ts";
import { orderChildren } from "../../src/emit/pptx/charts/schema.ts";
import { writeWorkbook } from "../../src/emit/pptx/charts/workbook.ts";
import { emitPptx } from "../../src/emit/pptx/emit.ts";
import { child, type Element, parseElement, readVal, writeElement } from "../../src/opc/tree.ts";
import type { ChartData } from "../../src/scene/chart/frame.ts";
import type { ChartItem } from "../../src/scene/types.ts";
import { placeText } from "../support/compile.ts";
import { sdkErrors } from "../support/powerpoint.ts";
import { ASSETS } from "../support/sample-scene.ts";
import { BLUE, box, chart, PAPER, RED, scene, slide } from "../support/scene.ts";
import { attributeOf, build } from "../unit/emit-package/support.ts";

const TYPES = ["bar", "column", "line", "area", "pie", "doughnut", "scatter", "bubble", "radar", "combined"] as const;
const ROUND: ReadonlySet<string> = new Set(["pie", "doughnut"]);
const UNLABELLED: ReadonlySet<string> = new Set(["area", "radar"]);
const PLACE = box(50, 100, 400, 300);

function deckOf(charts: readonly ChartItem[]) {
  return scene(charts.map((item, index) => slide(`c${index}`, `Chart ${index}`, [item])));
}

async function chartXml(type: ChartItem["type"], over: Partial<ChartData> = {}): Promise<string> {
  return (await build(deckOf([chart(type, "Chart", PLACE, over)]))).text("ppt/charts/chart1.xml");
}

describe("charts of every type", () => {
  const variants = TYPES.flatMap((type) =>
    (["clustered", "stacked", "percent"] as const).map((grouping) =>
      chart(type, "Chart", PLACE, {
        grouping,
        labels: grouping !== "percent" && !UNLABELLED.has(type),
        legend: grouping === "stacked" ? "none" : grouping === "percent" ? "auto" : "right",
        unit: grouping === "stacked" ? "US$ billion" : "",
      }),
    ),
  );
  const odd = TYPES.flatMap((type) => [
    chart(type, "One value", PLACE, {
      categories: ["a"],
      series: [{ name: "", values: [null], colour: RED, x: [1], sizes: [null] }],
      pointColours: [RED],
      labels: !UNLABELLED.has(type),
    }),
    chart(type, "Below zero", PLACE, {
      series: [{ name: '<&>"', values: [-1, 0, 1.5], colour: PAPER, x: [-3, 0, 2], sizes: [0, 1, 2] }],
      format: '0.0"%"',
      labels: !UNLABELLED.has(type),
    }),
  ]);
  const apart = chart("combined", "Two axes", PLACE, {
    series: [
      { name: "Exports", values: [3, 0, 5], colour: BLUE },
      { name: "Growth", values: [0.2, 0.1, 0.4], colour: RED, isLine: true, own: { format: "0.0", unit: "%" } },
    ],
    labels: false,
  });
  const message = chart("bar", "One bar", PLACE, {
    series: [{ name: "Days", values: [3, 1, 5], colour: BLUE }],
    pointColours: [BLUE, RED, BLUE],
    accent: 1,
  });
  const ends = chart("line", "Names at ends", PLACE, {
    series: [
      { name: "Exports", values: [3, 0, 9], colour: BLUE },
      { name: "Imports", values: [2, 4, 1], colour: RED },
    ],
    legend: "auto",
  });

  it("are valid, stacked or not, with labels or without, with nulls and zeros", { timeout: 60_000 }, async () => {
    const file = await emitPptx(deckOf([...variants, ...odd, apart, message, ends]), ASSETS);
    expect(await sdkErrors(file, "Office2016")).toEqual([]);
    expect(await sdkErrors(file)).toEqual([]);
  });

  it("refer to declared axes alone", async () => {
    for (const type of TYPES) {
      const xml = await chartXml(type);
      const ids = attributeOf(xml, "c:axId", "val");
      expect(ids).toHaveLength(ROUND.has(type) ? 0 : type === "combined" ? 6 : 4);
      expect(new Set(ids).size).toBe(ROUND.has(type) ? 0 : 2);
    }
  });

  it("speak the deck's language, in the theme's faces and colours", async () => {
    for (const type of TYPES) {
      const xml = await chartXml(type);
      expect(attributeOf(xml, "c:lang", "val")).toEqual(["en-GB"]);
      expect(xml).not.toContain("en-US");
      expect(xml).not.toContain("Arial");
      expect(attributeOf(xml, "a:srgbClr", "val").filter((hex) => !/^[0-9A-F]{6}$/.test(hex))).toEqual([]);
      expect(new Set(attributeOf(xml, "a:ea", "typeface"))).toEqual(new Set(["+mn-ea"]));
    }
  });

  it("have square corners, no invented title, and gaps where values are missing", async () => {
    for (const type of TYPES) {
      const xml = await chartXml(type);
      expect(attributeOf(xml, "c:roundedCorners", "val")).toEqual(["0"]);
      expect(attributeOf(xml, "c:autoTitleDeleted", "val")).toEqual(["1"]);
      expect(attributeOf(xml, "c:dispBlanksAs", "val")).toEqual(["gap"]);
    }
  });
});

/** Numbers of an element's children, by their names. */
const numbersIn = (one: Element | undefined, ...names: readonly string[]): readonly number[] =>
  names.map((name) => Number(readVal(one && child(one, name))));

describe("the frame", () => {
  const find = (root: Element, name: string): readonly Element[] => [
    ...(root.name === name ? [root] : []),
    ...root.children.flatMap((one) => find(one, name)),
  ];

  it("of the native chart is that of the scene: plot, legend, axes and their steps", async () => {
    for (const type of TYPES) {
      const item = chart(type, "Chart", PLACE, { labels: !UNLABELLED.has(type), legend: "auto" });
      const root = parseElement((await build(deckOf([item]))).text("ppt/charts/chart1.xml"));
      const { plot, legend, value, across } = item.frame;
      const layouts = [find(root, "c:plotArea")[0], find(root, "c:legend")[0]].map(
        (part) => part && find(part, "c:manualLayout")[0],
      );
      for (const [layout, frame] of [
        [layouts[0], plot],
        [layouts[1], legend?.box],
      ] as const) {
        expect(layout === undefined).toBe(frame === undefined);
        if (layout === undefined || frame === undefined) continue;
        const [x = 0, y = 0, width = 0, height = 0] = numbersIn(layout, "c:x", "c:y", "c:w", "c:h");
        expect(item.box.x + x * item.box.width).toBeCloseTo(frame.x, 2);
        expect(item.box.y + y * item.box.height).toBeCloseTo(frame.y, 2);
        expect(width * item.box.width).toBeCloseTo(frame.width, 2);
        expect(height * item.box.height).toBeCloseTo(frame.height, 2);
      }
      const axes = find(root, "c:valAx").map((axis) => [
        ...numbersIn(child(axis, "c:scaling"), "c:min", "c:max"),
        ...numbersIn(axis, "c:majorUnit"),
      ]);
      const wanted = [across, value].flatMap((axis) => (axis === null ? [] : [[axis.min, axis.max, axis.step]]));
      expect(axes).toEqual(wanted);
    }
  });

  it("holds every bar, point and label within the chart's box", () => {
    for (const type of TYPES) {
      const { box: whole, frame } = chart(type, "Chart", PLACE, { legend: "auto" });
      for (const part of [frame.plot, ...(frame.legend === null ? [] : [frame.legend.box])]) {
        expect(part.x).toBeGreaterThanOrEqual(whole.x - 0.01);
        expect(part.y).toBeGreaterThanOrEqual(whole.y - 0.01);
        expect(part.x + part.width).toBeLessThanOrEqual(whole.x + whole.width + 0.01);
        expect(part.y + part.height).toBeLessThanOrEqual(whole.y + whole.height + 0.01);
      }
    }
  });

  it("leaves the numbers of bars below zero room beside the names", () => {
    const item = chart("bar", "Chart", PLACE, {
      series: [{ name: "Change", values: [-10, 4, 2], colour: BLUE }],
      legend: "none",
    });
    const { value, plot } = item.frame;
    const end =
      (((-10 - (value?.min ?? 0)) / ((value?.max ?? 1) - (value?.min ?? 0))) * plot.width) / item.textStyle.size;
    // "-10 %" is two and a half times as wide as its type is high.
    expect(end).toBeGreaterThan(2);
  });

  it("names lines at their ends where these are apart, else in a legend", () => {
    const lines = (last: number) =>
      chart("line", "Chart", PLACE, {
        series: [
          { name: "Exports", values: [1, 2, 100], colour: BLUE },
          { name: "Imports", values: [3, 4, last], colour: RED },
        ],
        legend: "auto",
      });
    expect([lines(50).frame.ends, lines(50).legend]).toEqual([
      ["Exports 100\u00a0%", "Imports 50\u00a0%"].map((one) => one.replace("\u00a0", "")),
      "none",
    ]);
    expect([lines(99).frame.ends, lines(99).legend]).toEqual([null, "top"]);
  });
});

describe("values", () => {
  it("have no point where they are missing, and one where they are zero", async () => {
    const xml = await chartXml("column");
    const series = xml.match(/<c:val>.*?<\/c:val>/g) ?? [];
    expect(
      series.map((one) => one.match(/<c:v>[^<]*<\/c:v>/g)?.map((value) => value.replace(/<\/?c:v>/g, ""))),
    ).toEqual([
      ["3", "0", "5"],
      ["2", "4"],
    ]);
  });

  it("stand under plain categories", async () => {
    expect(await chartXml("line")).not.toContain("multiLvl");
    expect(await chartXml("line")).toContain("<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$4</c:f><c:strCache>");
  });

  it("start at zero, unless some are below, or a line is asked to begin elsewhere", async () => {
    const high = { series: [{ name: "A", values: [95, 97, 99], colour: RED }] };
    const least = async (type: ChartItem["type"], over: Partial<ChartData>) =>
      attributeOf(await chartXml(type, over), "c:min", "val").map(Number);
    for (const type of TYPES)
      if (!ROUND.has(type) && type !== "scatter" && type !== "bubble") expect(await least(type, high)).toEqual([0]);
    expect(await least("line", { ...high, from: 90 })).toEqual([90]);
    expect(await least("column", { ...high, from: 90 })).toEqual([0]);
    const below = { series: [{ name: "A", values: [-1, 2, 3], colour: RED }] };
    expect((await least("column", below))[0]).toBeLessThan(0);
    // It begins elsewhere and says so: the axis is shown, though each value has its label.
    expect(attributeOf(await chartXml("line", { ...high, from: 90 }), "c:delete", "val")).toEqual(["0", "0"]);
  });
});

describe("labels", () => {
  it("are absent where nothing is to be shown", async () => {
    for (const type of TYPES) expect(await chartXml(type, { labels: false, legend: "right" })).not.toContain("dLbls");
  });

  it("stand only where PowerPoint lets them", async () => {
    const allowed: Record<string, readonly string[]> = {
      bar: ["outEnd", "ctr", "inEnd", "inBase"],
      line: ["t"],
      pie: ["outEnd"],
      scatter: ["r"],
      bubble: ["r"],
      combined: ["t", "outEnd"],
    };
    for (const type of TYPES) {
      const positions = new Set(attributeOf(await chartXml(type), "c:dLblPos", "val"));
      expect([...positions].filter((one) => !(allowed[type] ?? allowed.bar ?? []).includes(one))).toEqual([]);
      if (type === "area" || type === "radar" || type === "doughnut") expect(positions.size).toBe(0);
    }
    expect(attributeOf(await chartXml("column", { grouping: "stacked" }), "c:dLblPos", "val")).not.toContain("outEnd");
  });

  it("show the value alone, and the category too where no legend names it", async () => {
    const shown = async (legend: ChartItem["legend"]) =>
      attributeOf(await chartXml("pie", { legend }), "c:showCatName", "val");
    expect(new Set(await shown("right"))).toEqual(new Set(["0"]));
    expect(new Set(await shown("none"))).toEqual(new Set(["1"]));
    expect(new Set(attributeOf(await chartXml("pie"), "c:showPercent", "val"))).toEqual(new Set(["0"]));
  });

  it("are legible on the fill that they stand on", async () => {
    const xml = await chartXml("doughnut", { pointColours: [BLUE, PAPER, RED] });
    const points = xml.match(/<c:dLbl>.*?<\/c:dLbl>/g) ?? [];
    expect(
      points.map((point) => attributeOf(`<r xmlns:c="c" xmlns:a="a">${point}</r>`, "a:schemeClr", "val")[0]),
    ).toEqual(["bg1", "tx1", "bg1"]);
  });
});

describe("contrast", () => {
  const of = (left: string, right: string) => contrast(hex(left), hex(right));

  it("is that of WCAG", () => {
    expect(of("000000", "FFFFFF")).toBeCloseTo(21);
    expect(of("767676", "FFFFFF")).toBeCloseTo(4.54, 2);
    expect(of("8C2F2B", "8C2F2B")).toBe(1);
  });

  it("is asked of colours alone", () => {
    // @ts-expect-error: a text that nobody has read as a colour is none.
    expect(contrast("red", hex("FFFFFF"))).toBeNaN();
    expect(["8c2f2b", "abc", "", "#8C2F2B", "12345"].map(readHex)).toEqual(["8C2F2B", "AABBCC", null, null, null]);
    expect(() => hex("red")).toThrow("red is no colour");
  });
});

describe("the order of elements", () => {
  it("is the schema's, by chart type, and foreign elements go", () => {
    const xml =
      "<c:lineChart><c:axId/><c:ser><c:smooth/><c:cat/><c:dLbls/><c:invertIfNegative/><c:marker/><c:idx/></c:ser><c:varyColors/></c:lineChart>";
    expect(writeElement(orderChildren(parseElement(xml)))).toBe(
      "<c:lineChart><c:varyColors/><c:ser><c:idx/><c:marker/><c:dLbls/><c:cat/><c:smooth/></c:ser><c:axId/></c:lineChart>",
    );
  });
});

describe("chart markup", () => {
  it("is read and written back, without the blanks between elements", () => {
    const xml = '<?xml version="1.0"?> <a x="1"  y="&lt;2&gt;">\n <b> text &amp; more </b> <c  /></a>';
    expect(writeElement(parseElement(xml))).toBe('<a x="1" y="&lt;2&gt;"><b> text &amp; more </b><c/></a>');
  });

  it("must be well-formed", () => {
    expect(() => parseElement("<a><b></a>")).toThrow("well-formed");
    expect(() => parseElement("<a>")).toThrow("well-formed");
    expect(() => parseElement("")).toThrow("well-formed");
  });
});

describe("the accent", () => {
  it("is found by a name that is set as print", async () => {
    const rows = "| It's 3 May | 5 |\n| Seoul's offer | 7 |";
    const text = `---\nlang: en-GB\n---\n\n## Days\n\n| Step | Days |\n|--|--:|\n${rows}\n{.chart type=bar accent="It's 3 May"}\n`;
    const { scene: placed, diagnostics } = await placeText("a.md", text);
    const charts = (placed?.slides ?? []).flatMap(({ items }) => items.filter((item) => item.kind === "chart"));
    expect(charts.map(({ accent, categories }) => [accent, categories[0]])).toEqual([[0, "It’s 3\u00a0May"]]);
    expect(diagnostics).toEqual([]);
  });
});

describe("the workbook", () => {
  const item = chart("column", "Chart", PLACE, {
    categories: ["2010 & before", "2011", "2012"],
    series: Array.from({ length: 28 }, (_, index) => ({ name: `S${index}`, values: [index, 0, null], colour: RED })),
  });

  it("holds names, categories, zeros, and nothing where a value is missing", () => {
    const sheet = strFromU8(unzipSync(writeWorkbook(item, "Calibri"))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain('<dimension ref="A1:AC4"/>');
    const strings = strFromU8(unzipSync(writeWorkbook(item, "Calibri"))["xl/sharedStrings.xml"] ?? new Uint8Array());
    expect(strings).toContain('<t xml:space="preserve">2010 &amp; before</t>');
    expect(sheet).toContain('<c r="AC3" s="1"><v>0</v></c>');
    expect(sheet).not.toContain('r="B4"');
  });

  it("has no date and no name of a library in it", () => {
    for (const part of Object.values(unzipSync(writeWorkbook(item, "Calibri"))))
      expect(strFromU8(part)).not.toMatch(/PptxGenJS|dcterms/);
  });

  it("holds a table of all cells, whose heads are those of the columns: a new row extends the series", () => {
    for (const type of TYPES) {
      const parts = unzipSync(writeWorkbook(chart(type, "Chart", PLACE), "Calibri"));
      const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
      const table = parseElement(text("xl/tables/table1.xml"));
      const heads = (child(table, "tableColumns")?.children ?? []).map(
        (one) => /name="([^"]*)"/.exec(one.attributes)?.[1],
      );
      const strings = parseElement(text("xl/sharedStrings.xml")).children.map((one) => child(one, "t")?.text);
      const [first] = child(parseElement(text("xl/worksheets/sheet1.xml")), "sheetData")?.children ?? [];
      expect((first?.children ?? []).map((cell) => strings[Number(child(cell, "v")?.text)])).toEqual(heads);
      expect(table.attributes).toContain(`ref="A1:${String.fromCharCode(64 + heads.length)}4"`);
    }
  });

  it("is the part behind each chart, numbered alike", async () => {
    const deck = await build(deckOf([chart("pie", "Pie", PLACE), chart("bar", "Bar", PLACE)]));
    const books = deck.names.filter((name) => name.startsWith("ppt/embeddings/"));
    expect(books).toHaveLength(2);
    expect(Object.keys(unzipSync(deck.bytes(books[1] ?? "")))[0]).toBe("[Content_Types].xml");
  });
});
