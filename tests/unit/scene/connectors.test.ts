/** Lines across their boxes, and connectors that hold on to the boxes they join. */
import { describe, expect, it } from "vitest";
import { boxesOf } from "../../support/drawn-boxes.ts";
import { BARE, compileWith, PROBE, told } from "../../support/house.ts";

const CSS = `
.b { background: var(--lt2); height: 40pt; position: absolute; width: 100pt }
#a { left: 100pt; top: 120pt } #b { left: 400pt; top: 140pt } #c { left: 120pt; top: 300pt } #d { left: 60pt; top: 400pt }
#e { border-radius: 50%; left: 700pt; top: 300pt } #f { border-radius: 9pt 9pt 0 0; left: 700pt; top: 130pt }
#g { left: 400pt; rotate: 90deg; top: 350pt }
#h { border-radius: 9pt 0 9pt 0; left: 400pt; top: 240pt } #i { border-radius: 0 9pt 0 0; left: 560pt; top: 240pt }
.l { border: 2pt dashed red; height: 30pt; width: 60pt }
connector { border: 1.5pt solid var(--accent6) }`;

const boxes = ["a", "b", "c", "d", "e", "f", "g", "h", "i"].map(
  (id) => `<div class="b" id="${id}" name="Box ${id}">${id}</div>`,
);
const slide = (markup: string) => ({
  "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1>${boxes.join("")}${markup}</slide>`,
  "theme.css": CSS,
});

const join = (from: string, to: string, rest = "") =>
  `<connector from="${from}" to="${to}" name="${from}${to}" ${rest}>`;
const idOf = (xml: string): string => /<p:cNvPr id="(\d+)"/.exec(xml)?.[1] ?? "";

describe("connectors", () => {
  const drawn = boxesOf(
    slide(
      [
        ["a", "b", 'arrow="end"'],
        ["b", "a", 'arrow="start end"'],
        ["a", "c"],
        ["c", "d", 'type="elbow"'],
        ["d", "c", 'type="elbow"'],
        ["a", "d", 'type="elbow"'],
        ["b", "e", 'type="elbow"'],
        ["f", "e"],
        ["b", "g"],
        ["h", "b"],
        ["h", "c"],
        ["h", "g"],
        ["h", "i"],
      ]
        .map(([from = "", to = "", rest]) => join(from, to, rest))
        .join(""),
    ),
    BARE,
  );

  it.each([
    // Site 3 of a rectangle is on the right, 1 on the left, 0 at the top, 2 at the bottom.
    ["ab", "a", 3, "b", 1, { x: 200, y: 140, cx: 200, cy: 20 }, ""],
    ["ba", "b", 1, "a", 3, { x: 200, y: 140, cx: 200, cy: 20 }, ' flipH="1" flipV="1"'],
    ["ac", "a", 2, "c", 0, { x: 150, y: 160, cx: 20, cy: 140 }, ""],
    // Turned by a quarter: 60 pt to the left and 60 pt down.
    ["cd", "c", 2, "d", 0, { x: 110, y: 340, cx: 60, cy: 60 }, ' rot="5400000"'],
    ["dc", "d", 0, "c", 2, { x: 110, y: 340, cx: 60, cy: 60 }, ' rot="5400000" flipH="1" flipV="1"'],
    ["ad", "a", 2, "d", 0, { x: 10, y: 260, cx: 240, cy: 40 }, ' rot="5400000"'],
    ["be", "b", 3, "e", 2, { x: 500, y: 160, cx: 200, cy: 160 }, ""],
    // The presets number their sites in ways of their own.
    ["fe", "f", 1, "e", 0, { x: 750, y: 170, cx: 0, cy: 130 }, ""],
    // `cxnLst` of round2DiagRect and round2SameRect: right, bottom, left, top; of round1Rect and roundRect as of a rectangle.
    ["hb", "h", 3, "b", 2, { x: 450, y: 180, cx: 0, cy: 60 }, ' flipV="1"'],
    ["hc", "h", 2, "c", 3, { x: 220, y: 260, cx: 180, cy: 60 }, ' flipH="1"'],
    ["hg", "h", 1, "g", 1, { x: 450, y: 280, cx: 0, cy: 40 }, ""],
    ["hi", "h", 0, "i", 1, { x: 500, y: 260, cx: 60, cy: 0 }, ""],
    // A box on its end is met where it stands: at its left side, which is now its top.
    ["bg", "b", 2, "g", 1, { x: 450, y: 180, cx: 0, cy: 140 }, ""],
  ] as const)("%s", async (name, from, start, to, end, { x, y, cx, cy }, turn) => {
    const xml = (await drawn)(name);
    const ends =
      `<a:stCxn id="${idOf((await drawn)(`Box ${from}`))}" idx="${start}"/>` +
      `<a:endCxn id="${idOf((await drawn)(`Box ${to}`))}" idx="${end}"/>`;
    expect(xml).toContain(`<p:cNvCxnSpPr>${ends}</p:cNvCxnSpPr>`);
    const [left, top, width, height] = [x, y, cx, cy].map((points) => points * 12700);
    expect(xml).toContain(
      `<a:xfrm${turn}><a:off x="${left}" y="${top}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`,
    );
  });

  it("are lines and elbows, in the stroke of their border, with arrows", async () => {
    const line = '<a:ln w="19050"><a:solidFill><a:schemeClr val="accent6"/></a:solidFill>';
    expect((await drawn)("ab")).toContain(
      `prst="line"><a:avLst/></a:prstGeom>${line}<a:tailEnd type="triangle"/></a:ln>`,
    );
    expect((await drawn)("ba")).toContain('<a:headEnd type="triangle"/><a:tailEnd type="triangle"/></a:ln>');
    expect((await drawn)("cd")).toContain(`prst="bentConnector3"><a:avLst/></a:prstGeom>${line}</a:ln>`);
  });

  it("appear with the later of their boxes", async () => {
    const box = '<div class="b" id="p{{number}}" name="Part {{number}}"><p>{{heading}}</p></div>';
    const house = {
      "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main>{{#each parts}}${box}{{/each}}</main>${[
        "12",
        "23",
        "41",
      ]
        .map(([from, to]) => join(`p${from}`, `p${to}`))
        .join("")}</slide>`,
      "theme.css": `${CSS} #p1 { left: 60pt; top: 10pt } #p2 { left: 300pt; top: 10pt } #p3 { left: 300pt; top: 200pt } #p4 { left: 60pt; top: 200pt }`,
    };
    const parts = "### One {.incremental}\n\n### Two {.incremental}\n\n### Three\n\n### Four\n";
    const { scene } = await compileWith(house, `${BARE}${parts}`);
    const steps = new Map(scene?.slides[0]?.items.map(({ name, step }) => [name, step ?? 0]));
    const names = ["Part 1", "Part 2", "Part 3", "Part 4", "p1p2", "p2p3", "p4p1"];
    expect(names.map((name) => steps.get(name))).toEqual([1, 2, 0, 0, 2, 2, 1]);
  });

  it("tell of ends that are not there, and stay away", async () => {
    const compiled = await compileWith(slide(join("a", "z") + join("y", "z")), BARE);
    expect(told(compiled)).toEqual([
      expect.stringMatching(/^warning house\/slides\/probe.hbs:7:\d+ scene\/loose-connector: No box .* id “z”,/),
      expect.stringMatching(/^warning house\/slides\/probe.hbs:7:\d+ scene\/loose-connector: No box .* id “y”, “z”,/),
    ]);
    expect(compiled.scene?.slides[0]?.items.filter(({ name }) => name.length === 2)).toEqual([]);
  });

  it("refuse other words and what has no such attribute", async () => {
    const markup =
      '<connector from="a" to="b" type="curved"><connector from="a" to="b" arrow="both"><connector form="a">';
    const codes = told(await compileWith(slide(markup), BARE)).map((line) => line.split(" ")[2]);
    expect(codes).toEqual(["deck/attribute-value:", "deck/attribute-value:", "deck/unknown-attribute:"]);
  });
});

describe("lines", () => {
  const line = (type: string, rest = "") => `<shape class="l" type="${type}" name="L" ${rest}></shape>`;
  const inMain = (markup: string, css = "") => ({
    "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main>${markup}</main></slide>`,
    "theme.css": CSS + css,
  });

  it.each([
    ["line", "<a:xfrm>", "", ""],
    ["risingLine", '<a:xfrm flipV="1">', 'arrow="end"', '<a:tailEnd type="triangle"/>'],
  ])("run across their boxes: %s", async (type, transform, rest, arrow) => {
    const xml = (await boxesOf(inMain(line(type, rest)), BARE))("L");
    expect(xml).toContain(`${transform}<a:off x="685800" y="1498600"/><a:ext cx="762000" cy="381000"/></a:xfrm>`);
    expect(xml).toContain(
      `<a:ln w="25400"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:prstDash val="dash"/>${arrow}</a:ln>`,
    );
  });

  it("without a stroke are told of", async () => {
    const compiled = await compileWith(inMain(line("line"), ".l { border: none }"), BARE);
    expect(told(compiled)).toEqual([expect.stringMatching(/^warning house\/slides\/probe.hbs:7:\d+ scene\/no-line/)]);
  });
});
