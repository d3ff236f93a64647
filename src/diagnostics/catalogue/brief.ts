import { entry } from "./entry.ts";

/** Codes of `brief/`. Codes are permanent: never reuse or rename one. */
export const briefCatalogue = {};
