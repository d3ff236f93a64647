/** How long words of alphabets that our text faces lack are drawn: letters in the forms that their neighbours give them. */
import { alphabet as hebrew } from "./data/arimo-hebrew.ts";
import { alphabet as arabic } from "./data/vazirmatn.ts";
import type { AlphabetData, AlphabetStyle } from "./types.ts";

/** An alphabet with the open face that draws it, whatever face is asked for: only of that one its forms are known. */
export interface Alphabet {
  readonly drawnBy: string;
  /** Length in em of a text on one line, without kerning and with no ligatures but those that the script cannot do without. */
  drawn(text: string, bold: boolean): number;
}

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;
const HEBREW = /[\u0590-\u05ff\ufb1d-\ufb4f]/;

/** The alphabet of a letter that a face of ours draws; null for one of another. */
export function alphabetOf(letter: string): Alphabet | null {
  if (ARABIC.test(letter)) return ALPHABETS.arabic;
  return HEBREW.test(letter) ? ALPHABETS.hebrew : null;
}

const ALPHABETS = {
  arabic: createAlphabet("Vazirmatn", arabic),
  hebrew: createAlphabet("Arimo", hebrew),
};

/** Joins what stands beside it, and is nothing itself. */
const JOINER = "\u200d";
/** Keeps what stands beside it from joining. */
const NON_JOINER = "\u200c";
/** Marks and signs of direction, which letters join across. */
const JOINED_THROUGH = /[\p{Mn}\p{Me}\p{Cf}]/u;

interface Forms {
  readonly alone: number;
  readonly first: number;
  readonly middle: number;
  readonly last: number;
}

interface Style {
  readonly forms: ReadonlyMap<string, Forms>;
  readonly pairs: ReadonlyMap<string, { readonly alone: number; readonly joined: number }>;
}

function createAlphabet(drawnBy: string, data: AlphabetData): Alphabet {
  // Unpacked when somebody first writes in it.
  const styles: { regular?: Style; bold?: Style } = {};
  let joins: ReadonlyMap<string, string> | null = null;
  return {
    drawnBy,
    drawn(text, bold) {
      const key = bold ? "bold" : "regular";
      joins ??= new Map(lettersOf(data.letters).map((letter, index) => [letter, data.joins.charAt(index)]));
      styles[key] ??= decode(data, data[key]);
      return lengthOf([...text], joins, styles[key]) / data.unitsPerEm;
    },
  };
}

function numberOf(written: string | undefined): number {
  return Number.parseInt(written ?? "", 36);
}

function lettersOf(ranges: string): readonly string[] {
  return ranges.split(" ").flatMap((range) => {
    const [first, last = first] = range.split("-");
    const from = numberOf(first);
    return Array.from({ length: numberOf(last) - from + 1 }, (_, index) => String.fromCodePoint(from + index));
  });
}

function decode({ letters, joins }: AlphabetData, { widths, pairs }: AlphabetStyle): Style {
  const units = widths.split(" ").map(numberOf);
  let at = 0;
  const next = (): number => units[at++] ?? 0;
  const forms = new Map<string, Forms>();
  lettersOf(letters).forEach((letter, index) => {
    const join = joins.charAt(index);
    const alone = join === "T" ? 0 : next();
    const first = join === "D" ? next() : alone;
    const middle = join === "D" ? next() : alone;
    const last = join === "D" || join === "R" ? next() : alone;
    forms.set(letter, { alone, first, middle: join === "R" ? last : middle, last });
  });
  const found = pairs === "" ? [] : pairs.split(",");
  return {
    forms,
    pairs: new Map(
      found.map((pair) => {
        const [left = 0, right = 0, alone = 0, joined = 0] = pair.split(" ").map(numberOf);
        return [String.fromCodePoint(left, right), { alone, joined }];
      }),
    ),
  };
}

function lengthOf(letters: readonly string[], joins: ReadonlyMap<string, string>, { forms, pairs }: Style): number {
  const shown = letters.filter(
    (letter) =>
      letter === JOINER || letter === NON_JOINER || !(JOINED_THROUGH.test(letter) || joins.get(letter) === "T"),
  );
  const leads = (letter: string | undefined): boolean =>
    letter !== undefined && (letter === JOINER || joins.get(letter) === "D");
  const follows = (letter: string | undefined): boolean =>
    letter !== undefined && (leads(letter) || joins.get(letter) === "R");
  let sum = 0;
  for (let at = 0; at < shown.length; at++) {
    const [letter = "", next] = [shown[at], shown[at + 1]];
    const isBehind = follows(letter) && leads(shown[at - 1]);
    const pair = next === undefined ? undefined : pairs.get(letter + next);
    if (pair !== undefined) {
      sum += isBehind ? pair.joined : pair.alone;
      at += 1;
      continue;
    }
    const found = forms.get(letter);
    if (found === undefined) continue;
    const isBefore = leads(letter) && follows(next);
    sum += isBehind ? (isBefore ? found.middle : found.last) : isBefore ? found.first : found.alone;
  }
  return sum;
}
