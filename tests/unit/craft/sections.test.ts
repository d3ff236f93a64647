import { describe, expect, it } from "vitest";
import { KNOWN_LANGUAGES } from "../../../src/language/known.ts";
import { SUBJECT_NAMES } from "../../../src/language/types.ts";
import { vocabularyOf } from "../../support/bound.ts";
import { slideWith } from "./support.ts";

const topicOf = (heading: string) => slideWith(`## ${heading}\n\ntext`).slide.about?.topic?.name ?? null;
const inLanguage = (heading: string, lang: string) => vocabularyOf(lang).topicOf(heading)?.name ?? null;

describe("what headings are about", () => {
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
  ])("knows “%s”", (heading, name) => expect(topicOf(heading)).toBe(name));

  it.each([
    "China will move only if the clock is real",
    "Bottom lines of talks with all",
    "Datasets",
    "",
    "annexation",
    "Table",
  ])("leaves “%s” alone", (heading) => expect(topicOf(heading)).toBeNull());

  it("prefers the class, then the words, then the id", () => {
    expect(topicOf("Summary {.key-messages}")).toBe("key-messages");
    expect(topicOf("Summary {#key-messages}")).toBe("bottom-line");
    expect(topicOf("We hold on to three things {#red-lines}")).toBe("red-lines");
  });

  it("reads a language in its own briefs and English everywhere; what must not go out in every language", () => {
    expect(inLanguage("말씀 자료", "ko")).toBe("key-messages");
    expect(inLanguage("말씀 자료", "en")).toBeNull();
    expect(inLanguage("Red lines", "ko")).toBe("red-lines");
    expect(inLanguage("한계선", "ko-KR")).toBe("red-lines");
    expect(inLanguage("한계선", "en")).toBe("red-lines");
  });

  it.each(KNOWN_LANGUAGES.map(({ tag }) => tag))("finds every topic by its title in %s, and no title twice", (lang) => {
    const vocabulary = vocabularyOf(lang);
    const titles = SUBJECT_NAMES.map((name) => vocabulary.titleOf(name));
    expect(new Set(titles).size).toBe(titles.length);
    for (const name of SUBJECT_NAMES) expect(vocabulary.topicOf(vocabulary.titleOf(name))?.name).toBe(name);
  });

  it("takes “Annex C” for a label, and a sentence behind it for none", () => {
    const { about } = vocabularyOf("en");
    expect(about("Annex C", []).isLabel).toBe(true);
    expect(about("Annex C: Background", []).isLabel).toBe(true);
    expect(about("Annex C Our walk-away date", []).isLabel).toBe(false);
    expect(about("We leave on 30 June", ["bottom-line"]).isLabel).toBe(false);
    expect(about("Annex for the press", []).topic).toBeNull();
  });

  it("closes what its brackets say is not for use", () => {
    const { about, lead } = vocabularyOf("en");
    expect(about("Background (not for use)", [])).toMatchObject({ reach: "principal", screen: false });
    expect(lead("Background (not for use)").reach).toBe("principal");
    expect(lead("Hintergrund (nur intern)").reach).toBe("principal");
    expect(lead("Background (two pages)").reach).toBe("partner");
  });
});
