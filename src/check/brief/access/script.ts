interface Script {
  readonly script: string;
  readonly letters: RegExp;
  /** Languages that are written in it. */
  readonly langs: readonly string[];
}

/** Scripts that leave little doubt about the language's family; Latin says nothing, so it is not here. */
const SCRIPTS: readonly Script[] = [
  { script: "Hangul", letters: /\p{Script=Hangul}/gu, langs: ["ko"] },
  { script: "kana", letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, langs: ["ja"] },
  {
    script: "Cyrillic",
    letters: /\p{Script=Cyrillic}/gu,
    langs: ["ru", "uk", "bg", "sr", "be", "mk", "kk", "mn", "ky", "tg"],
  },
  { script: "Arabic", letters: /\p{Script=Arabic}/gu, langs: ["ar", "fa", "ur", "ps", "ckb"] },
  { script: "Hebrew", letters: /\p{Script=Hebrew}/gu, langs: ["he", "yi"] },
];
const LETTERS = /\p{L}/gu;
const FEWEST = 40;

/** The script of most letters, if it is one that tells the language; null for short and for Latin texts. */
export function scriptOf(texts: readonly string[]): Pick<Script, "script" | "langs"> | null {
  // A sample is enough, and bounds the work.
  const text = texts.join(" ").slice(0, 20_000);
  const all = text.match(LETTERS)?.length ?? 0;
  if (all < FEWEST) return null;
  return SCRIPTS.find(({ letters }) => (text.match(letters)?.length ?? 0) > all * 0.6) ?? null;
}
