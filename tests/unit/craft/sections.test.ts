import { describe, expect, it } from "vitest";
import { SECTION_KINDS, sectionKind, sectionTitle } from "../../../src/craft/sections.ts";
import { slideWith } from "./support.ts";

const kindOf = (heading: string, lang = "en-GB") => sectionKind(slideWith(`## ${heading}\n\ntext`).slide, lang);

describe("section kinds", () => {
  it.each([
    ["Bottom line", "bottom-line"],
    ["BLUF", "bottom-line"],
    ["run of show", "programme"],
    ["Q&A", "if-raised"],
    ["Scene-setter", "scene-setter"],
    ["Scene setter:", "scene-setter"],
    ["(SS) Red lines", "red-lines"],
    ["3. Talking points", "key-messages"],
    ["Annex B: Kaesong", "annex"],
    ["What they want", "their-objectives"],
  ])("knows “%s”", (heading, kind) => expect(kindOf(heading)).toBe(kind));

  it.each([
    "China will move only if the clock is real",
    "Bottom lines of talks with all",
    "Datasets",
    "",
    "annexation",
  ])("leaves “%s” alone", (heading) => expect(kindOf(heading)).toBeNull());

  it("prefers the class", () => expect(kindOf("Summary {.key-messages}")).toBe("key-messages"));

  it("takes the id of a slide where neither class nor words name a kind", () => {
    expect(kindOf("They are apart on one issue {#positions}")).toBe("positions");
    expect(kindOf("Our objectives {#objectives}")).toBe("our-objectives");
    expect(kindOf("Anything {#risks .positions}")).toBe("positions");
    expect(kindOf("Red lines {#background}")).toBe("red-lines");
    expect(kindOf("Anything {#no-kind}")).toBeNull();
  });

  it("reads Korean in Korean briefs, and English everywhere", () => {
    expect(kindOf("말씀 자료", "ko")).toBe("key-messages");
    expect(kindOf("한계선", "ko-KR")).toBe("red-lines");
    expect(kindOf("한계선", "en")).toBeNull();
    expect(kindOf("Red lines", "ko")).toBe("red-lines");
  });

  it("finds every kind by the title that we write ourselves, and no title twice", () => {
    for (const lang of ["en", "ko"]) {
      const titles = SECTION_KINDS.map((kind) => sectionTitle(kind, lang));
      expect(new Set(titles).size).toBe(titles.length);
      for (const kind of SECTION_KINDS) expect(kindOf(sectionTitle(kind, lang), lang)).toBe(kind);
    }
  });
});
