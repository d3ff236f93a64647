/** A picture beside text is never a stamp: where the text leaves less room, one of them goes on to another slide. */
import { expect, it } from "vitest";
import { compileText, SCENE_ONLY } from "../support/compile.ts";
import { png } from "../support/images.ts";

const SHAPES: Readonly<Record<string, Uint8Array>> = {
  wide: png(800, 500),
  tall: png(500, 800),
  square: png(600, 600),
};
const items = (count: number, words: string) => Array.from({ length: count }, () => `- ${words}`).join("\n");
const POINTS = items(8, "a point that says something in some words of its own");
const KOREAN = items(8, "무엇인가를 자기 말로 말하는 항목");
const PART = (name: string) => `### ${name}\n\n${items(3, "a point that says something")}\n`;
const PARTS = ["One", "Two", "Three"].map(PART).join("\n");
const FOUR = ["One", "Two", "Three", "Four"].map(PART).join("\n");
const TABLE = `| a | b |\n|---|---|\n${"| some words | others |\n".repeat(8)}`;

/** What stands around a picture, `P`. */
const AROUND: Readonly<Record<string, string>> = {
  "above points": `P\n\n${POINTS}`,
  "below points": `${POINTS}\n\nP`,
  "above parts": `P\n\n${PARTS}`,
  "above four parts": `P\n\n${FOUR}`,
  "above a text and parts": `Words.\n\nP\n\n${PARTS}`,
  "above two parts": `P\n\n${PART("One")}\n${PART("Two")}`,
  "in a part": `${PART("One")}\nP\n\n${PART("Two")}`,
  "above a table": `P\n\n${TABLE}`,
  "below a table": `${TABLE}\n\nP`,
  "above a quotation": `P\n\n> ${"A saying that goes on. ".repeat(6)}\n\n${POINTS}`,
  "above code": `P\n\n\`\`\`js\n${"a = 1;\n".repeat(10)}\`\`\``,
  "beside points in columns": `::: columns\n::: {.column}\n${POINTS}\n:::\n::: {.column}\nP\n:::\n:::`,
  "in a callout": `> [!NOTE]\n> Words\n>\n> P\n\n${POINTS}`,
  "two of them above points": `P\n\nP\n\n${POINTS}`,
  "above Korean points": `P\n\n${KOREAN}`,
};
const HEADS: Readonly<Record<string, string>> = { wide: "", narrow: "page: 4:3\n", handout: "profile: handout\n" };

it("is as wide or as tall as a quarter of the page", async () => {
  const small: string[] = [];
  for (const [head, fields] of Object.entries(HEADS))
    for (const [around, text] of Object.entries(AROUND))
      for (const shape of Object.keys(SHAPES)) {
        const lang = around.includes("Korean") ? "lang: ko\n" : "";
        const brief = `---\ntitle: T\ncover: false\n${fields}${lang}---\n\n## A\n\n${text.replaceAll("P", `![Picture](${shape})`)}\n`;
        const { scene, diagnostics } = await compileText("a.md", brief, [], {
          ...SCENE_ONLY,
          image: (src) => ({ value: SHAPES[src] ?? null, diagnostics: [] }),
        });
        if (scene === null) small.push(`${head} ${around} ${shape}: ${diagnostics.map((d) => d.message).join()}`);
        const drawn = (scene?.slides ?? []).flatMap((slide) =>
          slide.items.flatMap((item) => (item.kind === "image" ? [item.box] : [])),
        );
        for (const { width, height } of drawn)
          if (Math.max(width, height) < (scene?.page.width ?? 0) / 4 - 1)
            small.push(
              `${head} ${around} ${shape}: ${Math.round(width)} × ${Math.round(height)} of ${scene?.page.width} on ${scene?.slides.length}`,
            );
      }
  expect(small).toEqual([]);
}, 120_000);
