import type { Brief, Footnote, Inline, Link, Section, Slide, SlideId } from "../brief/types.ts";
import { append } from "../data/lists.ts";
import { type Mapper, mapBrief, mapInlines } from "../tree/map.ts";
import { textOf } from "../tree/text.ts";
import { renewIds } from "./ids.ts";
import { factKey, tidy } from "./words.ts";

export interface Renumbered {
  /** New ids of the slides by their old ones. */
  readonly ids: ReadonlyMap<SlideId, SlideId>;
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
 * slides. Links to slides that are gone become text; the words of a heading that is gone go with it, wherever a link shows
 * them.
 * @param brief with the slides, sections and footnotes of the release
 */
export function renumber(brief: Brief): Renumbered {
  const ids = renewIds(brief.slides);
  const counts = new Counts(brief);
  const mapper: Mapper = {
    text: (inlines) => {
      const made = mapInlines(inlines, (inline) => counts.visit(inline, ids));
      return made.length < inlines.length ? tidy(made) : made;
    },
  };
  const { slides, sections } = mapBrief({ ...brief, footnotes: [] }, mapper);
  const footnotes: Footnote[] = [];
  // Reading a footnote may bring in others, which follow.
  for (const note of counts.notes) {
    const numbered = { ...note, number: footnotes.length + 1 };
    append(footnotes, mapBrief({ ...brief, slides: [], sections: [], footnotes: [numbered] }, mapper).footnotes);
  }
  const idOf = (id: SlideId): SlideId => ids.get(id) ?? id;
  return {
    ids,
    slides: slides.map((slide) => ({
      ...slide,
      id: idOf(slide.id),
      section: slide.section && idOf(slide.section),
    })),
    sections: sections.map((section) => ({ ...section, id: idOf(section.id) })),
    footnotes,
    sources: counts.sources,
    facts: counts.facts,
  };
}

/** The words of everything that stands in a heading. */
function headingsOf(brief: Brief): ReadonlySet<string> {
  const found = new Set<string>();
  const note = (inlines: readonly Inline[], role: string) => {
    if (role === "title") found.add(textOf(inlines));
    return inlines;
  };
  mapBrief(brief, { text: note });
  return found;
}

class Counts {
  readonly sources = new Map<string, number>();
  readonly facts = new Set<string>();
  /** Footnotes in order of their first use; grows while it is read. */
  readonly notes: Footnote[] = [];
  readonly #byNumber: ReadonlyMap<number, Footnote>;
  readonly #numbers = new Map<number, number>();

  readonly #brief: Brief;
  #headings: ReadonlySet<string> | null = null;

  constructor(brief: Brief) {
    this.#byNumber = new Map(brief.footnotes.map((note) => [note.number, note]));
    this.#brief = brief;
  }

  visit(inline: Inline, ids: ReadonlyMap<SlideId, SlideId>): readonly Inline[] {
    if (inline.kind === "footnote") {
      const number = this.#noteNumber(inline.number);
      return number === 0 ? [] : [{ ...inline, number }];
    }
    if (inline.kind === "citation") {
      for (const { key } of inline.items) if (!this.sources.has(key)) this.sources.set(key, this.sources.size + 1);
    }
    const fact = factKey(inline);
    if (fact !== "") this.facts.add(fact);
    if (inline.kind !== "link" || !inline.href.startsWith("#")) return [inline];
    // What a link names is looked up: it need be no slide.
    const id = ids.get(inline.href.slice(1) as SlideId);
    const children = inline.ofHeading === true ? this.#headingOf(inline) : inline.children;
    return id === undefined || children.length === 0 ? children : [{ ...inline, href: `#${id}`, children }];
  }

  /** The words of a heading, if it is in the release; else those of its slide, if that is. */
  #headingOf({ href, span, children }: Link): readonly Inline[] {
    this.#headings ??= headingsOf(this.#brief);
    if (this.#headings.has(textOf(children))) return children;
    const slide = this.#brief.slides.find(({ id }) => id === href.slice(1));
    const text = textOf(slide?.title ?? []);
    return text === "" ? [] : [{ kind: "text", span, text }];
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
