import { expect, it } from "vitest";
import { textsOf } from "../../../src/emit/texts.ts";
import { drawScene } from "../../../src/scene/drawing/draw.ts";
import { box, chart, paragraph, run, scene, slide, textBox } from "../../support/scene.ts";

it("tells every text that an output shows or says: across runs, in charts, of links and pictures", () => {
  const link = { url: "https://example.org/secret" };
  const words = textBox("Words", box(100, 50, 400, 100), [
    paragraph([run("The zar"), run("quon", { link }), run(" plan")]),
  ]);
  const { categories, alt } = chart("bar", "Chart", box(100, 200, 400, 200));
  const drawn = drawScene(scene([slide("one", "A title", [words, chart("bar", "Chart", box(100, 200, 400, 200))])]));
  const texts = textsOf(drawn);
  for (const text of ["The zarquon plan", "A title", "one", link.url, alt, ...categories])
    expect(texts).toContain(text);
});
