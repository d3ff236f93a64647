import { readTransition } from "../../data/transitions.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Outcome, Span } from "../../diagnostics/types.ts";
import { USUAL_PROFILE } from "../../vocabulary/profiles.ts";
import { fillTemplate } from "../handlebars/fill.ts";
import type { Filled } from "../handlebars/types.ts";
import { chooseLayout } from "../kinds/layout.ts";
import { parseMarkup } from "../markup/parse.ts";
import type { DeckSlide, Element, Pack } from "../types.ts";
import type { DeckContext } from "../view/deck-context.ts";
import { isPaper, writeNotes } from "../view/paper.ts";
import { labelsInEnglish } from "../view/slide.ts";
import type { SlideView } from "../view/types.ts";
import { bandClass } from "./banner.ts";
import { pageClass } from "./page.ts";
import { fills } from "./portions.ts";
import { findLost, findSpokenPictures } from "./shown.ts";
import { markPauses, markSteps } from "./steps.ts";
import type { PlannedSlide } from "./types.ts";

/** Region of the notes on the pages of a paper. */
const NOTES = "notes";

/** Fills the template of one slide and reads the result. The value is null if that is not possible. */
export function fillSlide(
  planned: PlannedSlide,
  view: SlideView,
  deck: DeckContext,
  pack: Pack,
): Outcome<Omit<DeckSlide, "banner" | "notesBanner" | "notesLook"> | null> {
  const { brief } = deck;
  const { template, slide } = planned;
  const filled = fillTemplate(template.template, view, {
    partials: pack.partials,
    lang: brief.meta.lang,
    dates: pack.dates,
  });
  if (filled.value === null) return { value: null, diagnostics: filled.diagnostics };
  showOpenings(filled.value, slide.span, deck);
  const parsed = parseMarkup(filled.value, "slide", brief.file);
  if (parsed.root === null) return { value: null, diagnostics: parsed.diagnostics };
  const layout = chooseLayout(planned);
  const classes = [
    ...[template.kind, ...template.bases].map((kind) => `kind-${kind}`),
    pageClass(brief.meta.page),
    `layout-${layout}`,
    ...profileClass(deck),
    ...bandClass(deck.data.scheme),
    ...slide.attributes.classes,
    ...(brief.meta.incremental && planned.generated === null && !isPaper(deck) ? ["incremental"] : []),
  ];
  const transition = readTransition(slide.attributes.values.transition ?? "") ?? brief.meta.transition;
  const held = [...planned.blocks, ...planned.parts.flatMap((part) => part.blocks)];
  const paused = markPauses(parsed.root, held, slide.headingSpan);
  const steps = isPaper(deck)
    ? { root: parsed.root, diagnostics: [] }
    : markSteps(paused.root, planned.parts, brief.file);
  const notes = readNotes(planned, parsed.root, deck);
  return {
    value: {
      id: planned.id,
      kind: template.kind,
      ...(slide.attributes.classes.includes("hidden") ? { hidden: true as const } : {}),
      layout,
      ...(transition === "none" ? {} : { transition }),
      ...(template.isWhole ? { whole: true as const } : {}),
      section: planned.section,
      title: planned.title.text,
      ...(planned.title.counted === undefined ? {} : { counted: planned.title.counted }),
      ...(planned.title.goesOn === undefined ? {} : { goesOn: true as const }),
      ...(isUntitled(planned) ? { untitled: true as const } : {}),
      root: addClasses(steps.root, classes),
      notes: notes.value,
      span: slide.span,
    },
    diagnostics: [
      ...parsed.diagnostics,
      ...findLost(planned, parsed.root, parsed),
      ...findEnglish(planned, deck),
      ...findSpokenPictures(planned),
      ...steps.diagnostics,
      ...notes.diagnostics,
    ],
  };
}

/** Words of a pack that a deck shows in another language than its own. */
function findEnglish({ template }: PlannedSlide, deck: DeckContext): readonly Diagnostic[] {
  const names = labelsInEnglish(template, deck);
  if (names.length === 0) return [];
  const params = {
    kind: template.kind,
    labels: names.map((name) => `“${name}”`).join(", "),
    lang: deck.brief.meta.lang,
  };
  return [diagnose("deck/labels-in-english", params, { span: { file: template.file, start: 0, end: 0 } })];
}

/** A slide without heading; those that briefdeck makes show what they are called. */
function isUntitled({ title, template, generated }: PlannedSlide): boolean {
  return !title.written && generated === null && template.topic.generated === null;
}

/** Notes the marks of the texts that a filled template shows. */
export function showOpenings({ openings }: Filled, span: Span, { recorder, marks }: DeckContext): void {
  recorder.show([...openings].flatMap((opening) => marks.text(opening, span)));
}

/** `profile-room`, `profile-handout`, `card-NAME`; the usual deck has none. */
export function profileClass({ brief, data }: DeckContext): readonly string[] {
  const profile = data.profile ?? brief.meta.profile;
  const card = data.card === undefined ? [] : [`card-${data.card}`];
  return profile === USUAL_PROFILE ? card : [`profile-${profile}`, ...card];
}

export function addClasses(root: Element, classes: readonly string[]): Element {
  return { ...root, classes: [...new Set([...root.classes, ...classes])] };
}

/** The page of notes of a slide, unless they stand on the slide itself. */
function readNotes(planned: PlannedSlide, root: Element, deck: DeckContext): Outcome<Element | null> {
  const { notes, slide } = planned;
  if (notes.length === 0 || (isPaper(deck) && fills(root, NOTES))) return { value: null, diagnostics: [] };
  const text = `<notes>${writeNotes(planned, deck)}</notes>`;
  const pieces = [{ at: 0, span: slide.span, copied: false }];
  const read = parseMarkup({ text, pieces }, "notes", deck.brief.file);
  return { value: read.root, diagnostics: read.diagnostics };
}
