import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import type { FrontMatter } from "../types.ts";
import { isoDate } from "./dates.ts";
import type { Values } from "./read.ts";
import type { FieldName } from "./schema.ts";

const DEFAULT_LANGUAGE = "en-GB";

interface Whole {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly span: Span;
  /** Decks for Marp and Slidev bring a cover of their own. */
  readonly coverIfTitled: boolean;
}

/** The meta data of the brief, defaults filled in. */
export function metaOf(values: Values, { raw, span, coverIfTitled }: Whole, diagnostics: Diagnostic[]): FrontMatter {
  const text = (name: FieldName) => textOf(values.get(name)?.value);
  const flag = (name: FieldName, otherwise: boolean) => {
    const value = values.get(name)?.value;
    return typeof value === "boolean" ? value : otherwise;
  };
  const page = values.get("page")?.value;
  return {
    span,
    title: text("title"),
    subtitle: text("subtitle"),
    author: namesOf(values.get("author")?.value),
    organisation: namesOf(values.get("organisation")?.value),
    date: dateOf(values, diagnostics),
    lang: text("lang") || DEFAULT_LANGUAGE,
    subject: text("subject"),
    keywords: wordsOf(values.get("keywords")?.value),
    page: page === "4:3" || page === "A4" ? page : "16:9",
    footer: text("footer"),
    status: text("status"),
    reference: text("reference"),
    version: text("version"),
    templates: text("templates"),
    cover: flag("cover", coverIfTitled && text("title") !== ""),
    agenda: flag("agenda", false),
    sourcesSlide: flag("sources-slide", true),
    sectionSlides: flag("section-slides", true),
    raw,
  };
}

function dateOf(values: Values, diagnostics: Diagnostic[]): string {
  const entry = values.get("date");
  const written = textOf(entry?.value);
  if (entry === undefined || written === "") return "";
  const date = isoDate(written);
  if (date === null) diagnostics.push(diagnose("brief/date", { value: written }, { span: entry.span }));
  return date ?? "";
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim().replace(/\s*[\r\n]+\s*/g, " ") : "";
}

/** One name, a list of them, or maps with a `name` (Pandoc, Quarto). */
function namesOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(namesOf).filter(Boolean).join(", ");
  if (typeof value === "object" && value !== null && "name" in value) return textOf(value.name);
  return textOf(value);
}

function wordsOf(value: unknown): string[] {
  const words = Array.isArray(value) ? value.map(textOf) : textOf(value).split(",");
  return words.map((word) => word.trim()).filter(Boolean);
}
