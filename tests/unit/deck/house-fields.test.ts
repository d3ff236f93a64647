import { describe, expect, it } from "vitest";
import { compileText, placeText, SCENE_ONLY } from "../../support/compile.ts";
import { png } from "../../support/images.ts";

const image = (src: string) =>
  src === "logo.png" ? { value: png(40, 10), diagnostics: [] } : { value: null, diagnostics: [] };
const build = (head: string, release: string | null = null) =>
  compileText("brief.md", `---\ntitle: Talk\n${head}\n---\n\n## The valley is narrow\n\nIt is.\n`, [], {
    ...SCENE_ONLY,
    image,
    release,
  });

describe("the logo of a brief", () => {
  it("stands at the top right of every page, and at the left where pages are read from the right", async () => {
    const pictures = async (head: string) =>
      ((await build(head)).scene?.layouts ?? []).map(({ items }) => items.find(({ kind }) => kind === "image")?.box);
    for (const box of await pictures("logo: logo.png")) {
      expect(box?.x).toBeGreaterThan(480);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeCloseTo(960 - 54);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(36);
      expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(4);
    }
    for (const box of await pictures("logo: logo.png\ndir: rtl")) expect(box?.x).toBeCloseTo(54);
    expect((await pictures("author: A")).every((box) => box === undefined)).toBe(true);
  });

  it("is not that of a deck for the public, which has its own words alone", async () => {
    const releases = "logo: logo.png\nreleases: {public: {audience: [PUBLIC], title: T}, partner: {audience: [KOR]}}";
    const has = async (name: string): Promise<boolean> =>
      [...(await build(releases, name)).assets.keys()].includes("logo.png");
    expect(await has("partner")).toBe(true);
    expect(await has("public")).toBe(false);
  });
});

describe("the side from which pages are read", () => {
  it("is that of the language, unless the brief says otherwise", async () => {
    const rtl = async (head: string): Promise<boolean | undefined> => (await build(head)).deck?.meta.rtl;
    expect(await rtl("author: A")).toBe(false);
    expect(await rtl("lang: ar")).toBe(true);
    expect(await rtl("lang: he")).toBe(true);
    expect(await rtl("dir: rtl")).toBe(true);
    expect(await rtl("lang: ar\ndir: ltr")).toBe(false);
    expect((await build("dir: up")).diagnostics.map(({ code }) => code)).toContain("brief/front-matter-value");
  });

  it("is not that of code, which is written from left to right", async () => {
    const { scene } = await placeText(
      "brief.md",
      "---\ntitle: T\nlang: ar\n---\n\n## كلام\n\nكلام أول\n\n```\nx = f(1)\n```\n",
    );
    const sides = new Map(
      (scene?.slides[1]?.items ?? []).flatMap((item) =>
        item.kind === "shape"
          ? (item.text?.paragraphs ?? []).map(
              ({ runs, rtl, align }) => [runs.map(({ text }) => text).join(""), [rtl ?? false, align]] as const,
            )
          : [],
      ),
    );
    expect(sides.get("x = f(1)")).toEqual([false, "left"]);
    expect(sides.get("كلام أول")).toEqual([true, "right"]);
  });
});
