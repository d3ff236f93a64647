import type { Attributes, Inline } from "../brief/types.ts";
import { textOf } from "../tree/text.ts";
import { COLUMN_WORDS } from "./columns/words.ts";
import { columnKey } from "./columns.ts";
import { ALIASES } from "./sections/aliases.ts";
import type { SectionKind } from "./types.ts";

/** Every kind of section, in the order of a brief. */
export const SECTION_KINDS = Object.keys(ALIASES) as readonly SectionKind[];

const isKind = (word: string): word is SectionKind => Object.hasOwn(ALIASES, word);

/** A heading may carry a portion mark, a number (`3. Programme`) and, for annexes, a letter (`Annex A`). */
const LEADING = /^(?:\([^()]{1,120}\)\s*)?(?:\d{1,2}[.)]\s+)?/;
const ANNEX = /^(?:annex|tab|부속|붙임|별첨) [\p{L}\d]{1,3}(?: |$)/u;

/** Words for comparison: case, punctuation and the width of letters do not matter. */
function normalised(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, " ")
    .trim();
}

const WORDS: Readonly<Record<"en" | "ko", ReadonlyMap<string, SectionKind>>> = { en: index("en"), ko: index("ko") };

function index(lang: "en" | "ko"): ReadonlyMap<string, SectionKind> {
  return new Map(
    SECTION_KINDS.flatMap((kind) => ALIASES[kind][lang].map((alias) => [normalised(alias), kind] as const)),
  );
}

const LONGEST = 80;

/**
 * What a slide or part is about: its class if that names a kind, else the words of its heading, else its id: a title
 * that becomes a sentence loses nothing, and “Red lines” stays withheld whatever it is called.
 * English headings are understood in briefs of every language.
 * @returns null for a heading that says something of its own, as most do
 */
export function sectionKind(
  { title, attributes }: { readonly title: readonly Inline[]; readonly attributes: Attributes },
  lang: string,
): SectionKind | null {
  const named = attributes.classes.find(isKind);
  if (named !== undefined && isKind(named)) return named;
  return kindOfWords(title, lang) ?? (isKind(attributes.id) ? attributes.id : null);
}

function kindOfWords(title: readonly Inline[], lang: string): SectionKind | null {
  const written = textOf(title);
  if (written.length > LONGEST) return null;
  const words = normalised(written.replace(LEADING, ""));
  if (ANNEX.test(words)) return "annex";
  const korean = lang.toLowerCase().split("-", 1)[0] === "ko" ? WORDS.ko.get(words) : undefined;
  return korean ?? WORDS.en.get(words) ?? null;
}

/** Headings of parts that only say what stands below, beside those that columns have (`Mood`, `Against`). */
const PART_LABELS: ReadonlySet<string> = new Set(
  [
    ...["Decide by", "Decision by", "If nothing is done", "Agreed", "Ours only", "Theirs only", "Actions", "If asked"],
    ...["English", "Korean", "Chinese", "Japanese", "French", "What", "Who", "When", "Where"],
    ...["결정 시한", "합의", "우리 측만", "상대측만", "조치", "영어", "국문", "영문", "한국어", "질문 시"],
  ].map(normalised),
);

/** Whether a heading is a label and says nothing by itself: the name of a section, or of a part of a slide. */
export function isLabelHeading(title: readonly Inline[], lang: string): boolean {
  const written = textOf(title);
  if (written.length > LONGEST) return false;
  const words = normalised(written);
  if (PART_LABELS.has(words) || Object.hasOwn(COLUMN_WORDS, columnKey(written))) return true;
  return sectionKind({ title, attributes: { id: "", classes: [], values: {} } }, lang) !== null;
}

/** The name of a kind as a heading in the brief's language; English where we have no other. */
export function sectionTitle(kind: SectionKind, lang: string): string {
  const { en, ko } = ALIASES[kind];
  return (lang.toLowerCase().startsWith("ko") ? ko[0] : en[0]) ?? kind;
}
