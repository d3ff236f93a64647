import type { Block, CitationItem } from "../../brief/types.ts";
import { isConfidence } from "../../craft/lines/confidence.ts";
import { primaryTag } from "../../language/index.ts";
import type { KindLabels } from "../../language/types.ts";
import { textOf } from "../../tree/text.ts";
import { chooseLayout } from "../kinds/layout.ts";
import { escapeText } from "../markup/escape.ts";
import { columnShares } from "../markup/shares.ts";
import { createMarkupWriter, type MarkupField, type MarkupWriter, toField } from "../markup/write.ts";
import type { PlannedSlide } from "../plan/types.ts";
import type { SlideTemplate } from "../types.ts";
import { viewAgenda, viewContents } from "./agenda.ts";
import type { ViewContext } from "./context.ts";
import type { DeckContext } from "./deck-context.ts";
import { afterExhibits, viewCode, viewImage } from "./exhibits.ts";
import { first, viewHolding } from "./holding.ts";
import { viewItems } from "./items.ts";
import { viewLead, viewRest } from "./labels.ts";
import { lazy } from "./lazy.ts";
import { openRecord } from "./open.ts";
import { isPaper, writeNotes } from "./paper.ts";
import { viewAcross, viewPart } from "./part.ts";
import { referencesOf, viewFootnotes, viewSources } from "./references.ts";
import { nameSection, viewSections } from "./sections.ts";
import type { DeckFields } from "./shared.ts";
import type { BlockView, SlideView } from "./types.ts";

/** The blocks of one kind. */
function all<K extends Block["kind"]>(blocks: readonly Block[], kind: K): readonly Extract<Block, { kind: K }>[] {
  return blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

/**
 * Builds what the template of one slide sees. Markup is written when the template asks for it.
 * @param markings the banners, as far as they are known
 */
export function viewSlide(
  planned: PlannedSlide,
  deck: DeckContext,
  shared: DeckFields,
  markings: SlideView["markings"],
): SlideView {
  const { blocks, template, slide, title } = planned;
  const references = lazy(() => referencesOf(planned, deck));
  const pinpointed = citedByPlace(references().citations);
  const writer = createMarkupWriter({
    ...deck.markup,
    inNotes: false,
    subject: title.text,
    pinpointed,
    numbered: planned.pages > 1,
  });
  const agenda = lazy(() => {
    if (planned.generated === "agenda") deck.recorder.tellWide("contents");
    return viewAgenda(planned, shared);
  });
  const body = lazy(() => agenda()?.body ?? writer.blocks(blocks));
  const { vocabulary, meta } = deck.brief;
  const ctx: ViewContext = {
    writer,
    briefing: deck.briefing,
    vocabulary,
    lang: meta.lang,
    day: meta.asOf ?? meta.date ?? "",
  };
  const items = lazy(() => viewItems(blocks, ctx));
  const images = lazy(() => all(blocks, "image").map(viewImage));
  const fields: {
    readonly [F in
      | "blocks"
      | "parts"
      | "across"
      | "code"
      | "after"
      | "sources"
      | "footnotes"
      | "notes"
      | "sections"]: () => SlideView[F];
  } = {
    blocks: lazy(() => blocks.map((block) => viewBlock(block, writer))),
    parts: lazy(() => {
      const shares = columnShares(planned.parts);
      return planned.parts.map((part, index) => viewPart(part, index + 1, ctx, shares?.[index]));
    }),
    across: lazy(() =>
      viewAcross(
        planned.parts.flatMap((part, at) => {
          const view = fields.parts()[at];
          return view === undefined ? [] : [{ view, part }];
        }),
      ),
    ),
    code: lazy(() => first(blocks, "code", (block) => viewCode(block, writer))),
    after: lazy(() => writer.blocks(afterExhibits(blocks))),
    sources: lazy(() => viewSources(references(), deck)),
    footnotes: lazy(() => viewFootnotes(references(), deck, writer)),
    notes: lazy(() => (isPaper(deck) ? writeNotes(planned, deck) : "")),
    sections: lazy(() => {
      deck.recorder.tellWide("contents");
      if (template.topic.generated === "cover") return viewContents(shared);
      return agenda()?.sections ?? viewSections(shared.sections(), planned.section);
    }),
  };
  const held = viewHolding(blocks, planned.parts, items, ctx);
  // Written out: to define the fields of one object on another costs several times what making it does, for every slide.
  return {
    kind: template.kind,
    id: planned.id,
    get number() {
      deck.recorder.tellWide("number");
      return planned.number;
    },
    role: slide.role,
    title: viewTitle(planned, writer),
    titleText: title.text,
    hasTitle: title.written,
    get body() {
      return body();
    },
    get lead() {
      return viewLead(blocks, writer);
    },
    get rest() {
      return viewRest(blocks, writer);
    },
    get blocks() {
      return fields.blocks();
    },
    get items() {
      return items();
    },
    get parts() {
      return fields.parts();
    },
    get across() {
      return fields.across();
    },
    get images() {
      return images();
    },
    get code() {
      return fields.code();
    },
    get after() {
      return fields.after();
    },
    get sources() {
      return fields.sources();
    },
    get footnotes() {
      return fields.footnotes();
    },
    paper: isPaper(deck),
    principals: deck.data.principals ?? false,
    get notes() {
      return fields.notes();
    },
    section: nameSection(shared.sections(), planned.section),
    get sections() {
      return fields.sections();
    },
    get bibliography() {
      deck.recorder.tellWide("bibliography");
      return shared.bibliography();
    },
    brief: deck.briefView,
    labels: viewLabels(template, deck),
    attributes: openRecord(slide.attributes.values),
    classes: slide.attributes.classes,
    layout: chooseLayout(planned),
    about: planned.about?.name ?? "",
    get person() {
      return personOf(planned, deck);
    },
    get confidence() {
      return viewConfidence(blocks, writer);
    },
    get markings() {
      deck.recorder.tellBanner();
      return markings;
    },
    get sourceKinds() {
      deck.recorder.tellWide("bibliography");
      return shared.sourceKinds();
    },
    get lines() {
      return held.lines;
    },
    get byType() {
      return held.byType;
    },
    get fields() {
      return held.fields;
    },
    get records() {
      return held.records;
    },
    get columns() {
      return held.columns;
    },
    get heads() {
      return held.heads;
    },
    get beyond() {
      return held.beyond;
    },
    get holds() {
      return held.holds;
    },
    get bracketCount() {
      return held.bracketCount;
    },
    get table() {
      return held.table;
    },
    get image() {
      return held.image;
    },
    get quote() {
      return held.quote;
    },
    get chart() {
      return held.chart;
    },
    ...deck.briefing.view,
  };
}

/**
 * The source whose places a slide cites, if it is the only one that it cites so, and more than once: the same number
 * everywhere says less than the place. Other sources keep their numbers.
 */
function citedByPlace(citations: readonly CitationItem[]): string {
  const placed = citations.filter(({ locator }) => locator !== "");
  const [first, second] = placed;
  return second !== undefined && placed.every(({ key }) => key === first?.key) ? (first?.key ?? "") : "";
}

/** Whom the slide is about: `{person=key}`, else the first of its title's words or items that the registry knows. */
function personOf({ slide }: PlannedSlide, { briefing }: DeckContext): SlideView["person"] {
  const { person = "" } = slide.attributes.values;
  return briefing.person(person === "" ? textOf(slide.title) : person);
}

/** A paragraph that says nothing but how sure we are. */
function viewConfidence(blocks: readonly Block[], writer: MarkupWriter): MarkupField {
  const found = blocks.find(
    (block) =>
      block.kind === "paragraph" && block.inlines.filter((inline) => textOf([inline]) !== "").every(isConfidence),
  );
  return found?.kind === "paragraph" ? writer.inlines(found.inlines, found.span) : "";
}

function viewBlock(block: Block, writer: MarkupWriter): BlockView {
  return {
    type: block.kind,
    get markup() {
      return writer.blocks([block]);
    },
  };
}

function viewTitle({ slide, title }: PlannedSlide, writer: MarkupWriter): MarkupField {
  return title.written
    ? writer.inlines(slide.title, slide.headingSpan, "", title.suffix)
    : toField(escapeText(title.text));
}

/** The deck's words and the kind's own, in the brief's language, else in English. */
function viewLabels(template: SlideTemplate, deck: DeckContext): Readonly<Record<string, string>> {
  const { english, packaged, own } = labelsOf(template, deck);
  return { ...deck.language.labels, ...english, ...packaged, ...own };
}

/** Names of the labels of a kind that stand in English in a deck in another language. */
export function labelsInEnglish(template: SlideTemplate, deck: DeckContext): readonly string[] {
  const { english, packaged, own } = labelsOf(template, deck);
  if (primaryTag(deck.brief.meta.lang.toLowerCase()) === "en") return [];
  return Object.keys(english).filter((name) => !Object.hasOwn(packaged, name) && !Object.hasOwn(own, name));
}

function labelsOf(template: SlideTemplate, { language, brief }: DeckContext) {
  const { kindLabels } = language;
  const kind = [template.kind, ...template.bases].find((name) => Object.hasOwn(kindLabels, name));
  const packaged: Readonly<Record<string, string>> = kind === undefined ? {} : kindLabels[kind as keyof KindLabels];
  const lang = brief.meta.lang.toLowerCase();
  const own = template.labels.get(lang) ?? template.labels.get(primaryTag(lang)) ?? {};
  return { english: template.labels.get("en") ?? {}, packaged, own };
}
