import type { Slide } from "../../brief/types.ts";
import type { BoundBrief } from "../../craft/types.ts";
import { SILENT } from "../../diagnostics/reporter.ts";
import { type About, isClosed, narrower, type Topic } from "../../vocabulary/types.ts";
import type { Pack } from "../types.ts";
import { createChooser } from "./choose.ts";

const UNKNOWN: About = {
  topic: null,
  isLabel: false,
  topics: [],
  isColumn: false,
  key: "",
  reach: "partner",
  why: "",
  screen: true,
};

/**
 * The brief in which each slide says, beside what its words say, who may see the kind that draws it: a heading, an id or
 * the mere shape of its content may lead to a kind that a house keeps to itself, or off screens. The same brief where
 * nothing is kept that the words did not keep.
 */
export function withDrawnKinds(brief: BoundBrief, pack: Pack): BoundBrief {
  const meant = ({ kind, topic }: { readonly kind: string; readonly topic: Topic }): Topic =>
    brief.vocabulary.topic(kind) ?? topic;
  if (![...pack.slides.values()].some((template) => isKept(meant(template)))) return brief;
  const choose = createChooser(brief, pack);
  let changed = false;
  const slides = brief.slides.map((slide): Slide => {
    const drawn = [false, true].flatMap((isPlain) => choose(shareable(slide), SILENT, isPlain)?.template ?? []);
    const kept = drawn.map(meant).filter((topic) => isKept(topic) && isNews(topic, slide.about ?? UNKNOWN));
    if (kept.length === 0) return slide;
    changed = true;
    return { ...slide, about: kept.reduce(narrowed, slide.about ?? UNKNOWN) };
  });
  return changed ? { ...brief, slides } : brief;
}

/**
 * The slide without the parts that nobody beyond the own side sees, if anything else is on it: a part of red lines goes by
 * itself, and does not make all of its slide one of them.
 */
function shareable(slide: Slide): Slide {
  const parts = slide.parts.filter(({ about }) => about === undefined || !isClosed(about.reach));
  return parts.length + slide.blocks.length === 0 ? slide : { ...slide, parts };
}

const isKept = ({ reach, screen }: Topic): boolean => isClosed(reach) || !screen;

/** Whether the kind closes more than the words do, or is what closes although no words name it: `{.form}`. */
const isNews = (topic: Topic, about: About): boolean =>
  narrower(topic.reach, about.reach) !== about.reach ||
  (about.screen && !topic.screen) ||
  (about.topic === null && about.drawn === undefined);

function narrowed(about: About, topic: Topic): About {
  const reach = narrower(topic.reach, about.reach);
  const why = reach === about.reach ? about.why : topic.name;
  return { ...about, reach, why, screen: about.screen && topic.screen, drawn: topic.name };
}
