/** Papers: decks that are read in the hand, with the notes and whole sources on the page. */
import { walk } from "../../tree/walk.ts";
import { PROFILES } from "../../vocabulary/profiles.ts";
import { createMarkupWriter, type MarkupField, toField } from "../markup/write.ts";
import type { PlannedSlide } from "../plan/types.ts";
import type { DeckContext } from "./deck-context.ts";
import { findReferences, viewFootnotes } from "./references.ts";

export const isPaper = ({ brief, data }: DeckContext): boolean => PROFILES[data.profile ?? brief.meta.profile].paper;

/** Footnotes that the notes refer to stand below them: notes are read without the slide's foot. */
export function writeNotes({ notes, title }: PlannedSlide, deck: DeckContext): MarkupField {
  if (notes.length === 0) return "";
  const writer = createMarkupWriter({ ...deck.markup, inNotes: true, subject: title.text });
  const references = findReferences((visitor) => walk(notes, visitor));
  const footnotes = viewFootnotes(references, deck, writer).map(
    ({ number, body }) => `<p><sup>${number}</sup> ${body}</p>`,
  );
  return toField(`${writer.blocks(notes)}${footnotes.join("")}`);
}
