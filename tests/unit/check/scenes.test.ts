/** What the walk-in check reads in a placed slide: how small its type is, and how far its text stands out. */
import { describe, expect, it } from "vitest";
import { lowContrast } from "../../../src/check/brief/access/contrast.ts";
import { floorsOf } from "../../../src/check/brief/fit/floors.ts";
import { sizesOf } from "../../../src/check/brief/fit/sizes.ts";
import { hex } from "../../../src/data/colour.ts";
import type { Colour, Fill, Item, Run, SceneLayout, SceneSlide, ShapeItem } from "../../../src/scene/types.ts";
import {
  BODY_BOX,
  body,
  bodyItem,
  box,
  cell,
  chart,
  footerItems,
  layout,
  paragraph,
  run,
  scene,
  shape,
  slide,
  table,
  textBox,
} from "../../support/scene.ts";

const PLACE = box(60, 130, 300, 100);
const NINE = "one two three four five six seven eight nine";
const EIGHT = "one two three four five six seven – 8 …";

const sized = (text: string, size: number, over: Partial<Run> = {}): Run => run(text, { size, ...over });
const lines = (...all: readonly (readonly Run[])[]) => all.map((runs) => paragraph(runs));
const named = (name: string, ...runs: readonly Run[]): Item => textBox(name, PLACE, lines(runs));
const inBody = (...runs: readonly Run[]): Item => bodyItem(lines(runs));
const rows = (...all: readonly (readonly string[])[]) =>
  all.map((texts, r) => ({ height: 20, cells: texts.map((text, c) => cell([sized(text, 10 + r + c / 10)])) }));
const heads = (headerRow: boolean, headerColumn: boolean, ...texts: readonly (readonly string[])[]): Item => ({
  ...table("Positions", PLACE),
  ...{ headerRow, headerColumn, rows: rows(...texts) },
});
const BREAK = { special: "lineBreak" } as const;

/** Items of a slide, and what is read of them: role, points, words; the smallest first. */
const SIZES: readonly (readonly [what: string, item: Item | readonly Item[], ...read: string[]])[] = [
  ["a title and footers, which nobody judges", [...footerItems(1), inBody(sized("x", 9))], "body 9 x"],
  ["text in the body", inBody(sized("Words", 11)), "body 11 Words"],
  ["a label in a box", named("Card 1", sized(EIGHT, 9)), `source 9 ${EIGHT}`],
  ["a sentence in a box", named("Card 1", sized(NINE, 9)), `table 9 ${NINE}`],
  [
    "a label and a sentence",
    textBox("Card", PLACE, lines([sized("A", 9)], [sized(NINE, 8)])),
    `table 8 ${NINE}`,
    "source 9 A",
  ],
  ["small print by its name", bodyOf("Source line", NINE), `source 20 ${NINE}`],
  ["small print by the end of its name", bodyOf("Card footnote", NINE), `source 20 ${NINE}`],
  ["a chart", chart("bar", "Trade", PLACE), "source 12 Trade"],
  ["a picture's frame", shape("Rule", PLACE)],
  ["no text at all", inBody()],
  ["blanks", inBody(sized("  ", 5), sized("Words", 12)), "body 12 Words"],
  ["raised letters", inBody(sized("1", 5, { baseline: "super" }), sized("Words", 12)), "body 12 Words"],
  ["the number of a slide", inBody(sized("7", 5, { special: "slideNumber" }), sized("Words", 12)), "body 12 Words"],
  ["a mark before its words", inBody(sized(" (SO) ", 7), sized("Words", 12)), "body 12  (SO) Words"],
  ["a mark alone", inBody(sized("(SO)", 7)), "body 7 (SO)"],
  ["two marks", inBody(sized("(SO)", 7), sized("(SS)", 6))],
  ["words around brackets", inBody(sized("so (SO)", 7), sized("(x) y", 8)), "body 7 so (SO)(x) y"],
  ["brackets in brackets", inBody(sized("((SO))", 7), sized("x", 8)), "body 7 ((SO))x"],
  ["a tag behind longer words", inBody(sized("Longer words", 12), sized("tag", 6)), "body 12 Longer wordstag"],
  ["a tag before longer words", inBody(sized("tag", 6), sized("Longer words", 12)), "body 12 tagLonger words"],
  ["runs as long as each other", inBody(sized("abc", 9), sized("def", 6)), "body 9 abcdef"],
  ["a second line", inBody(sized("One", 12), run("", BREAK), sized("A longer one", 6)), "body 12 One"],
  ["a break before the words", inBody(run("", BREAK), sized("A longer one", 6)), "body 6 A longer one"],
  ["the smallest of some paragraphs", bodyItem(lines([sized("a", 12)], [sized("b", 9)], [sized("c", 10)])), "body 9 b"],
  ["paragraphs as small as each other", bodyItem(lines([sized("a", 9)], [sized("b", 9)])), "body 9 a"],
  ["a table with heads on two sides", heads(true, true, ["h", "h"], ["h", "c"]), "source 10 h", "table 11.1 c"],
  ["a table with a head of columns", heads(true, false, ["h", "h"], ["c", "c"]), "source 10 h", "table 11 c"],
  ["a table with a head of rows", heads(false, true, ["h", "c"], ["h", "c"]), "source 10 h", "table 10.1 c"],
  ["a table without heads", heads(false, false, ["c", "c"], ["c", "c"]), "table 10 c"],
  ["a head that is a sentence", heads(true, false, [NINE, "h"], ["c", "c"]), `table 10 ${NINE}`, "source 10.1 h"],
];

function bodyOf(name: string, text: string): Item {
  return { ...bodyItem(lines([run(text)])), name };
}

describe("sizes of type", () => {
  for (const [what, items, ...read] of SIZES)
    it(`of ${what}`, () => {
      const found = sizesOf(slide("a", "A title", [items].flat()));
      expect(found.map(({ role, size, words }) => `${role} ${size} ${words}`)).toEqual(read);
    });

  it.each([
    ["read-ahead", 4, "12 11 11 10"],
    ["room", null, "24 18 16 12"],
    ["room", 4, "21 16 14 10"],
    ["room", 5, "26 20 18 11"],
    ["room", 8, "42 32 28 18"],
  ] as const)("may go down to a floor: %s, %s screen heights away, %s", (profile, ratio, floors) => {
    const { body: text, table: cells, shrunk, source } = floorsOf(profile, ratio);
    expect([text, cells, shrunk, source].map(Math.round).join(" ")).toBe(floors);
  });
});

const colour = (digits: string, alpha?: number): Colour => ({
  hex: hex(digits),
  ...(alpha === undefined ? {} : { alpha }),
});
const inked = (digits: string, over: Partial<Run> = {}): Run =>
  run(`in ${digits}`, { colour: colour(digits), ...over });
const filled = (fill: Fill, place = BODY_BOX, over: Partial<ShapeItem> = {}): ShapeItem =>
  shape("Panel", place, { fill, ...over });
const over = (place: typeof PLACE, digits: string): Item => textBox("Text", place, lines([inked(digits)]));
const fade = (...stops: readonly Colour[]): Fill => ({
  ...{ angle: 0, scaled: false },
  stops: stops.map((one, i) => ({ colour: one, at: i / (stops.length - 1) })),
});
const DARK = colour("000000");

/** Items of a slide on white, and each text that stands out too little: words, ink, ground, ratio. */
const CONTRASTS: readonly (readonly [what: string, items: readonly Item[], ...faint: string[]])[] = [
  [
    "on paper",
    [named("A", inked("777777", { size: 12 })), named("B", inked("767676", { size: 12 }))],
    "in 777777: 777777 on FFFFFF 4.48",
  ],
  [
    "in large type",
    [named("A", inked("999999", { size: 18 })), named("B", inked("949494", { size: 18 }))],
    "in 999999: 999999 on FFFFFF 2.85",
  ],
  ["nearly in large type", [named("A", inked("949494", { size: 17.9 }))], "in 949494: 949494 on FFFFFF 3.03"],
  ["in large bold type", [named("A", inked("949494", { size: 14, bold: true }))]],
  ["bold, but small", [named("A", inked("949494", { size: 13.9, bold: true }))], "in 949494: 949494 on FFFFFF 3.03"],
  ["large for bold, but plain", [named("A", inked("949494", { size: 14 }))], "in 949494: 949494 on FFFFFF 3.03"],
  ["blank", [named("A", run("  ", { colour: colour("FFFFFF") }))]],
  [
    "twice in the same colours",
    [named("A", inked("EEEEEE"), run("again", { colour: colour("EEEEEE") }))],
    "in EEEEEE: EEEEEE on FFFFFF 1.16",
  ],
  [
    "on two grounds",
    [named("A", inked("EEEEEE"), run("more", { colour: colour("EEEEEE"), highlight: colour("DDDDDD") }))],
    "in EEEEEE: EEEEEE on FFFFFF 1.16",
    "more: EEEEEE on DDDDDD 1.17",
  ],
  ["highlighted darkly", [named("A", run("lit", { colour: colour("FFFFFF"), highlight: DARK }))]],
  ["partly transparent", [named("A", run("faint", { colour: colour("000000", 0.3) }))], "faint: B3B3B3 on FFFFFF 2.10"],
  [
    "in its own filled box",
    [{ ...filled(DARK), text: body(lines([inked("222222")])) }],
    "in 222222: 222222 on 000000 1.32",
  ],
  ["in a box without a fill", [{ ...filled(DARK), name: "Empty" }]],
  ["over a panel", [filled(DARK), over(PLACE, "222222")], "in 222222: 222222 on 000000 1.32"],
  [
    "over a panel that it fills to a point",
    [filled(DARK), over(box(53, 119, 854, 362), "222222")],
    "in 222222: 222222 on 000000 1.32",
  ],
  ...[box(52.9, 130, 50, 50), box(60, 118.9, 50, 50), box(60, 130, 847.1, 50), box(60, 130, 50, 351.1)].map(
    (place) =>
      [
        `${JSON.stringify(place)} beside a panel`,
        [filled(DARK), over(place, "FFFFFF")],
        "in FFFFFF: FFFFFF on FFFFFF 1.00",
      ] as const,
  ),
  ["under a panel", [over(PLACE, "FFFFFF"), filled(DARK)], "in FFFFFF: FFFFFF on FFFFFF 1.00"],
  [
    "over two panels",
    [filled(DARK), filled(colour("FFFFFF", 0.5)), over(PLACE, "808080")],
    "in 808080: 808080 on 808080 1.00",
  ],
  ["that nobody sees", [filled(DARK), { ...named("A", inked("FFFFFF")), hidden: true, box: box(60, -200, 300, 100) }]],
  ["over a frame", [shape("Frame", BODY_BOX), over(PLACE, "222222")]],
  ["over a table", [table("T", BODY_BOX), over(PLACE, "FFFFFF")], "in FFFFFF: FFFFFF on FFFFFF 1.00"],
  [
    "in a table's cell",
    [
      {
        ...table("T", PLACE),
        rows: [{ height: 9, cells: [cell([inked("222222")], { fill: DARK }), cell([inked("FFFFFF")])] }],
      },
    ],
    "in 222222: 222222 on 000000 1.32",
    "in FFFFFF: FFFFFF on FFFFFF 1.00",
  ],
  [
    "over a fade from dark to light",
    [filled(fade(DARK, colour("FFFFFF"))), over(PLACE, "808080")],
    "in 808080: 808080 on 808080 1.00",
  ],
  [
    "over an eighth of a fade",
    [filled(fade(DARK, colour("FFFFFF"))), over(PLACE, "202020")],
    "in 202020: 202020 on 202020 1.00",
  ],
  [
    "over a fade that ends at nothing",
    [filled(fade(DARK, colour("000000", 0))), over(PLACE, "FFFFFF")],
    "in FFFFFF: FFFFFF on FFFFFF 1.00",
  ],
  [
    "over a faint fade",
    [filled(fade(colour("000000", 0.5), colour("000000", 0.5))), over(PLACE, "808080")],
    "in 808080: 808080 on 808080 1.00",
  ],
  [
    "over a panel on its end",
    [filled(DARK, box(380, 200, 200, 50), { rotation: 90 }), over(box(460, 130, 40, 190), "222222")],
    "in 222222: 222222 on 000000 1.32",
  ],
  [
    "beside a panel on its end",
    [filled(DARK, box(380, 200, 200, 50), { rotation: 90 }), over(box(385, 205, 190, 40), "FFFFFF")],
    "in FFFFFF: FFFFFF on FFFFFF 1.00",
  ],
  [
    "on its end as its panel is",
    [
      filled(DARK, box(380, 200, 200, 50), { rotation: 90 }),
      { ...over(box(385, 205, 190, 40), "222222"), rotation: 90 },
    ],
    "in 222222: 222222 on 000000 1.32",
  ],
  [
    "on its end over a level panel",
    [filled(DARK, box(380, 200, 200, 50)), { ...over(box(385, 205, 190, 40), "FFFFFF"), rotation: 90 }],
    "in FFFFFF: FFFFFF on FFFFFF 1.00",
  ],
];

const faintOn = (
  over: Partial<SceneSlide>,
  items: readonly Item[],
  layouts?: readonly SceneLayout[],
): readonly string[] =>
  lowContrast(scene([{ ...slide("a", "A title", []), items, ...over }], layouts === undefined ? {} : { layouts })).map(
    ({ words, shown, ground, ratio }) => `${words}: ${shown} on ${ground} ${ratio.toFixed(2)}`,
  );

describe("text that stands out too little", () => {
  for (const [what, items, ...faint] of CONTRASTS)
    it(`is told: ${what}`, () => expect(faintOn({}, items)).toEqual(faint));

  it("is judged on what its slide and its layout are painted with, as they are now", () => {
    const items = [over(PLACE, "222222"), over(BODY_BOX, "999999")];
    const plain = layout("content", "Text", true);
    const dark = { ...plain, background: DARK };
    const panel = { ...plain, items: [filled(DARK, PLACE)] };
    const onDark = "in 222222: 222222 on 000000 1.32";
    const onWhite = "in 999999: 999999 on FFFFFF 2.85";
    expect(faintOn({}, items, [plain])).toEqual([onWhite]);
    expect(faintOn({}, items, [dark])).toEqual([onDark]);
    expect(faintOn({}, items, [panel])).toEqual([onDark, onWhite]);
    expect(faintOn({ background: colour("FFFFFF") }, items, [dark])).toEqual([onWhite]);
    expect(faintOn({ background: DARK }, items, [plain])).toEqual([onDark]);
    expect(faintOn({ layout: "nobody's" }, items, [dark])).toEqual([onWhite]);
    expect(faintOn({}, items, [plain])).toEqual([onWhite]);
  });

  it("names the ink as it is written, and its slide", () => {
    const pale = run("pale", { colour: colour("000000", 0.2) });
    const [found] = lowContrast(scene([slide("a", "A title", [named("A", pale)])]));
    expect(found).toMatchObject({ ink: "000000", shown: "CCCCCC", slide: { id: "a" } });
  });

  it("is looked for among the darkest and the lightest of many grounds", () => {
    const veil = filled(fade(colour("000000", 0.5), colour("FFFFFF", 0.5)));
    const texts = [over(PLACE, "FFFFFF"), over(PLACE, "0F0F0F")];
    const found = ["in FFFFFF: FFFFFF on FFFFFF 1.00", "in 0F0F0F: 0F0F0F on 101010 1.01"];
    expect(faintOn({}, [veil, veil, veil, veil, ...texts])).toEqual(found);
  });
});
