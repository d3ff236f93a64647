import { describe, expect, it } from "vitest";
import { emitSvg } from "../../../src/emit/svg/emit.ts";
import { pathData } from "../../../src/emit/svg/path.ts";
import { drawScene } from "../../../src/scene/drawing/draw.ts";
import type { Step } from "../../../src/scene/drawing/types.ts";
import { box, paragraph, run, scene, slide, textBox } from "../../support/scene.ts";

type Point = readonly [x: number, y: number];

/** Where path data leads: every end of a step, as its reader counts them (SVG 1.1, §8.3). */
function ends(data: string): readonly Point[] {
  const all: Point[] = [];
  let [x, y, from] = [0, 0, [0, 0] as Point];
  for (const [, letter = "", rest = ""] of data.matchAll(/([Mlhvcz])([^Mlhvcz]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const size = { M: 2, l: 2, h: 1, v: 1, c: 6 }[letter];
    if (size === undefined) [x, y] = from;
    else
      for (let at = 0; at < numbers.length; at += size) {
        const [a = 0, b = 0] = numbers.slice(at, at + size).slice(-2);
        if (letter === "M") [x, y, from] = [a, b, [a, b]];
        else if (letter === "h") x += a;
        else if (letter === "v") y += a;
        else [x, y] = [x + a, y + b];
        all.push([x, y]);
      }
  }
  return all;
}

const endsOf = (steps: readonly Step[]): readonly Point[] =>
  steps.flatMap((step) => (step[0] === "Z" ? [] : [[Number(step.at(-2)), Number(step.at(-1))] as Point]));

function farthest(steps: readonly Step[]): number {
  const [asked, written] = [endsOf(steps), ends(pathData(steps))];
  expect(written).toHaveLength(asked.length);
  return Math.max(
    ...asked.map(([x, y], at) => Math.hypot(x - (written[at]?.[0] ?? NaN), y - (written[at]?.[1] ?? NaN))),
  );
}

describe("path data", () => {
  it("says a box in its sides", () => {
    const steps: readonly Step[] = [["M", 54, 488.25], ["L", 906, 488.25], ["L", 906, 489], ["L", 54, 489], ["Z"]];
    expect(pathData(steps)).toBe("M54 488.25h852v0.75h-852z");
  });

  it("goes on from where a figure began once it is closed, and parts figures", () => {
    const steps: readonly Step[] = [
      ["M", 10, 10],
      ["L", 20, 10],
      ["L", 20, 20],
      ["Z"],
      ["L", 5, 5],
      ["M", 40, 40],
      ["L", 41, 42],
      ["L", 43, 41],
    ];
    expect(pathData(steps)).toBe("M10 10h10v10zl-5-5M40 40l1 2 2-1");
  });

  it("counts a curve's handles from where the curve begins", () => {
    expect(
      pathData([
        ["M", 10, 10],
        ["C", 11, 12, 13, 14, 15, 16],
        ["C", 15, 17, 18, 19, 20, 20],
      ]),
    ).toBe("M10 10c1 2 3 4 5 6 0 1 3 3 5 4");
  });

  it("adds up no error along thousands of steps", () => {
    const wander = (count: number): readonly Step[] =>
      Array.from({ length: count }, (_, at): Step => {
        const [x, y] = [480 + 300 * Math.sin(at * 1.37) + at / 77, 270 + 200 * Math.cos(at * 2.11) - at / 91];
        return at === 0 ? ["M", x, y] : ["L", x, y];
      });
    expect(farthest(wander(50))).toBeLessThan(0.0075);
    expect(farthest(wander(5000))).toBeLessThan(0.075);
  });
});

describe("words of a picture", () => {
  const drawn = (...paragraphs: Parameters<typeof textBox>[2]): string => {
    const text = textBox("Words", box(50, 50, 600, 300), paragraphs);
    return emitSvg(drawScene(scene([slide("one", "", [text])])), new Map())[0]?.text ?? "";
  };
  const count = (svg: string, what: RegExp): number => (svg.match(what) ?? []).length;

  it("say once what all of them share", () => {
    const svg = drawn(paragraph([run("One line")]), paragraph([run("Another")]), paragraph([run("A third")]));
    expect(count(svg, /<text /g)).toBe(3);
    for (const name of ["font-family", "font-size"]) expect(count(svg, new RegExp(` ${name}=`, "g")), name).toBe(1);
    expect(svg).not.toContain("<tspan");
  });

  it("say for themselves what others do not share", () => {
    const svg = drawn(paragraph([run("Plain words, "), run("bold", { bold: true }), run(" and plain ones")]));
    const [line = ""] = /<text.*<\/text>/s.exec(svg) ?? [];
    expect(
      [...line.matchAll(/<tspan([^>]*)>([^<]*)/g)].map(([, own = "", words]) => [
        words,
        own.includes('font-weight="700"'),
      ]),
    ).toEqual([
      ["Plain words, ", false],
      ["bold", true],
      [" and plain ones", false],
    ]);
    expect(count(line, / y="/g)).toBe(1);
  });

  it("keep the blank between two types of words", () => {
    const svg = drawn(paragraph([run("Bold", { bold: true }), run(" "), run("slanted", { italic: true })]));
    const [line = ""] = /<text.*<\/text>/s.exec(svg) ?? [];
    expect(line.replace(/<[^>]*>/g, "")).toBe("Bold slanted");
  });

  it("place a word that is read from the right by itself, without the blank behind it", () => {
    const svg = drawn(
      paragraph([run("The "), run("שלום", { bold: true }), run(" "), run("means", { italic: true }), run(" peace")]),
    );
    const [line = ""] = /<text.*<\/text>/s.exec(svg) ?? [];
    expect(line).toMatch(/שלום<\/tspan><tspan x="[\d.]+"[^>]*> <\/tspan><tspan[^>]*>means/);
  });

  it("keep blanks at the edges of a text, and those side by side, in browsers", () => {
    const [plain, ...kept] = ["One line", "  indented", "two  blanks"].map((words) => drawn(paragraph([run(words)])));
    expect(plain).not.toContain("<text xml:space");
    for (const svg of kept) expect(svg).toMatch(/<text [^>]*xml:space="preserve"/);
  });

  it("name a face in quotation marks where its name is more than words", () => {
    const inFace = (name: string): string => {
      const text = textBox("Words", box(50, 50, 600, 300), [paragraph([run("Words", { font: { face: name } })])]);
      const svg = emitSvg(drawScene(scene([slide("one", "", [text])])), new Map())[0]?.text ?? "";
      return /font-family="([^"]*)"/.exec(svg)?.[1] ?? "";
    };
    expect(["House Sans", "House Sans 3", "Serif"].map(inFace)).toEqual([
      "Arimo,House Sans",
      "Arimo,'House Sans 3'",
      "Arimo,'Serif'",
    ]);
  });
});
