import type { Attributes, Inline, Slide } from "../../../brief/types.ts";
import type { BoundBrief, LineType } from "../../../craft/types.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { inlinesIn } from "../../../tree/walk.ts";
import { nameOfCharacter, withoutGlyphs } from "../access/glyphs.ts";
import { fieldSpan } from "../fields.ts";
import { finding } from "../finding.ts";
import { type Likeness, likenesses, missingFrom } from "../parity/slides.ts";
import { REFERENCES } from "../references.ts";
import { REFERENCE_MARK, runningText } from "../running.ts";
import { textsOf } from "../texts.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { STOPS, WARNS } from "../weights.ts";

/** Two languages, one brief. Compared by id, never by page. */
export const L24: Rule = {
  id: "L24",
  name: "i18n/parity",
  title:
    "A brief says the same in each of its languages: slides, asks, limits, numbers, dates; its translation has a status, its letters a font.",
  help: "An unofficial translation was taken for the text itself, and one text had what the other had not. Give slides the same {#id} in brief.en.md and brief.ko.md, and say which text counts.",
  sources: [REFERENCES.panmunjomTranslation, REFERENCES.unParagraphs, REFERENCES.interpreters],
  weights: STOPS,
  waivable: true,
  scope: "any",
  codes: [
    "lint/L24-missing",
    "lint/L24-added",
    "lint/L24-lines",
    "lint/L24-values",
    "lint/L24-version",
    "lint/L24-status",
    "lint/L24-no-file",
    "lint/L24-glyphs",
  ],
  run: (context) => [...parity(context), ...glyphs(context)],
};

function parity(context: CheckContext): readonly Finding[] {
  const { brief, translations } = context;
  const { also, source, translationStatus } = brief.meta.languages;
  if (also.length === 0 && translations.length === 0) return [];
  const at = fieldSpan(brief, "languages");
  const own = translationStatus === null ? [finding("lint/L24-status", {}, at)] : [];
  const absent = [source, ...also]
    .filter((lang) => ![brief, ...translations].some(({ meta }) => sameLanguage(meta.lang, lang)))
    .filter((lang) => !holdsLanguage(brief, lang))
    .map((lang) => finding("lint/L24-no-file", { lang }, at));
  return [...own, ...absent, ...translations.flatMap((other) => compare(context, other))];
}

/** Characters that are shown as empty boxes, whatever the reader's machine: one finding a slide, at the first. */
function glyphs({ texts }: CheckContext): readonly Finding[] {
  const slides = new Map<Slide | null, { readonly at: Span; readonly characters: Set<string> }>();
  for (const { slide, inlines, span } of texts) {
    const { text, spanAt } = runningText(inlines, span);
    for (const { at, character } of withoutGlyphs(text.replaceAll(REFERENCE_MARK, " "))) {
      const found = slides.get(slide) ?? { at: spanAt(at, at + character.length), characters: new Set() };
      slides.set(slide, found);
      found.characters.add(character);
    }
  }
  return [...slides.values()].map(({ at, characters }) => {
    const shown = [...characters].slice(0, 5).map(nameOfCharacter);
    const list = shown.join(", ") + (characters.size > shown.length ? " …" : "");
    return finding("lint/L24-glyphs", { characters: list, count: characters.size }, at, { weights: WARNS });
  });
}

const sameLanguage = (a: string, b: string): boolean => language(a) === language(b);
const language = (tag: string): string => tag.toLowerCase().split("-", 1)[0] ?? "";

/** Texts may stand side by side in one file: `[…]{lang=ko}`. */
function holdsLanguage(brief: BoundBrief, lang: string): boolean {
  const isIn = ({ values }: Attributes) => sameLanguage(values.lang ?? "", lang);
  return (
    brief.slides.some(({ attributes, parts }) => isIn(attributes) || parts.some((part) => isIn(part.attributes))) ||
    textsOf(brief).some(({ inlines }) => spansIn(inlines).some(isIn))
  );
}

const spansIn = (inlines: readonly Inline[]): readonly Attributes[] =>
  inlinesIn(inlines).flatMap((inline) => (inline.kind === "span" ? [inline.attributes] : []));

function compare({ brief }: CheckContext, other: BoundBrief): readonly Finding[] {
  const [ours, theirs] = [likenesses(brief), likenesses(other)];
  return [
    ...versions(brief, other),
    ...brief.slides.filter(isNamed).flatMap((slide) => {
      const [own, its] = [ours.get(slide.id), theirs.get(slide.id)];
      if (own === undefined) return [];
      return its === undefined ? added(slide, other) : differences(slide, own, its, other);
    }),
    ...other.slides
      .filter((slide) => isNamed(slide) && !ours.has(slide.id))
      .map((slide) => missing(slide, brief, other)),
  ];
}

/** Sections are named after their title where nobody gave them an id, so that each language has its own. */
const isNamed = ({ role, attributes }: Slide): boolean => role === "slide" || attributes.id !== null;

function versions(brief: BoundBrief, other: BoundBrief): readonly Finding[] {
  const fields = [
    { name: "version", ours: brief.meta.version, theirs: other.meta.version, at: "version" },
    { name: "as_of", ours: brief.meta.asOf, theirs: other.meta.asOf, at: "as_of" },
    { name: "reference", ours: brief.meta.reference, theirs: other.meta.reference, at: "reference" },
    { name: "status", ours: brief.meta.status, theirs: other.meta.status, at: "status" },
  ];
  return fields
    .filter(({ ours, theirs }) => ours !== theirs)
    .map(({ name, ours, theirs, at }) => {
      const params = { field: name, ours: ours || "nothing", theirs: theirs || "nothing", file: other.file };
      return finding("lint/L24-version", params, fieldSpan(brief, at));
    });
}

const added = (slide: Slide, other: BoundBrief): readonly Finding[] => [
  finding("lint/L24-added", { id: slide.id, file: other.file }, slide.headingSpan),
];

/** Reported at the last slide before it that both have. */
function missing(slide: Slide, brief: BoundBrief, other: BoundBrief): Finding {
  const ours = new Map(brief.slides.map(({ id, headingSpan }) => [id, headingSpan]));
  const before = other.slides.slice(0, other.slides.indexOf(slide)).map(({ id }) => ours.get(id));
  const near = before.findLast((span) => span !== undefined) ?? brief.meta.span;
  const related = [{ message: "it stands here", span: slide.headingSpan }];
  return finding("lint/L24-missing", { id: slide.id, file: other.file }, near, { related });
}

/** Lines whose number is the same in every language. */
const COUNTED: readonly LineType[] = [
  "ask",
  "offer",
  "red-line",
  "fallback",
  "say",
  "not-for-use",
  "line",
  "avoid",
  "decision",
  "deliverable",
];

function differences(slide: Slide, own: Likeness, its: Likeness, other: BoundBrief): readonly Finding[] {
  const extra = { related: [{ message: "the same slide in the other language", span: its.span }] };
  const lines = COUNTED.flatMap((type) => {
    const [ours, theirs] = [own.lines.get(type) ?? 0, its.lines.get(type) ?? 0];
    if (ours === theirs) return [];
    const what = type.replace("-", " ");
    return [finding("lint/L24-lines", { what, ours, theirs, file: other.file }, slide.headingSpan, extra)];
  });
  const here = missingFrom(own.values, its.values);
  const there = missingFrom(its.values, own.values);
  if (here.length + there.length === 0) return lines;
  const params = { here: here.join(", ") || "none", there: there.join(", ") || "none", file: other.file };
  return [...lines, finding("lint/L24-values", params, slide.headingSpan, extra)];
}
