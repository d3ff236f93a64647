import { describe, expect, it } from "vitest";
import { placeText } from "../../support/compile.ts";
import { codes, parse } from "./support.ts";

const text = (info: string): string => `# T\n\n## S\n\n\`\`\`${info}\nx = 1\n\`\`\`\n`;
const first = (info: string): number | undefined => {
  const block = parse(text(info)).value.slides.at(-1)?.blocks[0];
  return block?.kind === "code" ? block.first : undefined;
};
const told = (info: string): readonly string[] => codes(text(info));

describe("numbers before lines of code", () => {
  it("are asked for as other programs write it", () => {
    for (const info of [
      "{.python .numberLines}",
      "python {.number-lines}",
      '{.python code-line-numbers="true"}',
      "ts {lines:true}",
      "rust +line_numbers",
      "js showLineNumbers",
      'py linenums="1"',
    ])
      expect([info, first(info), told(info)]).toEqual([info, 1, []]);
  });

  it("begin where the fence says", () => {
    for (const [info, from] of [
      ['{.python .numberLines startFrom="100"}', 100],
      ["ts {lines:true,startLine:5}", 5],
      ["js showLineNumbers=7", 7],
      ['py linenums="12"', 12],
    ] as const)
      expect([info, first(info)]).toEqual([info, from]);
  });

  it("are not there where nobody asks, or where somebody says so", () => {
    for (const info of ["python", "ts {lines:false}", '{.python code-line-numbers="false"}', "ts {2,3}", "outlines"])
      expect([info, first(info)]).toEqual([info, undefined]);
    expect(told("ts {2,3}")).toEqual(["brief/code-options"]);
  });

  it("come by themselves where long code goes on over slides, and count on", async () => {
    const lines = Array.from({ length: 45 }, (_, n) => `step ${"abc"[n % 3]}`);
    const { scene } = await placeText(
      "brief.md",
      `# T\n\n## S\n\n\`\`\`\n${lines.join("\n")}\n\`\`\`\n\n## Short\n\n\`\`\`\nx\n\`\`\`\n`,
    );
    const shown = (scene?.slides ?? []).map(
      (slide) => JSON.stringify(slide.items).match(/"text":" *(\d+) {2}"/g)?.length ?? 0,
    );
    expect(shown.reduce((sum, count) => sum + count, 0)).toBe(45);
    expect(shown.filter((count) => count > 0).length).toBeGreaterThan(1);
    expect(shown.at(-1)).toBe(0);
    expect(JSON.stringify(scene)).toContain('"text":"45  "');
  });
});
