/** Titles: those that nobody wrote, those that are too long, those that hold Markdown. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compileText, SCENE_ONLY, USED } from "./support/compile.ts";

async function build(text: string) {
  const { bytes, diagnostics, brief } = await compileText("brief.md", text, [], USED);
  const entries = Object.entries(bytes === null ? {} : unzipSync(bytes));
  const slides = entries
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, data]) => strFromU8(data));
  const titles = slides.map((xml) => {
    const shape = xml.split(/<\/?p:sp>/).find((sp) => /type="(?:title|ctrTitle)"/.test(sp)) ?? "";
    return {
      hidden: shape.includes('hidden="1"'),
      text: [...shape.matchAll(/<a:t>([^<]*)/g)].map((m) => m[1]).join(""),
    };
  });
  return {
    titles,
    slides,
    brief,
    built: bytes !== null,
    codes: diagnostics.map(({ code, severity }) => `${severity} ${code}`),
  };
}

describe("a title that nobody wrote", () => {
  it.each([
    ["Pandoc", "---\ntitle: T\n---\n\n## A\n\none\n\n---\n\ntwo\n", [false, false, true]],
    ["Marp", "---\nmarp: true\n---\n\n# A\n\none\n\n---\n\ntwo\n", [false, true]],
    ["Slidev", "---\ntitle: T\nmdc: true\n---\n\n# A\n\n---\nlayout: default\n---\n\ntwo\n", [false, true]],
    ["reveal.js", "# A\n\none\n\n--\n\ntwo\n\nNote: three\n", [false, true]],
  ])("stands in the outline and not on the slide: %s", async (_, text, expected) => {
    const { titles } = await build(text);
    expect(titles.map(({ hidden }) => hidden)).toEqual(expected);
    expect(new Set(titles.map(({ text: words }) => words)).size).toBe(titles.length);
  });

  it("stands above the page, for programs that draw what is hidden", async () => {
    const { slides } = await build("---\ntitle: T\n---\n\n## A\n\none\n\n---\n\ntwo\n");
    const tops = slides.map((xml) =>
      Number(/type="(?:title|ctrTitle)".*?<a:off x="\d+" y="(-?\d+)"/.exec(xml)?.[1] ?? 0),
    );
    expect(tops[2]).toBeLessThan(-12_700);
    expect(tops[1]).toBeGreaterThanOrEqual(0);
  });

  it("says what the slide shows: the caption of its table", async () => {
    const { titles } = await build(
      "---\ntitle: T\n---\n\n## A\n\none\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: Costs by year\n",
    );
    expect(titles[2]).toEqual({ hidden: true, text: "Costs by year" });
  });
});

describe("a slide whose title nobody wrote, and which shows no picture or table", () => {
  it("is called after the slide before it, in its section", async () => {
    const text = "---\ntitle: T\n---\n\none\n\n---\n\n## A\n\ntwo\n\n---\n\nthree\n\n---\n\nfour\n";
    const { titles } = await build(text);
    expect(titles.map(({ text: words }) => words)).toEqual(["T", "T (2)", "A", "A (2)", "A (3)"]);
  });
});

describe("a borrowed title", () => {
  it("brings the mark of the slide that it is taken from", async () => {
    const head = "---\ntitle: (TLP:CLEAR) T\nhandling: {scheme: tlp}\n---\n\n";
    const marksOf = async (mark: string) => {
      const text = `${head}## (TLP:CLEAR) A\n\n(TLP:CLEAR) one\n\n## (${mark}) B\n\n(TLP:CLEAR) two\n\n---\n\n(TLP:CLEAR) three\n`;
      const { scene } = await compileText("brief.md", text, [], SCENE_ONLY);
      return JSON.stringify(scene?.slides.at(-1)).match(/TLP:[A-Z]+/g) ?? [];
    };
    expect(await marksOf("TLP:AMBER")).toContain("TLP:AMBER");
    expect(await marksOf("TLP:CLEAR")).not.toContain("TLP:AMBER");
  });
});

describe("a title too long for its place", () => {
  const long =
    "The committee recommends that the ministry build the northern road before the southern one and the port ".repeat(
      4,
    );

  it.each([
    ["a slide", `---\ntitle: T\n---\n\n## ${long}\n\none\n`, 1],
    ["the cover", `---\ntitle: ${long}\n---\n\n## A\n\none\n`, 0],
    ["a slide of Marp", `---\nmarp: true\n---\n\n# ${long}\n\none\n`, 0],
  ])("is drawn smaller, whole, with a warning: %s", async (_, text, index) => {
    const { built, codes, titles } = await build(text);
    expect(built).toBe(true);
    expect(codes).toContain("warning scene/title-too-long");
    expect(titles[index]?.text.replace(/\s+/g, " ")).toBe(long.trim());
  });
});

describe("Markdown in the front matter", () => {
  it("is read as words", async () => {
    const { brief, slides } = await build(
      "---\ntitle: 'The *big* plan: `roads` & **ports**'\nsubtitle: Roads<br/>and ports\nfooter: 'Unit 4, [site](https://works.example)'\nauthor: _A. Rivera_\n---\n\n## A\n\none\n",
    );
    expect(brief.meta).toMatchObject({
      title: "The big plan: roads & ports",
      subtitle: "Roads and ports",
      footer: "Unit 4, site",
      author: "A. Rivera",
    });
    expect(slides.join()).not.toMatch(/\*\*|`|https:\/\/works/);
  });

  it.each(["snake_case_name", "2 * 3 * 4", "C*-algebras", "Plan [DRAFT]", "a < b > c", "R&D"])(
    "leaves %j alone",
    async (title) => {
      const { brief } = await build(`---\ntitle: '${title}'\n---\n\n## A\n\none\n`);
      expect(brief.meta.title).toBe(title);
    },
  );
});
