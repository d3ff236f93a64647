import type { Profile, Slide } from "../../../brief/types.ts";
import { withoutMark } from "../../../craft/columns.ts";
import { sectionTitle } from "../../../craft/sections.ts";
import type { SectionKind } from "../../../craft/types.ts";
import type { SceneSlide } from "../../../scene/types.ts";
import { finding, quoted } from "../finding.ts";
import { floorsOf } from "../fit/floors.ts";
import { entriesOf, LIMITS, type Limit, wordsIn } from "../fit/limits.ts";
import { sizesOf } from "../fit/sizes.ts";
import { isEmpty } from "../reading/empty.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, CheckedSection, Finding, Rule } from "../types.ts";
import { WARNS } from "../weights.ts";

/** What a reader can take from a slide. That everything has its place on the page is the placing stage's business. */
export const L22: Rule = {
  id: "L22",
  name: "layout/fit",
  title: "Titles say something, sections keep to their limits, and type is large enough for its room.",
  help: "Slides are remembered by titles that are sentences. Long lists and small type are what audiences complain of first; sizes follow from the profile, or from the distance of the last seat.",
  sources: [
    REFERENCES.assertionEvidence,
    REFERENCES.assertionChecklist,
    REFERENCES.annoyingSlides,
    REFERENCES.eightTimes,
  ],
  weights: WARNS,
  waivable: true,
  scope: "briefing",
  codes: ["lint/L22-title", "lint/L22-entries", "lint/L22-words", "lint/L22-list", "lint/L22-type"],
  run: (context) => [...titles(context), ...limits(context), ...lists(context), ...type(context)],
};

/** Slides that are looked up by their names and judge nothing: there the subject is enough of a title. */
const NAMED: ReadonlySet<SectionKind> = new Set<SectionKind>([
  "if-raised",
  "do-not-raise",
  "red-lines",
  "watch-outs",
  "background",
  "programme",
  "participants",
  "person",
  "timeline",
  "map",
  "annex",
  "sources",
  "distribution",
]);
const FEWEST_WORDS = 3;

function titles({ texts, brief, sections }: CheckContext): readonly Finding[] {
  const kinds = new Map(sections.filter(({ part }) => part === null).map(({ slide, kind }) => [slide, kind]));
  const spaced = !/^(?:ko|ja|zh|th)\b/i.test(brief.meta.lang);
  return texts.flatMap(({ role, slide, words: marked, span }) => {
    const words = withoutMark(marked);
    if (role !== "title" || slide === null || slide.role === "section" || isEmpty(slide)) return [];
    const kind = kinds.get(slide);
    if (kind !== undefined && NAMED.has(kind)) return [];
    const isName = kind !== undefined && words.toLowerCase() === sectionTitle(kind, brief.meta.lang).toLowerCase();
    const isShort = spaced && words.split(" ").length < FEWEST_WORDS;
    return isName || isShort ? [finding("lint/L22-title", { title: words, class: kind ?? "" }, span)] : [];
  });
}

function limits({ sections }: CheckContext): readonly Finding[] {
  return sections.flatMap((section) => {
    const limit: Limit | undefined = LIMITS[section.kind];
    return limit === undefined ? [] : [...entries(section, limit), ...words(section, limit)];
  });
}

function entries(section: CheckedSection, { most }: Limit): readonly Finding[] {
  const count = entriesOf(section);
  if (most === undefined || count <= most) return [];
  return [finding("lint/L22-entries", { section: sectionTitle(section.kind, "en"), count, most }, section.span)];
}

function words(section: CheckedSection, limit: Limit): readonly Finding[] {
  const count = wordsIn(section);
  if (limit.words === undefined || count <= limit.words) return [];
  return [
    finding("lint/L22-words", { section: sectionTitle(section.kind, "en"), count, most: limit.words }, section.span),
  ];
}

/** Items of one list that can be taken in, by what the deck is for. */
const LONGEST_LIST: Readonly<Record<Profile, number>> = { room: 6, "read-ahead": 8, handout: 12 };

function lists({ brief, profile, sections }: CheckContext): readonly Finding[] {
  const most = LONGEST_LIST[profile];
  const limited = new Set(sections.filter(({ kind }) => LIMITS[kind]?.most !== undefined).map(({ slide }) => slide));
  return brief.slides.flatMap((slide: Slide) => {
    if (limited.has(slide)) return [];
    return [...slide.blocks, ...slide.parts.flatMap(({ blocks }) => blocks)].flatMap((block) => {
      if (block.kind !== "list" || block.items.length <= most) return [];
      return [finding("lint/L22-list", { count: block.items.length, most, profile }, block.span)];
    });
  });
}

/** The smallest type of each slide against the floor of its role; one finding a slide. */
function type({ scene, brief, profile, sections }: CheckContext): readonly Finding[] {
  if (scene === null) return [];
  const floors = floorsOf(profile, brief.meta.room.distanceRatio);
  // Covers, agendas, lists of sources and of copies are looked up: they have small print of their own.
  const records = new Set(sections.filter(({ kind }) => kind === "distribution").map(({ slide }) => slide));
  const own = new Set(brief.slides.filter((slide) => !records.has(slide)).map(({ id }) => id));
  return scene.slides.filter(({ id }) => own.has(id)).flatMap((slide) => tooSmall(slide, floors, profile));
}

/** Type shrinks in steps; a quarter of a point is nothing that anybody sees. */
const ROUNDING = 0.25;

function tooSmall(slide: SceneSlide, floors: ReturnType<typeof floorsOf>, profile: Profile): readonly Finding[] {
  const small = sizesOf(slide).find(({ role, size }) => size + ROUNDING < floors[role]);
  if (small === undefined) return [];
  const { role, size, words: text } = small;
  const params = {
    words: quoted(text, 40),
    size: Math.round(size * 10) / 10,
    floor: Math.round(floors[role]),
    profile,
  };
  return [finding("lint/L22-type", params, slide.span)];
}
