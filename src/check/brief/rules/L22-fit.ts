import type { Slide } from "../../../brief/types.ts";
import type { SceneSlide } from "../../../scene/types.ts";
import { PROFILES } from "../../../vocabulary/profiles.ts";
import type { Vocabulary } from "../../../vocabulary/types.ts";
import { withoutMark } from "../../../vocabulary/words.ts";
import { finding, quoted } from "../finding.ts";
import { floorsOf } from "../fit/floors.ts";
import { entriesOf, wordsIn } from "../fit/limits.ts";
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

const FEWEST_WORDS = 3;

function titles({ texts, brief, sections }: CheckContext): readonly Finding[] {
  const { titleOf } = brief.vocabulary;
  const topics = new Map(sections.filter(({ part }) => part === null).map(({ slide, topic }) => [slide, topic]));
  const spaced = !/^(?:ko|ja|zh|th)\b/i.test(brief.meta.lang);
  return texts.flatMap(({ role, slide, words: marked, span }) => {
    const words = withoutMark(marked);
    if (role !== "title" || slide === null || slide.role === "section" || isEmpty(slide)) return [];
    const topic = topics.get(slide);
    // Slides that are looked up by their names judge nothing: there the subject is enough of a title.
    if (topic?.named === true) return [];
    const isName = topic !== undefined && words.toLowerCase() === titleOf(topic.name).toLowerCase();
    const isShort = spaced && words.split(" ").length < FEWEST_WORDS;
    return isName || isShort ? [finding("lint/L22-title", { title: words, class: topic?.name ?? "" }, span)] : [];
  });
}

function limits({ sections, brief: { vocabulary } }: CheckContext): readonly Finding[] {
  return sections.flatMap((section) => [...entries(section, vocabulary), ...words(section, vocabulary)]);
}

function entries(section: CheckedSection, vocabulary: Vocabulary): readonly Finding[] {
  const { entries: most, name } = section.topic;
  if (most === null) return [];
  const count = entriesOf(section);
  return count <= most
    ? []
    : [finding("lint/L22-entries", { section: vocabulary.titleOf(name, "en"), count, most }, section.span)];
}

function words(section: CheckedSection, vocabulary: Vocabulary): readonly Finding[] {
  const { words: most, name } = section.topic;
  if (most === null) return [];
  const count = wordsIn(section);
  return count <= most
    ? []
    : [finding("lint/L22-words", { section: vocabulary.titleOf(name, "en"), count, most }, section.span)];
}

function lists({ brief, profile, sections }: CheckContext): readonly Finding[] {
  const most = PROFILES[profile].items;
  const limited = new Set(sections.filter(({ topic }) => topic.entries !== null).map(({ slide }) => slide));
  return brief.slides.flatMap((slide: Slide) => {
    if (limited.has(slide)) return [];
    return [...slide.blocks, ...slide.parts.flatMap(({ blocks }) => blocks)].flatMap((block) => {
      if (block.kind !== "list" || block.items.length <= most) return [];
      return [finding("lint/L22-list", { count: block.items.length, most, profile }, block.span)];
    });
  });
}

/** The smallest type of each slide against the floor of its role; one finding a slide. */
function type(context: CheckContext): readonly Finding[] {
  const { scene, brief, profile, sections } = context;
  if (scene === null) return [];
  const floors = floorsOf(profile, brief.meta.room.distanceRatio);
  // Covers, agendas, lists of sources and of copies are looked up: they have small print of their own.
  const records = new Set(sections.filter(({ topic }) => topic.generated === "record").map(({ slide }) => slide));
  const own = new Set<string>(brief.slides.filter((slide) => !records.has(slide)).map(({ id }) => id));
  return scene.slides.filter(({ id }) => own.has(id)).flatMap((slide) => tooSmall(slide, floors, context));
}

/** Type shrinks in steps; a quarter of a point is nothing that anybody sees. */
const ROUNDING = 0.25;

function tooSmall(
  slide: SceneSlide,
  floors: ReturnType<typeof floorsOf>,
  { profile, sizeRule }: Pick<CheckContext, "profile" | "sizeRule">,
): readonly Finding[] {
  for (const { role, size, words: text } of sizesOf(slide)) {
    if (size + ROUNDING >= floors[role]) continue;
    const rule = sizeRule?.(slide, text, size);
    const floor = role === "table" && rule === undefined ? floors.shrunk : floors[role];
    if (size + ROUNDING >= floor) continue;
    const written = rule === undefined ? 0 : 1;
    const params = {
      words: quoted(text, 40),
      size: Math.round(size * 10) / 10,
      floor: Math.round(floor),
      profile,
      written,
    };
    const related = rule === undefined ? {} : { related: [{ message: "this rule sets it so", span: rule }] };
    return [finding("lint/L22-type", params, slide.span, related)];
  }
  return [];
}
