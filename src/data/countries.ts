import { createRequire } from "node:module";

/** ISO 3166-1: letters and numbers of a country, `["KP", "PRK", "408", …]`. */
const CODES = createRequire(import.meta.url)("i18n-iso-countries/codes.json") as readonly (readonly string[])[];

const NUMBERS: ReadonlyMap<string, string> = new Map(CODES.map(([, letters = "", number = ""]) => [letters, number]));

/** The three digits of a country by its three letters: `PRK` is `408`; undefined for what is no country. */
export const countryNumber = (letters: string): string | undefined => NUMBERS.get(letters);

const PAIRS: ReadonlyMap<string, string> = new Map(CODES.map(([two = "", three = ""]) => [three, two]));

/**
 * What a country is called in some languages, in full and in short: of `USA` “United States” and “US”.
 * @param letters its three; of what is no country nothing is said
 * @param languages by their tags
 */
export function countryNames(letters: string, languages: readonly string[]): readonly string[] {
  const pair = PAIRS.get(letters);
  if (pair === undefined) return [];
  const styles = ["long", "short"] as const;
  return languages.flatMap((language) =>
    styles.map((style) => new Intl.DisplayNames([language], { type: "region", style }).of(pair) ?? ""),
  );
}

/** Whether a text is what a country is called in some languages, in any case. @param languages by their tags */
export function isCountryName(text: string, languages: readonly string[]): boolean {
  const name = text.toLowerCase();
  return [...NUMBERS.keys()].some((letters) =>
    countryNames(letters, languages).some((one) => one.toLowerCase() === name),
  );
}

/** The two letters of a country by its three; "" of what is no country. */
export const countryPair = (letters: string): string => PAIRS.get(letters) ?? "";

/** Those whom two capitals name that are no word in capitals. */
const SHORT: ReadonlySet<string> = new Set(["US", "UK", "EU"]);

/** Whether capitals are a country's three letters, or two that everybody knows. */
export const isCountryCode = (letters: string): boolean => NUMBERS.has(letters) || SHORT.has(letters);
