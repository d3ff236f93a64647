/**
 * What PowerPoint's outline view and its readers of screens say of each kind, in which order: the placeholders of its sample, one
 * after the other.
 */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writtenAt } from "../src/scene/lower/text.ts";
import type { Item, Paragraph } from "../src/scene/types.ts";
import { defaultPack, ROOT } from "./support/compile.ts";
import { expectGolden } from "./support/golden.ts";
import { openDeck } from "./support/powerpoint.ts";
import { sampleSubjects } from "./support/subjects.ts";

const OUTLINES = join(ROOT, "tests/fixtures/outlines.txt");
const FURNITURE = /type="(?:dt|ftr|sldNum|pic)"/;
const WORDS = 7;

/** Kinds that have an order of their own, which is not that of the brief, and what it is. */
const OWN_ORDER: Readonly<Record<string, string>> = {
  "asks-and-offers": "rungs of a ladder, from the opening to the red line",
  diagram: "a drawing, of which an outline has nothing",
  map: "names on the map, then what is said of them",
  participants: "seats along a table, one side after the other",
  programme: "the clock of the meeting, then its points",
};

const kindOf = (name: string): string => name.replace("sample ", "");

const plain = (xml: string): string =>
  [...xml.matchAll(/<a:t>([^<]*)/g)]
    .map(([, text = ""]) => text)
    .join("")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();

/** A line for each paragraph, as deep as its level; of tables, which no outline has, that there is one. */
function outlineOf(slide: string): readonly string[] {
  const shapes = slide.match(/<p:(sp|graphicFrame)>.*?<\/p:\1>/gs) ?? [];
  return shapes.flatMap((shape) => {
    const place = /<p:ph\b[^>]*>/.exec(shape)?.[0];
    if (place === undefined || FURNITURE.test(place)) return [];
    if (shape.startsWith("<p:graphicFrame")) return [shape.includes("<a:tbl>") ? "  (table)" : "  (chart)"];
    const isTitle = /type="(?:title|ctrTitle)"/.test(place);
    return (shape.match(/<a:p>.*?<\/a:p>/gs) ?? []).flatMap((paragraph) => {
      const words = plain(paragraph).split(" ");
      const level = Number(/<a:pPr[^>]* lvl="(\d)"/.exec(paragraph)?.[1] ?? 0);
      const shown = words.slice(0, WORDS).join(" ") + (words.length > WORDS ? " …" : "");
      return shown === "" ? [] : [`${isTitle ? "" : "  ".repeat(level + 1)}${shown}`];
    });
  });
}

const paragraphsOf = (item: Item): readonly Paragraph[] =>
  item.kind === "shape"
    ? (item.text?.paragraphs ?? [])
    : item.kind === "table"
      ? item.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
      : [];

describe("the outline of a kind", () => {
  const samples = sampleSubjects();

  it("reads in its order, each by its name", async () => {
    const outlines: string[] = [];
    for (const { name, compile } of samples) {
      const kind = kindOf(name);
      const { bytes, scene } = await compile();
      if (bytes === null || scene === null) return expect.fail(`${name} does not build`);
      const deck = openDeck(bytes);
      const own = scene.slides.flatMap((slide, index) =>
        slide.kind === kind ? outlineOf(deck.text(`ppt/slides/slide${index + 1}.xml`)) : [],
      );
      outlines.push(`## ${kind}${OWN_ORDER[kind] === undefined ? "" : ` (${OWN_ORDER[kind]})`}\n${own.join("\n")}\n`);
    }
    expect(outlines).toHaveLength(defaultPack().slides.size);
    expectGolden(OUTLINES, outlines.join("\n"));
  });

  it.each(samples.filter(({ name }) => OWN_ORDER[kindOf(name)] === undefined))(
    "is that of the brief: $name",
    async ({ name, text, compile }) => {
      const { scene } = await compile();
      const lineOf = (offset: number): number => text.slice(0, offset).split("\n").length;
      for (const { kind, items, span } of scene?.slides ?? []) {
        if (kind !== kindOf(name)) continue;
        const lines = items
          .filter((item) => !item.name.startsWith("Marking"))
          .flatMap((item) => paragraphsOf(item).map(writtenAt))
          .flatMap((at) =>
            at !== undefined && at.file === span.file && at.start > span.start ? [lineOf(at.start)] : [],
          );
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      }
    },
  );
});
