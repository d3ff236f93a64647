import { type IsoDate, isoDate } from "../../data/dates.ts";
import { langTag } from "../../data/language-tag.ts";
import { readTransition, TRANSITIONS, type Transition } from "../../data/transitions.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import type { Span } from "../../diagnostics/types.ts";
import { isRightToLeft } from "../../language/index.ts";
import type { FrontMatter } from "../types.ts";
import { briefingOf } from "./briefing.ts";
import type { Values } from "./fields.ts";
import { foreignIncremental } from "./foreign-steps.ts";

const DEFAULT_LANGUAGE = langTag("en-GB");

interface Whole {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly span: Span;
  readonly spans: Readonly<Record<string, Span>>;
  /** Decks for Marp and Slidev bring a cover of their own. */
  readonly coverIfTitled: boolean;
}

/** The meta data of the brief, defaults filled in. */
export function metaOf(values: Values, whole: Whole, report: Report): FrontMatter {
  const { raw, span, spans, coverIfTitled } = whole;
  const lang = values.lang ?? DEFAULT_LANGUAGE;
  return {
    span,
    title: values.title ?? "",
    subtitle: values.subtitle ?? "",
    author: values.author ?? "",
    organisation: values.organisation ?? "",
    date: dateOf(values.date ?? "", spans.date, report),
    lang,
    rtl: values.dir === undefined ? isRightToLeft(lang) : values.dir === "rtl",
    subject: values.subject ?? "",
    keywords: values.keywords ?? [],
    page: values.page ?? "16:9",
    footer: values.footer ?? "",
    logo: values.logo ?? "",
    status: values.status ?? null,
    reference: values.reference ?? "",
    version: values.version ?? "",
    templates: values.templates || null,
    cover: values.cover ?? (coverIfTitled && (values.title ?? "") !== ""),
    agenda: values.agenda ?? false,
    sourcesSlide: values.sources_slide ?? true,
    sectionSlides: values.section_slides ?? true,
    flags: values.flags ?? true,
    incremental: values.incremental ?? foreignIncremental(raw),
    transition: transitionOf(values.transition ?? "", spans.transition, report),
    ...briefingOf(values, lang, spans),
    spans,
    raw,
  };
}

function transitionOf(written: string, span: Span | undefined, report: Report): Transition {
  const found = readTransition(written);
  if (found === null && written !== "")
    report(diagnose("brief/transition", { value: written, known: TRANSITIONS.join(", ") }, { span }));
  return found ?? "none";
}

function dateOf(written: string, span: Span | undefined, report: Report): IsoDate | null {
  if (written === "") return null;
  const date = isoDate(written);
  if (date === null) report(diagnose("brief/date", { value: written }, { span }));
  return date;
}
