import { describe, expect, it } from "vitest";
import type { Part } from "../../../src/brief/types.ts";
import { columnShares } from "../../../src/deck/markup/shares.ts";
import { placeText } from "../../support/compile.ts";
import { part } from "./support.ts";

const wide = (width: string): Part => ({ ...part("A"), attributes: { id: null, classes: [], values: { width } } });

describe("shares of columns", () => {
  it.each([
    [
      ["40%", "60%"],
      [40, 60],
    ],
    [
      ["25%", "", ""],
      [25, 37.5, 37.5],
    ],
    [
      ["90%", "90%", ""],
      [90, 90, 5],
    ],
    [["", "8em"], null],
  ])("%j are %j", (widths, shares) => {
    expect(columnShares(widths.map(wide))).toEqual(shares);
  });

  it.each([
    ["columns", ""],
    ["columns amid text", "Above.\n\n::: {.columns}\n::: column\nX\n:::\n:::\n\n"],
  ])("are the widths on the slide: %s", async (_, before) => {
    const text = `## A\n\n${before}::: columns\n::: {.column width=25%}\nOne\n:::\n::: {.column width="75%"}\nTwo\n:::\n:::\n`;
    const { scene } = await placeText("brief.md", text);
    const widths = ["One", "Two"].map((word) => {
      const found = scene?.slides[0]?.items.find((item) => JSON.stringify(item).includes(`"${word}"`));
      return found && "box" in found ? found.box.width : 0;
    });
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeGreaterThan(2.5);
  });
});

describe("columns with something below them", () => {
  const columns = (...words: readonly string[]) =>
    `:::: columns\n${words.map((word) => `::: column\n${word}\n:::\n`).join("")}::::\n\n`;

  it.each([
    ["a text", `${columns("First", "Second")}Third`],
    ["other columns", `First\n\n${columns("Second", "Third")}Fourth\n\n${columns("Fifth", "Sixth")}`],
    ["nothing", `First\n\n${columns("Second", "Third")}`],
    ["a text, by a kind that is asked for", `${columns("Second", "Third")}First`, " {.columns}"],
  ])("are read in their order: %s", async (_, text, asked = "") => {
    const { scene } = await placeText("brief.md", `## A${asked}\n\n${text}\n`);
    const shown = JSON.stringify(scene?.slides[0]?.items);
    const words = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"].filter((word) => text.includes(word));
    const places = words.map((word) => shown.indexOf(`"${word}"`));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
