import { createRequire } from "node:module";

/** ISO 3166-1: letters and numbers of a country, `["KP", "PRK", "408", …]`. */
const CODES = createRequire(import.meta.url)("i18n-iso-countries/codes.json") as readonly (readonly string[])[];

const NUMBERS: ReadonlyMap<string, string> = new Map(CODES.map(([, letters = "", number = ""]) => [letters, number]));

/** The three digits of a country by its three letters: `PRK` is `408`; undefined for what is no country. */
export const countryNumber = (letters: string): string | undefined => NUMBERS.get(letters);

/** Those whom two capitals name that are no word in capitals. */
const SHORT: ReadonlySet<string> = new Set(["US", "UK", "EU"]);

/** Whether capitals are a country's three letters, or two that everybody knows. */
export const isCountryCode = (letters: string): boolean => NUMBERS.has(letters) || SHORT.has(letters);
