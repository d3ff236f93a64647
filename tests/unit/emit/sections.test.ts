import { describe, expect, it } from "vitest";
import { planSections } from "../../../src/emit/pptx/sections.ts";
import { plainScene } from "../../support/scene.ts";

const section = (title: string, first: number, count: number) => ({ id: `id-${first}`, title, first, count });

describe("sections", () => {
  it("plans none when the scene has none", () => {
    expect(planSections(plainScene(2))).toEqual([]);
  });

  it("puts every slide into one and tells equal titles apart", () => {
    const scene = { ...plainScene(6), sections: [section("A", 1, 1), section("A", 3, 2), section("", 5, 9)] };
    expect(planSections(scene)).toEqual(["A", "A", "A", "A ", "A ", "id-5"]);
  });
});
