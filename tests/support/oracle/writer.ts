/** Draws texts, each with a word of its own, and keeps for each who may see it. */
import {
  all,
  type Gate,
  HOUSE,
  LOOSE,
  MARKS,
  type MarkOf,
  OPEN,
  type SchemeName,
  SPOKEN,
  seenBy,
  UNSURE,
  unmarkedIn,
  unseen,
} from "./judges.ts";

/** Numbers that look drawn, the same for one seed everywhere (mulberry32, public domain). */
export function chance(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** From 0 to below `end`. */
    upTo: (end: number): number => Math.floor(next() * end),
    one: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    isOnce: (often: number): boolean => next() < often,
  };
}
export type Chance = ReturnType<typeof chance>;

export interface Planted {
  readonly word: string;
  /** What kind of place it stands in, for whoever reads a failure. */
  readonly place: string;
  readonly gate: Gate;
  /** A rule of the check stops the deck: nothing withholds the word before. */
  readonly byRule?: boolean;
}

/** What stands over a text. */
export interface Over {
  /** All must be open. */
  readonly gates: readonly Gate[];
  /** Decides about a text without a mark; null where nothing does. */
  readonly mark: Gate | null;
}

export interface Writing {
  readonly marked?: number;
  readonly form?: (word: string) => string;
  readonly shown?: boolean;
}

export interface Text {
  readonly md: string;
  readonly gate: Gate;
  /** What a text without a mark below it is judged by. */
  readonly mark: Gate | null;
  /** Of its own mark alone; null if it has none. */
  readonly own: Gate | null;
}

/** Words around the planted one, in the letters of each language. */
const AROUND: Readonly<Record<string, readonly [string, string]>> = {
  en: ["The", "plan"],
  fr: ["Le projet", "avance"],
  de: ["Der", "Entwurf"],
  es: ["El plan", "sigue"],
  ru: ["Наш", "план"],
  ko: ["우리", "계획"],
  ja: ["この", "計画"],
  zh: ["这个", "计划"],
  ar: ["هذه", "الخطة"],
};

const LETTERS = "bcdfghjklmnprstvxz";

/** A way to write a marked text, and who may not see it for that. */
interface Style {
  readonly write: (body: string) => string;
  readonly gate: Gate;
}

const plainly = (mark: string): Style => ({ write: (body) => `(${mark}) ${body}`, gate: OPEN });

export class Writer {
  readonly planted: Planted[] = [];
  readonly files = new Map<string, string>();
  /** A mark somewhere is written as the scheme does not read it: the build may stop. */
  mayStop = false;
  #count = 0;

  readonly draw: Chance;
  readonly scheme: SchemeName;
  readonly lang: string;
  /** How often a mark is written loosely. */
  readonly loose: number;
  /** How often a mark is one that partners may see, where it is not drawn from all: else hardly a table stays whole. */
  readonly lenient: number;
  /** Words that name something of the own side. */
  readonly labels: readonly string[];

  constructor({
    draw,
    scheme,
    lang,
    loose,
    lenient,
    labels,
  }: Pick<Writer, "draw" | "scheme" | "lang" | "loose" | "lenient" | "labels">) {
    this.draw = draw;
    this.scheme = scheme;
    this.lang = lang;
    this.loose = loose;
    this.lenient = lenient;
    this.labels = labels;
  }

  get marks(): readonly MarkOf[] {
    return MARKS[this.scheme];
  }

  /** `(SO) `: a mark that everybody may see, with its blank; "" in a brief without marks. */
  get free(): string {
    const [first] = this.marks;
    return first === undefined ? "" : `(${first.written}) `;
  }

  /** Where marks are optional, what stands above decides about many. */
  get #often(): number {
    return this.scheme === "tlp" ? 0.5 : 0.85;
  }

  /** A word that stands nowhere else. */
  plant(place: string, gate: Gate): string {
    let n = this.#count++;
    let letters = "";
    for (let at = 0; at < 4; at++) {
      letters += LETTERS[n % LETTERS.length];
      n = Math.floor(n / LETTERS.length);
    }
    const word = `zq${letters}w`;
    this.planted.push({ word, place, gate });
    return word;
  }

  /** A number that stands nowhere else. */
  plantNumber(place: string, gate: Gate): string {
    const word = `77${String(this.#count++).padStart(5, "0")}77`;
    this.planted.push({ word, place, gate });
    return word;
  }

  /** For which nobody has decided but what stands over it. */
  unmarked({ gates, mark }: Over): Gate {
    return all(...gates, mark ?? unmarkedIn(this.scheme));
  }

  /**
   * A text in a place where it has a mark of its own.
   * @param marked how often it has one
   * @param form what the text is written as, the planted word given: its mark is written as the scheme reads it
   * @param shown whether a deck that may show it does
   */
  text(place: string, over: Over, { marked = this.#often, form, shown = true }: Writing = {}): Text {
    const { draw } = this;
    const told = (gate: Gate): Gate => (shown ? gate : unseen(gate));
    const [before, after] = AROUND[this.lang] ?? ["The", "plan"];
    const write = form ?? ((word: string) => `${before} ${word} ${after}`);
    if (this.scheme === "none" && form === undefined && draw.isOnce(this.loose / 2)) {
      return { ...this.#foreign(place), mark: over.mark };
    }
    if (this.marks.length === 0 || !draw.isOnce(marked)) {
      const gate = this.unmarked(over);
      return { md: write(this.plant(place, told(gate))), gate, mark: over.mark, own: null };
    }
    const open = draw.isOnce(this.lenient) ? this.marks.filter(({ partner }) => partner) : this.marks;
    const mark = draw.one(open);
    const own = seenBy(mark);
    if (form === undefined && draw.isOnce(this.loose)) return this.#loose(place, over, mark, own);
    const style = form === undefined ? this.#style(mark.written) : plainly(mark.written);
    // A line to say goes from a screen with all that it speaks for, whatever its mark is.
    const alone = all(own, style.gate);
    const gate = all(...over.gates, alone);
    return { md: style.write(write(this.plant(place, told(gate)))), gate, mark: own, own: alone };
  }

  /** As the scheme reads it, whatever emphasis is around it. */
  #style(mark: string): Style {
    const forms: readonly Style[] = [
      { write: (body) => `**(${mark}) ${body}**`, gate: OPEN },
      { write: (body) => `*(${mark})* ${body}`, gate: OPEN },
      { write: (body) => `**Say:** (${mark}) ${body}`, gate: OPEN },
      { write: (body) => `(${mark}) **Ask:** ${body}`, gate: SPOKEN },
    ];
    return this.draw.isOnce(0.15) ? this.draw.one(forms) : plainly(mark);
  }

  /** Now and then another line, with a mark that nobody reads there. */
  looseLine(place: string, { gates }: Over): string {
    if (this.marks.length === 0 || !this.draw.isOnce(this.loose)) return "";
    this.mayStop = true;
    const mark = this.draw.one(this.marks);
    return `\n(${mark.written}) ${this.plant(place, unseen(all(...gates, seenBy(mark))))}`;
  }

  /** Marks of a scheme that the brief does not name: beyond the own side nobody may get the text. */
  #foreign(place: string): Omit<Text, "mark"> {
    this.mayStop = true;
    const closed = [...MARKS.sample, ...MARKS.tlp].filter((one) => !one.partner && /:|\/\//.test(one.written));
    const { written } = this.draw.one(closed);
    const word = this.plant(`${place}, mark of no scheme: ${written}`, HOUSE);
    const md = this.draw.one([
      `(${written}) the ${word} plan`,
      `[${written}] the ${word} plan`,
      `**(${written})** ${word}`,
      `Say: (${written}) ${word}`,
      `We say. (${written}) ${word}`,
      `${word} (${written})`,
    ]);
    // L3 tells of marks where a scheme would have them, and stops the deck with all that stands beside and below.
    const byRule = /^\**\(/.test(md);
    const [last] = this.planted.splice(-1);
    if (last !== undefined) this.planted.push({ ...last, byRule });
    const gate = byRule ? UNSURE : HOUSE;
    return { md, gate, own: gate };
  }

  #loose(place: string, over: Over, mark: MarkOf, own: Gate): Text {
    this.mayStop = true;
    // A mark that nobody reads may open nothing, and take more along than it says.
    const gate = unseen(all(...over.gates, own));
    const at = this.draw.upTo(LOOSE.length);
    const word = this.plant(`${place}, mark written as ${at}: ${LOOSE[at]?.("M", "", "…")}`, gate);
    const md = LOOSE[at]?.(mark.written, this.free, `the ${word} plan`) ?? "";
    return { md, gate, mark: gate, own: unseen(own) };
  }
}

export const over = (...gates: readonly Gate[]): Over => ({ gates, mark: null });
export const ANYWHERE: Over = { gates: [OPEN], mark: null };
