/** The languages that have a file. One line each; nothing else knows them by name. */
import { en, enUS } from "./en.ts";
import { fr } from "./fr.ts";
import { ko } from "./ko.ts";
import type { Language } from "./types.ts";

export const KNOWN_LANGUAGES: readonly Language[] = [en, ko, fr];

/** Regions that write otherwise than their language does, by tag in lower case. */
export const REGIONS: Readonly<Record<string, Language>> = { "en-us": enUS };
