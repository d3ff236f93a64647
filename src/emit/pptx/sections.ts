import type { Scene } from "../../scene/types.ts";

/**
 * For each slide the title of its section, as pptxgenjs needs it: titles are its keys, so a repeated one is kept
 * apart by trailing blanks. Slides outside every section take the one before them (the first one at the start),
 * because PowerPoint wants all slides in sections as soon as there are any. No sections: an empty list.
 */
export function planSections({ sections, slides }: Scene): readonly string[] {
  if (sections.length === 0) return [];
  const titles = uniqueTitles(sections.map((section) => section.title || section.id));
  const planned: (string | undefined)[] = slides.map(() => undefined);
  sections.forEach((section, index) => {
    const end = Math.min(slides.length, section.first + section.count);
    for (let slide = Math.max(0, section.first); slide < end; slide += 1) planned[slide] = titles[index];
  });
  let current = planned.find((title) => title !== undefined) ?? titles[0] ?? "";
  return planned.map((title) => {
    current = title ?? current;
    return current;
  });
}

function uniqueTitles(titles: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return titles.map((title) => {
    const count = seen.get(title) ?? 0;
    seen.set(title, count + 1);
    return title + " ".repeat(count);
  });
}
