/** What gives way before a slide goes on over another: the air of rows, never that of cards. */
import { describe, expect, it } from "vitest";
import { BARE, compileWith, PROBE } from "../../support/house.ts";

/** Points that the sheet asks for above and below the words of a piece, and a line of them. */
const PADDING = 14;
const LINE = 21;
/** More than the page holds with all their air, and few enough for it without. */
const COUNT = 7;

/** Pages that the pieces take, and how far one stands below the other. */
async function set(tag: string, css: string) {
  const piece = `<${tag} class="piece"><p>Some words</p></${tag.split(" ")[0]}>`;
  const { scene } = await compileWith(
    {
      "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main>${piece.repeat(COUNT)}</main></slide>\n`,
      "slides/probe.css": `main { font-size: 18pt; min-font-size: 18pt }\n.piece { padding: ${PADDING}pt; ${css} }`,
    },
    BARE,
  );
  const slides = scene?.slides ?? [];
  const items = slides[0]?.items ?? [];
  const [first, second] = items.filter(({ name }) => /^Piece(?: \d)?$/.test(name)).map(({ box }) => box.y);
  return { pages: slides.length, apart: (second ?? 0) - (first ?? 0) };
}

describe("before a slide goes on", () => {
  it.each([
    ["a frame", "div", "border: 2pt solid red"],
    ["a ground", "div", "background: #eeeeee"],
    ["round corners", "div", "border-radius: 6pt; border-top: 1pt solid red"],
    ["a shape", 'shape type="diamond"', "border-top: 1pt solid red"],
  ])("what is between %s and its words stays", async (_, tag, css) => {
    const { pages, apart } = await set(tag, css);
    expect(pages).toBe(2);
    expect(apart).toBeGreaterThan(LINE + 2 * PADDING);
  });

  it.each([
    ["a line above them", "border-top: 1pt solid red"],
    ["lines above and below them", "border-bottom: 1pt solid red; border-top: 1pt solid red"],
  ])("rows with %s come closer together", async (_, css) => {
    const { pages, apart } = await set("div", css);
    expect(pages).toBe(1);
    expect(apart).toBeLessThan(LINE + PADDING);
  });
});
