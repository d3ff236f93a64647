/** A flow chart goes out whole or not at all. */
import { describe, expect, it } from "vitest";
import { left, leftPlain, release, withReleases } from "../../support/releasing.ts";

const chart = (source: string, head = ""): string =>
  `## (SO) T\n\n(SO) open\n\n\`\`\`mermaid\n${head}graph TD\n${source}\n\`\`\`\n`;

describe("a flow chart in a release", () => {
  it.each([
    ["a box", "A[(SO) one] --> B[(SR) closed]"],
    ["words at an arrow", "A[(SO) one] -- (SR) closed --> B[(SO) two]"],
    ["a group", "subgraph g [(SR) closed]\nA[(SO) one] --> B[(SO) two]\nend"],
    ["a box without a mark", "A[(SO) one] --> B[closed]"],
    ["a red line, its mark open or not", "A[(SO) one] --> B[(SO) Red line: closed]"],
    ["its title", "A[(SO) one] --> B[(SO) two]", "---\ntitle: (SR) closed\n---\n"],
  ])("stays in, all of it, for one closed text: %s", (_, source, head = "") => {
    const shown = left(chart(source, head));
    expect(shown).toContain("open");
    expect(shown).not.toMatch(/one|two|closed/);
    const { withheld } = release(withReleases(chart(source, head)));
    expect(withheld.map(({ text }) => text).join(" ")).toMatch(/one.*closed|closed.*one/);
  });

  it("goes out where every text is open, by its own mark or that of its title", () => {
    expect(left(chart("A[(SO) one] -- (SO) to --> B[(SO) two]"))).toMatch(/one.*two.*to/);
    expect(left(chart("A[one] -- to --> B[two]", "---\ntitle: (SO) shown\n---\n"))).toMatch(/shown.*one.*two.*to/);
  });

  it("keeps the own side's lines in where nothing is marked", () => {
    const body = (words: string) => `## T\n\nopen\n\n\`\`\`mermaid\ngraph TD\nA[one] --> B["${words}"]\n\`\`\`\n`;
    expect(leftPlain(body("two"))).toMatch(/one.*two/);
    expect(leftPlain(body("Fallback: two"))).not.toMatch(/one|two/);
    for (const words of ["`**Fall**back: two`", "`Fallback: **two**`", "<b>Fallback</b>: two", "`*Fallback:* two`"])
      expect(leftPlain(body(words)), words).not.toMatch(/one|two/);
    expect(leftPlain(body("Do not raise: two"), { release: null, profile: "room" })).not.toMatch(/one|two/);
  });
});
