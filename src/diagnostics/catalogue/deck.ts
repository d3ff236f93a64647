import { entry } from "./entry.ts";

/** Codes of `deck/`. Codes are permanent: never reuse or rename one. */
export const deckCatalogue = {};
