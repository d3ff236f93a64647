/** Samples under stress: the same slide with other texts, so that one sees what its template does with them. */
import type { Block, Inline, Part, Slide } from "../brief/types.ts";
import type { BoundBrief } from "../craft/types.ts";
import { langTag } from "../data/language-tag.ts";
import type { Takes } from "../deck/types.ts";
import { isRightToLeft, languageOf } from "../language/index.ts";
import { mapBrief, mapInlines, type Role } from "../tree/map.ts";
import type { Topic } from "../vocabulary/types.ts";

/** In the order in which a gallery shows them. */
export const STRESSES = ["sample", "shortest", "longest", "many", "unsourced", "ko", "ar", "marked"] as const;
export type Stress = (typeof STRESSES)[number];

/** What each one is, for whoever looks at it. */
export const STRESS_TITLES: Readonly<Record<Stress, string>> = {
  sample: "sample",
  shortest: "shortest texts, one of each thing",
  longest: "long titles, texts of twice the length",
  many: "seven parts, items or rows",
  unsourced: "no sources",
  ko: "Korean",
  ar: "Arabic",
  marked: "marked",
};

/** Fewer words are a name, a number or a word of a scale, which templates may read. */
const RUNNING = 3;
const MANY = 7;
/** Characters of a title that takes two lines in most layouts. */
const LONG_TITLE = 90;

/** What a kind says of how much it holds. */
interface Holds {
  readonly takes: Takes;
  readonly topic: Pick<Topic, "entries">;
  readonly isWhole: boolean;
}

/**
 * Gives the brief of a sample under a stress: the same places, so that diagnostics point into the sample. Nothing gets more
 * than the kind says it holds, of which a rule tells the drafter, and what does not go on to another slide no more than a third
 * as much again: twice a page is no page.
 */
export function stressed(stress: Stress, { takes, topic, isWhole }: Holds): (brief: BoundBrief) => BoundBrief {
  switch (stress) {
    case "sample":
      return (brief) => brief;
    case "shortest":
      return (brief) => amounts(retold(brief, shorten), { parts: takes.parts?.min ?? 1, items: 1, cuts: true });
    case "longest":
      return (brief) => retold(brief, (words, role) => lengthen(words, role, isWhole ? 1 / 3 : 1));
    case "many":
      return (brief) => {
        const most = Math.min(MANY, topic.entries ?? MANY);
        return amounts(brief, { parts: Math.min(most, takes.parts?.max ?? MANY), items: most, cuts: false });
      };
    case "unsourced":
      return withoutSources;
    case "ko":
    case "ar":
      return (brief) => translated(brief, stress);
    case "marked":
      return marked;
  }
}

/** White space, words, punctuation and the tail of a typed line: `(owner: NSC; due: 2013-06-01)`. */
const PIECES = /^(\s*)(.*?)([.:;,?!]*(?:\s*\([\w-]+:[^()]*\))?\s*)$/s;

/** A brief whose running texts are told anew. */
function retold(brief: BoundBrief, tell: (words: string, role: Role) => string): BoundBrief {
  const text = (inlines: readonly Inline[], role: Role): readonly Inline[] =>
    mapInlines(inlines, (inline) => {
      if (inline.kind !== "text" || !isRunning(inline.text)) return [inline];
      const [, before = "", words = "", after = ""] = PIECES.exec(inline.text) ?? [];
      return [{ ...inline, text: `${before}${tell(words, role)}${after}` }];
    });
  return mapBrief(brief, { text });
}

const isRunning = (text: string): boolean => wordsOf(text).length >= RUNNING;
const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

const shorten = (words: string): string => wordsOf(words)[0] ?? words;

/** @param more share of a text that is said again behind it; titles are as long as they may be */
function lengthen(words: string, role: Role, more: number): string {
  const again = wordsOf(words.toLowerCase());
  if (role !== "title") return [words, ...again.slice(0, Math.ceil(again.length * more))].join(" ");
  const times = words.length === 0 ? 0 : Math.ceil(LONG_TITLE / words.length);
  const long = wordsOf(`${words} ${Array(times).fill(words.toLowerCase()).join(" ")}`);
  let title = "";
  for (const word of long) {
    if (title.length + word.length >= LONG_TITLE) break;
    title = title === "" ? word : `${title} ${word}`;
  }
  return title;
}

/** Letters that are as wide as one of a Latin text, as the measurer sees them. */
const LETTERS = { ko: 0.53, ar: 0.71 } as const;

/** Running texts in another language, as wide; names and numbers stay, as they may in any brief. */
function translated(brief: BoundBrief, lang: "ko" | "ar"): BoundBrief {
  const { filler } = languageOf(lang);
  const words = wordsOf(filler);
  const width = LETTERS[lang];
  const tell = (text: string): string => {
    let told = words[0] ?? filler;
    for (let at = 1; ; at += 1) {
      const more = `${told} ${words[at % words.length] ?? filler}`;
      // As near as whole words come: a text that ends with a long one would be a tenth longer.
      if ((told.length + more.length) / 2 > text.length * width) return told;
      told = more;
    }
  };
  const retitled = retold(brief, tell);
  return {
    ...retitled,
    meta: { ...brief.meta, lang: langTag(lang), rtl: isRightToLeft(lang), title: tell(brief.meta.title) },
  };
}

/** Every title, paragraph and item at the middle level of the sample scheme, which comes with briefdeck. */
function marked(brief: BoundBrief): BoundBrief {
  const { meta } = brief;
  const scheme = { ...meta, handling: { ...meta.handling, scheme: "sample" } };
  const text = (inlines: readonly Inline[], role: Role): readonly Inline[] => {
    const [first] = inlines;
    if (first === undefined || role === "cell") return inlines;
    return [{ kind: "text", text: "(SR) ", span: { ...first.span, end: first.span.start } }, ...inlines];
  };
  return { ...mapBrief(brief, { text }), meta: scheme };
}

function withoutSources(brief: BoundBrief): BoundBrief {
  const drop = (inline: Inline): readonly Inline[] =>
    inline.kind === "citation" || inline.kind === "footnote" ? [] : [inline];
  const text = (inlines: readonly Inline[]): readonly Inline[] => mapInlines(inlines, drop);
  return { ...mapBrief(brief, { text }), sources: [], footnotes: [] };
}

interface Amounts {
  readonly parts: number;
  readonly items: number;
  /** Whether what there is beyond them goes. */
  readonly cuts: boolean;
}

/** As many parts; a slide without parts has as many items in its lists and rows in its tables. */
function amounts(brief: BoundBrief, wanted: Amounts): BoundBrief {
  const slide = (one: Slide): Slide =>
    one.parts.length > 0
      ? { ...one, parts: repeated(one.parts, wanted.parts, wanted) }
      : { ...one, blocks: one.blocks.map((block) => withItems(block, wanted)) };
  return mapBrief(brief, { slide });
}

function withItems(block: Block, wanted: Amounts): Block {
  const { parts, items } = wanted;
  switch (block.kind) {
    case "list":
      return { ...block, items: repeated(block.items, items, wanted) };
    case "table":
      return { ...block, rows: repeated(block.rows, items, wanted) };
    case "columns":
      return { ...block, columns: repeated<Part>(block.columns, parts, wanted) };
    default:
      return block;
  }
}

function repeated<T>(list: readonly T[], wanted: number, { cuts }: Amounts): readonly T[] {
  const length = cuts ? wanted : Math.max(wanted, list.length);
  return list.length === 0 ? list : Array.from({ length }, (_, at) => list[at % list.length] as T);
}
