/** Kinds of a house that are not for everybody stay in, whichever way a slide comes to one. */
import { describe, expect, it } from "vitest";
import { parseBrief } from "../../../src/brief/parse.ts";
import { withheldGroups, withheldText } from "../../../src/check/brief/report/withheld.ts";
import { annotate } from "../../../src/craft/annotate.ts";
import { NO_REGISTRIES } from "../../../src/craft/registries.ts";
import { loadPack } from "../../../src/deck/pack.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { NO_SCHEME } from "../../../src/marking/scheme.ts";
import { releaseOpened } from "../../../src/open/release.ts";
import { createVocabulary } from "../../../src/vocabulary/vocabulary.ts";
import { ROOT } from "../../support/compile.ts";
import type { Way } from "../../support/releasing.ts";

const kind = (name: string, head: string) => ({
  file: `house/slides/${name}.hbs`,
  path: `slides/${name}.hbs`,
  text: `---\nkind: ${name}\nlayout: content\nheadings: {en: [All ${name}]}\n${head}\n---\n<slide><h1>{{title}}</h1><main>{{body}}</main></slide>`,
});

const HOUSE = [
  kind("musing", "means: {screen: false}"),
  kind("form", ""),
  kind("ours", "means: {reach: own-side, form: true}"),
  kind("limits", "means: {reach: principal}"),
  // Before the packaged kinds of these shapes, by its name.
  kind("a-quote", "means: {screen: false}\nshape: [quote]"),
  kind("a-code", "means: {reach: own-side}\nshape: [code]"),
  kind("pair", "means: {reach: own-side}\ntakes: {parts: {min: 2}}"),
  kind("shown", "means: {screen: true}"),
  // What it is for says nothing of who is to see it.
  kind("choosing", "means: {roles: [choices], entries: 4}"),
];
const pack = loadPack([...projectReaders(nodeHost, ROOT).templates("").value, ...HOUSE]).value;

function released(body: string, way: Way) {
  const text = `---\ntitle: Deck\nreleases: {partner: {audience: [KOR]}}\n---\n## Open\n\n- open\n\n${body}`;
  const { value } = parseBrief({ file: "brief.md", text });
  const brief = annotate(value, createVocabulary(pack.vocabulary, "en"));
  const options = { release: way.release ?? null, profile: way.profile ?? ("read-ahead" as const) };
  const made = releaseOpened(brief, NO_REGISTRIES, NO_SCHEME, pack, options).value;
  const groups = withheldGroups(brief, made, new Map([["brief.md", text]]));
  const words = JSON.stringify({ ...made.brief, vocabulary: null });
  expect(words).toContain("open");
  return { groups, text: withheldText(groups, "room"), isOut: words.includes("zqw") };
}

const ROOM: Way = { profile: "room" };
const PARTNER: Way = { release: "partner" };

/** Ways to a kind that a heading can name. */
const WAYS: Readonly<Record<string, (name: string) => string>> = {
  class: (name) => `## A sentence {.${name}}\n\n- zqw`,
  "heading words": (name) => `## All ${name}\n\n- zqw`,
  id: (name) => `## A sentence {#${name}}\n\n- zqw`,
  "words of its one part": (name) => `## A sentence\n\n### All ${name}\n\n- zqw`,
  "class of its one part": (name) => `## A sentence\n\n### A part {.${name}}\n\n- zqw`,
};
const each = Object.entries(WAYS);

it.each(["### Nos lignes rouges", "### Red lines", "<h3>Red line</h3>\n", "### الخطوط الحمراء"])(
  "a part below “%s” goes by itself, and leaves the rest of its slide",
  (heading) => {
    for (const way of [ROOM, PARTNER]) {
      const rest = released(`## A sentence\n\n- zqw\n\n${heading}\n\n- kept back`, way);
      expect(rest.isOut).toBe(true);
      expect(released(`## A sentence\n\n- a point\n\n${heading}\n\n- zqw`, way).isOut).toBe(false);
    }
  },
);

describe.each(each)("a kind that is chosen by its %s", (_, write) => {
  it.each([
    ["musing", true, false],
    ["form", true, false],
    ["ours", true, true],
    ["limits", true, true],
    ["shown", false, false],
    ["choosing", true, false],
  ])("%s", (name, offScreen, inside) => {
    expect(released(write(name), ROOM).isOut).toBe(!offScreen);
    expect(released(write(name), PARTNER).isOut).toBe(!inside);
  });
});

describe("a kind that the shape of a slide leads to", () => {
  it("stays off screens, or inside, as its head says", () => {
    expect(released("## A sentence\n\n> zqw", ROOM).isOut).toBe(false);
    expect(released("## A sentence\n\n> zqw", PARTNER).isOut).toBe(true);
    expect(released("## A sentence\n\n```\nzqw\n```", ROOM).isOut).toBe(false);
    expect(released("## A sentence\n\n```\nzqw\n```", PARTNER).isOut).toBe(false);
  });

  it("counts where only what is left of the slide has that shape", () => {
    const body = "## A sentence\n\n> zqw\n\n- **Red line:** never";
    expect(released(body, ROOM).isOut).toBe(false);
    expect(released(body, PARTNER).isOut).toBe(true);
  });

  it("counts where what is left has it no more", () => {
    const body = "## A sentence {#pair}\n\n### One\n\n- zqw\n\n### Red lines\n\n- never";
    expect(released(body, PARTNER).isOut).toBe(false);
    expect(released(body, ROOM).isOut).toBe(false);
  });
});

describe("what was withheld", () => {
  it("is named by slide and kind", () => {
    const body = "## All form\n\n- a\n\n## A quote\n\n> a\n\n## He is vain {.person}\n\n- a\n\n## Red lines\n\n- a";
    const { text, groups } = released(body, ROOM);
    expect(text).toBe(`Withheld from room
  line 9 “All form”: whole slide (form, not for a screen)
  line 13 “A quote”: whole slide (a-quote, not for a screen)
  line 17 “He is vain”: whole slide (person, not for a screen)
  line 21 “Red lines”: whole slide (red lines)
`);
    expect(groups.map(({ kind: name, why }) => [name, ...why])).toEqual([
      ["form", "form, not for a screen"],
      ["a-quote", "a-quote, not for a screen"],
      ["person", "person, not for a screen"],
      ["red-lines", "Red lines"],
    ]);
  });
});
