import { sectionKind } from "../../craft/sections.ts";
import type { SectionKind } from "../../craft/types.ts";
import { readBareMark } from "../../marking/mark.ts";
import type { Mark, Scheme } from "../../marking/types.ts";
import { plainText } from "../markup/plain-text.ts";
import type { DeckContext } from "../view/deck-context.ts";
import { walkBlocks, walkInlines, walkPart } from "../view/walk.ts";
import type { PlannedSlide } from "./types.ts";

/** Slides whose templates show what the registry of people says, beyond a name. */
const CARDS: ReadonlySet<SectionKind | ""> = new Set(["person", "participants"]);

/** The marks of registry entries that a slide shows: facts by their keys, people and places by their names. */
export function registeredMarks(planned: PlannedSlide, deck: DeckContext, scheme: Scheme): readonly Mark[] {
  const registries = deck.data.registries;
  if (registries === undefined) return [];
  const { people, places, facts } = registries;
  const marked = [...people, ...places, ...facts].some(({ mark }) => mark !== "");
  if (!marked) return [];
  const { words, factKeys } = shownBy(planned);
  const kind = sectionKind(planned.slide, deck.brief.meta.lang) ?? "";
  const names = CARDS.has(kind) || CARDS.has(planned.about) ? people : [];
  const entries = [
    ...facts.filter(({ key }) => factKeys.has(key)),
    ...[...names, ...places].filter(({ key, name }) => words.includes(name) || words.includes(key)),
  ];
  return entries.flatMap(({ mark, span }) => {
    const reading = readBareMark(mark, span, scheme);
    return reading !== null && "mark" in reading ? [reading.mark] : [];
  });
}

function shownBy({ slide, blocks, parts }: PlannedSlide): {
  readonly words: string;
  readonly factKeys: ReadonlySet<string>;
} {
  const texts: string[] = [];
  const factKeys = new Set<string>();
  const visit: Parameters<typeof walkBlocks>[1] = (inline) => {
    texts.push(plainText([inline]));
    if (inline.kind === "span" && inline.attributes.classes.includes("fact"))
      factKeys.add(inline.attributes.values.key ?? "");
  };
  walkInlines(slide.title, visit);
  walkBlocks(blocks, visit);
  for (const part of parts) walkPart(part, visit);
  return { words: texts.join("\n"), factKeys };
}
