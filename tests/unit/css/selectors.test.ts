import { describe, expect, it } from "vitest";
import type { Element } from "../../../src/deck/types.ts";
import { busy } from "../../support/busy.ts";
import { cascadeOf, el } from "./support.ts";

const items = ["a", "b", "c", "d", "e"].map((id) => el(`li#${id}`, id));
const empty = el("p#empty", "\n  ");
const list = el("ul.list[lang=en-GB]", "\n", ...items);
const root = el(
  "slide.kind-quote",
  el("h1#title", "T"),
  el("main", list, el("p#text.x.y[region=source]", "t"), empty),
  el("footer#foot"),
);

function matched(selector: string, tree: Element = root): string {
  const styles = cascadeOf(`${selector} { border-radius: 7pt }`).style(tree);
  const names: string[] = [];
  for (const [element, style] of styles) if (style.borderRadius.topLeft === 7) names.push(element.id || element.tag);
  return names.join(" ");
}

describe("selectors", () => {
  it.each([
    ["li:first-child", "a"],
    ["li:last-child", "e"],
    ["li:nth-child(2)", "b"],
    ["li:nth-child(even)", "b d"],
    ["li:nth-child(odd)", "a c e"],
    ["li:nth-child(3n - 1)", "b e"],
    ["li:nth-child(-n+2)", "a b"],
    ["li:nth-child(n+4)", "d e"],
    ["li:nth-child(0n+3)", "c"],
    ["li:not(:first-child):not(:last-child)", "b c d"],
    ["li:not(#a, #b)", "c d e"],
    ["li:is(#a, :last-child)", "a e"],
    ["li + li", "b c d e"],
    ["li ~ li ~ li", "c d e"],
    ["h1 + main > p", "text empty"],
    ["h1 ~ footer", "foot"],
    ["#a ~ #c + *", "d"],
    ["p:empty", "empty"],
    [".x.y", "text"],
    ["[region]", "text"],
    ["[region=source]", "text"],
    ["[region^=sou]", "text"],
    ["[region$='ce']", "text"],
    ['[region*="OUR" i]', "text"],
    ["[class~=y]", "text"],
    ["[lang|=en]", "ul"],
    ["[id=foot]", "foot"],
    [".kind-quote > footer", "foot"],
    ["slide:root", "slide"],
    ["p:root", ""],
    ["main p", "text empty"],
    ["slide > p", ""],
    [":is(main > .list) > :nth-child(4)", "d"],
    ["li:is(ul > :first-child + li)", "b"],
    ["p:not(main > .x)", "empty"],
    ["p.\\78", "text"],
  ])("%s", (selector, names) => {
    expect(matched(selector)).toBe(names);
  });

  it("knows struck and inserted words by either of their names", () => {
    const words = el("p", el("s#struck"), el("del#deleted"), el("u#under"), el("ins#inserted"));
    const [struck, inserted] = ["struck deleted", "under inserted"];
    for (const [name, found] of [
      ["s", struck],
      ["del", struck],
      ["u", inserted],
      ["ins", inserted],
    ] as const)
      expect(matched(name, words), name).toBe(found);
  });

  it("never fails on long chains in deep trees, and stays fast", () => {
    let deep = el("p");
    for (let i = 0; i < 3000; i++) deep = el("div", deep);
    const many = el("ul", ...Array.from({ length: 5000 }, () => el("li")));
    const css = `h1 ${"div ".repeat(30)} p { color: red } ${"li ~ ".repeat(20)} li.x { color: red } h4 ~ li { color: red }`;
    const start = busy();
    cascadeOf(css).style(el("slide", deep, many));
    expect(busy() - start).toBeLessThan(2000);
  });
});
