/** Regions beside one whose table is narrower than its words: who gives it room, and who keeps theirs. */
import { describe, expect, it } from "vitest";
import type { Item } from "../../../src/scene/types.ts";
import { BARE, compileWith, PROBE } from "../../support/house.ts";

/** At the size of the sheet wider than the 100 points of a narrow region, narrower than 330. */
const WORD = "Donaudampfschifffahrtsgesellschaft";
const TABLE = `<table><tr><td>${WORD}</td></tr></table>`;
const WORDS = "<p>Some words</p>";
const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const PICTURE = `<div><img src="${PIXEL}" alt="A dot"></div>`;
const CHART = `<chart type="pie" categories='["A","B"]' series='[{"name":"S","values":[1,2]}]'></chart>`;

interface Place {
  readonly left: number;
  readonly right: number;
  /** Of 0 the upper half, of 1 the lower; absent: both. */
  readonly half?: 0 | 1;
  readonly holds: string;
}

/** Left and right edges of what was drawn of regions, one after the other, and the errors. */
async function build(places: Readonly<Record<string, Place>>) {
  const named = Object.entries(places);
  const regions = named.map(([name]) => `<div region="${name}"></div>`).join("");
  const filled = named.map(([name, { holds }]) => `<div region="${name}">${holds}</div>`).join("");
  const css = named.map(([name, { left, right, half }]) => {
    const [top, height] = [130 + (half ?? 0) * 170, half === undefined ? 330 : 150];
    return `[region="${name}"] { font-size: 18pt; height: ${height}pt; left: ${left}pt; min-font-size: 18pt; position: absolute; top: ${top}pt; width: ${right - left}pt }`;
  });
  const { scene, diagnostics } = await compileWith(
    {
      "layouts/wide.hbs": `---\nname: Wide\n---\n<layout><h1 region="title"></h1>${regions}</layout>\n`,
      "layouts/wide.css": `td { padding: 0 }\nimg { width: 100% }\n${css.join("\n")}`,
      "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1>${filled}</slide>\n`,
    },
    BARE,
  );
  const edges = (scene?.slides[0]?.items ?? [])
    .filter((item: Item) => item.box.y > 100 && item.box.y < 470)
    .map(({ box }) => [Math.round(box.x), Math.round(box.x + box.width)]);
  return { edges, errors: diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code) };
}

describe("a region whose table lacks room for a word", () => {
  it("takes it from all that stand beside it", async () => {
    const { edges, errors } = await build({
      a: { left: 0, right: 100, holds: TABLE },
      b: { left: 120, right: 720, half: 0, holds: WORDS },
      c: { left: 120, right: 720, half: 1, holds: WORDS },
    });
    expect(errors).toEqual([]);
    expect(edges).toEqual([
      [0, 205],
      [225, 720],
      [225, 720],
    ]);
  });

  it("takes it from the nearest, in whatever order they are filled", async () => {
    const { edges, errors } = await build({
      a: { left: 0, right: 100, holds: TABLE },
      far: { left: 440, right: 720, holds: WORDS },
      near: { left: 120, right: 420, holds: WORDS },
    });
    expect(errors).toEqual([]);
    expect(edges).toEqual([
      [0, 205],
      [440, 720],
      [225, 420],
    ]);
  });

  it("takes it once for another below it that lacks as much", async () => {
    const { edges, errors } = await build({
      a: { left: 0, right: 100, half: 0, holds: TABLE },
      below: { left: 0, right: 100, half: 1, holds: TABLE },
      b: { left: 120, right: 720, holds: WORDS },
    });
    expect(errors).toEqual([]);
    expect(edges).toEqual([
      [0, 205],
      [0, 205],
      [225, 720],
    ]);
  });

  it("asks the other side where one has no room", async () => {
    const { edges, errors } = await build({
      tight: { left: 520, right: 600, holds: WORDS },
      a: { left: 400, right: 500, holds: TABLE },
      roomy: { left: 20, right: 380, holds: WORDS },
    });
    expect(errors).toEqual([]);
    expect(edges).toEqual([
      [520, 600],
      [295, 500],
      [20, 275],
    ]);
  });

  it.each([
    ["has too few points", WORDS, 200],
    ["holds a picture", PICTURE, 720],
    ["holds a chart", CHART, 720],
  ])("takes it from none where one %s", async (_, holds, right) => {
    const { errors } = await build({
      a: { left: 0, right: 100, holds: TABLE },
      b: { left: 120, right: 720, half: 0, holds: WORDS },
      c: { left: 120, right, half: 1, holds },
    });
    expect(errors).toEqual(["scene/word-too-wide"]);
  });
});
