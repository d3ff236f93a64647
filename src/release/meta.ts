import type { FrontMatter, Slide } from "../brief/types.ts";
import type { Span } from "../diagnostics/types.ts";
import { readTextMark } from "../marking/mark.ts";
import { textOf } from "../tree/text.ts";
import { isRemoved, judge, REMOVED, type ReleaseContext, showsRemoval, withhold } from "./context.ts";
import { closedByMark } from "./marks.ts";
import { ANYWHERE } from "./policy.ts";
import { releaseRaw } from "./raw.ts";

/**
 * The front matter as the release shows it. Fields that start with a mark are judged by it. Who drafted, cleared and
 * received the brief, its other releases and its files are the own side's business.
 */
export function releaseMeta(meta: FrontMatter, slides: readonly Slide[], context: ReleaseContext): FrontMatter {
  const { policy } = context;
  const text = (value: string, name: string): string => releaseField(value, meta.spans[name] ?? meta.span, context);
  const told = (value: string, name: string): string =>
    releaseTold(text(value, name), name, meta.spans[name] ?? meta.span, context);
  const shown: FrontMatter = {
    ...meta,
    title: told(meta.title, "title") || titleOf(meta, slides, context),
    subtitle: told(meta.subtitle, "subtitle"),
    subject: told(meta.subject, "subject"),
    footer: text(meta.footer, "footer"),
    author: text(meta.author, "author"),
    organisation: text(meta.organisation, "organisation"),
    reference: text(meta.reference, "reference"),
    version: text(meta.version, "version"),
    versions: releaseVersions(meta, context),
    keywords: meta.keywords.map((word) => told(word, "keywords")).filter((word) => word !== ""),
    page: policy.profile === "handout" && meta.raw.page === undefined ? "A4" : meta.page,
    profile: policy.profile,
    raw: meta.raw,
  };
  const raw = releaseRaw(rawOf(shown, meta), meta.span, context);
  return policy.outside ? withoutOwnSide({ ...shown, raw }, context) : { ...shown, raw };
}

/** What changed from version to version tells of limits as well: like red lines, it stays off screens and inside. */
function releaseVersions({ versions, spans, span }: FrontMatter, context: ReleaseContext): FrontMatter["versions"] {
  if (!context.policy.hidesTyped) return versions;
  const texts = versions.flatMap(({ by, what }) => [by, what]);
  withhold(context, "version log", spans.versions ?? span, texts);
  return [];
}

/** The raw front matter without the fields that tell of the brief and are withheld. */
function rawOf(
  shown: FrontMatter,
  { title, subtitle, subject, keywords, versions, raw }: FrontMatter,
): FrontMatter["raw"] {
  const gone: Readonly<Record<string, boolean>> = {
    title: shown.title !== title,
    subtitle: shown.subtitle !== subtitle,
    subject: shown.subject !== subject,
    keywords: shown.keywords.length !== keywords.length,
    versions: shown.versions.length !== versions.length,
  };
  return Object.fromEntries(Object.entries(raw).filter(([name]) => gone[name.toLowerCase()] !== true));
}

function releaseField(value: string, span: Span, context: ReleaseContext): string {
  const reading = readTextMark(value, span, context.policy.scheme);
  if (!closedByMark(reading, context.policy)) return value;
  withhold(context, "front matter", span, [value]);
  return "";
}

/** Fields of the file's properties alone: nobody marks keywords, and nobody misses them. */
const PROPERTIES: ReadonlySet<string> = new Set(["subject", "keywords"]);

/** What tells of the brief's substance is a text like any other: without a mark it goes only where such texts go. */
function releaseTold(value: string, name: string, span: Span, context: ReleaseContext): string {
  const { policy } = context;
  if (value === "" || readTextMark(value, span, policy.scheme) !== null) return value;
  const reason = PROPERTIES.has(name) ? policy.unmarked(ANYWHERE) : judge(null, ANYWHERE, span, context);
  if (reason !== "") withhold(context, reason, span, [value]);
  return reason === "" ? value : "";
}

/** A deck needs a title: `[ * ]`, or that of its first slide that has one, as a brief without a title gets it. */
function titleOf(meta: FrontMatter, slides: readonly Slide[], { policy }: ReleaseContext): string {
  if (meta.title === "") return "";
  const titled = slides.find(({ title }) => title.length > 0 && !isRemoved(title));
  return showsRemoval(policy) ? REMOVED : textOf(titled?.title ?? []);
}

function withoutOwnSide(meta: FrontMatter, context: ReleaseContext): FrontMatter {
  const { lead, handling, counterpart, meeting, spans, span, releases } = meta;
  const take = (name: string, texts: readonly string[]) =>
    withhold(context, "front matter", spans[name] ?? span, texts);
  take("lead", [...lead.drafter, ...lead.cleared, lead.contact]);
  take("handling.distribution", handling.distribution);
  take("handling.compilation_reason", [handling.compilationReason]);
  const isClosed = context.policy.unmarked(ANYWHERE) !== "";
  if (isClosed) {
    take("counterpart", [counterpart.lastMet]);
    take("meeting", [meeting.place, meeting.format]);
  }
  return {
    ...meta,
    lead: { drafter: [], cleared: [], contact: "" },
    handling: { ...handling, distribution: [], compilationReason: "" },
    counterpart: isClosed ? { ...counterpart, lastMet: "" } : counterpart,
    meeting: isClosed ? { start: "", minutes: null, place: "", format: "", interpretation: "" } : meeting,
    registries: { people: "", places: "", facts: "", sources: "" },
    releases: releases.filter(({ name }) => name === context.policy.release?.name),
  };
}
