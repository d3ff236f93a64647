import type { Brief, FrontMatter, Source } from "../brief/types.ts";
import { createReporter } from "../diagnostics/reporter.ts";
import type { Outcome } from "../diagnostics/types.ts";
import { mapBrief } from "../tree/map.ts";
import { textOf } from "../tree/text.ts";
import type { VocabularyData } from "../vocabulary/types.ts";
import { createVocabulary } from "../vocabulary/vocabulary.ts";
import { annotate } from "./annotate.ts";
import { withoutForeignAddresses } from "./bind/addresses.ts";
import { redrawn } from "./bind/charts.ts";
import { checkCopies, storedSources } from "./bind/copies.ts";
import { bindFacts, type FactBinder } from "./bind/facts.ts";
import { numberSources } from "./bind/number.ts";
import { bindAsOf, bindConfidence } from "./bind/stamps.ts";
import type { BoundBrief, Registries, SourceCopy } from "./types.ts";

/**
 * Binds a brief to its registries:
 * - `[fact: key]` becomes the registry's value in a span of class `fact`, and its source is cited;
 * - `[as of 2013-05-03]` becomes a span of class `as-of`, `*Confidence: …*` gets one of class `confidence`;
 * - registered sources that are cited join the brief's own, all of them numbered by first citation;
 * - stored copies are compared with the hash of their entry.
 *
 * Then every node is annotated with what it is about.
 *
 * @param copies of the sources that `storedSources` names, `hash` as the file is now
 */
export function bindBrief(
  brief: Brief,
  registries: Registries,
  copies: readonly SourceCopy[],
  vocabulary: VocabularyData,
): Outcome<BoundBrief> {
  const { report, diagnostics } = createReporter();
  checkCopies(storedSources(brief, registries), copies).forEach(report);
  const declared = new Set([...brief.sources, ...registries.sources].map(({ key }) => key));
  const binder: FactBinder = {
    facts: new Map(registries.facts.map((fact) => [fact.key, fact])),
    lang: brief.meta.lang,
    registry: brief.meta.registries.facts,
    isSource: (key) => declared.has(key),
    report,
    used: new Set(),
  };
  const bound = mapBrief(brief, {
    text: (inlines) => bindConfidence(bindAsOf(bindFacts(inlines, binder), binder.lang, report)),
    chart: (chart, before) => (chart === before ? chart : redrawn(chart, before)),
  });
  const annotated = annotate(bound, createVocabulary(vocabulary, brief.meta.lang));
  const addressed = (sources: readonly Source[]) => withoutForeignAddresses(sources, report);
  if (binder.used.size === 0 && registries.sources.length === 0)
    return { value: { ...annotated, sources: addressed(annotated.sources) }, diagnostics };
  const sources = addressed(numberSources(bound, registries.sources));
  return { value: { ...annotated, meta: retitled(bound), sources }, diagnostics };
}

/** A title that the front matter does not give is that of the first slide, as it reads now. */
function retitled({ meta, slides }: Brief): FrontMatter {
  if (meta.spans.title !== undefined) return meta;
  const first = slides.find(({ title }) => title.length > 0);
  return first === undefined ? meta : { ...meta, title: textOf(first.title) };
}
