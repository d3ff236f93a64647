/** One hand-made deck that holds every kind of item, and its pictures. */

import { langTag } from "../../src/data/language-tag.ts";
import { SHAPES } from "../../src/data/shapes.ts";
import type { Asset, Assets, Box, ChartItem, Item, Run, Scene, SceneSlide } from "../../src/scene/types.ts";
import {
  BLUE,
  body,
  bodyItem,
  box,
  bullet,
  chart,
  footerItems,
  PAPER,
  PLAIN_GREY,
  paragraph,
  RED,
  run,
  SLATE,
  scene,
  shape,
  slide,
  table,
  textBox,
  WHITE,
} from "./scene.ts";

/** A red square of two by two pixels. */
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mPo0dcGIgYIBQAaugOZtcnV6QAAAABJRU5ErkJggg==";

export function picture(): Asset {
  return { bytes: Uint8Array.from(atob(PNG), (char) => char.charCodeAt(0)), type: "png", width: 2, height: 2 };
}

/** The same square as a drawing, of which `picture` is the picture. */
const SVG =
  '<svg width="2" height="2" xmlns="http://www.w3.org/2000/svg"><path fill="#ff0000" d="M 0 0 L 2 0 L 2 2 L 0 2 Z"/></svg>';

export const ASSETS: Assets = new Map([
  ["square.png", picture()],
  ["copy of square.png", picture()],
  ["square.svg", { ...picture(), svg: new TextEncoder().encode(SVG) }],
]);

/** One slide for each kind of item and of text that an emitter has to write. */
export function sampleScene(): Scene {
  const slides = [textSlide(), scriptsSlide(), shapesSlide(), tableSlide(), pictureSlide(), ...chartSlides()];
  return scene(slides, {
    sections: [
      { id: "words", title: "Words & text", first: 0, count: 2 },
      { id: "things", title: "Things", first: 2, count: slides.length - 2 },
    ],
  });
}

function textSlide(): SceneSlide {
  const linked = (text: string, link: Run["link"]) => run(text, { link: link ?? { url: "" }, underline: true });
  return slide(
    "text",
    "Text keeps its bullets, links & marks",
    [
      bodyItem([
        bullet([
          run("A "),
          run("bold", { bold: true }),
          run(" word and an "),
          run("italic", { italic: true }),
          run(" one"),
        ]),
        bullet("A second level hangs from the first", 1),
        bullet("And a third", 2),
        bullet([
          linked("An address", { url: "https://example.org/a b?q={x}|ü#p" }),
          run(" and "),
          linked("a slide", { slide: "table" }),
        ]),
        bullet([
          run("CO"),
          run("2", { baseline: "sub" }),
          run(", 1"),
          run("st", { baseline: "super" }),
          run(" struck", { strike: true }),
          run(" lit", { highlight: PAPER }),
          run(" code", { font: { face: "Consolas" } }),
        ]),
        ...[1, 2].map((start) =>
          paragraph(`Numbered ${start}`, {
            marginLeft: 22,
            indent: -22,
            bullet: { type: "number", style: "arabicPeriod", start },
          }),
        ),
        paragraph([run("One line"), run("", { special: "lineBreak" }), run("and the next")]),
        paragraph([]),
        paragraph([run("Control \u0007 and lone \ud800 characters, {{handlebars}} & <markup>")]),
      ]),
      ...footerItems(1),
    ],
    { notes: [paragraph([run("Say "), run("this", { bold: true }), run(".")]), bullet("Then that")] },
  );
}

function scriptsSlide(): SceneSlide {
  return slide("scripts", "박근혜 대통령 meets 오바마", [
    bodyItem([
      bullet("Korean: 한반도 신뢰프로세스 (trust process) 2013"),
      bullet("Japanese: 日本の立場を説明する"),
      bullet("Chinese: 中国的立场"),
      paragraph([run("العربية: موقف الأطراف 2013", { lang: langTag("ar-SA") })], { rtl: true, align: "right" }),
      paragraph([run("עברית: עמדת הצדדים", { lang: langTag("he-IL") })], { rtl: true, align: "right" }),
    ]),
    ...footerItems(2),
  ]);
}

function shapesSlide(): SceneSlide {
  const kinds = [...SHAPES.filter((name) => name !== "line"), "roundRect"] as const;
  const shapes = kinds.map((geometry, index) =>
    shape(`Shape ${geometry}`, box(54 + index * 95, 130, 88, 90), {
      geometry,
      ...(geometry === "roundRect" ? { radii: { topLeft: 12, topRight: 12, bottomRight: 12, bottomLeft: 12 } } : {}),
      fill: index % 2 === 0 ? PAPER : PLAIN_GREY,
      stroke: { colour: BLUE, width: 1, dash: index % 2 === 0 ? "solid" : "dash" },
      text: body([paragraph([run(geometry, { size: 12 })], { align: "center" })], { anchor: "middle" }),
    }),
  );
  return slide(
    "shapes",
    "Shapes stand where they are put",
    [
      ...shapes,
      shape("Panel", box(54, 250, 400, 200), { fill: PAPER }),
      shape("Rule", box(480, 250, 420, 0), { geometry: "line", stroke: { colour: RED, width: 2, dash: "dot" } }),
      shape("Slope", box(480, 270, 420, 160), {
        geometry: "line",
        flip: true,
        stroke: { colour: SLATE, width: 1, dash: "solid" },
      }),
      textBox("Two columns", box(66, 262, 376, 176), [paragraph("Words on a panel, in a box of their own.")]),
      ...footerItems(3),
    ],
    { layout: "title-only", background: WHITE },
  );
}

function tableSlide(): SceneSlide {
  return slide(
    "table",
    "Tables carry spans and header flags",
    [table("Positions table", box(54, 120, 852, 200)), ...footerItems(4)],
    {
      layout: "title-only",
      notes: [paragraph("The table repeats the brief.")],
    },
  );
}

function pictureSlide(): SceneSlide {
  const image = (name: string, src: string, place: Box, alt: string): Item => ({
    kind: "image",
    name,
    src,
    alt,
    box: place,
    crop: { top: 0, right: 0.25, bottom: 0, left: 0.25 },
    link: { url: "https://example.org/" },
  });
  return slide(
    "pictures",
    "Pictures are stored once",
    [
      image("Picture 1", "square.png", box(54, 120, 150, 300), "A red square & its edge"),
      image("Picture 2", "copy of square.png", box(224, 120, 150, 300), ""),
      image("Drawing", "square.svg", box(394, 120, 150, 300), "The same square"),
      ...footerItems(5),
    ],
    { layout: "title-only" },
  );
}

function chartSlides(): readonly SceneSlide[] {
  const place = box(54, 120, 416, 360);
  const second = box(490, 120, 416, 360);
  const pair = (id: string, title: string, charts: readonly ChartItem[]) =>
    slide(id, title, [...charts, ...footerItems(6)], { layout: "title-only" });
  return [
    pair("bars", "Bars read downwards, columns across", [
      chart("bar", "Bar chart", place),
      chart("column", "Column chart", second, {
        labels: false,
        grouping: "stacked",
        unit: "US$ billion",
        legend: "right",
      }),
    ]),
    pair("lines", "Lines and areas", [
      chart("line", "Line chart", place, { legend: "top" }),
      chart("area", "Area chart", second, { labels: false, grouping: "stacked", legend: "none" }),
    ]),
    pair("shares", "Shares of a whole", [
      chart("pie", "Pie chart", place),
      chart("doughnut", "Doughnut chart", second, { legend: "right", unit: "" }),
    ]),
  ];
}
