import type { FontUse, Item, Paragraph, Scene, Theme } from "../../../scene/types.ts";

export interface TextCount {
  readonly words: number;
  readonly paragraphs: number;
  /** Faces by name, sorted; theme fonts by the faces that they stand for. */
  readonly faces: readonly string[];
}

/** Counts words, paragraphs and font faces of the slides (not of the notes), as PowerPoint's file information does. */
export function countText(scene: Scene): TextCount {
  const faces = new Set([scene.theme.majorFont, scene.theme.minorFont]);
  let words = 0;
  let paragraphs = 0;
  for (const slide of scene.slides) {
    for (const paragraph of slide.items.flatMap(paragraphsOf)) {
      const text = paragraph.runs.map((run) => (run.special === "lineBreak" ? " " : run.text)).join("");
      const count = text.match(/\S+/g)?.length ?? 0;
      words += count;
      paragraphs += count > 0 ? 1 : 0;
      for (const run of paragraph.runs) faces.add(faceOf(run.font, scene.theme));
    }
  }
  return { words, paragraphs, faces: [...faces].filter((face) => face !== "").sort() };
}

function paragraphsOf(item: Item): readonly Paragraph[] {
  switch (item.kind) {
    case "shape":
      return item.text?.paragraphs ?? [];
    case "table":
      return item.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.covered ? [] : cell.paragraphs)));
    case "image":
    case "chart":
      return [];
  }
}

function faceOf(font: FontUse, theme: Theme): string {
  if ("face" in font) return font.face;
  return font.theme === "major" ? theme.majorFont : theme.minorFont;
}
