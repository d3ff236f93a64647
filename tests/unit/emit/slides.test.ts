import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hex } from "../../../src/data/colour.ts";
import { writeCharts } from "../../../src/emit/pptx/charts/write.ts";
import { emitPptx } from "../../../src/emit/pptx/emit.ts";
import { readRelationships } from "../../../src/opc/relationships.ts";
import { parseXml } from "../../../src/opc/xml.ts";
import { readEntries } from "../../../src/opc/zip.ts";
import type { Item, Scene, Stroke, TableCell, TableItem } from "../../../src/scene/types.ts";
import { ASSETS, sampleScene } from "../../support/sample-scene.ts";
import {
  box,
  cell,
  chart,
  paragraph,
  run,
  runStyle,
  SLATE,
  scene,
  shape,
  slide,
  table,
  textBox,
  titleItem,
} from "../../support/scene.ts";
import { build, layout, placeholder } from "../emit-package/support.ts";

type Parts = ReadonlyMap<string, Uint8Array>;

async function finish(deck: Scene): Promise<Parts> {
  return new Map(readEntries(await emitPptx(deck, ASSETS)).map((entry) => [entry.name, entry.read()]));
}

function textPart(parts: Parts, name: string): string | undefined {
  const bytes = parts.get(name);
  return bytes && new TextDecoder().decode(bytes);
}

/** The slide part of a deck with one slide that holds these items besides its title. */
async function slideWith(...items: readonly Item[]): Promise<string> {
  return textPart(await finish(scene([slide("s", "Title", items)])), "ppt/slides/slide1.xml") ?? "";
}

describe("text boxes", () => {
  it("grow with their text where no ground or edge ends under it", async () => {
    // A part of what a slide says stands in a placeholder; numerals do not.
    const number = (name: string, x: number, y: number) => textBox(name, box(x, y, 40, 20), [paragraph("12")]);
    const painted = { ...number("Painted", 500, 200), fill: SLATE };
    const xml = await slideWith(
      number("Above", 50, 200),
      number("Below", 60, 210),
      number("Beside", 300, 200),
      painted,
    );
    const fits = [...xml.matchAll(/name="(\w+)"(?:(?!<\/p:sp>).)*?<a:(noAutofit|spAutoFit)\/>/g)];
    const expected = ["Above spAutoFit", "Below spAutoFit", "Beside spAutoFit", "Painted noAutofit"];
    expect(fits.map(([, name, fit]) => `${name} ${fit}`)).toEqual(expected);
  });
});

describe("parts in places of their layout", () => {
  it("inherit no ground and no edge that they do not have", async () => {
    const panel = { fill: SLATE, stroke: { colour: SLATE, width: 1, dash: "solid" } as Stroke };
    const place = placeholder("body", 30, { part: { grows: false }, panel });
    const painted = async (over: { readonly fill?: typeof SLATE }): Promise<string> => {
      const part = textBox("Part", box(10, 10, 90, 40), [paragraph("Words")]);
      const item: Item = { ...part, ...over, placeholder: { type: "body", idx: 30, inheritsBox: false } };
      const deck = {
        ...scene([slide("a", "A", [item])]),
        layouts: [layout("content", [placeholder("title", 0), place])],
      };
      const xml = textPart(await finish(deck), "ppt/slides/slide1.xml") ?? "";
      return /name="Part".*?<\/a:prstGeom>(.*?)<\/p:spPr>/.exec(xml)?.[1] ?? "";
    };
    expect(await painted({})).toBe("<a:noFill/><a:ln><a:noFill/></a:ln>");
    expect(await painted({ fill: panel.fill })).toMatch(/^<a:solidFill>.*<\/a:solidFill><a:ln><a:noFill\/><\/a:ln>$/);
  });
});

describe("slides", () => {
  it("keep items in the scene's order, with ids that follow it", async () => {
    const xml = await slideWith(
      textBox("A", box(0, 0, 9, 9), []),
      table("B", box(0, 0, 90, 90)),
      shape("C", box(0, 0, 9, 9)),
    );
    expect([...xml.matchAll(/<p:cNvPr id="(\d+)" name="([^"]*)"/g)].map(([, id, name]) => [id, name])).toEqual([
      ["1", ""],
      ["2", "Title"],
      ["3", "A"],
      ["4", "B"],
      ["5", "C"],
    ]);
  });

  it("fill placeholders of their layout without geometry of their own", async () => {
    const xml = await slideWith();
    expect(xml).toContain('<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/>');
  });

  it("give a moved placeholder its box, and none that the layout lacks", async () => {
    const moved = { ...titleItem("x"), placeholder: { type: "title", idx: 0, inheritsBox: false } } as const;
    const orphan = {
      ...titleItem("y"),
      name: "Orphan",
      placeholder: { type: "body", idx: 99, inheritsBox: true },
    } as const;
    const xml = await slideWith(moved, orphan);
    expect(xml).toContain('<p:spPr><a:xfrm><a:off x="685800" y="457200"/>');
    expect(xml).not.toContain('idx="99"');
  });

  it("describe what needs it and mark the rest as decoration", async () => {
    const xml = await slideWith(
      shape("Ornament", box(0, 0, 9, 9)),
      shape("Mark", box(0, 0, 9, 9), { alt: 'A "mark" & more' }),
      textBox("Words", box(0, 0, 9, 9), [paragraph("Words")]),
    );
    const decorative = (name: string) =>
      /<adec:decorative /.test(new RegExp(`name="${name}".*?</p:cNvPr>`).exec(xml)?.[0] ?? "");
    expect(["Ornament", "Mark", "Words"].map(decorative)).toEqual([true, false, false]);
    expect(xml).toContain('name="Mark" descr="A &quot;mark&quot; &amp; more">');
  });

  it("carry their background", async () => {
    const deck = scene([slide("s", "T", [], { background: { hex: hex("F4F1EA"), slot: "lt2" } })]);
    expect(textPart(await finish(deck), "ppt/slides/slide1.xml")).toContain(
      '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg2"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>',
    );
  });

  it("relate to their layout, and to notes only where there are any", async () => {
    const parts = await finish(
      scene([slide("a", "A", [], { layout: "title-only" }), slide("b", "B", [], { notes: [paragraph("n")] })]),
    );
    const relations = (number: number) => textPart(parts, `ppt/slides/_rels/slide${number}.xml.rels`) ?? "";
    expect(relations(1)).toContain('Target="../slideLayouts/slideLayout2.xml"');
    expect(relations(1)).not.toContain("notesSlide");
    expect(relations(2)).toContain(
      'Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/notesSlide"',
    );
  });
});

describe("links", () => {
  it("share a relationship, are encoded, and lead to slides", async () => {
    const to = (link: { url: string } | { slide: string }) => paragraph([run("x", { link })]);
    const links = [
      to({ url: "https://e.org/a b" }),
      to({ url: "https://e.org/a b" }),
      to({ slide: "s" }),
      to({ slide: "no" }),
    ];
    const parts = await finish(scene([slide("s", "T", [textBox("L", box(0, 0, 9, 9), links)])]));
    const relations = textPart(parts, "ppt/slides/_rels/slide1.xml.rels") ?? "";
    expect(relations.match(/hyperlink"/g)).toHaveLength(1);
    expect(relations).toContain('Target="https://e.org/a%20b" TargetMode="External"');
    const xml = textPart(parts, "ppt/slides/slide1.xml") ?? "";
    expect(
      [...xml.matchAll(/<a:hlinkClick r:id="(rId\d)"( action="[^"]*")?/g)].map(([, id, action]) => [id, action]),
    ).toEqual([
      ["rId2", undefined],
      ["rId2", undefined],
      ["rId3", ' action="ppaction://hlinksldjump"'],
    ]);
    expect(relations).toContain('relationships/slide" Target="slide1.xml"');
  });
});

describe("pictures", () => {
  it("are stored once, by their bytes", async () => {
    const parts = await finish(sampleScene());
    expect([...parts.keys()].filter((name) => name.startsWith("ppt/media/"))).toEqual([
      "ppt/media/image1.png",
      "ppt/media/image2.svg",
    ]);
    expect(parts.get("ppt/media/image1.png")).toEqual(ASSETS.get("square.png")?.bytes);
    const xml = textPart(parts, "ppt/slides/slide5.xml") ?? "";
    expect(xml).toContain('<a:srcRect l="25000" t="0" r="25000" b="0"/><a:stretch><a:fillRect/></a:stretch>');
    expect(xml.match(/r:embed="rId2"/g)).toHaveLength(3);
  });

  it("play a film or a sound when they are pressed, in a place that takes one", async () => {
    const square = ASSETS.get("square.png") ?? expect.fail("there is a square");
    const clips = ["mp4", "wav"] as const;
    const assets = new Map(
      clips.map((type, at) => [type, { ...square, clip: { bytes: Uint8Array.of(at, 1, 2), type } }] as const),
    );
    const images = clips.map(
      (src, at): Item => ({
        ...{ kind: "image", name: `Clip ${at + 1}`, alt: "The crossing", src },
        ...{ box: box(50 + 400 * at, 120, 380, 300), crop: { top: 0, right: 0, bottom: 0, left: 0 } },
      }),
    );
    const clipped = { ...scene([slide("a", "A", images)]), layouts: [layout("content", [placeholder("title", 0)])] };
    const entries = readEntries(await emitPptx(clipped, assets));
    const parts = new Map(entries.map((entry) => [entry.name, entry.read()]));
    const xml = textPart(parts, "ppt/slides/slide1.xml") ?? "";
    expect(xml.match(/<a:hlinkClick r:id="" action="ppaction:\/\/media"\/>/g)).toHaveLength(2);
    const rels = readRelationships(
      "ppt/slides/slide1.xml",
      parseXml(textPart(parts, "ppt/slides/_rels/slide1.xml.rels") ?? ""),
    );
    const target = (id: string | undefined) => rels.find((one) => one.id === id);
    const film =
      /<p:ph sz="quarter" idx="\d+"\/><a:videoFile r:link="(\w+)"\/><p:extLst>.*?<p14:media [^>]*r:embed="(\w+)"/.exec(
        xml,
      );
    expect(target(film?.[1])).toMatchObject({ type: "video", target: expect.stringMatching(/\.mp4$/) });
    expect(target(film?.[2])).toMatchObject({ type: "media", target: target(film?.[1])?.target });
    expect(target(/<a:audioFile r:link="(\w+)"/.exec(xml)?.[1])).toMatchObject({ type: "audio" });
    const shapes = [...xml.matchAll(/<p:cNvPr id="(\d+)" name="Clip/g)].map(([, id]) => id);
    const played = [...xml.matchAll(/<p:(?:video|audio)><p:cMediaNode .*?spid="(\d+)"/g)].map(([, id]) => id);
    expect(played).toEqual(shapes);
    expect(textPart(parts, "[Content_Types].xml")).toContain('Extension="mp4" ContentType="video/mp4"');
    expect(textPart(parts, "docProps/app.xml")).toContain("<MMClips>2</MMClips>");
  });

  it("bring the drawing of which they are a picture, for programs that show SVG", async () => {
    const parts = await finish(sampleScene());
    const xml = textPart(parts, "ppt/slides/slide5.xml") ?? "";
    const blips = xml.match(/<a:blip r:embed="rId2"><a:extLst>.*?<\/a:extLst><\/a:blip>/g);
    expect(blips).toEqual([
      '<a:blip r:embed="rId2"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">' +
        '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId4"/>' +
        "</a:ext></a:extLst></a:blip>",
    ]);
    const rels = parseXml(textPart(parts, "ppt/slides/_rels/slide5.xml.rels") ?? "");
    const relations = readRelationships("ppt/slides/slide5.xml", rels);
    expect(relations.find(({ id }) => id === "rId4")?.target).toBe("ppt/media/image2.svg");
  });
});

describe("what pptxgenjs writes", () => {
  it("are the charts, in the deck's order; all else needs none of it", async () => {
    const place = box(0, 0, 90, 90);
    const plain = slide("a", "Words", [textBox("A", place, [paragraph("Words")]), table("B", place)]);
    expect([...(await writeCharts(scene([plain])))]).toEqual([]);
    const [pie, line] = [chart("pie", "Pie", place), chart("line", "Line", place)];
    const charts = await writeCharts(scene([slide("b", "B", [pie]), plain, slide("c", "C", [line])]));
    expect([...charts.keys()]).toEqual([pie, line]);
    expect([...charts.values()].map((xml) => /<c:(\w+)Chart>/.exec(xml)?.[1])).toEqual(["pie", "line"]);
  });
});

describe("charts", () => {
  const place = box(50, 120, 400, 300);

  it("are numbered by their place in the deck, whatever was written before", async () => {
    const deck = scene([
      slide("a", "A", [chart("pie", "Pie", place)]),
      slide("b", "B", [chart("line", "Line", place), chart("bar", "Bar", place)]),
    ]);
    await writeCharts(deck);
    const parts = await finish(deck);
    const names = [...parts.keys()].filter(
      (name) => /^ppt\/(charts|embeddings)\/[^_]/.test(name) && !name.includes("_rels"),
    );
    expect(names.filter((name) => name.endsWith(".xml"))).toEqual(
      [1, 2, 3].map((number) => `ppt/charts/chart${number}.xml`),
    );
    expect(names.filter((name) => name.endsWith(".xlsx"))).toHaveLength(3);
    expect(textPart(parts, "ppt/charts/chart3.xml")).toContain('<c:barDir val="bar"/>');
    expect(textPart(parts, "ppt/slides/_rels/slide2.xml.rels")).toContain('Target="../charts/chart3.xml"');
  });

  it("refer to theme colours and fonts", async () => {
    const deck = await build(scene([slide("a", "A", [chart("column", "C", place, { labels: false })])]));
    const xml = deck.text("ppt/charts/chart1.xml");
    expect(xml).not.toMatch(/srgbClr val="(?!000000)/);
    expect(xml).toContain('<a:schemeClr val="bg2"/>');
    expect(xml).toContain('typeface="+mn-lt"');
    expect(xml).not.toContain("Arial");
  });

  it("refer to the theme where they are lighter, and where they are the colour of its links", async () => {
    const gridColour = { hex: hex("C4CCD2"), slot: "accent2", of: hex("5B7083") } as const;
    const textStyle = runStyle({ size: 12, colour: { hex: hex("1F4E79"), slot: "hlink" } });
    const deck = await build(scene([slide("a", "A", [chart("column", "C", place, { gridColour, textStyle })])]));
    const xml = deck.text("ppt/charts/chart1.xml");
    expect(xml).not.toMatch(/srgbClr val="(?!000000)/);
    expect(xml).toContain('<a:schemeClr val="accent2"><a:satMod val="');
    expect(xml).toContain('<a:schemeClr val="hlink"/>');
  });

  it("say their unit beside short numbers, or on the axis when it is long", async () => {
    const parts = await finish(
      scene([
        slide("a", "A", [chart("column", "C", place, { unit: "%" })]),
        slide("b", "B", [chart("column", "C", place, { unit: 'US$ "bn"', labels: false })]),
      ]),
    );
    expect(textPart(parts, "ppt/charts/chart1.xml")).toContain('formatCode="#,##0&quot;%&quot;"');
    expect(textPart(parts, "ppt/charts/chart2.xml")).toContain("<a:t>US$ &quot;bn&quot;</a:t>");
  });
});

describe("tables", () => {
  it("flag headers, keep their spans and rule their own look", async () => {
    const xml = await slideWith(table("T", box(54, 120, 852, 200)));
    expect(xml).toContain('<a:tblPr firstRow="1" firstCol="1"><a:tableStyleId>{');
    expect(xml).toContain('<a:tc rowSpan="2">');
    expect(xml).toContain('<a:tc vMerge="1"><a:txBody>');
    expect(xml).toContain('<a:tc gridSpan="2">');
    expect(xml).toContain('<a:tc hMerge="1"><a:txBody>');
    expect(xml.match(/<a:tr h="635000">/g)).toHaveLength(4);
    expect(xml).toMatch(/<a:lnL>.*?<\/a:lnL><a:lnR>.*?<\/a:lnR><a:lnT>.*?<\/a:lnT><a:lnB w="9525">/);
  });

  it("leave to the deck's style what it draws, and say themselves what differs", async () => {
    const thick = { colour: SLATE, width: 3, dash: "solid" } as const;
    const line = { ...thick, width: 0.75 };
    const borders = { top: null, right: null, bottom: line, left: null };
    const rows = (last: Stroke) =>
      [...Array(5).keys()].map((row) => ({
        height: 20,
        cells: ["A", "B"].map((words) =>
          cell(`${words}${row}`, { borders: { ...borders, bottom: row === 2 ? last : line } }),
        ),
      }));
    const base = { ...table("T", box(54, 120, 852, 100)), columns: [100, 100], headerColumn: false };
    const deck = await build(
      scene([
        slide("a", "A", [
          { ...base, rows: rows(thick) },
          { ...base, name: "U", rows: rows(line) },
        ]),
      ]),
    );
    const [first = "", second = ""] = deck.text("ppt/slides/slide1.xml").split("</a:tbl>");
    const style = deck.text("ppt/tableStyles.xml");
    const id = /def="(\{[0-9A-F-]{36}\})"/.exec(style)?.[1] ?? "none";
    expect(style).toContain(`styleId="${id}"`);
    expect(first).toContain(`<a:tableStyleId>${id}<`);
    expect(style).toContain('<a:insideH><a:ln w="9525">');
    // Nothing but the thick line, which both cells along it say, or one of them.
    expect(first.match(/<a:ln[LRTB][ >]/g)).toEqual(["<a:lnB ", "<a:lnB ", "<a:lnT>", "<a:lnT>"]);
    expect(first).toContain('<a:lnB w="38100">');
    expect(second).not.toMatch(/<a:ln[LRTB]|noFill/);
  });

  it("put every cell of any grid in its place", async () => {
    await fc.assert(
      fc.asyncProperty(gridArbitrary(), async (grid) => {
        const xml = await slideWith(grid.table);
        const rows = xml.match(/<a:tr .*?<\/a:tr>/g) ?? [];
        const read = rows.map((row) =>
          [...row.matchAll(/<a:tc( [^>]*)?>(.*?)<\/a:tc>/g)].map(([, spans = "", inside = ""]) => [
            spans.trim().split(" ").sort().join(" "),
            /<a:t>(.*?)<\/a:t>/.exec(inside)?.[1] ?? "",
          ]),
        );
        expect(read).toEqual(grid.expected);
      }),
      { numRuns: 60 },
    );
  });
});

interface Grid {
  readonly table: TableItem;
  readonly expected: readonly (readonly (readonly [string, string])[])[];
}

/** Grids of up to five by five with random spans that do not overlap. */
function gridArbitrary(): fc.Arbitrary<Grid> {
  const size = fc.integer({ min: 1, max: 5 });
  const spans = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
    minLength: 25,
    maxLength: 25,
  });
  return fc.tuple(size, size, spans).map(([columns, rows, wishes]) => fillGrid(columns, rows, wishes));
}

function fillGrid(columns: number, rows: number, wishes: readonly (readonly [number, number])[]): Grid {
  const cells: (TableCell | undefined)[][] = Array.from({ length: rows }, () => Array(columns).fill(undefined));
  const expected: [string, string][][] = cells.map((row) => row.map(() => ["", ""]));
  let next = 0;
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      if (cells[y]?.[x] !== undefined) continue;
      const [wide, high] = wishes[next++] ?? [1, 1];
      const free = (to: number) => cells[y]?.slice(x, to).every((one) => one === undefined) ?? false;
      const colSpan = Math.min(wide, columns - x) > 1 && free(x + wide) ? Math.min(wide, columns - x) : 1;
      const rowSpan = Math.min(high, rows - y);
      place(cells, expected, { x, y, colSpan, rowSpan }, `${x}.${y}`);
    }
  }
  const full = cells.map((row) => ({ height: 20, cells: row.map((one) => one ?? cell("")) }));
  const item: TableItem = {
    ...table("T", box(0, 0, 500, 100)),
    columns: Array(columns).fill(500 / columns),
    rows: full,
  };
  return { table: item, expected };
}

interface Span {
  readonly x: number;
  readonly y: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

function place(cells: (TableCell | undefined)[][], expected: [string, string][][], span: Span, text: string): void {
  const { x, y, colSpan, rowSpan } = span;
  for (let row = y; row < y + rowSpan; row += 1) {
    for (let column = x; column < x + colSpan; column += 1) {
      const first = row === y && column === x;
      const inCells = cells[row];
      const inExpected = expected[row];
      if (inCells === undefined || inExpected === undefined) continue;
      inCells[column] = first ? cell(text, { colSpan, rowSpan }) : cell([], { covered: true });
      const attributes = [
        column > x ? 'hMerge="1"' : colSpan > 1 ? `gridSpan="${colSpan}"` : "",
        row > y ? 'vMerge="1"' : rowSpan > 1 ? `rowSpan="${rowSpan}"` : "",
      ];
      inExpected[column] = [attributes.filter(Boolean).sort().join(" "), first ? text : ""];
    }
  }
}
