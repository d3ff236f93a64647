import { describe, expect, it } from "vitest";
import { compile } from "../../../src/compile.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { ROOT, SCENE_ONLY, USED, WARM } from "../../support/compile.ts";
import { PIXEL } from "../../support/package.ts";
import { openDeckPackage, textsOf } from "../../support/words.ts";

async function texts(body: string): Promise<readonly string[]> {
  const readers = {
    ...projectReaders(nodeHost, ROOT),
    image: () => ({ value: PIXEL, diagnostics: [] }),
    ...WARM,
    ...USED,
  };
  const { bytes, diagnostics } = await compile({ file: "a.md", text: `---\nslide-level: 2\n---\n${body}` }, readers);
  if (!bytes) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return openDeckPackage(bytes).slides.flatMap(({ part }) => textsOf(part, "joined"));
}

const ROWS = "- **3 April** Two\n".repeat(7);

describe("where only text can stand", () => {
  it.each([
    ["a picture in a cell", "## A\n\n| B |\n|---|\n| c ![d e](x.png) f |\n", "c d e f"],
    ["a picture in a title", "## A ![b](x.png) c\n\nText\n", "A b c"],
    ["a picture in a link", "## A\n\n- [![b](x.png)](https://c.de)\n", "b"],
    ["code in an item that becomes a row", `## A {.timeline}\n\n- **1** b\n\n  ~~~\n  c = d\n  ~~~\n${ROWS}`, "c = d"],
    [
      "a table in such an item",
      `## A {.timeline}\n\n- **1** b\n\n  | c | d |\n  |---|---|\n  | e | f |\n${ROWS}`,
      "e · f",
    ],
    ["a picture in such an item", `## A {.timeline}\n\n- **1** b\n\n  ![c](x.png)\n${ROWS}`, "c"],
  ])("words stay: %s", async (_, body, words) => {
    expect(await texts(body)).toContain(words);
  });

  it("pictures are reported", async () => {
    const text =
      "## A ![b](x.png)\n\n![c](x.png) d\n\n- [![e](x.png)](https://f.gh)\n\n| i |\n|---|\n| ![](j.png) |\n\n> q\n>\n> -- ![k](k.png)\n";
    const readers = {
      ...projectReaders(nodeHost, ROOT),
      image: () => ({ value: PIXEL, diagnostics: [] }),
      ...WARM,
      ...SCENE_ONLY,
    };
    const { diagnostics } = await compile({ file: "a.md", text }, readers);
    expect(diagnostics.map(({ code, params }) => [code, params.alt])).toEqual([
      ["deck/picture-as-words", "b"],
      ["deck/picture-as-words", "e"],
      ["deck/picture-as-words", ""],
      ["deck/picture-as-words", "k"],
    ]);
  });

  it("footnotes of section slides have their place", async () => {
    expect(await texts("# A[^1]\n\n[^1]: Note.\n\n## B\n\nText\n")).toContain("1 Note.");
  });
});
