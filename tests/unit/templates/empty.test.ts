/** Elements that a brief leaves empty: nothing, or a fault at the element, never a crash. */
import { describe, expect, it } from "vitest";
import { BARE, compileWith, PROBE, told } from "../../support/house.ts";

const make = (markup: string) =>
  compileWith({ "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main>${markup}</main></slide>` }, BARE, true);

describe("what holds nothing", () => {
  it.each([
    "<table>{{#each parts}}<tr><td>x</td></tr>{{/each}}</table>",
    "<table><thead></thead><tbody></tbody></table>",
    "<div class='row'><table></table></div>",
    "<ul><li>a<table></table></li></ul>",
    "<table><tr></tr></table>",
    "<table><tr><td><table></table></td></tr></table>",
    "<ul></ul>",
    "<shape type='ellipse'></shape>",
  ])("builds: %s", async (markup) => {
    const compiled = await make(markup);
    expect(told(compiled)).toEqual([]);
    expect(compiled.bytes).not.toBeNull();
  });

  it("is told at the element where nothing can be drawn", async () => {
    const lines = told(await make('<img src="{{attributes.pic}}" alt="x"><chart></chart>'));
    expect(lines).toEqual([
      "error house/slides/probe.hbs:7:32 deck/picture-source: The “src” of this picture is empty.",
      "error house/slides/probe.hbs:7:70 deck/chart-data: This chart cannot be drawn: it has no “categories”.",
    ]);
  });
});
