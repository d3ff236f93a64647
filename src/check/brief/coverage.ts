import type { CitationItem, Inline } from "../../brief/types.ts";
import { paragraphNumbers, statedParagraphs } from "../../craft/copies.ts";
import { inlinesIn } from "../../tree/walk.ts";
import type { CheckContext, CheckedText, SourceCoverage } from "./types.ts";

type Looked = Pick<CheckContext, "brief" | "copies" | "texts">;

/**
 * Which paragraphs of each source are used on which slides, and which are not. Sources in their order. How many there are
 * says the stored copy, else the source's `paragraphs:`.
 */
export function coverageOf({ brief, copies, texts }: Looked): readonly SourceCoverage[] {
  const uses = usesOf(texts);
  return brief.sources.map(({ key, title, fields }) => {
    const copy = copies.find((one) => one.key === key);
    const total = copy?.paragraphs.length ?? statedParagraphs(fields.paragraphs ?? "");
    const paragraphs = new Map<number, Set<string>>();
    const elsewhere = new Map<string, Set<string>>();
    for (const { item, slide } of uses) {
      if (item.key !== key) continue;
      const numbers = paragraphNumbers(item.locator);
      for (const number of numbers ?? []) into(paragraphs, number, slide);
      if (numbers === null) into(elsewhere, item.locator, slide);
    }
    for (let number = 1; number <= total; number++) into(paragraphs, number, null);
    return {
      key,
      title,
      total,
      paragraphs: [...paragraphs]
        .sort(([a], [b]) => a - b)
        .map(([number, slides]) => ({ number, slides: [...slides] })),
      elsewhere: [...elsewhere].map(([locator, slides]) => ({ locator, slides: [...slides] })),
    };
  });
}

function into<K>(map: Map<K, Set<string>>, key: K, slide: string | null): void {
  const slides = map.get(key) ?? new Set();
  map.set(key, slide === null ? slides : slides.add(slide));
}

interface Use {
  readonly item: CitationItem;
  /** Id of the slide, or words for a footnote. */
  readonly slide: string;
}

function usesOf(texts: readonly CheckedText[]): readonly Use[] {
  return texts.flatMap(({ inlines, slide }) =>
    citationsIn(inlines).map((item) => ({ item, slide: slide?.id ?? "a footnote" })),
  );
}

/** Every citation of a text, one entry a source. */
export const citationsIn = (inlines: readonly Inline[]): readonly CitationItem[] =>
  inlinesIn(inlines).flatMap((inline) => (inline.kind === "citation" ? inline.items : []));
