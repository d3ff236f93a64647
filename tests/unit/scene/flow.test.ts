/** Paragraphs amid one text, and the grounds of rows: what CSS readers expect of margins and backgrounds. */
import { describe, expect, it } from "vitest";
import type { Paragraph } from "../../../src/scene/types.ts";
import { BARE, compileWith, PROBE, told } from "../../support/house.ts";

async function itemsOf(markup: string, css: string) {
  const house = {
    "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main>${markup}</main></slide>`,
    "theme.css": `main * { margin: 0; font-size: 10pt; min-font-size: 10pt; max-font-size: 10pt }\n${css}`,
  };
  const compiled = await compileWith(house, BARE);
  expect(told(compiled)).toEqual([]);
  return compiled.scene?.slides[0]?.items ?? [];
}

async function paragraphsOf(markup: string, css: string): Promise<readonly Paragraph[]> {
  const items = await itemsOf(markup, css);
  return items.flatMap((item) => (item.kind === "shape" && item.name === "Body" ? (item.text?.paragraphs ?? []) : []));
}

describe("margins amid a text", () => {
  it("collapse, and one that pulls is taken from the largest of the others", async () => {
    const markup = '<p>a</p><p class="b">b</p><p class="c">c</p>';
    const css = ".b { margin-top: 12pt; margin-bottom: 9pt }\n.c { margin-top: -4pt }";
    const distances = (await paragraphsOf(markup, css)).map(({ spaceBefore }) => spaceBefore);
    expect(distances).toEqual([0, 12, 5]);
  });

  it("move an item with its bullet", async () => {
    const markup = '<ul><li>a</li><li class="in">b</li></ul>';
    const [plain, moved] = await paragraphsOf(markup, "ul { padding-left: 10pt }\n.in { margin-left: 25pt }");
    expect([plain?.marginLeft, plain?.indent]).toEqual([10, -10]);
    expect([moved?.marginLeft, moved?.indent]).toEqual([35, -10]);
  });
});

describe("rows of a table", () => {
  it("show their ground, else that of the rows around them, through cells without one", async () => {
    const row = (words: string, of = "") => `<tr${of}><td>${words}</td><td class="own">${words}</td></tr>`;
    const markup = `<table><tbody>${row("a")}${row("b", ' class="even"')}</tbody></table><table>${row("c")}</table>`;
    const css = "tbody { background: #00ff00 }\n.even { background: #ff9999 }\n.own { background: #99ffff }";
    const tables = (await itemsOf(markup, css)).flatMap((item) => (item.kind === "table" ? [item] : []));
    const fills = tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ fill }) => fill)));
    const hex = (value: string) => expect.objectContaining({ hex: value });
    expect(fills).toEqual([
      [hex("00FF00"), hex("99FFFF")],
      [hex("FF9999"), hex("99FFFF")],
      [undefined, hex("99FFFF")],
    ]);
  });
});
