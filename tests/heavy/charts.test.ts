import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { contrast, hex, readHex } from "../../src/data/colour.ts";
import { orderChildren } from "../../src/emit/pptx/charts/schema.ts";
import { writeWorkbook } from "../../src/emit/pptx/charts/workbook.ts";
import { emitPptx } from "../../src/emit/pptx/emit.ts";
import { parseElement, writeElement } from "../../src/opc/tree.ts";
import type { ChartItem } from "../../src/scene/types.ts";
import { sdkErrors } from "../support/powerpoint.ts";
import { ASSETS } from "../support/sample-scene.ts";
import { BLUE, box, chart, PAPER, RED, scene, slide } from "../support/scene.ts";
import { attributeOf, build } from "../unit/emit-package/support.ts";

const TYPES = ["bar", "column", "line", "area", "pie", "doughnut"] as const;
const PLACE = box(50, 100, 400, 300);

function deckOf(charts: readonly ChartItem[]) {
  return scene(charts.map((item, index) => slide(`c${index}`, `Chart ${index}`, [item])));
}

async function chartXml(type: ChartItem["type"], over: Partial<ChartItem> = {}): Promise<string> {
  return (await build(deckOf([chart(type, "Chart", PLACE, over)]))).text("ppt/charts/chart1.xml");
}

describe("charts of every type", () => {
  const variants = TYPES.flatMap((type) =>
    [false, true].flatMap((stacked) =>
      [false, true].map((labels) =>
        chart(type, "Chart", PLACE, {
          stacked,
          labels,
          legend: stacked ? "none" : "right",
          unit: labels ? "US$ billion" : "",
        }),
      ),
    ),
  );
  const odd = TYPES.flatMap((type) => [
    chart(type, "One value", PLACE, {
      categories: ["a"],
      series: [{ name: "", values: [null], colour: RED }],
      pointColours: [RED],
    }),
    chart(type, "Zeros", PLACE, { series: [{ name: "Zero", values: [0, 0, 0], colour: BLUE }] }),
    chart(type, "Below zero", PLACE, {
      series: [{ name: '<&>"', values: [-1, 0, 1.5], colour: PAPER }],
      format: '0.0"%"',
    }),
  ]);

  it("are valid, stacked or not, with labels or without, with nulls and zeros", { timeout: 60_000 }, async () => {
    const file = await emitPptx(deckOf([...variants, ...odd]), ASSETS);
    expect(await sdkErrors(file, "Office2016")).toEqual([]);
    expect(await sdkErrors(file)).toEqual([]);
  });

  it("refer to declared axes alone", async () => {
    for (const type of TYPES) {
      const xml = await chartXml(type);
      const ids = attributeOf(xml, "c:axId", "val");
      expect(ids).toHaveLength(type === "pie" || type === "doughnut" ? 0 : 4);
      expect(new Set(ids).size).toBe(ids.length / 2);
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

  it("start at zero as bars, not as lines, unless some are below", async () => {
    expect(attributeOf(await chartXml("column"), "c:min", "val")).toEqual(["0"]);
    expect(attributeOf(await chartXml("line"), "c:min", "val")).toEqual([]);
    const below = { series: [{ name: "A", values: [-1, 2, 3], colour: RED }] };
    expect(attributeOf(await chartXml("column", below), "c:min", "val")).toEqual([]);
  });
});

describe("labels", () => {
  it("are absent where nothing is to be shown", async () => {
    for (const type of TYPES) expect(await chartXml(type, { labels: false })).not.toContain("dLbls");
  });

  it("stand only where PowerPoint lets them", async () => {
    const allowed: Record<string, readonly string[]> = {
      bar: ["outEnd", "ctr", "inEnd", "inBase"],
      line: ["t"],
      pie: ["outEnd"],
    };
    for (const type of TYPES) {
      const positions = new Set(attributeOf(await chartXml(type), "c:dLblPos", "val"));
      expect([...positions].filter((one) => !(allowed[type] ?? allowed.bar ?? []).includes(one))).toEqual([]);
      if (type === "area" || type === "doughnut") expect(positions.size).toBe(0);
    }
    expect(attributeOf(await chartXml("column", { stacked: true }), "c:dLblPos", "val")).not.toContain("outEnd");
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

describe("the workbook", () => {
  const item = chart("column", "Chart", PLACE, {
    categories: ["2010 & before", "2011", "2012"],
    series: Array.from({ length: 28 }, (_, index) => ({ name: `S${index}`, values: [index, 0, null], colour: RED })),
  });

  it("holds names, categories, zeros, and nothing where a value is missing", () => {
    const sheet = strFromU8(unzipSync(writeWorkbook(item, "Calibri"))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain('<dimension ref="A1:AC4"/>');
    expect(sheet).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">2010 &amp; before</t></is></c>');
    expect(sheet).toContain('<c r="AC3" s="1"><v>0</v></c>');
    expect(sheet).not.toContain('r="B4"');
  });

  it("has no date, no table and no name of a library in it", () => {
    const parts = unzipSync(writeWorkbook(item, "Calibri"));
    expect(Object.keys(parts)).not.toContain("xl/tables/table1.xml");
    for (const part of Object.values(parts)) expect(strFromU8(part)).not.toMatch(/PptxGenJS|dcterms|table1/);
  });

  it("is the part behind each chart, numbered alike", async () => {
    const deck = await build(deckOf([chart("pie", "Pie", PLACE), chart("bar", "Bar", PLACE)]));
    const books = deck.names.filter((name) => name.startsWith("ppt/embeddings/"));
    expect(books).toHaveLength(2);
    expect(Object.keys(unzipSync(deck.bytes(books[1] ?? "")))[0]).toBe("[Content_Types].xml");
  });
});
