import type { Size } from "./types.ts";

/** Page sizes in points: 13.333 × 7.5 in, 10 × 7.5 in, and A4 landscape (297 × 210 mm). */
export const PAGES: Readonly<Record<"16:9" | "4:3" | "A4", Size>> = {
  "16:9": { width: 960, height: 540 },
  "4:3": { width: 720, height: 540 },
  A4: { width: 841.89, height: 595.28 },
};
