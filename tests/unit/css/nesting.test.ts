/** Rules within rules (CSS Nesting 1): what they match, what they weigh, and what is wrong with them. */
import { performance } from "node:perf_hooks";
import { describe, expect, it } from "vitest";
import { complaints, el, styleOf } from "./support.ts";

const [b, q, li, p, span] = [el("b"), el("p.q"), el("li.x"), el("p.card"), el("span.d")];
const card = el("div.card.x#one", el("h1", b), el("section", q, el("ul", li, el("li"))), span);
const root = el("slide.kind-k", p, card);
const ELEMENTS = { b, q, li, p, span, card, root };

/** The size of type of each element, 18 where nothing says. */
function sizes(css: string): Record<string, number> {
  const each = Object.entries(ELEMENTS).map(([name, element]) => [name, styleOf(css, root, element).fontSize]);
  return Object.fromEntries(each) as Record<string, number>;
}

/** A sheet with rules within rules, and the same without. */
const ALIKE: readonly (readonly [string, string])[] = [
  [".card { p { font-size: 30pt } }", ".card p { font-size: 30pt }"],
  [".card { & p { font-size: 30pt } }", ".card p { font-size: 30pt }"],
  [".card { > section { font-size: 30pt } }", ".card > section { font-size: 30pt }"],
  [".card { + .card { font-size: 30pt } }", ".card + .card { font-size: 30pt }"],
  [".card { &.x { font-size: 30pt } }", ".card.x { font-size: 30pt }"],
  [".card { div& { font-size: 30pt } }", "div.card { font-size: 30pt }"],
  [".card { slide & { font-size: 30pt } }", "slide .card { font-size: 30pt }"],
  [".card { & + & { font-size: 30pt } }", ".card + .card { font-size: 30pt }"],
  [".card { &:not(.x) { font-size: 30pt } }", ".card:not(.x) { font-size: 30pt }"],
  [".x { :is(.card &) { font-size: 30pt } }", ":is(.card .x) { font-size: 30pt }"],
  [".card { li:first-child { font-size: 30pt } }", ".card li:first-child { font-size: 30pt }"],
  [
    ".card { section { ul { .x { font-size: 30pt } font-size: 22pt } font-size: 21pt } }",
    ".card section { font-size: 21pt } .card section ul { font-size: 22pt } .card section ul .x { font-size: 30pt }",
  ],
  [
    ".card { h1, .q { font-size: 25pt; b, & { font-size: 30pt } } }",
    ".card h1, .card .q { font-size: 30pt } .card h1 b { font-size: 30pt }",
  ],
  // As specific as the most specific of the rule around, whichever matches.
  ["#nobody, .card { p { font-size: 30pt } } .card section .q { font-size: 20pt }", ".card .q { font-size: 30pt }"],
  // What stands behind a rule counts behind it.
  ["p { & { font-size: 20pt } font-size: 30pt }", "p { font-size: 30pt }"],
  ["p { /* { */ font-size: 30pt; b { } }", "p { font-size: 30pt }"],
];

describe("rules within rules", () => {
  it.each(ALIKE)("%s", (nested, flat) => {
    expect(complaints(nested, root)).toEqual([]);
    expect(sizes(nested)).toEqual(sizes(flat));
    expect(new Set(Object.values(sizes(nested))).size).toBeGreaterThan(1);
  });

  it.each([
    [
      ".card { color: reed; p { colr: red } width: 1 }",
      ["css/unsupported-value «reed»", "css/unknown-property «colr»", "css/unsupported-value «1»"],
    ],
    [".card { quote { color: red } }", ["css/unknown-element «quote»"]],
    ["quote { p { color: red } }", ["css/unknown-element «quote»"]],
    ["& p { color: red }", ["css/unsupported-selector «&»"]],
    [".card { @media print { p { color: red } } }", ["css/at-rule «@media»"]],
    [".card { color: red p { margin: 0 } }", ["css/syntax «color»"]],
    [".card { color:red p { margin: 0 } }", ["css/syntax «color»"]],
    [".card { p q::r() { margin: 0 } }", ["css/"]],
    [".card { p { margin: 0 } color red; }", ["css/syntax «r»"]],
    [".card { 12 { margin: 0 } }", ["css/syntax"]],
  ])("are told of at their place: %s", (css, expected) => {
    expect(complaints(css, root)).toEqual(expected.map((start) => expect.stringContaining(start)));
  });

  it("do not stand in a style attribute", () => {
    expect(complaints("", el("slide", el("p", { style: "color: red; b { color: blue }" })))).toEqual([
      expect.stringMatching(/^css\/nested-rule quote.hbs/),
    ]);
  });

  it("cost no more for every depth", () => {
    const depth = 30;
    const css = `${".card, .x { &, p { ".repeat(depth / 2)}font-size: 30pt${"} }".repeat(depth / 2)}`;
    const start = performance.now();
    sizes(css);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
