/** Hand-made scenes for tests of emitters: small builders. */

import { hex } from "../../src/data/colour.ts";
import { langTag } from "../../src/data/language-tag.ts";
import { type ChartData, framed } from "../../src/scene/chart/frame.ts";
import { createFonts } from "../../src/scene/text/run-metrics.ts";
import {
  type Box,
  type ChartItem,
  type Colour,
  type Item,
  type LevelStyle,
  type Paragraph,
  PLAIN_PARAGRAPH,
  type Run,
  type RunStyle,
  type Scene,
  type SceneLayout,
  type SceneSlide,
  type ShapeItem,
  type Stroke,
  type TableCell,
  type TableItem,
  type TextBody,
  type Theme,
} from "../../src/scene/types.ts";

export const THEME: Theme = {
  name: "Statecraft",
  colours: {
    dk1: hex("1B1F24"),
    lt1: hex("FFFFFF"),
    dk2: hex("12304A"),
    lt2: hex("F4F1EA"),
    accent1: hex("12304A"),
    accent2: hex("8C2F2B"),
    accent3: hex("5B7083"),
    accent4: hex("B08D3E"),
    accent5: hex("3F6B57"),
    accent6: hex("7A5C7E"),
    hlink: hex("12304A"),
    folHlink: hex("5B7083"),
  },
  majorFont: "Cambria",
  minorFont: "Calibri",
  eastAsianFont: "Malgun Gothic",
  sizes: [28, 24, 20, 18, 16, 14, 12, 10.5],
};

export const INK: Colour = { hex: THEME.colours.dk1, slot: "dk1" };
export const BLUE: Colour = { hex: THEME.colours.dk2, slot: "dk2" };
export const PAPER: Colour = { hex: THEME.colours.lt2, slot: "lt2" };
export const WHITE: Colour = { hex: THEME.colours.lt1, slot: "lt1" };
export const RED: Colour = { hex: THEME.colours.accent2, slot: "accent2" };
export const SLATE: Colour = { hex: THEME.colours.accent3, slot: "accent3" };
export const PLAIN_GREY: Colour = { hex: hex("D0D4D8") };

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

export function box(x: number, y: number, width: number, height: number): Box {
  return { x, y, width, height };
}

export function runStyle(over: Partial<RunStyle> = {}): RunStyle {
  return { size: 20, font: { theme: "minor" }, bold: false, italic: false, colour: INK, ...over };
}

export function run(text: string, over: Partial<Run> = {}): Run {
  const plain = { underline: false, strike: false, baseline: "normal", spacing: 0, lang: langTag("en-GB") } as const;
  return { ...runStyle(), ...plain, text, ...over };
}

export function paragraph(content: string | readonly Run[], over: Partial<Paragraph> = {}): Paragraph {
  const runs = typeof content === "string" ? [run(content)] : content;
  const { size, font, bold, italic, colour } = runs[0] ?? runStyle();
  return {
    ...PLAIN_PARAGRAPH,
    level: 0,
    runs,
    end: { size, font, bold, italic, colour },
    ...over,
  };
}

export function bullet(content: string | readonly Run[], level = 0): Paragraph {
  return paragraph(content, {
    level,
    marginLeft: 18 * (level + 1),
    indent: -18,
    spaceBefore: 8,
    bullet: { type: "char", char: level === 0 ? "•" : "–", colour: RED },
  });
}

export function body(paragraphs: readonly Paragraph[], over: Partial<TextBody> = {}): TextBody {
  return { paragraphs, insets: NO_INSETS, anchor: "top", ...over };
}

export function shape(name: string, place: Box, over: Partial<ShapeItem> = {}): ShapeItem {
  return { kind: "shape", geometry: "rect", name, box: place, alt: "", ...over };
}

export function textBox(name: string, place: Box, paragraphs: readonly Paragraph[]): ShapeItem {
  return shape(name, place, { text: body(paragraphs) });
}

const HAIRLINE: Stroke = { colour: SLATE, width: 0.75, dash: "solid" };

export function cell(content: string | readonly Run[], over: Partial<TableCell> = {}): TableCell {
  const runs = typeof content === "string" ? [run(content, { size: 14 })] : content;
  return {
    paragraphs: [paragraph(runs)],
    colSpan: 1,
    rowSpan: 1,
    covered: false,
    borders: { top: null, right: null, bottom: HAIRLINE, left: null },
    insets: { top: 4, right: 6, bottom: 4, left: 6 },
    anchor: "top",
    ...over,
  };
}

function headerCell(text: string): TableCell {
  return cell([run(text, { size: 14, bold: true, colour: WHITE })], { fill: BLUE });
}

export function table(name: string, place: Box): TableItem {
  const covered = cell([], { covered: true });
  const width = place.width / 3;
  const height = place.height / 4;
  return {
    kind: "table",
    name,
    alt: "What each side wants",
    box: place,
    columns: [width, width, width],
    headerRow: true,
    headerColumn: true,
    rows: [
      { height, cells: [headerCell("Issue"), headerCell("Seoul"), headerCell("Washington")] },
      { height, cells: [cell("Trust, and a sequence", { rowSpan: 2 }), cell("Steps"), cell("Proof")] },
      { height, cells: [covered, cell("한국의 입장 & <limits>", { fill: PAPER }), cell("No reward")] },
      { height, cells: [cell("Shared"), cell("Deterrence", { colSpan: 2 }), covered] },
    ],
  };
}

const FONTS = createFonts({ major: THEME.majorFont, minor: THEME.minorFont });

export function chart(type: ChartItem["type"], name: string, place: Box, over: Partial<ChartData> = {}): ChartItem {
  const isPoints = type === "scatter" || type === "bubble";
  const points = { x: [1, 2, 4], ...(type === "bubble" ? { sizes: [1, 4, 9] } : {}) };
  const data: ChartData = {
    kind: "chart",
    type,
    name,
    alt: `A ${type} chart of trade by year`,
    box: place,
    categories: ["2010", "2011", "2012"],
    series: [
      { name: "Exports", values: [3, 0, 5], colour: BLUE },
      {
        name: "Imports & more",
        values: [2, 4, null],
        colour: RED,
        ...(type === "combined" ? { isLine: true as const } : {}),
      },
    ]
      .slice(0, type === "pie" || type === "doughnut" ? 1 : 2)
      .map((one) => (isPoints ? { ...one, ...points } : one)),
    pointColours: type === "pie" || type === "doughnut" ? [BLUE, RED, SLATE] : [],
    grouping: "clustered",
    legend: "bottom",
    labels: true,
    format: "#,##0",
    unit: "%",
    textStyle: runStyle({ size: 12 }),
    gridColour: PAPER,
    inks: [INK, WHITE],
    ...over,
  };
  return framed(data, FONTS);
}

const TITLE_STYLE: LevelStyle = {
  paragraph: { ...paragraph(""), bullet: { type: "none" } },
  run: runStyle({ size: 28, font: { theme: "major" }, colour: BLUE }),
};

function levelStyle(level: number): LevelStyle {
  const { align, rtl, marginLeft, indent, lineSpacing, spaceBefore, spaceAfter, bullet: mark } = bullet("", level);
  return {
    paragraph: { align, rtl, marginLeft, indent, lineSpacing, spaceBefore, spaceAfter, bullet: mark },
    run: runStyle(),
  };
}

const SMALL: LevelStyle = { paragraph: TITLE_STYLE.paragraph, run: runStyle({ size: 10.5, colour: SLATE }) };

export const TITLE_BOX = box(54, 36, 852, 68);
export const BODY_BOX = box(54, 120, 852, 360);
const FOOTER_BOX = box(54, 500, 600, 20);
const NUMBER_BOX = box(846, 500, 60, 20);

export function layout(id: string, name: string, withBody: boolean): SceneLayout {
  const common = { insets: NO_INSETS, anchor: "top" } as const;
  const bodyPlace = {
    ...common,
    type: "body",
    idx: 1,
    name: "Body",
    box: BODY_BOX,
    prompt: "",
    levels: [0, 1, 2, 3, 4].map(levelStyle),
  } as const;
  return {
    id,
    name,
    items: [shape("Rule", box(54, 492, 852, 0), { geometry: "line", stroke: HAIRLINE })],
    placeholders: [
      {
        ...common,
        type: "title",
        idx: 0,
        name: "Title",
        box: TITLE_BOX,
        prompt: "",
        levels: [TITLE_STYLE],
      },
      ...(withBody ? [bodyPlace] : []),
      { ...common, type: "ftr", idx: 11, name: "Footer", box: FOOTER_BOX, prompt: "Footer", levels: [SMALL] },
      { ...common, type: "sldNum", idx: 12, name: "Slide number", box: NUMBER_BOX, prompt: "#", levels: [SMALL] },
    ],
  };
}

export const LAYOUTS: readonly SceneLayout[] = [
  layout("content", "Title and text", true),
  layout("title-only", "Title & more", false),
];

export function titleItem(text: string): ShapeItem {
  const title = run(text, { ...TITLE_STYLE.run });
  return shape("Title", TITLE_BOX, {
    text: body([paragraph([title])]),
    placeholder: { type: "title", idx: 0, inheritsBox: true },
  });
}

export function bodyItem(paragraphs: readonly Paragraph[], over: Partial<TextBody> = {}): ShapeItem {
  return shape("Body", BODY_BOX, {
    text: body(paragraphs, over),
    placeholder: { type: "body", idx: 1, inheritsBox: true },
  });
}

export function footerItems(number: number): readonly ShapeItem[] {
  const small = (text: string, over: Partial<Run> = {}) => paragraph([run(text, { ...SMALL.run, ...over })]);
  return [
    shape("Footer", FOOTER_BOX, {
      text: body([small("For official use")]),
      placeholder: { type: "ftr", idx: 11, inheritsBox: true },
    }),
    shape("Slide number", NUMBER_BOX, {
      text: body([small(String(number), { special: "slideNumber" })]),
      placeholder: { type: "sldNum", idx: 12, inheritsBox: true },
    }),
  ];
}

export function slide(id: string, title: string, items: readonly Item[], over: Partial<SceneSlide> = {}): SceneSlide {
  const span = { file: "sample.md", start: 0, end: 0 };
  return {
    id,
    title,
    layout: "content",
    kind: "content",
    items: [titleItem(title), ...items],
    notes: [],
    notesBanner: "",
    span,
    ...over,
  };
}

export function scene(slides: readonly SceneSlide[], over: Partial<Scene> = {}): Scene {
  return {
    page: { width: 960, height: 540 },
    theme: THEME,
    meta: {
      title: "Sample & deck",
      subject: "Emitters",
      author: "Desk officer",
      organisation: "Ministry & Co",
      keywords: ["sample", "deck"],
      lang: langTag("en-GB"),
      date: "2013-05-07T00:00:00Z",
      version: "1",
      status: "Draft",
      marking: "",
    },
    layouts: LAYOUTS,
    slides,
    sections: [],
    ...over,
  };
}

/** A deck of `count` plain slides: a title, five bullets and notes each. */
export function plainScene(count: number): Scene {
  const slides = Array.from({ length: count }, (_, index) =>
    slide(
      `s${index + 1}`,
      `Slide ${index + 1} makes one point`,
      [
        bodyItem([1, 2, 3, 4, 5].map((item) => bullet(`Point ${item} of slide ${index + 1} is made in plain words`))),
        ...footerItems(index + 1),
      ],
      { notes: [paragraph(`Say what slide ${index + 1} means.`)] },
    ),
  );
  return scene(slides);
}
