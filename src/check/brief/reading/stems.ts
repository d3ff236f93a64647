/** What a text is about, as a set of word stems: enough to tell whether two texts make the same claim. */
import type { Stems } from "../../../language/prose.ts";
import { perReading } from "../../../language/reading.ts";

interface Stemmer extends Pick<Stems, "least" | "left" | "pairs"> {
  /** Letters of the language's own script; null: those that no other language of the text claims. */
  readonly script: RegExp | null;
  readonly ignored: ReadonlySet<string>;
  readonly endings: readonly (readonly [ending: RegExp, instead: string])[];
}

const stemmersOf = perReading((reading) =>
  reading.map(({ script, prose: { stems } }): Stemmer => {
    const endings = stems.endings.map(([ending, instead]) => [new RegExp(ending, "u"), instead] as const);
    const own = script === null ? null : new RegExp(script, "u");
    return { ...stems, script: own, ignored: new Set(stems.ignored.split(" ")), endings };
  }),
);

/** Stems of the words that carry meaning: without endings and particles. */
export function stemsOf(text: string, lang: string): ReadonlySet<string> {
  const stems = new Set<string>();
  const all = stemmersOf(text, lang);
  for (const [word] of text
    .normalize("NFKC")
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const ofScript = all.filter(({ script }) => script?.test(word) === true);
    // English is read everywhere, and has no script of its own.
    const stemmers = [...ofScript, ...all.filter(({ script }) => script === null)].slice(0, 1);
    for (const stem of stemmers.flatMap((stemmer) => stemsOfWord(word, stemmer))) stems.add(stem);
  }
  return stems;
}

function stemsOfWord(word: string, { least, left, ignored, endings, pairs }: Stemmer): readonly string[] {
  if (ignored.has(word) || (word.length < least && !/\p{N}/u.test(word))) return [];
  if (pairs) return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  const stem = endings.reduce((rest, [ending, instead]) => rest.replace(ending, instead), word);
  return stem.length >= left || /\p{N}/u.test(stem) ? [stem] : [];
}

/** How many stems two texts share. */
export function sharedStems(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared;
}
