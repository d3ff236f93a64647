import type { Footnote, Inline, Section, Slide } from "../brief/types.ts";
import { renewIds } from "./ids.ts";
import { type Rewrite, rewriteNote, rewriteSlide } from "./rewrite.ts";

export interface Renumbered {
  readonly slides: readonly Slide[];
  readonly sections: readonly Section[];
  readonly footnotes: readonly Footnote[];
  /** Numbers of the sources that are cited, by key. */
  readonly sources: ReadonlyMap<string, number>;
  /** Facts whose values are shown, by key. */
  readonly facts: ReadonlySet<string>;
}

/**
 * Counts afresh what has numbers: footnotes and sources in the order in which the released text refers to them, ids of
 * slides. Links to slides that are gone become text.
 * @param before the slides of the whole brief
 */
export function renumber(
  before: readonly Slide[],
  released: {
    readonly slides: readonly Slide[];
    readonly sections: readonly Section[];
    readonly footnotes: readonly Footnote[];
  },
): Renumbered {
  const ids = renewIds(before, released.slides);
  const counts = new Counts(released.footnotes);
  const rewrite: Rewrite = (inline) => counts.visit(inline, ids);
  const slides = released.slides.map((slide): Slide => {
    const { id, section } = slide;
    return { ...rewriteSlide(slide, rewrite), id: ids.get(id) ?? id, section: ids.get(section) ?? section };
  });
  const footnotes: Footnote[] = [];
  // Reading a footnote may bring in others, which follow.
  for (const note of counts.notes) footnotes.push(rewriteNote({ ...note, number: footnotes.length + 1 }, rewrite));
  const sections = released.sections.map((section) => ({ ...section, id: ids.get(section.id) ?? section.id }));
  return { slides, sections, footnotes, sources: counts.sources, facts: counts.facts };
}

class Counts {
  readonly sources = new Map<string, number>();
  readonly facts = new Set<string>();
  /** Footnotes in order of their first use; grows while it is read. */
  readonly notes: Footnote[] = [];
  readonly #byNumber: ReadonlyMap<number, Footnote>;
  readonly #numbers = new Map<number, number>();

  constructor(footnotes: readonly Footnote[]) {
    this.#byNumber = new Map(footnotes.map((note) => [note.number, note]));
  }

  visit(inline: Inline, ids: ReadonlyMap<string, string>): readonly Inline[] {
    if (inline.kind === "footnote") {
      const number = this.#noteNumber(inline.number);
      return number === 0 ? [] : [{ ...inline, number }];
    }
    if (inline.kind === "citation") {
      for (const { key } of inline.items) if (!this.sources.has(key)) this.sources.set(key, this.sources.size + 1);
    }
    if (inline.kind === "span" && inline.attributes.values.fact !== undefined)
      this.facts.add(inline.attributes.values.fact);
    if (inline.kind !== "link" || !inline.href.startsWith("#")) return [inline];
    const id = ids.get(inline.href.slice(1));
    return id === undefined ? inline.children : [{ ...inline, href: `#${id}` }];
  }

  #noteNumber(old: number): number {
    const known = this.#numbers.get(old);
    if (known !== undefined) return known;
    const note = this.#byNumber.get(old);
    if (note === undefined) return 0;
    this.notes.push(note);
    this.#numbers.set(old, this.notes.length);
    return this.notes.length;
  }
}
