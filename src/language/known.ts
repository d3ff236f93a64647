/** The languages that have a file. One line each; nothing else knows them by name. */

import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en, enUS } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { ru } from "./ru.ts";
import type { Language } from "./types.ts";
import { zh } from "./zh.ts";

export const KNOWN_LANGUAGES: readonly Language[] = [en, ko, fr, es, de, ru, ar, zh, ja];

/** Regions that write otherwise than their language does, by tag in lower case. */
export const REGIONS: Readonly<Record<string, Language>> = { "en-us": enUS };
