/** Flow charts as they are drawn. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planGraph } from "../../../src/scene/diagram/plan.ts";
import type { Area, Bond, Graph, Knot, Spot } from "../../../src/scene/diagram/types.ts";
import { geometryInsets } from "../../../src/scene/flex/text-area.ts";
import type { Item, ShapeItem } from "../../../src/scene/types.ts";
import { placeText } from "../../support/compile.ts";

const EM = 18;

const graphs = fc
  .record({
    sizes: fc.array(fc.record({ width: fc.integer({ min: 30, max: 200 }), depth: fc.integer({ min: 24, max: 90 }) }), {
      minLength: 2,
      maxLength: 12,
    }),
    ends: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.boolean()), { minLength: 1, maxLength: 18 }),
  })
  .map(({ sizes, ends }): Graph => {
    const knots = sizes.map((size, i): Knot => ({ key: `k${i}`, ...size, group: null }));
    const bonds = ends.flatMap(([from, to, isNamed]): Bond[] => {
      const [a, b] = [from % knots.length, to % knots.length];
      const label = isNamed ? { width: 40, depth: 20 } : { width: 0, depth: 0 };
      return [{ from: `k${a}`, to: `k${b}`, label, isDrawn: true }];
    });
    return { knots, bonds, clusters: [], em: EM };
  });

/** Whether a stretch goes through the inside of an area. */
function crosses(one: Spot, other: Spot, area: Area): boolean {
  const [left, right] = [Math.min(one.across, other.across), Math.max(one.across, other.across)];
  const [top, bottom] = [Math.min(one.along, other.along), Math.max(one.along, other.along)];
  return (
    left < area.across + area.width - 1 &&
    right > area.across + 1 &&
    top < area.along + area.depth - 1 &&
    bottom > area.along + 1
  );
}

describe("the plan of a flow chart", () => {
  it("has no box upon another, each within its page", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { knots, width, depth } = planGraph(graph);
        const areas = [...knots.values()];
        expect(areas).toHaveLength(graph.knots.length);
        areas.forEach((area, i) => {
          expect(area.across).toBeGreaterThan(-0.01);
          expect(area.across + area.width).toBeLessThan(width + 0.01);
          expect(area.along + area.depth).toBeLessThan(depth + 0.01);
          for (const other of areas.slice(i + 1)) expect(crosses({ ...other }, far(other), area)).toBe(false);
        });
      }),
      { numRuns: 25, seed: 13 },
    );
  });

  it("leads every arrow from its box to the other, at right angles, through none that stands between", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { knots, routes } = planGraph(graph);
        graph.bonds.forEach(({ from, to }, i) => {
          const spots = routes[i]?.spots ?? [];
          const [start, end] = [spots[0], spots.at(-1)];
          expect([2, 4, 6]).toContain(spots.length);
          expect(touches(start, knots.get(from))).toBe(true);
          expect(touches(end, knots.get(to))).toBe(true);
          spots.slice(1).forEach((spot, at) => {
            const before = spots[at] ?? spot;
            expect(Math.min(Math.abs(spot.across - before.across), Math.abs(spot.along - before.along))).toBeLessThan(
              1,
            );
            for (const [key, area] of knots)
              if (key !== from && key !== to)
                expect(crosses(before, spot, area), `${from} → ${to} through ${key}`).toBe(false);
          });
        });
      }),
      { numRuns: 25, seed: 13 },
    );
  });
});

const far = ({ across, along, width, depth }: Area): Spot => ({ across: across + width, along: along + depth });

/** Whether a place lies on the edge of an area. */
function touches(spot: Spot | undefined, area: Area | undefined): boolean {
  if (spot === undefined || area === undefined) return false;
  const [right, below] = [spot.across - area.across, spot.along - area.along];
  const isAcross = right > -1 && right < area.width + 1;
  const isAlong = below > -1 && below < area.depth + 1;
  const onSide = Math.min(Math.abs(right), Math.abs(right - area.width)) < 1;
  const onEnd = Math.min(Math.abs(below), Math.abs(below - area.depth)) < 1;
  return (isAcross && onEnd) || (isAlong && onSide);
}

async function drawn(source: string, front = ""): Promise<{ items: readonly Item[]; codes: readonly string[] }> {
  const text = `---\ntitle: T\n${front}---\n\n## Who decides\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`;
  const { scene, diagnostics } = await placeText("t.md", text);
  const slide = scene?.slides.find(({ kind }) => kind !== "cover");
  return {
    items: slide?.items ?? [],
    codes: diagnostics.map(({ code }) => code).filter((code) => /diagram/.test(code)),
  };
}

const shapes = (items: readonly Item[]): readonly ShapeItem[] =>
  items.filter((item): item is ShapeItem => item.kind === "shape");
const words = ({ text }: ShapeItem): string =>
  (text?.paragraphs ?? []).flatMap(({ runs }) => runs.map((run) => run.text)).join("");
const size = (item: ShapeItem | undefined): number => item?.text?.paragraphs[0]?.runs[0]?.size ?? 0;
const glued = (items: readonly Item[]): readonly ShapeItem[] => shapes(items).filter(({ glue }) => glue !== undefined);

describe("a flow chart on a slide", () => {
  it("is native shapes, joined by glued lines that say what they join", async () => {
    const { items } = await drawn("graph TD\nA[Request] --> B{Complete?}\nB -- yes --> C([Cabinet])\nB -- no --> A");
    const named = new Map(shapes(items).map((item) => [item.name, item]));
    expect(["Request", "Complete?", "Cabinet", "yes", "no"].map((name) => words(named.get(name) as ShapeItem))).toEqual(
      ["Request", "Complete?", "Cabinet", "yes", "no"],
    );
    expect(named.get("Complete?")?.geometry).toBe("diamond");
    expect(glued(items).map(({ alt, glue }) => [alt, glue?.start?.name, glue?.end?.name])).toEqual([
      ["Request → Complete?", "Request", "Complete?"],
      ["Complete? → Cabinet", "Complete?", "Cabinet"],
      ["Complete? → Request", "Complete?", "Request"],
    ]);
  });

  it("stands below what leads to it, beside it, above it", async () => {
    const at = async (direction: string) => {
      const { items } = await drawn(`graph ${direction}\nA[First] --> B[Second]`);
      const [one, two] = ["First", "Second"].map((name) => shapes(items).find((item) => item.name === name)?.box);
      if (one === undefined || two === undefined) throw new Error("two boxes were drawn");
      return [
        Math.sign(Math.round(two.x + two.width / 2 - one.x - one.width / 2)),
        Math.sign(Math.round(two.y - one.y)),
      ];
    };
    expect(await at("TD")).toEqual([0, 1]);
    expect(await at("BT")).toEqual([0, -1]);
    expect((await at("LR"))[0]).toBe(1);
    expect((await at("RL"))[0]).toBe(-1);
  });

  it("draws a group around its boxes, with its title, and no arrow that is hidden", async () => {
    const { items } = await drawn("graph LR\nsubgraph Seoul\nA[Blue House] --> B[Ministry]\nend\nB ~~~ C[Embassy]");
    const box = (name: string) => {
      const found = shapes(items).find((item) => item.name === name)?.box;
      if (found === undefined) throw new Error(`no ${name}`);
      return found;
    };
    const [group, inner, outer] = [box("Seoul"), box("Ministry"), box("Embassy")];
    expect(group.x).toBeLessThan(inner.x);
    expect(group.x + group.width).toBeGreaterThan(inner.x + inner.width);
    expect(group.y + group.height).toBeGreaterThan(inner.y + inner.height);
    expect(outer.x).toBeGreaterThan(group.x + group.width);
    expect(glued(items)).toHaveLength(1);
  });

  it("has boxes of the forms that PowerPoint keeps for flow charts, their words within", async () => {
    const { items } = await drawn("graph LR\nA{{Prepare}} --> B[(Record of talks)]\nB --> C([End])");
    const [hexagon, cylinder] = ["Prepare", "Record of talks"].map((name) =>
      shapes(items).find((item) => item.name === name),
    );
    expect([hexagon?.geometry, cylinder?.geometry]).toEqual(["hexagon", "cylinder"]);
    // Sites of `flowChartMagneticDisk`: its left is the third, its right the fifth.
    expect(glued(items).map(({ glue }) => [glue?.start?.site, glue?.end?.site])).toEqual([
      [3, 2],
      [4, 1],
    ]);
    for (const item of [hexagon, cylinder]) {
      const { box, geometry, text } = item as ShapeItem;
      const inside = geometryInsets(geometry as "hexagon", box, {
        topLeft: 0,
        topRight: 0,
        bottomRight: 0,
        bottomLeft: 0,
      });
      const size = text?.paragraphs[0]?.runs[0]?.size ?? 0;
      expect(box.height - inside.top - inside.bottom).toBeGreaterThanOrEqual(size * 1.15 - 0.1);
    }
  });

  it("leans boxes and lets them taper, their words within and arrows at their slopes", async () => {
    const { items, codes } = await drawn("graph LR\nA[/Input/] --> B[\\Output\\] --> C[/Wider/\\] --> D[\\Narrower/]");
    expect(codes).toEqual([]);
    const names = ["Input", "Output", "Wider/", "Narrower"];
    const boxes = names.map((name) => shapes(items).find((item) => item.name === name));
    expect(boxes.map((item) => item?.geometry)).toEqual(["leanRight", "leanLeft", "trapezoid", "funnel"]);
    // Sites of `flowChartInputOutput`: its left is the third, its right the sixth; mirrored, the other way round.
    expect(glued(items).map(({ glue }) => [glue?.start?.site, glue?.end?.site])).toEqual([
      [5, 5],
      [2, 1],
      [3, 1],
    ]);
    const [first] = glued(items);
    const [from] = boxes;
    if (first === undefined || from === undefined) throw new Error("no arrow");
    expect(first.box.x).toBeCloseTo(from.box.x + from.box.width * 0.9, 1);
  });

  it("leads an arrow from a box back to it, beside it", async () => {
    const { items } = await drawn("graph TD\nA{Agreed?} -- not yet --> A\nA --> B[Signed]");
    const [box, loop, words] = ["Agreed?", "Agreed? → Agreed?", "not yet"].map((name) =>
      shapes(items).find((item) => item.name === name),
    );
    if (box === undefined || loop === undefined || words === undefined) return expect.fail("not drawn");
    const right = box.box.x + box.box.width;
    // A diamond's edge lies within its box: as far as the loop opens away from the corner.
    const opening = loop.box.height / box.box.height;
    expect(opening).toBeGreaterThan(0.3);
    expect(opening).toBeLessThan(0.9);
    expect(loop.box.x).toBeCloseTo(right - (box.box.width / 2) * opening, 0);
    expect(words.box.x).toBeGreaterThan(right);
    expect(loop.glue).toBeUndefined();
  });

  it("leads arrows to and from groups as far as their edge, at boxes within in which they would end", async () => {
    const { items, codes: found } = await drawn(
      "graph LR\nX[Start] --> own\nsubgraph own [Own side]\nP[Palace] --> M[Ministry]\nend\nown --> Y[End]",
    );
    const named = (name: string) => shapes(items).find((item) => item.name === name)?.box ?? { x: 0, y: 0, width: 0 };
    const [group, into, out] = [named("Own side"), named("Start → Own side"), named("Own side → End")];
    expect(into.x + into.width).toBeCloseTo(group.x, 0);
    expect(out.x).toBeCloseTo(group.x + group.width, 0);
    expect(glued(items).map(({ name, glue }) => [name, Object.keys(glue ?? {})])).toEqual([
      ["Start → Own side", ["start"]],
      ["Palace → Ministry", ["start", "end"]],
      ["Own side → End", ["end"]],
    ]);
    expect(found).toEqual([]);
  });

  it("takes the size that it has room for; leads another way before it is too small, and says both", async () => {
    const few = await drawn("graph LR\nA[One] --> B[Two]");
    const chain = Array.from({ length: 9 }, (_, i) => `n${i}[S${i}]`).join(" --> ");
    const tall = await drawn(`graph TD\n${chain}`);
    const many = await drawn(
      `graph LR\n${Array.from({ length: 30 }, (_, i) => `n${i}[Department ${i}]`).join(" --> ")}`,
    );
    const sizes = [few, tall, many].map(({ items }) =>
      size(shapes(items).find(({ name }) => /^(One|S1|Department 1)$/.test(name))),
    );
    expect(sizes[0]).toBe(24);
    expect(sizes[1]).toBeGreaterThan(sizes[2] ?? 0);
    expect(tall.codes).toContain("scene/diagram-turned");
    expect(many.codes).toContain("scene/diagram-small");
    for (const { items } of [few, tall, many])
      for (const { box, rotation } of shapes(items))
        if (rotation === undefined)
          expect(box.x >= 0 && box.x + box.width <= 960 && box.y + box.height <= 540).toBe(true);
  });
});
