/**
 * What each slide, part, heading, cell and lead word of a brief means, written beside it once. Releases, planning and checks
 * take what stands here and read no word again.
 */
import type { Brief, Cell, Heading, Part, Slide } from "../brief/types.ts";
import { type CellPlace, mapBrief } from "../tree/map.ts";
import { textOf } from "../tree/text.ts";
import { type About, isClosed, type Vocabulary } from "../vocabulary/types.ts";
import { withoutMark } from "../vocabulary/words.ts";
import { withLeads } from "./leads.ts";
import { withSpare } from "./spare.ts";
import type { BoundBrief } from "./types.ts";

/** Longer texts are no head of a row or column. */
const LONGEST_HEAD = 60;

/** @param vocabulary of the brief's language, with what the pack says */
export function annotate(brief: Brief, vocabulary: Vocabulary): BoundBrief {
  const about = headingReader(vocabulary);
  const choices = [...brief.slides, ...brief.slides.flatMap(({ parts }) => parts)].filter(
    ({ title, attributes: { classes, id } }) => about(textOf(title), classes, id).topic?.roles.includes("choices"),
  );
  const isChoice = ({ span }: Cell) => choices.some((one) => one.span.start <= span.start && span.end <= one.span.end);
  const annotated = mapBrief(brief, {
    text: (inlines) => withLeads(inlines, vocabulary),
    slide: (slide): Slide =>
      withSpare(
        { ...slide, about: about(textOf(slide.title), slide.attributes.classes, slide.attributes.id) },
        vocabulary,
      ),
    part: (part) => ({
      ...part,
      about: about(textOf(part.title), part.attributes.classes, part.attributes.id),
      ...columnsOf(part, vocabulary),
    }),
    heading: (heading): Heading => ({ ...heading, about: about(textOf(heading.inlines), heading.attributes.classes) }),
    box: (division) => ({ ...division, about: about("", division.attributes.classes) }),
    cell: (cell, place) => cellAbout(cell, { ...place, isChoice: isChoice(cell) }, vocabulary, about),
  });
  const sections = annotated.slides.filter(({ role }) => role === "section");
  const abouts = new Map(sections.map((slide) => [slide.id, slide.about]));
  return {
    ...annotated,
    sections: annotated.sections.map((section) => ({
      ...section,
      about: abouts.get(section.id) ?? about(textOf(section.title), []),
    })),
    vocabulary,
  };
}

function columnsOf({ attributes: { values } }: Part, { column }: Vocabulary): Pick<Part, "columns"> {
  const names = Object.keys(values);
  return names.length === 0 ? {} : { columns: Object.fromEntries(names.map((name) => [name, column(name).key])) };
}

type ReadHeading = (words: string, classes: readonly string[], id?: string | null) => About;

/** Heads of tables come up again and again. */
function headingReader(vocabulary: Vocabulary): ReadHeading {
  const known = new Map<string, About>();
  return (words, classes, id = null) => {
    const key = [words, id ?? "", ...classes].join("\n");
    const found = known.get(key) ?? vocabulary.about(words, classes, id);
    known.set(key, found);
    return found;
  };
}

/**
 * Heads of columns and rows say what they hold; any other cell only where it is the name of a line that must not go out,
 * or of a column below a head that nobody knows: “Opening” in the column “Item” of a programme is an item of it.
 */
function cellAbout(
  cell: Cell,
  { isHead, above, isChoice }: CellPlace & { readonly isChoice: boolean },
  vocabulary: Vocabulary,
  about: ReadHeading,
): Cell {
  const words = textOf(cell.inlines);
  if (withoutMark(words).length > LONGEST_HEAD) return cell;
  if (isHead) {
    const read = about(words, []);
    // A word that means an option and a fallback is an option only among choices.
    const { reach, why } = vocabulary.lead(words);
    return { ...cell, about: !isChoice && isClosed(reach) && !isClosed(read.reach) ? { ...read, reach, why } : read };
  }
  const { reach, why } = vocabulary.lead(words);
  if (!isClosed(reach)) return cell;
  const isLine = isClosed(vocabulary.lineOf(words)?.reach ?? "partner");
  const isTopic = vocabulary.topicsOf(words).some((topic) => isClosed(topic.reach));
  const isUnknown = above !== null && !vocabulary.isColumn(textOf(above.inlines));
  return isLine || isTopic || isUnknown ? { ...cell, about: { ...about(words, []), reach, why } } : cell;
}
