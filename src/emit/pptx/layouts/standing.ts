import type { LayoutPlaceholder, Paragraph, SceneSlide } from "../../../scene/types.ts";

/** What the slides of a layout show in one of its date, footer and number placeholders; [] when nothing. */
export type Standing = (layout: string, placeholder: LayoutPlaceholder) => readonly Paragraph[];

/** Looks the standing text up on the first slide of each layout that fills the placeholder. */
export function findStanding(slides: readonly SceneSlide[]): Standing {
  const found = new Map<string, readonly Paragraph[]>();
  for (const slide of slides) {
    for (const item of slide.items) {
      if (item.kind !== "shape" || item.placeholder === undefined || item.text === undefined) continue;
      const { type, idx } = item.placeholder;
      if (type === "title" || type === "body") continue;
      const key = `${slide.layout}\u0000${idx}`;
      if (!found.has(key)) found.set(key, item.text.paragraphs);
    }
  }
  return (layout, { idx }) => found.get(`${layout}\u0000${idx}`) ?? [];
}
