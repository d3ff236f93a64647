import type { Brief, SlideId } from "../../brief/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { languageOf } from "../../language/index.ts";
import type { Generated } from "../../vocabulary/types.ts";
import type { DraftSlide } from "../plan/types.ts";
import type { Pack } from "../types.ts";
import { standIn, takeId } from "./stand-in.ts";

interface Wanted {
  readonly kind: Generated;
  /** The front matter that turns it off. */
  readonly field: string;
  readonly isWanted: (brief: Brief) => boolean;
  readonly title: (brief: Brief) => string;
}

const FRONT: readonly Wanted[] = [
  {
    kind: "cover",
    field: "cover",
    isWanted: ({ meta }) => meta.cover && meta.title !== "",
    title: ({ meta }) => meta.title,
  },
  {
    kind: "agenda",
    field: "agenda",
    isWanted: ({ meta }) => meta.agenda,
    title: ({ meta }) => languageOf(meta.lang).labels.agenda,
  },
];
const BACK: Wanted = {
  kind: "sources",
  field: "sources-slide",
  isWanted: ({ meta, sources }) => meta.sourcesSlide && sources.length > 0,
  title: ({ meta }) => languageOf(meta.lang).labels.sources,
};

/** Id of the PowerPoint section that holds the generated sources slide. */
export const SOURCES_SECTION = "sources" as SlideId;

/**
 * Adds the slides that briefdeck makes: cover and agenda in front, sources at the end. One that the drafter wrote
 * takes the place of ours, and is filled like ours if it is empty.
 */
export function addGenerated(
  brief: Brief,
  pack: Pack,
  slides: readonly DraftSlide[],
  taken: Set<string>,
  report: Report,
): readonly DraftSlide[] {
  const written = slides.map(markFilled);
  const make = ({ kind, field, isWanted, title }: Wanted): readonly DraftSlide[] => {
    if (!isWanted(brief) || written.some(({ template }) => template.topic.generated === kind)) return [];
    const template = [...pack.slides.values()].find(({ topic }) => topic.generated === kind);
    if (template !== undefined) return [standIn(brief, kind, title(brief), takeId(kind, taken), template)];
    report(diagnose("deck/generated-missing", { kind, field }, { span: brief.meta.span }));
    return [];
  };
  const back = make(BACK).map((slide) => (brief.sections.length > 0 ? { ...slide, section: SOURCES_SECTION } : slide));
  return placeFront(written, FRONT.map(make)).concat(back);
}

function markFilled(slide: DraftSlide): DraftSlide {
  const isEmpty = slide.blocks.length === 0 && slide.parts.length === 0;
  const { generated } = slide.template.topic;
  // Sources are listed below whatever the drafter wrote; an agenda of the drafter's own stays as it is.
  return generated === "sources" || (generated === "agenda" && isEmpty) ? { ...slide, generated } : slide;
}

/** Whether a slide is the title page, made or written: it stands for the whole deck. */
export const isCover = ({ template }: Pick<DraftSlide, "template">): boolean => template.topic.generated === "cover";

/** The agenda follows the cover, whether that is ours or the drafter's own first slide. */
function placeFront(
  written: readonly DraftSlide[],
  [cover = [], agenda = []]: readonly (readonly DraftSlide[])[],
): readonly DraftSlide[] {
  const [first, ...rest] = written;
  if (cover.length === 0 && first !== undefined && isCover(first)) return [first, ...agenda, ...rest];
  return [...cover, ...agenda, ...written];
}
