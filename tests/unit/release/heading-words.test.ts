/** A link without words shows those of the heading that it leads to, in a release only while the heading is in it. */
import { describe, expect, it } from "vitest";
import { left, leftPlain } from "../../support/releasing.ts";

const LINKS = ["[](#isles)", "[](#zq-go-to-the-buyer)", "@isles", "{ref}`isles`", "{doc}`isles`"];

describe("the words of a heading", () => {
  it.each(LINKS)("stay with their heading on a slide of the own side: %s", (link) => {
    const body = `## Open\n\n- See ${link} here.\n\n## Red lines\n\n- a\n\n### zq go to the buyer {#isles}\n\n- b\n`;
    expect(leftPlain(body)).not.toContain("zq");
    expect(leftPlain(body, { release: null })).toContain("zq");
  });

  it.each(LINKS)("stay with a part of a slide that is withheld by its mark: %s", (link) => {
    const body = `## (SO) Open\n\n- (SO) See ${link} here.\n\n## (SS) Closed\n\n(SS) a\n\n### zq go to the buyer {#isles}\n\n(SS) b\n`;
    expect(left(body)).not.toContain("zq");
  });

  it.each([
    ["- See [](#isles).", "See."],
    ["- See [](#isles) here.", "See here."],
    ["- [](#isles)", ""],
  ])("leave no blank where they stood: %s", (item, shown) => {
    expect(leftPlain(`# Open\n\n${item}\n- c\n\n# Red lines\n\n## zq {#isles}\n\n- b\n`)).toBe(
      `Open | ${shown && `${shown} | `}c`,
    );
  });

  it("are those of the slide where a part of it alone is withheld", () => {
    const body = "## Open\n\n- See [](#isles).\n\n## Where we stand\n\n- a\n\n### Red line: zq {#isles}\n\n- b\n";
    expect(leftPlain(body)).toMatch(/^Open \| See Where we stand #where-we-stand \./);
  });

  it("stand where the heading goes out", () => {
    const body = "# Open\n\n- See [](#isles).\n\n# Islands go to the buyer {#isles}\n\n- a\n";
    expect(leftPlain(body)).toMatch(/^Open \| See Islands go to the buyer #islands-go-to-the-buyer \. \|\| Islands/);
  });
});
