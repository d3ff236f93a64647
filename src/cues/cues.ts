/** Reads what a presenter needs out of a brief as one release has it. */
import type { Block, Inline, Slide } from "../brief/types.ts";
import { typedLines } from "../craft/lines.ts";
import { lengthOf, type ProgrammeRow, programmeOf } from "../craft/programme.ts";
import { takeRaised } from "../craft/raised.ts";
import { countWords, paceOf } from "../craft/speech.ts";
import type { BoundBrief, Person, Registries } from "../craft/types.ts";
import { capitals } from "../data/capitals.ts";
import type { Released } from "../release/types.ts";
import { textOf } from "../tree/text.ts";
import { inlinesIn, textsIn, wordsIn } from "../tree/walk.ts";
import { hasRole, type Role } from "../vocabulary/types.ts";
import { withoutMark } from "../vocabulary/words.ts";
import { questionsOn, spokenLines } from "./lines.ts";
import type { CueItem, CueSlide, Cues, Question } from "./types.ts";

/** @param released as its reader has it, no screen in mind: cues are shown to nobody but the presenter */
export function cuesOf({ brief, registries, release, profile }: Released): Cues {
  const { meeting } = brief.meta;
  const programme = (programmeOf(brief) ?? []).map((row) => itemOf(row, brief));
  const slides = brief.slides.map((slide) => cueSlide(slide, brief, registries));
  const questions = brief.slides.flatMap((slide) => questionsOf(slide, brief));
  return {
    release: release === null ? null : { name: release.name, audience: release.audience },
    profile,
    start: startOf(meeting.start, programmeOf(brief) ?? []),
    programme,
    ask: askOf(brief, programme, slides),
    slides: slides.filter(({ says, names }) => says.length + names.length > 0),
    questions: [...questions].sort((a, b) => b.rank - a.rank),
    shunned: brief.slides.flatMap(shunnedOf),
    clocks: clocksOf(brief, registries),
  };
}

/** Every text of some cues, for what looks for leaks. */
export function textsOfCues(cues: Cues): readonly string[] {
  const texts: string[] = [];
  const add = (value: unknown): void => {
    if (typeof value === "string") texts.push(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(add);
  };
  add({ ...cues, release: null, clocks: [] });
  return texts;
}

function startOf(start: string | null, [first]: readonly ProgrammeRow[]): number | null {
  const [, hours, minutes] = /T(\d{2}):(\d{2})/.exec(start ?? "") ?? [];
  if (hours !== undefined && minutes !== undefined) return Number(hours) * 60 + Number(minutes);
  return first?.range?.isClock === true ? first.range.from : null;
}

function itemOf(row: ProgrammeRow, { slides, vocabulary }: BoundBrief): CueItem {
  const inlines = row.cells.flatMap((cell) => inlinesIn(cell.inlines));
  const links = inlines.flatMap((inline) =>
    inline.kind === "link" && inline.href.startsWith("#") ? [inline.href] : [],
  );
  const priorities = row.cells.map((cell) => vocabulary.rank("priority", textOf(cell.inlines)));
  const written = row.item.filter((inline) => textOf([inline]) !== "");
  return {
    words: plain(row.item) || textOf(row.cells[0]?.inlines ?? []),
    minutes: lengthOf(row),
    isAsk: written.length > 0 && written.every(({ kind }) => kind === "strong"),
    priority: priorities.reduce((most, one) => Math.max(most, one), 0),
    slides: slides.flatMap(({ id, span }) => (links.includes(`#${id}`) ? [span.start] : [])),
  };
}

function cueSlide(slide: Slide, brief: BoundBrief, { people }: Registries): CueSlide {
  const { rate } = paceOf(brief.meta.meeting.interpretation);
  const says = spokenLines(slide, brief).map(({ text, tail, host }) => {
    const words = plain(text);
    const given = Number.parseFloat(tail.other.minutes ?? "") || 0;
    const reason = "blocks" in host ? withoutMark(wordsIn(host.blocks.slice(1))) : "";
    return { words, reason, minutes: given > 0 ? given : Math.round((countWords(words) / rate) * 2) / 2 };
  });
  const blocks = [...slide.blocks, ...slide.parts.flatMap((part) => part.blocks), ...slide.notes];
  const titles = [slide.title, ...slide.parts.map(({ title }) => title)];
  const words = [...titles, ...textsIn(blocks)].map(textOf).join("\n");
  const person = slide.attributes.values.person;
  const named = people.filter((one) => one.sayItLike !== "" && (one.key === person || isNamed(one, words)));
  const names = named.map((one) => ({
    name: one.name,
    script: Object.values(one.scripts)[0] ?? "",
    how: one.sayItLike,
  }));
  return { at: slide.span.start, says, names };
}

function isNamed({ name, family, variants, scripts }: Person, words: string): boolean {
  return [name, family, ...variants, ...Object.values(scripts)].some((one) => {
    const at = one === "" ? -1 : words.indexOf(one);
    return (
      at !== -1 &&
      !/\p{L}/u.test(`${words[at - 1] ?? ""}`) &&
      (!/\p{Script=Latin}/u.test(one) || !/\p{L}/u.test(`${words[at + one.length] ?? ""}`))
    );
  });
}

function questionsOf(slide: Slide, brief: BoundBrief): readonly Question[] {
  const { vocabulary } = brief;
  return questionsOn(slide, brief).map(({ inlines, given, lines }) => {
    const asked = takeRaised(inlines, vocabulary);
    const of = (role: Role): readonly (readonly Inline[])[] =>
      lines.flatMap(({ type, text }) => (hasRole(vocabulary.line(type), role) ? [text] : []));
    const [said, avoided] = [of("spoken"), of("avoided")];
    const marks = [asked.text, ...said, ...avoided].map(markOf).filter((mark) => mark !== "");
    return {
      words: plain(asked.text),
      raised: asked.words || given,
      rank: asked.rank || vocabulary.rank("raised", given),
      line: said.map(plain).join("\n"),
      avoid: avoided.map(plain).join("\n"),
      marks: [...new Set(marks)].join(" "),
      slide: slide.span.start,
    };
  });
}

/** What is not to be raised: the items of a slide or part that says so. */
function shunnedOf({ about, blocks, parts }: Slide): Cues["shunned"] {
  const held = [
    ...(hasRole(about?.topic, "avoided") ? [blocks] : []),
    ...parts.flatMap((part) => (hasRole(part.about?.topic, "avoided") ? [part.blocks] : [])),
  ];
  return held.flatMap((of: readonly Block[]) =>
    of.flatMap((block) => {
      if (block.kind !== "list") return [];
      return block.items.map((item) => {
        const [first] = item.blocks;
        const inlines = first?.kind === "paragraph" ? first.inlines : [];
        const label = inlines[0]?.kind === "strong" ? textOf([inlines[0]]).replace(/(?:(?<!\s)\s+)?[:：]$/, "") : "";
        const rest = plain(label === "" ? inlines : inlines.slice(1)).replace(/^[:：]\s*/, "");
        return label === "" ? { words: rest, why: "" } : { words: withoutMark(label), why: withoutMark(rest) };
      });
    }),
  );
}

/** What the meeting is for: what its item of the programme links to, else the slide that asks, else that of the points. */
function askOf(
  { slides, vocabulary }: BoundBrief,
  programme: readonly CueItem[],
  cues: readonly CueSlide[],
): Cues["ask"] {
  const linked = programme.find(({ isAsk }) => isAsk)?.slides[0];
  const points = slides.find(({ about, parts }) =>
    [about, ...parts.map((part) => part.about)].some((one) => hasRole(one?.topic, "points")),
  );
  const asks = slides.find((slide) => typedLines(slide).some(({ type }) => type === vocabulary.line("ask").type));
  const found = linked ?? points?.span.start ?? asks?.span.start;
  if (found === undefined) return null;
  const says = cues.find(({ at }) => at === found)?.says ?? [];
  // The longest of its lines: there must be time for that one.
  return { slide: found, minutes: says.reduce((most, { minutes }) => Math.max(most, minutes), 0) };
}

function clocksOf({ meta }: BoundBrief, { people }: Registries): Cues["clocks"] {
  const keys = [...meta.principal, ...meta.counterpart.who];
  const countries = keys.flatMap((key) => people.filter((person) => person.key === key).map(({ country }) => country));
  return [...new Set(countries)].flatMap((country) => capitals().get(country) ?? []);
}

const plain = (inlines: readonly Inline[]): string => withoutMark(textOf(inlines));
const markOf = (inlines: readonly Inline[]): string => {
  const [words, bare] = [textOf(inlines), plain(inlines)];
  return words.endsWith(bare) ? words.slice(0, words.length - bare.length).trim() : "";
};
