/**
 * The release stage: `Brief` × audience → `Brief`. Nothing is hidden later on: what an audience may not see is gone
 * before a template, a page number or a file name can know of it.
 */
import type { Brief, Profile, Slide } from "../brief/types.ts";
import type { BoundBrief, Registries } from "../craft/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import { createReporter, type Report, SILENT } from "../diagnostics/reporter.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Diagnostic, Outcome } from "../diagnostics/types.ts";
import type { Scheme } from "../marking/types.ts";
import { PROFILES } from "../vocabulary/profiles.ts";
import { labelCharts } from "./chart-labels.ts";
import type { ReleaseContext } from "./context.ts";
import { aroundInContainers } from "./filter/containers.ts";
import { releaseSlides } from "./filter/deck.ts";
import { releaseFootnotes, withholdNotes } from "./footnotes.ts";
import { lookAgain, lookAtName } from "./last-look.ts";
import { createListNumbers } from "./lists.ts";
import { countMarks } from "./marks.ts";
import { releaseMeta } from "./meta.ts";
import { createPolicy, type Policy, type Reason } from "./policy.ts";
import { closedFacts, closedNotes, closedSources, undecidedSources } from "./references.ts";
import { releaseRegistries } from "./registries.ts";
import { renumber } from "./renumber.ts";
import { shownTexts } from "./shown.ts";
import { releaseSources } from "./sources.ts";
import type { Release, Released, Withheld } from "./types.ts";
import { releaseWaivers } from "./waivers.ts";

export interface ReleaseOptions {
  /** Name of a release of the front matter; null: the whole brief. */
  readonly release: string | null;
  readonly profile: Profile;
  /** What the deck will be called, without its folder; left out where it gets no name. */
  readonly file?: string;
  /** What stays with the principal and the own side stays out as in a room, though no screen shows the rest. */
  readonly guarded?: boolean;
}

/** Whether nobody gets or sees the deck but the brief's own side, so that nothing is taken out. */
export const isWhole = ({ release, profile, guarded }: ReleaseOptions): boolean =>
  release === null && profile === "read-ahead" && guarded !== true;

/**
 * Makes the brief of one release. Withheld: by marks and their release lists; red lines, fallbacks and lines not for use
 * in a room or outside the own side; speaker notes outside the own side; and whatever only withheld text
 * refers to. Public decks show what is marked for the public, and press lines.
 *
 * An unknown release is an error, and the value then holds no slide: an audience that was not found sees nothing.
 */
export function releaseBrief(
  brief: BoundBrief,
  registries: Registries,
  scheme: Scheme,
  { release: name, profile, file = "", guarded = false }: ReleaseOptions,
): Outcome<Released> {
  const { report, diagnostics } = createReporter();
  const marks = countMarks(brief, registries, scheme, report);
  const release = name === null ? null : findRelease(brief, name);
  if (release === undefined) {
    report(unknownRelease(brief, name ?? ""));
    return { value: { ...everything(nothingOf(brief), registries, profile), release: null }, diagnostics };
  }
  if (isWhole({ release: name, profile, guarded }))
    return { value: everything(shownBrief(brief, marks, scheme), registries, profile), diagnostics };
  const { people } = registries;
  const policy = createPolicy(brief, scheme, { release, profile, guarded, isMarked: marks > 0, people });
  const context = contextOf(brief, registries, policy, report);
  const made = makeRelease(brief, registries, context);
  const principal = principalLines(made, policy);
  const value = { ...made, principal, brief: shownBrief(made.brief, marks, scheme) };
  reportEmptied(brief, value, context);
  lookAgain(value.brief, value.registries, brief, value.shown, registries, policy, report);
  lookAtName(file, brief, policy, report);
  return { value, diagnostics };
}

function contextOf(brief: BoundBrief, registries: Registries, policy: Policy, report: Report): ReleaseContext {
  const closed = closedNotes(brief, policy);
  return {
    policy,
    vocabulary: brief.vocabulary,
    lang: brief.meta.lang,
    report,
    withheld: [],
    closedSources: closedSources(brief, registries, policy),
    closedFacts: closedFacts(registries, brief.vocabulary, policy),
    isClosedNote: ({ number }) => closed.has(number),
    lists: createListNumbers(),
    around: aroundInContainers(brief, policy),
    undecided: [],
  };
}

/** What stays with the principal of a handout, which people tend to hand out: whatever would be taken out of it as the principal's alone. */
function principalLines({ brief, registries, profile }: Made, { hidesTyped, scheme }: Policy): readonly Withheld[] {
  if (!PROFILES[profile].leaves || hidesTyped) return [];
  const policy = createPolicy(brief, scheme, { release: null, profile, isMarked: false, guarded: true });
  const reasons = new Set<Reason>();
  const closed: Policy["closed"] = (reach, why) => {
    const reason = policy.closed(reach, why);
    reasons.add(reason);
    return reason;
  };
  const context = contextOf(brief, registries, { ...policy, closed }, SILENT);
  releaseSlides(brief, context);
  return context.withheld.filter(({ reason }) => reasons.has(reason));
}

type Made = Omit<Released, "principal">;

function makeRelease(brief: BoundBrief, registries: Registries, context: ReleaseContext): Made {
  const notes = releaseFootnotes(brief, context);
  const left = new Set(notes.map(({ number }) => number));
  const isClosedNote: ReleaseContext["isClosedNote"] = ({ number }) => !left.has(number);
  const { slides, sections } = releaseSlides(brief, { ...context, isClosedNote });
  const numbered = renumber({ ...brief, slides, sections, footnotes: notes });
  withholdNotes(brief.footnotes, numbered.footnotes, context);
  const sources = releaseSources(brief.sources, numbered.sources, context);
  const used = { facts: numbered.facts, sources: new Set(sources.map(({ key }) => key)) };
  const open = releaseRegistries(registries, used, context);
  const known = new Set(open.people.map(({ key }) => key));
  const nobody = new Set(registries.people.map(({ key }) => key).filter((key) => !known.has(key)));
  // Field by field: one that is new must be thought about here before a release can show it.
  const released: BoundBrief = {
    vocabulary: brief.vocabulary,
    file: brief.file,
    slideLevel: brief.slideLevel,
    waivers: releaseWaivers(brief, numbered.ids, context),
    remarks: context.policy.outside ? [] : brief.remarks,
    edits: context.policy.outside ? [] : brief.edits,
    containers: context.policy.outside ? [] : brief.containers,
    carried: context.policy.hidesTyped ? [] : brief.carried,
    meta: releaseMeta(brief.meta, numbered.slides, nobody, context),
    slides: numbered.slides,
    sections: numbered.sections,
    footnotes: numbered.footnotes,
    sources,
  };
  const { release, profile } = context.policy;
  return {
    brief: released,
    registries: open,
    release,
    profile,
    withheld: context.withheld,
    shown: shownTexts(released, open),
  };
}

/** Marks stand in the text as they were written, but for the names in charts. */
function shownBrief(brief: BoundBrief, marks: number, scheme: Scheme): BoundBrief {
  return marks === 0 ? brief : labelCharts(brief, scheme);
}

function everything(brief: BoundBrief, registries: Registries, profile: Profile): Released {
  return { brief, registries, release: null, profile, withheld: [], principal: [], shown: [] };
}

const NO_SLIDES: readonly Slide[] = [];

function nothingOf(brief: BoundBrief): BoundBrief {
  return { ...brief, slides: NO_SLIDES, sections: [], footnotes: [], sources: [] };
}

function findRelease({ meta }: Brief, name: string): Release | undefined {
  return meta.releases.find((release) => release.name === name);
}

function unknownRelease({ meta }: Brief, name: string): Diagnostic {
  const known = meta.releases.map((release) => release.name);
  const span = meta.spans.releases ?? meta.span;
  if (known.length === 0) return diagnose("release/none", { name }, { span });
  const params = { name, known: known.join(", "), suggestion: didYouMean(name, known) };
  return diagnose("release/unknown", params, { span });
}

function reportEmptied(
  brief: Brief,
  { brief: released }: Released,
  { policy, undecided, report }: ReleaseContext,
): void {
  const name = policy.name;
  const [first] = undecided;
  if (first !== undefined) report(diagnose("release/unmarked", { name, count: undecided.length }, { span: first }));
  for (const { key, span } of undecidedSources(brief, policy).filter(({ number }) => number > 0))
    report(diagnose("release/unmarked-source", { key, name }, { span }));
  if (brief.slides.length > 0 && released.slides.length === 0)
    report(diagnose("release/empty", { name }, { span: policy.release?.span ?? brief.meta.span }));
}
