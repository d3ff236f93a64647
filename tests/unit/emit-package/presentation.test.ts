import { describe, expect, it } from "vitest";
import { langTag } from "../../../src/data/language-tag.ts";
import { slideNumbers } from "../../../src/emit/pptx/identifiers.ts";
import { presentationFormat, writeSections, writeSlideSize } from "../../../src/emit/pptx/presentation.ts";
import type { SceneSection } from "../../../src/scene/types.ts";
import { sampleScene } from "../../support/sample-scene.ts";
import { bodyItem, box, paragraph, plainScene, scene, slide, THEME } from "../../support/scene.ts";
import { attributeOf, build, layout, placeholder } from "./support.ts";

function sections(count: number, ...list: readonly SceneSection[]): string {
  const plain = plainScene(count);
  const xml = writeSections({ ...plain, sections: list });
  const root = `<r xmlns:p="p" xmlns:p14x="x">${xml}</r>`;
  expect(attributeOf(root, "p14:sldId", "id")).toEqual(xml === "" ? [] : slideNumbers(plain.slides).map(String));
  return xml;
}

describe("guides", () => {
  it("stand at the edges of the plain layout's title and body, in eighths of a point", async () => {
    const places = [
      placeholder("title", 0, { box: box(54, 30, 852, 68) }),
      placeholder("body", 1, { box: box(54, 118, 700, 338) }),
    ];
    const xml = (await build(scene([], { layouts: [layout("a", places)] }))).text("ppt/presentation.xml");
    const at = (level: string) =>
      attributeOf(xml, "p15:guide", "pos").filter((_, i) => attributeOf(xml, "p15:guide", "orient")[i] === level);
    expect(at("horz")).toEqual([30, 98, 118, 456].map((edge) => String(edge * 8)));
    expect(at("")).toEqual([54, 754, 906].map((edge) => String(edge * 8)));
  });
});

describe("sections", () => {
  it("are absent where the deck has none", () => {
    expect(sections(3)).toBe("");
  });

  it("hold every slide once, also those before the first and between two", () => {
    const xml = sections(
      9,
      { id: "b", title: "Later", first: 6, count: 2 },
      { id: "a", title: "First & more", first: 2, count: 2 },
    );
    expect(attributeOf(xml, "p14:section", "name")).toEqual(["Sample & deck", "First & more", "Later"]);
  });

  it("have ids that are upper case, distinct and the same in every build", () => {
    const list = [0, 1].map((first) => ({ id: "same", title: "Same", first, count: 1 }));
    const ids = attributeOf(sections(2, ...list), "p14:section", "id");
    expect(new Set(ids).size).toBe(2);
    expect(ids.join("")).toBe(ids.join("").toUpperCase());
    expect(attributeOf(sections(2, ...list), "p14:section", "id")).toEqual(ids);
  });

  it("ignore one that starts after the last slide", () => {
    const xml = sections(1, { id: "a", title: "A", first: 0, count: 1 }, { id: "b", title: "B", first: 1, count: 0 });
    expect(attributeOf(xml, "p14:section", "name")).toEqual(["A"]);
  });
});

describe("the page", () => {
  it("has PowerPoint's name where it has one", () => {
    expect(writeSlideSize({ width: 960, height: 540 })).toBe('<p:sldSz cx="12192000" cy="6858000"/>');
    expect(writeSlideSize({ width: 720, height: 540 })).toBe('<p:sldSz cx="9144000" cy="6858000" type="screen4x3"/>');
    expect(presentationFormat({ width: 960, height: 540 })).toBe("Widescreen");
    expect(presentationFormat({ width: 841.89, height: 595.28 })).toBe("Custom");
  });
});

describe("the presentation", () => {
  it("lists slides in order under the relationships that lead to them", async () => {
    const deck = await build(plainScene(12));
    const ids = attributeOf(deck.text("ppt/presentation.xml"), "p:sldId", "r:id");
    const xml = deck.text("ppt/_rels/presentation.xml.rels");
    const targets = new Map(
      attributeOf(xml, "Relationship", "Id").map((id, index) => [
        id,
        attributeOf(xml, "Relationship", "Target")[index],
      ]),
    );
    expect(ids.map((id) => targets.get(id))).toEqual(
      Array.from({ length: 12 }, (_, index) => `slides/slide${index + 1}.xml`),
    );
  });

  it("speaks the deck's language and reads from its side", async () => {
    const meta = { ...sampleScene().meta, lang: langTag("he") };
    const xml = (await build(scene([], { meta }))).text("ppt/presentation.xml");
    expect(attributeOf(xml, "p:presentation", "rtl")).toEqual(["1"]);
    expect(xml).toContain('<a:defPPr><a:defRPr lang="he-IL"/></a:defPPr>');
    const inArabicLetters = { ...meta, lang: langTag("az-Arab") };
    const other = (await build(scene([], { meta: inArabicLetters }))).text("ppt/presentation.xml");
    expect(attributeOf(other, "p:presentation", "rtl")).toEqual(["1"]);
  });
});

describe("the theme", () => {
  it("holds the deck's colours, faces and name, and faces for other scripts", async () => {
    const xml = (await build(scene([]))).text("ppt/theme/theme1.xml");
    const scheme = /<a:clrScheme.*?<\/a:clrScheme>/.exec(xml)?.[0] ?? "";
    expect(attributeOf(scheme, "a:srgbClr", "val")).toEqual(Object.values(THEME.colours));
    expect(attributeOf(xml, "a:latin", "typeface")).toEqual(["Cambria", "Calibri"]);
    expect(attributeOf(xml, "a:ea", "typeface")).toEqual(["Malgun Gothic", "Malgun Gothic"]);
    expect(attributeOf(xml, "a:font", "script")).toContain("Arab");
    expect(attributeOf(xml, "a:theme", "name")).toEqual(["Statecraft"]);
    expect(xml).not.toContain("themeFamily");
  });
});

describe("ids", () => {
  it("stay with their slide where one is put in before it, and with their shapes", async () => {
    const made = (id: string) => slide(id, `Slide ${id}`, [bodyItem([paragraph(`Said on ${id}`)])]);
    const idsOf = async (...ids: readonly string[]) => {
      const deck = await build(scene(ids.map(made)));
      const numbers = attributeOf(deck.text("ppt/presentation.xml"), "p:sldId", "id");
      return new Map(
        ids.map((id, at) => {
          const xml = deck.text(`ppt/slides/slide${at + 1}.xml`);
          const own = ["p14:creationId", "a16:creationId"].flatMap((name) => [
            ...attributeOf(xml, name, "val"),
            ...attributeOf(xml, name, "id"),
          ]);
          return [id, [numbers[at], ...own.filter((value) => value !== "")]];
        }),
      );
    };
    const [before, after] = [await idsOf("a", "b"), await idsOf("a", "new", "b")];
    expect(before.get("b")?.length).toBeGreaterThan(2);
    for (const id of ["a", "b"]) expect(after.get(id)).toEqual(before.get(id));
    const all = [...after.values()].flat();
    expect(new Set(all).size).toBe(all.length);
  });
});
