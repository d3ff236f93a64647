/** What appears click by click, and how slides come: the same in the scene, the PowerPoint file and the web deck. */

import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Compiled } from "../src/compile.ts";
import { compileText, placeText } from "./support/compile.ts";

const TEXT = `---
title: Steps
lang: en-GB
cover: false
incremental: true
transition: fade
---

## A list {.content}

- First point
  - below it
- Second point

## Two cards {.columns .nonincremental transition=push}

### Left {.incremental}

Words at the left.

### Right {.incremental}

- Words at the right

## Whole {.content .nonincremental transition=none}

- Stands from the start

## A pause {.content .nonincremental transition=cut}

Before it.

. . .

After it, with

- a list

. . .

At last.
`;

const build = (text: string): Promise<Compiled> =>
  compileText("steps.md", text, [], { formats: ["pptx", "html"], layouts: "used" });

describe("steps and transitions", () => {
  it("are one and the same in every output", async () => {
    const made = await build(TEXT);
    expect(made.diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    const slides = made.scene?.slides ?? [];
    const ofScene = slides.map(({ items }) =>
      items.flatMap((item) => [
        ...(item.step === undefined ? [] : [item.step]),
        ...(item.kind === "shape" && item.step === undefined
          ? (item.text?.paragraphs ?? []).flatMap(({ step }) => step ?? [])
          : []),
      ]),
    );
    expect(ofScene[0]).toEqual([1, 1, 2]);
    expect(new Set(ofScene[1])).toEqual(new Set([1, 2]));
    expect(ofScene[2]).toEqual([]);
    expect(new Set(ofScene[3])).toEqual(new Set([1, 2]));
    const files = unzipSync(made.bytes ?? new Uint8Array());
    const xml = [1, 2, 3, 4].map((number) => new TextDecoder().decode(files[`ppt/slides/slide${number}.xml`]));
    expect(xml.map((one) => one.match(/nodeType="clickEffect"/g)?.length ?? 0)).toEqual([2, 2, 0, 2]);
    expect(xml.map((one) => /<p:transition spd="med"><p:(\w+)/.exec(one)?.[1] ?? "")).toEqual([
      "fade",
      "push",
      "",
      "cut",
    ]);
    for (const one of xml)
      expect(one.indexOf("<p:transition")).toBeLessThanOrEqual(Math.max(0, one.indexOf("<p:timing")));
    const page = new TextDecoder().decode(made.outputs.find(({ format }) => format === "html")?.bytes);
    const sections = page.split("<section ").slice(1);
    const clicks = sections.map((one) => new Set([...one.matchAll(/data-step="(\d+)"/g)].map(([, step]) => step)).size);
    expect(clicks).toEqual([2, 2, 0, 2]);
    expect(sections.map((one) => /data-transition="(\w+)"/.exec(one)?.[1] ?? "")).toEqual(["fade", "push", "", "cut"]);
  });

  it.each([
    [
      "Slidev",
      "---\ntheme: seriph\n---\n\n# A\n\n<v-click> one </v-click>\n\n<div v-click>\n\ntwo\n\n- with it\n\n</div>\n\nThere\n\n<div v-click.hide>there too</div>\n\n<ul><li v-click>three</li><li>there</li></ul>\n",
      3,
    ],
    ["Slidev, each", "---\ntheme: seriph\n---\n\n# A\n\n<v-clicks>\n\none\n\n- two\n- three\n\n</v-clicks>\n", 3],
    [
      "reveal.js",
      '## A\n\n- there\n- one <!-- .element: class="fragment" -->\n- two <!-- .element: class="fragment" -->\n\nthree\n<!-- .element: class="fragment fade-up" -->\n\n<p class="fragment">four</p>\n\n<p class="fragment fade-out">there</p>\n',
      4,
    ],
    [
      "Quarto",
      "---\ntitle: T\ncover: false\nformat:\n  pptx:\n    incremental: true\n---\n\n## A\n\n- one\n- two\n\n::: {.fragment}\nthree\n:::\n\n::: {.fragment .highlight-red}\nthere\n:::\n\n[four]{.fragment}\n",
      4,
    ],
    ["Marp", "---\nmarp: true\n---\n\n# A\n\n* one\n* two\n\n1) three\n\n- there\n\n1. there\n", 3],
    [
      "presenterm",
      "Text\n\n<!-- incremental_lists: true -->\n\n* one\n* two\n\n<!-- incremental_lists: false -->\n\n* there\n\n<!-- end_slide -->\n",
      2,
    ],
    ["Deckset", "build-lists: true\n\n# A\n\n- one\n- two\n\n---\n\n[.build-lists: false]\n\n# B\n\n- there\n", 2],
  ])("are those that the deck has in its own program: %s", async (_, text, clicks) => {
    const { scene } = await placeText("deck.md", text);
    expect(
      JSON.stringify(scene?.slides ?? [])
        .match(/"step":(\d+)/g)
        ?.reduce((most, one) => Math.max(most, Number(one.slice(7))), 0),
    ).toBe(clicks);
  });

  it("are said to be missing where they cannot be had", async () => {
    const text = TEXT.replace("transition: fade", "transition: spin").replace("transition=push", "transition=turn");
    const { diagnostics } = await build(text);
    const codes = diagnostics.filter(({ severity }) => severity !== "info").map(({ code }) => code);
    expect(codes.sort()).toEqual(["brief/attribute-value", "brief/transition"]);
  });

  it("are said to be none of a part whose cells stand among those of others", async () => {
    const across = ["A", "B"].map((name) => `### ${name} {.incremental}\n- **For:** one\n- **Against:** two\n`);
    const { diagnostics } = await build(
      `---\ntitle: T\nlang: en\ncover: false\n---\n\n## Two ways {.options}\n\n${across.join("\n")}`,
    );
    expect(diagnostics.map(({ code }) => code)).toContain("deck/no-step");
  });
});
