/** How portion marks are set on slides: the scheme says so, and the words of the banner do not depend on it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseScheme } from "../../../src/marking/scheme.ts";
import type { Item, Run, SceneSlide } from "../../../src/scene/types.ts";
import { placeText, ROOT } from "../../support/compile.ts";

const BRIEF = `# (SO) In the room

## (SR//REL TO USA, KOR) Both sides agree

(SR//REL TO USA, KOR) Words of both. **Watch:** (SR//REL TO USA, KOR) More of them.

- (SR//REL TO USA, KOR) An item

| (SO) Head | (SO) Other |
|---|---|
| (SR//REL TO USA, KOR) Cell | Plain (SR) text |
`;

async function place(body: string, scheme = "sample"): Promise<readonly SceneSlide[]> {
  const { scene } = await placeText(
    "t.md",
    `---\nhandling: {scheme: ${scheme}}\nslide-level: 2\ncover: false\n---\n\n${body}`,
  );
  return (scene?.slides ?? []).filter(({ kind }) => kind !== "section" && kind !== "cover");
}

const runsOf = (item: Item): readonly Run[] => {
  if (item.kind === "shape") return (item.text?.paragraphs ?? []).flatMap(({ runs }) => runs);
  return item.kind === "table"
    ? item.rows.flatMap(({ cells }) => cells.flatMap((c) => c.paragraphs.flatMap((p) => p.runs)))
    : [];
};
const textOf = (item: Item | undefined): string =>
  item === undefined
    ? ""
    : runsOf(item)
        .map(({ text }) => text)
        .join("");
const marksOf = ({ items }: SceneSlide) =>
  items.flatMap(runsOf).filter(({ text }) => /^\s*\((?:S[ORS]|TLP)\b[^)]*\)\s*$/.test(text));

describe("portion marks", () => {
  it("stand above the title with the section, first in reading order, and not in it", async () => {
    const [slide] = await place(BRIEF);
    const names = slide?.items.map(({ name }) => name) ?? [];
    expect(names.indexOf("Eyebrow")).toBeGreaterThanOrEqual(0);
    expect(names.indexOf("Eyebrow")).toBeLessThan(names.indexOf("Title"));
    expect(textOf(slide?.items.find(({ name }) => name === "Eyebrow"))).toBe("(SR//REL)\u2002In the room");
    expect(slide?.title).toBe("Both sides agree");
  });

  it("are small, and short where their list is the banner's", async () => {
    const [slide] = await place(BRIEF);
    if (slide === undefined) throw new Error("no slide");
    expect(slide.items.map(textOf)).toContain("SAMPLE RESTRICTED//REL TO USA, KOR");
    expect(marksOf(slide).map(({ text }) => text)).toEqual([
      ..."(SR//REL) (SR//REL) (SR//REL) (SR//REL) (SO) (SO) (SR//REL)".split(" "),
    ]);
    expect(new Set(marksOf(slide).map(({ size }) => size))).toEqual(new Set([10.5]));
    expect(slide.items.map(textOf).join(" ")).toContain("Plain (SR) text");
  });

  it("raise the banner where a link shows the heading that they stand in", async () => {
    const banners = async (link: string) => {
      const [slide] = await place(
        `## (SO) Open\n\n- (SO) See ${link}.\n\n## (SS) The islands {#sec-isles}\n\n- (SS) Words`,
      );
      return [...new Set(slide?.items.map(textOf).filter((text) => text.startsWith("SAMPLE ")))];
    };
    expect(await banners("[](#sec-isles)")).toEqual(["SAMPLE SECRET"]);
    expect(await banners("@sec-isles")).toEqual(["SAMPLE SECRET"]);
    expect(await banners("[there](#sec-isles)")).toEqual(["SAMPLE OPEN"]);
    expect(await banners("[(SS) there](#sec-isles)")).toEqual(["SAMPLE OPEN"]);
  });

  it("keep a list that is not the banner's", async () => {
    const [slide] = await place("## (SR) Title\n\n(SR//REL TO USA, KOR) Words");
    if (slide === undefined) throw new Error("no slide");
    expect(marksOf(slide).map(({ text }) => text)).toEqual(["(SR)", "(SR//REL TO USA, KOR)"]);
  });

  it("stand first in their paragraphs, before the lead word that they followed", async () => {
    const [slide] = await place("## (SR) Title\n\n**Watch:** (SR) Her name.");
    expect(slide?.items.map(textOf)).toContain("(SR)\tWatch: Her name.");
  });

  it("hang beside their words in the margin, which keep the edge of the others", async () => {
    const [slide] = await place("## (SR) Title\n\n(SR) Marked words.\n\nWords without.");
    const [title, body] = ["Title", "Body"].map((name) => slide?.items.find((item) => item.name === name));
    if (title === undefined || body?.kind !== "shape") throw new Error("no text");
    const edges = body.text?.paragraphs.map(({ marginLeft, indent }) => [body.box.x + marginLeft, indent]) ?? [];
    const reach = title.box.x - body.box.x;
    expect(reach).toBeGreaterThan(10);
    expect(edges).toEqual([
      [title.box.x, -reach],
      [title.box.x, 0],
    ]);
  });

  it("take the place of a bullet, and stand behind a number", async () => {
    const [slide] = await place("## (SR) Title\n\n- (SR) Bullet\n- Other\n\n1. (SR) Number");
    const body = slide?.items.find(({ name }) => name === "Body");
    const paragraphs = body?.kind === "shape" ? (body.text?.paragraphs ?? []) : [];
    expect(paragraphs.map(({ bullet }) => bullet.type)).toEqual(["none", "char", "number"]);
    expect(paragraphs[0]?.marginLeft).toBe(paragraphs[1]?.marginLeft);
    expect(paragraphs.map((p) => p.runs.map(({ text }) => text).join(""))).toEqual([
      "(SR)\tBullet",
      "Other",
      "(SR) Number",
    ]);
  });

  it("have a column of their own in the columns of a table that have marks", async () => {
    const wide = "| Head | (SO) Other |\n|---|---|\n| (SR) First cell | Plain |\n| Unmarked | Plain |\n";
    const [slide] = await place(`## (SR) Title\n\n${wide}`);
    const table = slide?.items.find(({ kind }) => kind === "table");
    const first = table?.kind === "table" ? table.rows.map(({ cells }) => cells[0]?.paragraphs[0]) : [];
    const edges = first.map((p) => p?.marginLeft ?? 0);
    expect(new Set(edges).size).toBe(1);
    expect(edges[0]).toBeGreaterThan(10);
    expect(first.map((p) => (p?.indent ?? 0) + (p?.marginLeft ?? 0))).toEqual([edges[0], 0, edges[0]]);
  });

  it("stay among the words where that would cost a line, where they are wide, and where the scheme says so", async () => {
    const list = "(SR//REL TO USA, KOR, AUS, CAN, GBR) Words";
    const [slide] = await place(`## (SR) Title\n\n${list}`);
    expect(slide?.items.map(textOf)).toContain(list);
    const spoken = await readFile(join(ROOT, "templates/schemes/sample.yml"), "utf8");
    const scheme = parseScheme({ file: "s.yml", text: spoken.replace("place: margin", "place: text") });
    expect(scheme.value.marks.place).toBe("text");
  });

  it("leave bullets and numbers as large as the words", async () => {
    const [slide] = await place("## (SR) Title\n\n1. (SR) One\n2. (SR) Two");
    const body = slide?.items.find(({ name }) => name === "Body");
    const paragraphs = body?.kind === "shape" ? (body.text?.paragraphs ?? []) : [];
    for (const { bullet, runs } of paragraphs) {
      const [mark, words] = runs;
      expect(bullet.type === "number" && (bullet.times ?? 1) * (mark?.size ?? 0)).toBeCloseTo(words?.size ?? 0, 6);
    }
    expect(paragraphs).toHaveLength(2);
  });

  it("stand in the banner alone where the scheme says so, and take no words with them", async () => {
    const [slide] = await place(
      "## (TLP:AMBER) Title\n\n(TLP:AMBER) Words that speak of a label (TLP:RED) stay.",
      "tlp",
    );
    if (slide === undefined) throw new Error("no slide");
    const words = slide.items.map(textOf);
    expect(words).toContain("TLP:AMBER");
    expect(words).toContain("Words that speak of a label (TLP:RED) stay.");
    expect(slide.title).toBe("Title");
    expect(marksOf(slide)).toEqual([]);
  });
});
