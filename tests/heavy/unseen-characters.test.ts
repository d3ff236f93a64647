import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { planOutputs } from "../../src/cli/output.ts";
import { compile } from "../../src/compile.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders } from "../../src/host/readers.ts";
import { ROOT } from "../support/compile.ts";

const tags = (words: string): string =>
  String.fromCodePoint(...[...words].map((c) => 0xe0000 + (c.codePointAt(0) ?? 0)));
const HEAD = "---\ntitle: T\nreleases: {internal: {audience: [USA]}, partner: {audience: [USA, KOR]}}\n---\n\n";

async function built(text: string, release: string | null) {
  const source = { file: "a.md", text: HEAD + text };
  const readers = projectReaders(nodeHost, ROOT);
  const { bytes, diagnostics } = await compile(source, { ...readers, release, layouts: "used" });
  const parts = Object.values(unzipSync(bytes ?? new Uint8Array())).map((part) => strFromU8(part));
  return { all: parts.join("\n"), found: diagnostics.filter(({ code }) => code === "brief/unseen-characters") };
}

describe("characters that nobody sees", () => {
  it.each([
    ["tags", tags("secret"), "U+E0073, U+E0065, U+E0063, U+E0072, U+E0074"],
    ["an override of direction", "\u202e", "U+202E"],
    ["an isolate without end", "\u2066", "U+2066"],
    ["a blank of no width", "\u200b", "U+200B"],
    ["a word joiner", "\u2060", "U+2060"],
    ["a joiner of graphemes", "\u034f", "U+034F"],
    ["a blank of Hangul", "\u3164", "U+3164"],
    ["signs of formulas", "\u2061\u2062\u2063\u2064", "U+2061, U+2062, U+2063, U+2064"],
    ["vowels of Khmer that are none", "\u17b4\u17b5", "U+17B4, U+17B5"],
    ["places of letters of Hangul", "\u115f\u1160", "U+115F, U+1160"],
    ["a form of no Mongolian letter", "\u180b", "U+180B"],
    ["signs of shorthand and of music", "\u{1bca0}\u{1d173}", "U+1BCA0, U+1D173"],
    ["what Unicode keeps for such signs", "\ufff0\u{e0080}\u{e0fff}", "U+FFF0, U+E0080, U+E0FFF"],
    ["joiners that join nothing", "\u200d\u200c", "U+200D, U+200C"],
    ["marks of direction that turn nothing", "\u061c\u200e", "U+061C, U+200E"],
    ["an anchor between the lines", "\ufff9", "U+FFF9"],
    ["a soft hyphen", "\u00ad", "U+00AD"],
    ["bytes in signs of variation", "\u{e0163}\u{e0155}", "U+E0163, U+E0155"],
    ["a sign of variation behind a letter", "\ufe01", "U+FE01"],
  ])("are told once and left out of a release: %s", async (_, hidden, which) => {
    const text = `## The ti${hidden}tle says it\n\n- a bul${hidden}let\n\n| h${hidden}ead | b |\n|---|---|\n| c | d |\n\n\`\`\`\ncode${hidden}\n\`\`\`\n`;
    const whole = await built(text, null);
    expect(whole.found).toMatchObject([{ params: { which } }]);
    expect(whole.all).toContain(hidden);
    const released = await built(text, "partner");
    expect(released.all).toContain("title says it");
    for (const character of hidden) expect(released.all).not.toContain(character);
  });

  it("are neither forms of Han characters nor of symbols", async () => {
    const { all, found } = await built(
      "## The forms 葛\u{e0100} and ❤\ufe0f and 1\ufe0f\u20e3 and ℹ\ufe0f\n\nx\n",
      "partner",
    );
    expect(found).toEqual([]);
    for (const form of ["葛\u{e0100}", "❤\ufe0f"]) expect(all).toContain(form);
  });

  it("are neither flags nor what scripts need", async () => {
    const flag = `\u{1f3f4}${tags("gbeng")}\u{e007f}`;
    const text = `## The flag ${flag} and می\u200cخواهم and \u200eA and \u1112\u1160\u11ab\n\nx\n`;
    const { all, found } = await built(text, "partner");
    expect(found).toEqual([]);
    expect(all).toContain(flag);
    expect((await built(`## A flag \u{1f3f4}${tags("secret")}\u{e007f} here\n\nx\n`, "partner")).all).not.toContain(
      "\u{e0073}",
    );
  });

  it("turn round no name that a deck gets from its brief; one that is asked for stays", () => {
    const nameOf = (brief: string, option?: string) =>
      planOutputs([brief], option, [], undefined, () => [{ release: "partner", suffix: "-partner" }])[0]?.output;
    expect(nameOf("a\u202efdp.md")).toMatch(/afdp-partner\.pptx$/);
    expect(nameOf("a\u202efdp.md", "b\u202efdp.pptx")).toBe("b\u202efdp.pptx");
  });
});
