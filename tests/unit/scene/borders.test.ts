import { describe, expect, it } from "vitest";
import { compile } from "../../../src/compile.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import type { ShapeItem } from "../../../src/scene/types.ts";
import { ROOT, SCENE_ONLY } from "../../support/compile.ts";

/** The shapes that a template with this markup draws. */
async function drawn(markup: string): Promise<readonly ShapeItem[]> {
  const readers = projectReaders(nodeHost, ROOT);
  const text = `---\nkind: drawn\nlayout: content\n---\n<slide><h1 region="title">{{title}}</h1>${markup}</slide>`;
  const files = [...readers.templates(null).value, { path: "slides/drawn.hbs", file: "drawn.hbs", text }];
  const templates = () => ({ value: files, diagnostics: [] });
  const { scene, diagnostics } = await compile(
    { file: "a.md", text: "---\nslide-level: 2\n---\n\n## A title of words {.drawn}\n" },
    { ...readers, templates, ...SCENE_ONLY },
  );
  if (!scene) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const items = scene.slides.find(({ kind }) => kind === "drawn")?.items ?? [];
  return items.filter((item): item is ShapeItem => item.kind === "shape" && item.placeholder === undefined);
}

const BOX = "width: 100pt; height: 40pt;";

describe("borders", () => {
  it("of a line are drawn once", async () => {
    const lines = await drawn(`<shape type="line" style="${BOX} border-top: 2pt solid #123456"></shape>`);
    expect(lines.map(({ geometry, stroke }) => [geometry, stroke?.width])).toEqual([["line", 2]]);
  });

  it("on single sides of a panel are lines over its ground, each once", async () => {
    const items = await drawn(
      `<div style="${BOX} background: #EEEEEE; border-left: 3pt solid #123456; border-bottom: 1pt solid #123456"></div>`,
    );
    expect(items.map(({ geometry, stroke }) => [geometry, stroke?.width])).toEqual([
      ["rect", undefined],
      ["line", 1],
      ["line", 3],
    ]);
  });

  it("on all sides alike are the panel's own", async () => {
    const items = await drawn(`<div style="${BOX} border: 1pt solid #123456"></div>`);
    expect(items.map(({ geometry, stroke }) => [geometry, stroke?.width])).toEqual([["rect", 1]]);
  });

  it("of an hr with a gap between its lines rule as much of its height as whole gaps have room in", async () => {
    const rule = "border-top: 1pt solid #123456; margin: 0; row-gap: 30pt;";
    const lines = (height: number) => drawn(`<div><hr style="${rule} height: ${height}pt"></div>`);
    const ys = (await lines(100)).map(({ box }) => box.y);
    expect(ys.map((y) => Math.round(y - (ys[0] ?? 0)))).toEqual([0, 30, 60]);
    expect(await lines(20)).toEqual([]);
  });
});
