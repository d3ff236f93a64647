import type { LangTag } from "../../data/language-tag.ts";
import type { Span } from "../../diagnostics/types.ts";
import type { FrontMatter, Handling, Languages, ReleaseField, Version } from "../types.ts";
import type { Values } from "./fields.ts";

type Briefing = Pick<
  FrontMatter,
  | "brief"
  | "asOf"
  | "meeting"
  | "principal"
  | "counterpart"
  | "lead"
  | "versions"
  | "handling"
  | "releases"
  | "languages"
  | "likelihoodScale"
  | "profile"
  | "room"
  | "namesPolicy"
  | "staleAfter"
  | "registries"
>;

/** Days after which facts count as stale where the file does not say otherwise. */
const STALE_AFTER = { default: 30, military: 7, statistics: 180 };

/** What the front matter says as a briefing, defaults filled in. */
export function briefingOf(values: Values, lang: LangTag, spans: Readonly<Record<string, Span>>): Briefing {
  const { meeting, counterpart, lead, registries } = values;
  return {
    brief: values.brief ?? null,
    asOf: values.as_of ?? null,
    meeting: {
      start: meeting?.start ?? null,
      minutes: meeting?.minutes ?? null,
      place: meeting?.place ?? "",
      format: meeting?.format ?? "",
      interpretation: meeting?.interpretation ?? null,
    },
    principal: values.principal ?? [],
    counterpart: { who: counterpart?.who ?? [], lastMet: counterpart?.last_met ?? "" },
    lead: { drafter: lead?.drafter ?? [], cleared: lead?.cleared ?? [], contact: lead?.contact ?? "" },
    versions: (values.versions ?? []).map(versionOf),
    handling: handlingOf(values.handling),
    releases: releasesOf(values.releases, spans),
    languages: languagesOf(values.languages, lang),
    likelihoodScale: values.likelihood_scale ?? "icd203",
    profile: values.profile ?? "read-ahead",
    room: { distanceRatio: values.room?.distance_ratio ?? null },
    namesPolicy: values.names_policy ?? {},
    staleAfter: { ...STALE_AFTER, ...values.stale_after },
    registries: {
      people: registries?.people || null,
      places: registries?.places || null,
      facts: registries?.facts || null,
      sources: registries?.sources || null,
    },
  };
}

function versionOf(entry: NonNullable<Values["versions"]>[number]): Version {
  const { version = "", reference = "", date = null, by = "", what = "", fingerprint = null } = entry;
  return { version, reference: reference || null, date, by, what, fingerprint };
}

function handlingOf(handling: Values["handling"]): Handling {
  const authority = handling?.authority;
  return {
    scheme: handling?.scheme ?? "none",
    authority: {
      classifiedBy: authority?.classified_by ?? "",
      derivedFrom: authority?.derived_from ?? "",
      declassifyOn: authority?.declassify_on ?? "",
      reason: authority?.reason ?? "",
    },
    compilationReason: handling?.compilation_reason ?? "",
    embargoUntil: handling?.embargo_until ?? null,
    distribution: handling?.distribution ?? [],
    copyNumbers: handling?.copy_numbers ?? false,
    cameraSafe: handling?.camera_safe ?? false,
    destroyBy: handling?.destroy_by ?? null,
  };
}

/** A release without an audience was reported; it is left out, so that nothing is built for nobody. */
function releasesOf(releases: Values["releases"], spans: Readonly<Record<string, Span>>): readonly ReleaseField[] {
  return Object.entries(releases ?? {}).flatMap(([name, { audience = [], removal = "silent", ...texts }]) => {
    const span = spans[`releases.${name}:`] ?? spans.releases;
    const { title = null, subtitle = null, footer = null } = texts;
    return audience.length === 0 || span === undefined
      ? []
      : [{ name, audience, removal, title, subtitle, footer, span }];
  });
}

function languagesOf(languages: Values["languages"], lang: LangTag): Languages {
  const source = languages?.source ?? lang;
  return {
    source,
    also: languages?.also ?? [],
    authentic: languages?.authentic ?? [source],
    translationStatus: languages?.translation_status ?? null,
  };
}
