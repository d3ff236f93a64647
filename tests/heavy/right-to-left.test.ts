/** Decks of languages that are written from the right: every page is the mirror of what it would be from the left. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { drawScene } from "../../src/scene/drawing/draw.ts";
import type { Mark, Node } from "../../src/scene/drawing/types.ts";
import type { Box, Item, Scene, ShapeItem } from "../../src/scene/types.ts";
import { compileText } from "../support/compile.ts";

/** Two languages without words of their own here, so that the words on the slides are the same: Urdu and Swahili. */
const LANGS = ["ur", "sw"] as const;

const BRIEF = `## Agree one joint strategy on the North, and a time limit that both leaders take to Beijing {.bottom-line}

Patience leaves fewer choices.

1. **Ask for one plan.** There is none.
2. **Do not ask for talks yet.** It is early.

### Decide by
7 May 2013

## Points

- One
  - Two
- Three

1. First
2. Second

## Steps

| Step | Owner | Days |
|---|---|---:|
| Name two leads | Presidents | 12 |
| One message | Ministries | 5 |

## Asks {.asks-and-offers}

- **Ask:** One
  - **Offer:** Two

## Dates {.timeline}

- **22 January 2013:** One
- **7 March 2013:** Two
- **3 May 2013:** Three
`;

const built = new Map<string, ReturnType<typeof make>>();
/** Each deck once: nothing changes it. */
const build = (lang: string) => {
  const deck = built.get(lang) ?? make(lang);
  built.set(lang, deck);
  return deck;
};

const make = async (lang: string) => {
  const { scene, bytes } = await compileText(
    "t.md",
    `---\ntitle: One plan\nsubtitle: One clock\ndate: 2013-05-07\nlang: ${lang}\n---\n\n${BRIEF}`,
    [],
    // Of the deck that is read from the left nobody asks for the file.
    { write: lang === "ur" },
  );
  if (scene === null) throw new Error("not built");
  return { scene, bytes: bytes ?? new Uint8Array() };
};

const turned = ({ x, y, width, height }: Box, page: number): Box => ({ x: page - x - width, y, width, height });
const rounded = ({ x, y, width, height }: Box): string => [x, y, width, height].map((n) => n.toFixed(2)).join(" ");

const isText = (item: Item): item is ShapeItem => item.kind === "shape" && (item.text?.paragraphs.length ?? 0) > 0;

describe("a deck in a language from right to left", () => {
  it("has every box of every slide and layout where its mirror has it", async () => {
    const [ur, sw] = await Promise.all(LANGS.map(async (lang) => (await build(lang)).scene));
    if (ur === undefined || sw === undefined) throw new Error("two scenes");
    const { width } = sw.page;
    expect(ur.slides.length).toBe(sw.slides.length);
    for (const [i, slide] of sw.slides.entries()) {
      const there = ur.slides[i]?.items.map(({ box }) => rounded(box));
      expect(there, slide.id).toEqual(slide.items.map(({ box }) => rounded(turned(box, width))));
      expect(slide.items.filter(isText).length, slide.id).toBeGreaterThan(0);
    }
    for (const [i, { placeholders, id }] of sw.layouts.entries()) {
      const boxes = ur.layouts[i]?.placeholders.map(({ box }) => rounded(box));
      expect(boxes, id).toEqual(placeholders.map(({ box }) => rounded(turned(box, width))));
    }
  });

  it("sets its texts from the right, their insets, arrows and tables too", async () => {
    const [ur, sw] = await Promise.all(LANGS.map(build));
    if (ur === undefined || sw === undefined) throw new Error("two decks");
    const sides = { left: "right", right: "left", center: "center", justify: "justify" } as const;
    const aligned = ({ slides }: Scene) =>
      slides.map(({ items }) => items.filter(isText).flatMap(({ text }) => text?.paragraphs ?? []));
    expect(
      aligned(ur.scene)
        .flat()
        .every(({ rtl }) => rtl),
    ).toBe(true);
    expect(aligned(ur.scene).map((all) => all.map(({ align }) => align))).toEqual(
      aligned(sw.scene).map((all) => all.map(({ align }) => sides[align])),
    );
    const insets = ({ slides }: Scene) =>
      slides.flatMap(({ items }) => items.filter(isText).map(({ text }) => text?.insets));
    const swapped = insets(sw.scene).map((one) => one && { ...one, left: one.right, right: one.left });
    const flat = (all: readonly ({ left: number; right: number } | undefined)[]) =>
      all.map((one) => `${one?.left.toFixed(2)} ${one?.right.toFixed(2)}`);
    expect(flat(insets(ur.scene))).toEqual(flat(swapped));
    const xml = Object.entries(unzipSync(ur.bytes))
      .filter(([name]) => /slides\/slide\d+\.xml$/.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .join("");
    expect(xml).toContain('<a:tblPr rtl="1"');
    expect(xml.match(/<a:tbl>/g)?.length).toBe(xml.match(/<a:tblPr rtl="1"/g)?.length);
  });

  it("draws bullets at the right of their words, and the first column at the right", async () => {
    const { scene } = await build("ur");
    const sheets = drawScene(scene).sheets;
    const pieces = (words: string) =>
      sheets
        .flatMap(({ nodes }) => nodes.flatMap(marksOf))
        .flatMap((mark) => (mark.kind === "line" ? mark.pieces.filter(({ text }) => text === words) : []));
    const [three, first, second, step, owner] = ["Three", "First", "Second", "Step", "Owner"].map(
      (words) => pieces(words)[0]?.x ?? Number.NaN,
    );
    // The full stop of a number is read after it.
    const [number, stop] = ["1", "."].map((words) => Math.max(...pieces(words).map(({ x }) => x)));
    const bullet = Math.max(...pieces("•").map(({ x }) => x), ...pieces("▪").map(({ x }) => x));
    expect(bullet).toBeGreaterThan(three ?? 0);
    expect(number).toBeGreaterThan(first ?? 0);
    expect(stop).toBeGreaterThan(first ?? 0);
    expect(stop).toBeLessThan(number ?? 0);
    expect(step).toBeGreaterThan(owner ?? 0);
    expect(second).toBeGreaterThan(0);
  });

  it("draws the lines beside cells, and the air beside their words, where their mirror has them", async () => {
    const table =
      "| Issue | Our side | Their side | Verdict |\n|---|---|---|---|\n| Time | A limit | None | **Apart** |\n| Talks | Now | Later | Apart |\n";
    const drawn = async (lang: string) => {
      const { scene } = await compileText(
        "t.md",
        `---\ntitle: T\nlang: ${lang}\ncover: false\n---\n\n## A {.positions}\n\n${table}`,
        [],
        { write: false },
      );
      if (scene === null) throw new Error("not built");
      const marks = drawScene(scene).sheets.flatMap(({ nodes }) => nodes.flatMap(marksOf));
      const upright = marks.flatMap((mark) => {
        const [from, to] = mark.kind === "path" ? mark.steps : [];
        if (mark.kind !== "path" || mark.stroke === undefined || from?.[0] !== "M" || to?.[0] !== "L") return [];
        return from[1] === to[1] ? [from[1]] : [];
      });
      return { page: scene.page.width, upright };
    };
    const [ur, sw] = await Promise.all(LANGS.map(drawn));
    if (ur === undefined || sw === undefined) throw new Error("two drawings");
    const sorted = (all: readonly number[]) => all.map((x) => x.toFixed(1)).sort();
    expect(sw.upright.length).toBeGreaterThan(1);
    expect(sorted(ur.upright)).toEqual(sorted(sw.upright.map((x) => ur.page - x)));
  });

  it("turns titles in a deck from left to right that are written from the right", async () => {
    const { scene } = await compileText("t.md", "---\ncover: false\nslide-level: 2\n---\n\n## نقاط\n\nText");
    const title = scene?.slides[0]?.items.find(isText);
    expect(title?.text?.paragraphs[0]).toMatchObject({ rtl: true, align: "right" });
  });
});

const marksOf = (node: Node): readonly Mark[] => [...node.marks, ...node.children.flatMap(marksOf)];

describe("letters that are joined", () => {
  const runsOf = async (body: string, lang: string) => {
    const { scene } = await compileText("t.md", `---\ntitle: T\nlang: ${lang}\ncover: false\n---\n\n## A\n\n${body}`);
    return (scene?.slides[0]?.items ?? []).flatMap((item) =>
      item.kind === "shape" ? (item.text?.paragraphs ?? []).flatMap(({ runs }) => runs) : [],
    );
  };

  it("are stressed by weight, since no typeface slants them", async () => {
    const stressed = (await runsOf("- ا *ب* ج", "ar")).find(({ text }) => text.trim() === "ب");
    expect([stressed?.bold, stressed?.italic]).toEqual([true, false]);
    const latin = (await runsOf("- a *b* c", "en")).find(({ text }) => text.trim() === "b");
    expect([latin?.bold, latin?.italic]).toEqual([false, true]);
  });
});
