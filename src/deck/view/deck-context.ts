import type { Brief, Footnote, Source } from "../../brief/types.ts";
import type { BoundBrief } from "../../craft/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { type Language, languageOf } from "../../language/index.ts";
import type { MarkupContext } from "../markup/context.ts";
import type { PlannedSlide } from "../plan/types.ts";
import type { DeckData } from "../types.ts";
import { type Briefing, createBriefing } from "./briefing/briefing.ts";
import { filled } from "./filled.ts";
import { createMarkReader, type MarkReader } from "./marks.ts";
import { openData } from "./open.ts";
import { createRecorder, type Recorder } from "./recorder.ts";
import type { BriefView } from "./types.ts";

/** What the views of all slides of a deck share. */
export interface DeckContext {
  readonly brief: BoundBrief;
  readonly language: Language;
  readonly briefView: BriefView;
  readonly briefing: Briefing;
  readonly data: DeckData;
  readonly marks: MarkReader;
  /** What templates read while they are filled. */
  readonly recorder: Recorder;
  readonly planned: readonly PlannedSlide[];
  readonly sourceByKey: ReadonlyMap<string, Source>;
  /** Numbers in the bibliography: cited sources first, in order of citation. */
  readonly sourceNumbers: ReadonlyMap<string, number>;
  readonly footnotes: ReadonlyMap<number, Footnote>;
  /** Where a link within the deck leads; null: nowhere. */
  readonly targetOf: (href: string) => string | null;
  readonly markup: Omit<MarkupContext, "blocks" | "inlines" | "subject" | "inNotes">;
}

export function createDeckContext(
  brief: BoundBrief,
  planned: readonly PlannedSlide[],
  data: DeckData,
  report: Report,
): DeckContext {
  const sourceNumbers = numberSources(brief.sources);
  const sources = planned.find((slide) => slide.generated === "sources");
  const lettered = brief.sources.length > 0;
  const marks = createMarkReader(data);
  const recorder = createRecorder();
  const links = createLinks(planned, recorder, report);
  return {
    brief,
    language: languageOf(brief.meta.lang),
    briefView: viewBrief(brief, marks, recorder),
    briefing: createBriefing(brief, data, marks, recorder),
    data,
    marks,
    recorder,
    planned,
    sourceByKey: new Map(brief.sources.map((source) => [source.key, source])),
    sourceNumbers,
    footnotes: new Map(brief.footnotes.map((footnote) => [footnote.number, footnote])),
    targetOf: links.targetOf,
    markup: {
      sourceNumber: (key) => sourceNumbers.get(key) ?? 0,
      sourcesHref: sources === undefined ? "" : `#${sources.id}`,
      footnoteMark: (number) => (lettered ? letters(number) : String(number)),
      resolveLink: links.resolve,
      lang: brief.meta.lang,
      dates: data.dates,
    },
  };
}

function numberSources(sources: readonly Source[]): ReadonlyMap<string, number> {
  const cited = sources.filter(({ number }) => number > 0).sort((a, b) => a.number - b.number);
  const others = sources.filter(({ number }) => number <= 0);
  return new Map([...cited, ...others].map(({ key }, index) => [key, index + 1]));
}

/** a … z, aa, ab …: footnotes must not be mistaken for sources, which are numbered. */
function letters(number: number): string {
  let rest = number;
  let text = "";
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

function createLinks(planned: readonly PlannedSlide[], recorder: Recorder, report: Report) {
  const ids = new Set<string>(planned.map(({ id }) => id));
  const firstOf = new Map<string, string>();
  for (const { section, id } of planned) if (section !== null && !firstOf.has(section)) firstOf.set(section, id);
  const targetOf: DeckContext["targetOf"] = (href) => {
    const id = href.slice(1);
    const target = ids.has(id) ? id : firstOf.get(id);
    return target === undefined ? null : `#${target}`;
  };
  const resolve: MarkupContext["resolveLink"] = (href, span) => {
    if (!href.startsWith("#")) return href;
    const target = targetOf(href);
    recorder.tellLink(href, target);
    const id = href.slice(1);
    if (target === null) report(diagnose("deck/unknown-link", { id, suggestion: didYouMean(id, ids) }, { span }));
    return target;
  };
  return { targetOf, resolve };
}

function viewBrief(brief: Brief, marks: MarkReader, recorder: Recorder): BriefView {
  const { meta } = brief;
  const { title, subtitle, author, organisation, date, footer, logo, status, reference, version, lang, page } = meta;
  // Data of the front matter may carry a mark of their own, as the sources that it declares do.
  const raw = openData(meta.raw, (mark, data) => recorder.telling(data, marks.entry({ mark, span: meta.span })));
  const fields = { title, subtitle, author, organisation, date, footer, logo, status, reference, version, lang, page };
  const view = { ...filled(fields), raw };
  const titled = marks.deckTitle(brief);
  return recorder.telling(view, (field) => (field === "title" ? titled : []));
}
