import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/brief/types.ts";
import { textOf } from "../../../src/tree/text.ts";
import { parse } from "./support.ts";

const words = (block: Block): string => ("inlines" in block ? textOf(block.inlines) : block.kind);
/** Kind, title and text of each callout on the first slide, other blocks by their kind. */
const callouts = (text: string, head = ""): readonly (readonly string[])[] =>
  (parse(`${head}## T\n\n${text}\n`).value.slides[0]?.blocks ?? []).map((block) =>
    block.kind === "division" ? [block.attributes.classes.join(" "), ...block.blocks.map(words)] : [block.kind],
  );

describe("callouts", () => {
  it.each([
    ["GitHub", "> [!WARNING]\n> Mind it.", ["callout callout-warning", "Warning", "Mind it."]],
    ["Obsidian", ">[!tip]- Take *the* bus\n> It runs.", ["callout callout-tip", "Take the bus", "It runs."]],
    ["Obsidian, a kind of its own", "> [!road-works]\n> Slow.", ["callout callout-note", "Road works", "Slow."]],
    ["Quarto", "::: {.callout-caution}\n## Mind it\nThere.\n:::", ["callout callout-caution", "Mind it", "There."]],
    ["Quarto, by attribute", '::: {.callout-tip title="Do"}\nx\n:::', ["callout callout-tip", "Do", "x"]],
    ["Docusaurus", ":::danger[Stop here]\nx\n:::", ["callout callout-caution", "Stop here", "x"]],
    ["VuePress", "::: important Stop here\nx\n:::", ["callout callout-important", "Stop here", "x"]],
    ["MyST", ":::{note}\nx\n:::", ["callout callout-note", "Note", "x"]],
    ["MyST, as code", "```{hint} Try\n:class: warning\nx\n```", ["callout callout-warning", "Try", "x"]],
    ["Admonition", "```ad-bug\ntitle: Known\nx\n```", ["callout callout-caution", "Known", "x"]],
    ["MkDocs", '!!! note "Known"\n    x\n\n    - y', ["callout callout-note", "Known", "x", "list"]],
    ["MkDocs, folded", "??? question\n    x", ["callout callout-note", "Question", "x"]],
  ])("of %s are a box with a title", (_, text, expected) => {
    expect(callouts(text)).toEqual([expected]);
    expect(callouts(`Before.\n\n${text}\n\nAfter.`)).toEqual([["paragraph"], expected, ["paragraph"]]);
    expect(parse(`## T\n\n${text}\n`).diagnostics).toEqual([]);
  });

  it("are called as the brief's language calls them", () => {
    expect(callouts("> [!WARNING]\n> x", "---\nlang: de\n---\n")).toEqual([
      ["callout callout-warning", "Warnung", "x"],
    ]);
  });

  it.each([
    ["a quotation", "> [a](https://b.c) [!]\n> x", ["quote"]],
    ["notes of remark", "x\n\n??? note\nprivate", ["paragraph"]],
    ["code", "```{python echo=TRUE}\nx\n```", ["code"]],
    ["a div of another name", "::: summary\nx\n:::", ["summary"]],
    ["an exclamation", "!!! note this\nx", ["paragraph"]],
  ])("are not %s", (_, text, kinds) => {
    expect(callouts(text).map(([kind]) => kind)).toEqual(kinds);
  });
});
