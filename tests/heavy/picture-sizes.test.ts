import { expect, it } from "vitest";
import { emitSvg } from "../../src/emit/svg/emit.ts";
import { drawScene } from "../../src/scene/drawing/draw.ts";
import { briefSubjects } from "../support/subjects.ts";

/** Bytes of a slide's picture without the flags, photographs and maps that stand in it. */
const ownBytes = (svg: string): number =>
  Buffer.byteLength(svg.replace(/data:image\/[^"]*/g, "").replace(/<path d="[^"]{3000,}"/g, ""));

it("writes a slide of the briefs in 12 KB, but for dense tables", async () => {
  const subjects = briefSubjects().filter(({ name }) => name.startsWith("briefs/"));
  const sizes: (readonly [slide: string, bytes: number])[] = [];
  for (const { name, compile } of subjects) {
    const { scene, assets } = await compile();
    if (scene === null) throw new Error(`${name} has no slides`);
    const sheets = emitSvg(drawScene(scene), assets);
    sizes.push(...sheets.map(({ text }, at) => [`${name} ${at + 1}`, ownBytes(text)] as const));
  }
  expect(sizes.length).toBeGreaterThan(100);
  expect(sizes.reduce((sum, [, bytes]) => sum + bytes, 0) / sizes.length).toBeLessThan(7700);
  expect(sizes.filter(([, bytes]) => bytes > 15_000)).toEqual([]);
  const over = sizes.filter(([, bytes]) => bytes > 12_000).map(([slide]) => slide);
  expect(over.length / sizes.length, over.join(", ")).toBeLessThan(0.08);
});
