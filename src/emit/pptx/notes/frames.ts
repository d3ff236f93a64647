import type { Box, Size } from "../../../scene/types.ts";

/** The notes page in points: 7.5 × 10 in upright, on which PowerPoint's placeholders rest. */
export const NOTES_PAGE: Size = { width: 540, height: 720 };

const IMAGE: Box = { x: 54, y: 56.7, width: 432, height: 270 };

/** Where the slide's picture stands: as large as its frame allows, in the slide's proportions, centred. */
export function imageBox(page: Size): Box {
  const scale = Math.min(IMAGE.width / page.width, IMAGE.height / page.height);
  const width = page.width * scale;
  const height = page.height * scale;
  return { x: IMAGE.x + (IMAGE.width - width) / 2, y: IMAGE.y + (IMAGE.height - height) / 2, width, height };
}

export const NOTES_FRAMES = {
  header: { x: 0, y: 0, width: 234, height: 36 },
  date: { x: 306, y: 0, width: 234, height: 36 },
  body: { x: 54, y: 346.5, width: 432, height: 324 },
  footer: { x: 0, y: 684, width: 234, height: 36 },
  number: { x: 306, y: 684, width: 234, height: 36 },
} as const satisfies Record<string, Box>;
