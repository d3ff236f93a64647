import type { Block } from "../../brief/types.ts";
import { primaryTag } from "../language/index.ts";
import { escapeText } from "../markup/escape.ts";
import { createMarkupWriter, type MarkupField, type MarkupWriter, toField } from "../markup/write.ts";
import type { PlannedSlide } from "../plan/types.ts";
import type { SlideTemplate } from "../types.ts";
import { viewAgenda } from "./agenda.ts";
import type { DeckContext } from "./deck-context.ts";
import { afterExhibits, viewChart, viewCode, viewImage, viewQuote, viewTable } from "./exhibits.ts";
import { viewItems } from "./items.ts";
import { lazy } from "./lazy.ts";
import { viewLead, viewRest } from "./lead.ts";
import { openRecord } from "./open.ts";
import { viewPart } from "./part.ts";
import { referencesOf, viewFootnotes, viewSources } from "./references.ts";
import { nameSection, viewSections } from "./sections.ts";
import type { DeckFields } from "./shared.ts";
import type { BlockView, SlideView } from "./types.ts";

/** The blocks of one kind. */
function all<K extends Block["kind"]>(blocks: readonly Block[], kind: K): readonly Extract<Block, { kind: K }>[] {
  return blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

/** `view` of the first block of a kind, or null. */
function first<K extends Block["kind"], T>(
  blocks: readonly Block[],
  kind: K,
  view: (block: Extract<Block, { kind: K }>) => T,
): T | null {
  const [found] = all(blocks, kind);
  return found === undefined ? null : view(found);
}

/** Builds what the template of one slide sees. Markup is written when the template asks for it. */
export function viewSlide(planned: PlannedSlide, deck: DeckContext, shared: DeckFields): SlideView {
  const { blocks, template, slide, title } = planned;
  const writer = createMarkupWriter({ ...deck.markup, inNotes: false, subject: title.text });
  const agenda = lazy(() => viewAgenda(planned, shared));
  const body = lazy(() => agenda()?.body ?? writer.blocks(blocks));
  const items = lazy(() => viewItems(blocks, writer));
  const images = lazy(() => all(blocks, "image").map(viewImage));
  const references = lazy(() => referencesOf(planned, deck));
  const fields = {
    blocks: lazy(() => blocks.map((block) => viewBlock(block, writer))),
    parts: lazy(() => planned.parts.map((part, index) => viewPart(part, index + 1, writer))),
    table: lazy(() => first(blocks, "table", (block) => viewTable(block, writer))),
    quote: lazy(() => first(blocks, "quote", (block) => viewQuote(block, writer))),
    chart: lazy(() => first(blocks, "chart", (block) => viewChart(block, writer))),
    code: lazy(() => first(blocks, "code", (block) => viewCode(block, writer))),
    after: lazy(() => writer.blocks(afterExhibits(blocks))),
    sources: lazy(() => viewSources(references(), deck)),
    footnotes: lazy(() => viewFootnotes(references(), deck, writer)),
    sections: lazy(() => agenda()?.sections ?? viewSections(shared.sections(), planned.section)),
  };
  return {
    kind: template.kind,
    id: planned.id,
    number: planned.number,
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
    get table() {
      return fields.table();
    },
    get image() {
      return images()[0] ?? null;
    },
    get images() {
      return images();
    },
    get quote() {
      return fields.quote();
    },
    get chart() {
      return fields.chart();
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
    section: nameSection(shared.sections(), planned.section),
    get sections() {
      return fields.sections();
    },
    get bibliography() {
      return shared.bibliography();
    },
    brief: deck.briefView,
    labels: viewLabels(template, deck),
    attributes: openRecord(slide.attributes.values),
    classes: slide.attributes.classes,
  };
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
  if (template.labels.size === 0) return { ...deck.language.labels };
  const lang = deck.brief.meta.lang.toLowerCase();
  const english = template.labels.get("en");
  const own = template.labels.get(lang) ?? template.labels.get(primaryTag(lang)) ?? {};
  return { ...deck.language.labels, ...english, ...own };
}
