/** What the points card is made of: the lines to say, the ask among them, and the questions that may come. */
import type { Block, Inline, ListItem, Part, Slide, SlideId } from "../brief/types.ts";
import { takeRaised } from "../craft/raised.ts";
import type { BoundBrief, TypedLine } from "../craft/types.ts";
import type { Released } from "../release/types.ts";
import { mapInlines } from "../tree/map.ts";
import { type Asked, questionsOn, spokenLines } from "./lines.ts";

/** Questions that a card names; of others it says how many there are. */
const MOST_QUESTIONS = 4;

/**
 * A brief of one slide: an ordered list of the lines to say, and a part for each question, the likelier first. Nothing below a
 * line or question comes along, nor what it cites: whoever speaks looks up nothing.
 * @param released guarded: what stays with the principal is no longer in it
 * @param kind class of the slide, which its template is chosen by
 * @param numberOf the slide of the deck that a slide of the brief starts; 0 for none
 * @returns null where there is nothing to say; `left`: how many questions it only counts
 */
export function cardOf(
  { brief, registries }: Released,
  kind: string,
  numberOf: (slide: Slide) => number,
): { readonly brief: BoundBrief; readonly shown: number; readonly left: number } | null {
  const lines = brief.slides.flatMap((slide) => spokenLines(slide, brief));
  if (lines.length === 0) return null;
  const asked = brief.slides.flatMap((slide) => questionsOn(slide, brief).map((one) => ({ ...one, slide })));
  const ranked = asked.map((one) => ({ ...one, rank: rankOf(one, brief) })).sort((a, b) => b.rank - a.rank);
  const shown = ranked.slice(0, MOST_QUESTIONS);
  const left = ranked.length - shown.length;
  const { meta } = brief;
  const who = registries.people.filter(({ key }) => meta.counterpart.who.includes(key));
  const [only, second] = who;
  const title = only !== undefined && second === undefined ? only.name : meta.title;
  const at = shown[0] === undefined ? 0 : numberOf(shown[0].slide);
  const slide: Slide = {
    id: kind as SlideId,
    role: "slide",
    section: null,
    title: title === "" ? [] : [{ kind: "text", text: title, span: meta.span }],
    attributes: {
      id: null,
      classes: [kind],
      values: { ...(left === 0 ? {} : { left: String(left) }), ...(at === 0 ? {} : { slide: String(at) }) },
    },
    blocks: [listOf(lines)],
    parts: shown.map(partOf),
    notes: [],
    span: meta.span,
    headingSpan: meta.span,
  };
  const alone = { cover: false, agenda: false, sourcesSlide: false };
  const cut = { slides: [slide], sections: [], footnotes: [], waivers: [], remarks: [], carried: [] };
  return { brief: { ...brief, ...cut, meta: { ...meta, ...alone } }, shown: shown.length, left };
}

const rankOf = ({ inlines, given }: Asked, { vocabulary }: BoundBrief): number =>
  takeRaised(inlines, vocabulary).rank || vocabulary.rank("raised", given);

function listOf(lines: readonly TypedLine[]): Block {
  const items = lines.map(({ host }): ListItem => {
    const paragraph = "inlines" in host ? host : host.blocks[0];
    const inlines = paragraph?.kind === "paragraph" ? withoutReferences(paragraph.inlines) : [];
    return {
      span: host.span,
      checked: null,
      blocks: [{ kind: "paragraph", inlines, span: paragraph?.span ?? host.span }],
    };
  });
  const span = lines[0]?.span ?? { file: "", start: 0, end: 0 };
  return { kind: "list", ordered: true, start: 1, items, span };
}

function partOf({ inlines, given, span }: Asked): Part {
  const values: Record<string, string> = given === "" ? {} : { raised: given };
  return { title: withoutReferences(inlines), attributes: { id: null, classes: [], values }, blocks: [], span };
}

const withoutReferences = (inlines: readonly Inline[]): readonly Inline[] =>
  mapInlines(inlines, (inline) => {
    if (inline.kind === "citation" || inline.kind === "footnote") return [];
    return inline.kind === "link" ? inline.children : [inline];
  });
