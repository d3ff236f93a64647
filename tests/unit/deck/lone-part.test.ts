import { describe, expect, it } from "vitest";
import { compileText } from "../../support/compile.ts";
import { openDeckPackage, textsOf } from "../../support/words.ts";

/** Kind and paragraphs of the one slide of a brief, in reading order. */
async function build(text: string) {
  const { bytes, deck, diagnostics } = await compileText("brief.md", `---\nslide-level: 2\n---\n${text}`, [], {
    layouts: "used",
  });
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  const slides = bytes ? openDeckPackage(bytes).slides : [];
  const texts = slides.flatMap(({ part }) => textsOf(part, "apart"));
  const classes = deck?.slides[0]?.root.classes;
  const shown = texts.filter((words) => words !== "" && !/^\d+$/.test(words));
  return { classes, kinds: deck?.slides.map(({ kind }) => kind), texts: shown };
}

const DATES = "- **27 March** One\n- **3 April** Two\n";

describe("a slide of one part that names its kind", () => {
  it("shows no heading that only names the kind", async () => {
    const { kinds, texts } = await build(`## Title\n\n### Timeline\n\n${DATES}`);
    expect(kinds).toEqual(["timeline"]);
    expect(texts).not.toContain("Timeline");
  });

  it("leads with words of the drafter's own", async () => {
    const { kinds, texts } = await build(`## Title\n\n### Seven weeks {.timeline}\n\n${DATES}`);
    expect(kinds).toEqual(["timeline"]);
    expect(texts.slice(0, 3)).toEqual(["Title", "Seven weeks", "27\u00a0March"]);
  });

  it.each([
    ["a line above it", `## Title\n\nBefore.\n\n### Seven weeks {.timeline}\n\n${DATES}`, "Before. Seven weeks"],
    ["text below it", `## Title\n\n### Seven weeks {.timeline}\n\nBelow.\n\n${DATES}`, "Seven weeks Below."],
    ["code above it", `## Title\n\n~~~\nx = 1\n~~~\n\n### Seven weeks {.timeline}\n\n${DATES}`, "Seven weeks"],
  ])("keeps them beside %s", async (_, text, words) => {
    expect((await build(text)).texts).toContain(words);
  });

  it("takes every kind by its class, and the part's attributes with it", async () => {
    const text = "## Title\n\n### Own {.quote}\n\n> One\n> -- Two\n";
    expect((await build(text)).kinds).toEqual(["quote"]);
    const lead = await build("## Title\n\n### Own {.content .lead #x a=b}\n\nText.\n");
    expect(lead.classes).toContain("lead");
  });
});

describe("a timeline", () => {
  const rest = "Below.\n\n~~~\nx = 1\n~~~\n\n> Said\n\n| A | B |\n|---|---|\n| c | d |\n\n### Part\n\nOf it.\n";

  it.each([2, 8])("of %i dates shows what stands below them", async (count) => {
    const { texts } = await build(`## Title {.timeline}\n\n${"- **3 April** Two\n".repeat(count)}\n${rest}`);
    expect(texts).toEqual(expect.arrayContaining(["Below.", "x = 1", "Said", "A", "d", "Part", "Of it."]));
  });
});
