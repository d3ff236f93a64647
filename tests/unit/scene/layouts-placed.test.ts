/** Layouts as New Slide offers them: where their places are, and what is asked for there. */
import { describe, expect, it } from "vitest";
import { withParts } from "../../../src/emit/pptx/layouts/parts.ts";
import type { LayoutPlaceholder, SceneLayout } from "../../../src/scene/types.ts";
import { BARE, compileWith, PROBE, told } from "../../support/house.ts";

const SLIDE = { "slides/probe.hbs": `${PROBE.replace("wide", "probe")}<slide><h1>{{title}}</h1></slide>` };
const HEAD = "---\nname: Probe\ndescription: Probe\n---\n<layout>\n";

async function layoutOf(files: Record<string, string>, brief = BARE): Promise<SceneLayout> {
  const compiled = await compileWith({ ...SLIDE, ...files }, brief);
  const { scene } = compiled;
  const found = scene?.layouts.find(({ id }) => id === "probe");
  if (found === undefined) throw new Error(told(compiled).join("\n"));
  return found;
}

const place = ({ placeholders }: SceneLayout, name: string): LayoutPlaceholder => {
  const found = placeholders.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no place for ${name}`);
  return found;
};

describe("a layout", () => {
  it("takes tables, charts and pictures where it has a grid", async () => {
    const layout = await layoutOf({
      "layouts/probe.hbs": `${HEAD}<h1 region="title">Title</h1><div region="grid" style="position: absolute; left: 0; top: 0; width: 50pt; height: 20pt">Grid</div></layout>`,
    });
    expect(place(layout, "Grid").type).toBe("obj");
  });

  it("tells its regions from what a partial puts at the same letter of its file", async () => {
    const before = `${HEAD}<h1 region="title">Title</h1>`;
    const mark = `${" ".repeat(before.length)}<div style="position: absolute; left: 0; top: 0; width: 50pt; height: 20pt; background: red"></div>`;
    const layout = await layoutOf({
      "partials/mark.hbs": mark,
      "layouts/probe.hbs": `${before}<div region="body">Text</div>{{> mark}}</layout>`,
    });
    expect(place(layout, "Body").box.width).toBeGreaterThan(500);
  });

  it("asks in the deck's language for what goes where, and leaves to PowerPoint what it says itself", async () => {
    const files = {
      "layouts/probe.hbs": `${HEAD}<h1 region="title">{{prompts.sentence}}</h1><div region="body"></div><div region="margin" style="position: absolute; left: 0; top: 0; width: 50pt; height: 20pt"></div></layout>`,
    };
    const german = "---\ntitle: Deck\nlang: de\ncover: false\nagenda: false\n---\n\n## Eine Folie {.probe}\n";
    const layout = await layoutOf(files, german);
    expect(["Title", "Body", "Margin"].map((name) => place(layout, name).prompt)).toEqual([
      "Ein Satz, der sagt, was die Folie zeigt",
      "",
      "Margin",
    ]);
  });

  it("paints the ground of a region on its place, where a new slide shows it; a marking's band is its scheme's", async () => {
    const ground = (name: string) =>
      `style="position: absolute; ${name}; width: 90pt; height: 20pt; padding: 6pt 10%; background: #f4f1ea"`;
    const layout = await layoutOf({
      "layouts/probe.hbs": `${HEAD}<h1 region="title">Title</h1><div region="margin" ${ground("left: 0; top: 0")}></div><div region="banner" ${ground("left: 0; bottom: 0")}></div></layout>`,
    });
    // A tenth of the page, as its slides have it.
    expect(place(layout, "Margin").insets).toEqual({ top: 6, right: 96, bottom: 6, left: 96 });
    const grounds = ["Title", "Margin", "Marking"].map((name) => place(layout, name).panel?.fill);
    expect(grounds).toEqual([undefined, { hex: "F4F1EA" }, undefined]);
  });

  it("shows the lines of a region where no slide of the deck draws them", async () => {
    const side = (css: string) =>
      `<div region="side" style="position: absolute; left: 600pt; top: 100pt; width: 90pt; height: 200pt; ${css}"></div>`;
    const drawn = async (css: string, on: "probe" | "plain") => {
      const house = { ...SLIDE, "layouts/probe.hbs": `${HEAD}<h1 region="title">Title</h1>${side(css)}</layout>` };
      const { scene } = await compileWith(house, BARE.replace("{.probe}", on === "probe" ? "{.probe}" : ""), true);
      const layout = scene?.layouts.find(({ id }) => id === "probe");
      if (layout === undefined) return expect.fail("no layout");
      const lines = layout.items.map(({ name, box }) => [name, box.x, box.y, box.width, box.height]);
      return { lines, stroke: place(layout, "Side").panel?.stroke?.width };
    };
    const left = "border-left: 4pt solid red";
    expect(await drawn(left, "plain")).toEqual({ lines: [["Side rule", 602, 100, 0, 200]], stroke: undefined });
    // A slide's place has the ground, and lies over its layout.
    const grounded = await drawn(`${left}; background: yellow`, "plain");
    expect(grounded.lines).toEqual([["Side rule", 598, 100, 0, 200]]);
    expect(await drawn(left, "probe")).toEqual({ lines: [], stroke: undefined });
    expect(await drawn("border: 4pt solid red", "plain")).toEqual({ lines: [], stroke: 4 });
  });

  it("shows them in a PowerPoint once its slides are on layouts of their kind", async () => {
    const side = `<div region="side" style="position: absolute; left: 600pt; top: 100pt; width: 90pt; height: 200pt; border-left: 4pt solid red"></div>`;
    const linesWith = async (content: string) => {
      const { scene } = await compileWith(
        {
          "slides/probe.hbs": `${PROBE.replace("wide", "probe")}<slide><h1>{{title}}</h1>${content}</slide>`,
          "layouts/probe.hbs": `${HEAD}<h1 region="title">Title</h1>${side}</layout>`,
        },
        BARE,
      );
      const layout = scene && withParts(scene).layouts.find(({ id }) => id === "probe");
      return layout?.items.map(({ name }) => name);
    };
    const cards = '<div style="background: yellow; padding: 3pt"><p>Words of a card</p></div>';
    expect(await linesWith(`<div region="side">${cards}</div>`)).toEqual(["Side rule"]);
    expect(await linesWith("")).toEqual([]);
  });

  it("draws the ground and the edges of a footer, whose words no slide has an element for", async () => {
    const footer =
      'style="position: absolute; left: 0; bottom: 0; width: 90pt; height: 20pt; border-top: 3pt solid #ff0000; background: #f4f1ea"';
    const layout = await layoutOf({
      "layouts/probe.hbs": `${HEAD}<h1 region="title">Title</h1><div region="footer" ${footer}>Words</div></layout>`,
    });
    expect(layout.items).toMatchObject([
      { name: "Footer panel", fill: { hex: "F4F1EA" }, box: { y: 520, height: 20 } },
      { name: "Footer rule", stroke: { width: 3, colour: { hex: "FF0000" } }, box: { y: 521.5, width: 90 } },
    ]);
    expect(place(layout, "Footer").panel).toBeUndefined();
  });

  it("begins a text without a bullet whose prompt is a paragraph, and gives a second content the levels of the first", async () => {
    const bullets = async (body: string) => {
      const layout = await layoutOf({
        "layouts/probe.hbs": `${HEAD}<h1 region="title">Title</h1><div region="body">${body}</div><div region="content">Text</div></layout>`,
      });
      return ["Body", "Content"].map((name) =>
        place(layout, name).levels.map(({ paragraph }) => paragraph.bullet.type),
      );
    };
    expect(await bullets("Points")).toEqual([Array(5).fill("char"), Array(5).fill("char")]);
    expect((await bullets("<p>Words</p>"))[0]).toEqual(["none", ...Array(4).fill("char")]);
  });
});
