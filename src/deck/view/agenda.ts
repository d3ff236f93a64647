import { escapeText } from "../markup/escape.ts";
import { type MarkupField, toField } from "../markup/write.ts";
import type { PlannedSlide } from "../plan/types.ts";
import { withGetters } from "./lazy.ts";
import type { DeckFields } from "./shared.ts";
import type { SectionView } from "./types.ts";

/**
 * What an agenda that the drafter did not write says: the sections, or the slides of a brief without sections.
 * `items` stays empty there, so that a template can tell it from a written one.
 */
export interface AgendaView {
  readonly body: MarkupField;
  readonly sections: readonly SectionView[];
}

export function viewAgenda({ generated }: PlannedSlide, shared: DeckFields): AgendaView | null {
  if (generated !== "agenda") return null;
  const entries = entriesOf(shared);
  const links = entries.map(({ id, title }) => `<a href="#${escapeText(id)}">${escapeText(title)}</a>`);
  return {
    body: toField(links.length === 0 ? "" : `<ol>${links.map((link) => `<li>${link}</li>`).join("")}</ol>`),
    sections: viewContents(shared),
  };
}

/** What a cover may list of the brief: the same as an agenda that the drafter did not write. */
export const viewContents = (shared: DeckFields): readonly SectionView[] =>
  entriesOf(shared).map((entry) => withGetters({ current: false }, entry));

function entriesOf(shared: DeckFields) {
  const named = [...shared.sections().values()];
  return named.length > 0 ? named : shared.slides();
}
