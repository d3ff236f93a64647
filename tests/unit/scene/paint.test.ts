/** Fills that CSS readers expect, native in the file: what is partly transparent, gradients. */
import { describe, expect, it } from "vitest";
import { lowContrast } from "../../../src/check/brief/access/contrast.ts";
import { boxesOf } from "../../support/drawn-boxes.ts";
import { BARE, compileWith, PROBE, told } from "../../support/house.ts";
import { complaints } from "../css/support.ts";

const probe = (markup: string, css: string) => ({
  "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main>${markup}</main></slide>`,
  "theme.css": css,
});
const SIZE = "font-size: 10pt; height: 14pt; width: 200pt;";

const srgb = (hex: string, alpha: number) => `<a:srgbClr val="${hex}"><a:alpha val="${alpha}"/></a:srgbClr>`;
const solid = (xml: string) => `<a:solidFill>${xml}</a:solidFill>`;
const gradient = (angle: number, scaled: number, ...stops: readonly (readonly [number, string])[]) =>
  `<a:gradFill rotWithShape="1"><a:gsLst>${stops.map(([at, xml]) => `<a:gs pos="${at}">${xml}</a:gs>`).join("")}</a:gsLst>` +
  `<a:lin ang="${angle}" scaled="${scaled}"/></a:gradFill>`;
const RED = '<a:srgbClr val="FF0000"/>';
const BLUE = '<a:srgbClr val="0000FF"/>';

/** Declarations of a box, and what is in its shape. */
const FILLS: readonly (readonly [string, ...string[]])[] = [
  ["background: rgba(18, 52, 86, 0.5)", solid(srgb("123456", 50000))],
  ["background: rgb(18 52 86 / 25%)", solid(srgb("123456", 25000))],
  ["background: #12345680", solid(srgb("123456", 50200))],
  ["background: #1238", solid(srgb("112233", 53300))],
  ["background: hsla(0, 100%, 50%, 40%)", solid(srgb("FF0000", 40000))],
  ["background: hsl(0 100% 50% / 0.4)", solid(srgb("FF0000", 40000))],
  [
    "background: color-mix(in srgb, var(--accent1) 30%, transparent)",
    solid('<a:schemeClr val="accent1"><a:alpha val="30000"/></a:schemeClr>'),
  ],
  ["background: color-mix(in srgb, red, #0000ff)", solid('<a:srgbClr val="800080"/>')],
  ["background: color-mix(in srgb, red 20%, white)", solid('<a:srgbClr val="FFCCCC"/>')],
  // Nothing is drawn of what is wholly transparent.
  [
    "background: rgb(0 0 0 / 0); border: 1pt solid rgb(255 0 0 / 50%)",
    "<a:noFill/>",
    `<a:ln w="12700">${solid(srgb("FF0000", 50000))}</a:ln>`,
  ],
  ["background: red; opacity: 0.5; color: black", solid(srgb("FF0000", 50000)), solid(srgb("000000", 50000))],
  ["background: red; color: rgb(0 0 255 / 80%)", solid(RED), solid(srgb("0000FF", 80000))],
  ["background: linear-gradient(to right, red, blue)", gradient(0, 0, [0, RED], [100000, BLUE])],
  ["background: linear-gradient(red, blue)", gradient(5400000, 0, [0, RED], [100000, BLUE])],
  ["background: linear-gradient(45deg, red, blue)", gradient(18900000, 0, [0, RED], [100000, BLUE])],
  ["background: linear-gradient(0.25turn, red, blue)", gradient(0, 0, [0, RED], [100000, BLUE])],
  ["background: linear-gradient(to top, red, blue)", gradient(16200000, 0, [0, RED], [100000, BLUE])],
  ["background: linear-gradient(to bottom right, red, blue)", gradient(2700000, 1, [0, RED], [100000, BLUE])],
  ["background: linear-gradient(to left top, red, blue)", gradient(13500000, 1, [0, RED], [100000, BLUE])],
  [
    "background-image: linear-gradient(to right, var(--dk2), red 20% 30%, lime, blue, transparent)",
    gradient(
      0,
      0,
      [0, '<a:schemeClr val="tx2"/>'],
      [20000, RED],
      [30000, RED],
      [53333, '<a:srgbClr val="00FF00"/>'],
      [76667, BLUE],
      [100000, srgb("0000FF", 0)],
    ),
  ],
  // The colour shows where what lies over it does not.
  ["background: linear-gradient(to right, red, transparent) blue", gradient(0, 0, [0, RED], [100000, BLUE])],
];

describe("fills", () => {
  it("are written as what they are", async () => {
    const markup = FILLS.map(([css], i) => `<div name="Box ${i}" style="${SIZE} ${css}">W</div>`).join("");
    const found = await boxesOf(probe(markup, ""), BARE);
    for (const [i, [css, ...parts]] of FILLS.entries())
      for (const part of parts) expect(found(`Box ${i}`), css).toContain(part);
  });

  it("are as faint as all that they stand in, pictures too", async () => {
    const box = `<div name="Box" style="${SIZE} background: red; opacity: 50%">W</div>`;
    const picture =
      '<img name="Seal" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" alt="A" style="height: 40pt">';
    const found = await boxesOf(probe(`<div style="opacity: 0.5">${box}${picture}</div>`, ""), BARE);
    expect(found("Box")).toContain(solid(srgb("FF0000", 25000)));
    expect(found("Seal")).toContain('<a:alphaModFix amt="50000"/></a:blip>');
  });

  it("of pages lie on paper", async () => {
    const css = ".kind-probe { background: linear-gradient(white, rgb(0 0 0 / 10%)) }";
    const { scene } = await compileWith(probe("", css), BARE);
    const shown = { stops: [{ colour: { hex: "FFFFFF" } }, { colour: { hex: "E6E6E6" } }] };
    expect(scene?.slides[0]?.background).toMatchObject(shown);
  });

  it("that no highlight can have are said, with what is drawn", async () => {
    const css = "mark { background: linear-gradient(yellow, red) } code { background: rgb(255 0 0 / 20%) }";
    const compiled = await compileWith(probe("<p><mark>Words</mark> and <code>code</code></p>", css), BARE);
    expect(told(compiled)).toEqual([
      expect.stringMatching(/^warning house\/theme.css:1:20 css\/plain-highlight: .* “#FFFF00”/),
      expect.stringMatching(/^warning house\/theme.css:1:\d+ css\/plain-highlight: .* “#FF0000”/),
    ]);
  });

  it.each([
    ["color: transparent", "css/unsupported-value «transparent»"],
    ["color: rgb(0 0 0 / 0)", "css/unsupported-value «rgb(0 0 0 / 0)»"],
    ["opacity: 0", "css/unsupported-value «0»"],
    ["background: rgb(1 2 / 3)", "css/unsupported-value «rgb(1 2 / 3)»"],
    ["background: rgba(1, 2 3, 4)", "css/unsupported-value «rgba(1, 2 3, 4)»"],
    ["background: #12345", "css/unsupported-value «#12345»"],
    ["background: color-mix(in lab, red, blue)", "css/reckoning «color-mix(in lab, red, blue)»"],
    ["background: radial-gradient(red, blue)", "css/unsupported-value «radial-gradient(red, blue)»"],
    ["background: linear-gradient(red)", "css/unsupported-value «linear-gradient(red)»"],
    ["background: linear-gradient(red 10pt, blue)", "css/unsupported-value «10pt»"],
    ["background: linear-gradient(reed, blue)", "css/unsupported-value «reed»"],
    ["background-color: linear-gradient(red, blue)", "css/unsupported-value «linear-gradient(red, blue)»"],
    ["background-image: red", "css/unsupported-value «red»"],
  ])("refuse %s", (declaration, complaint) => {
    expect(complaints(`p { ${declaration} }`)).toEqual([expect.stringContaining(complaint)]);
  });
});

/** Style of a box, and the text on ground that stands out too little. */
const CONTRASTS: readonly (readonly [string, string | null])[] = [
  ["background: rgb(0 0 0 / 10%); color: white", "FFFFFF on E6E6E6"],
  ["background: rgb(0 0 0 / 90%); color: white", null],
  ["color: rgb(0 0 0 / 30%)", "B3B3B3 on FFFFFF"],
  ["background: linear-gradient(black, #fff); color: #fffffe", "FFFFFE on FFFFFF"],
  // Both ends are far enough from the text, and the middle is its own grey.
  [
    "background: linear-gradient(black, white); color: #808080; font-weight: bold; font-size: 20pt; height: 30pt",
    "808080 on 808080",
  ],
  ["background: linear-gradient(black, #333); color: white", null],
];

describe("contrast", () => {
  it("is that of the worst that may lie behind a text", async () => {
    const markup = CONTRASTS.map(([css]) => `<div style="${SIZE} ${css}">W</div>`).join("");
    const { scene } = await compileWith(probe(markup, ""), BARE);
    const found = scene && lowContrast(scene).map(({ shown, ground }) => `${shown} on ${ground}`);
    expect(found).toEqual(CONTRASTS.flatMap(([, worst]) => worst ?? []));
  });
});

/** Declarations of a box, and what is in its shape. */
const SHAPES: readonly (readonly [string, ...string[]])[] = [
  [
    "border-radius: 7pt",
    '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 50000"/></a:avLst></a:prstGeom>',
  ],
  ["border-radius: 0 3.5pt 0 0", 'prst="round1Rect"><a:avLst><a:gd name="adj" fmla="val 25000"/>'],
  [
    "border-radius: 3.5pt 3.5pt 0 0",
    'prst="round2SameRect"><a:avLst><a:gd name="adj1" fmla="val 25000"/><a:gd name="adj2" fmla="val 0"/>',
  ],
  [
    "border-bottom-left-radius: 1.4pt; border-bottom-right-radius: 1.4pt",
    'prst="round2SameRect"><a:avLst><a:gd name="adj1" fmla="val 0"/><a:gd name="adj2" fmla="val 10000"/>',
  ],
  [
    "border-radius: 0 3.5pt",
    'prst="round2DiagRect"><a:avLst><a:gd name="adj1" fmla="val 0"/><a:gd name="adj2" fmla="val 25000"/>',
  ],
  [
    "border-radius: 4pt 0 0 9pt",
    '<a:path w="2540000" h="177800"><a:moveTo><a:pt x="0" y="50800"/></a:moveTo>' +
      '<a:arcTo wR="50800" hR="50800" stAng="10800000" swAng="5400000"/><a:lnTo><a:pt x="2540000" y="0"/></a:lnTo>' +
      '<a:lnTo><a:pt x="2540000" y="177800"/></a:lnTo><a:lnTo><a:pt x="88900" y="177800"/></a:lnTo>' +
      '<a:arcTo wR="88900" hR="88900" stAng="5400000" swAng="5400000"/><a:close/></a:path>',
  ],
  ["rotate: 30deg", '<a:xfrm rot="1800000">'],
  ["transform: rotate(-90deg)", '<a:xfrm rot="16200000">'],
];

describe("shapes", () => {
  it("have the corners and the turn that are written", async () => {
    const markup = SHAPES.map(([css], i) => `<div name="Box ${i}" style="${SIZE} background: red; ${css}"></div>`);
    const found = await boxesOf(probe(markup.join(""), ""), BARE);
    for (const [i, [css, ...parts]] of SHAPES.entries())
      for (const part of parts) expect(found(`Box ${i}`), css).toContain(part);
  });

  const place = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

  it("turn with all that stands in them, pictures too, around one middle", async () => {
    const css =
      ".s { background: red; height: 100pt; left: 100pt; position: absolute; rotate: 90deg; top: 200pt; width: 300pt }" +
      ".s div { background: blue; color: white; height: 20pt; width: 60pt }";
    const { scene } = await compileWith(probe('<div class="s"><div>A</div><div>B</div></div>', css), BARE);
    const boxes = scene?.slides[0]?.items.flatMap((item) => (item.rotation === undefined ? [] : [item]));
    expect(boxes?.map(({ rotation }) => rotation)).toEqual([90, 90, 90]);
    const [outer, first, second] = boxes?.map(({ box }) => box) ?? [];
    const [cx, cy] = [(outer?.x ?? 0) + 150, (outer?.y ?? 0) + 50];
    // What was 120 pt left of the middle and 40 pt above is 40 pt right of it and 120 pt above.
    expect(first).toEqual(place(cx + 40 - 30, cy - 120 - 10, 60, 20));
    expect(second).toEqual(place(cx + 20 - 30, cy - 120 - 10, 60, 20));
  });

  it("are on the page, and on their ground, as they stand", async () => {
    const side =
      ".s { background: var(--dk2); color: white; height: 20pt; left: -60pt; position: absolute; top: 250pt; width: 200pt }";
    const edge = '<div class="s"><p>Words</p></div>';
    const free = (css: string) => ({
      "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1>${edge}</slide>`,
      "theme.css": `${side} .s { ${css} }`,
    });
    const level = await compileWith(free(""), BARE);
    expect(told(level)).toEqual([expect.stringContaining("scene/off-page")]);
    const upright = await compileWith(free("rotate: -90deg"), BARE);
    expect(told(upright)).toEqual([]);
    expect(upright.scene && lowContrast(upright.scene)).toEqual([]);
  });

  it("of regions turn on the layout, and their slides with them", async () => {
    const house = {
      "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main><p>Words</p></main></slide>`,
      "theme.css": "layout [region=title] { rotate: -2deg }",
    };
    const { scene } = await compileWith(house, BARE);
    const title = scene?.slides[0]?.items.find(({ name }) => name === "Title");
    expect(title).toMatchObject({ rotation: 358, placeholder: { inheritsBox: true } });
    const placeholders = scene?.layouts.find(({ id }) => id === "wide")?.placeholders;
    expect(placeholders?.find(({ type }) => type === "title")).toMatchObject({ rotation: 358 });
  });

  it("say which elements stay level", async () => {
    const markup = "<table><tr><td>A</td></tr></table><p>a <b>b</b></p><ul><li>c</li></ul>";
    const compiled = await compileWith(
      probe(markup, "td { rotate: 9deg } b { rotate: 9deg } li { rotate: 9deg }"),
      BARE,
    );
    expect(told(compiled)).toEqual([
      expect.stringContaining("css/level: “<td>”"),
      expect.stringContaining("css/level: “<b>”"),
      expect.stringContaining("css/level: “<li>”"),
    ]);
  });

  it.each([
    ["border-radius: 40%", "css/unsupported-value «40%»"],
    ["border-radius: 50% 0", "css/unsupported-value «50%»"],
    ["border-top-left-radius: 50%", "css/unsupported-value «50%»"],
    ["rotate: 45", "css/unsupported-value «45»"],
    ["transform: scale(2)", "css/unsupported-value «scale(2)»"],
    ["transform: rotate(45deg) scale(2)", "css/unsupported-value «rotate(45deg) scale(2)»"],
  ])("refuse %s", (declaration, complaint) => {
    expect(complaints(`p { ${declaration} }`)).toEqual([expect.stringContaining(complaint)]);
  });
});
