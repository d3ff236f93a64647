import { entry } from "./entry.ts";

/** Codes of `check/`. Codes are permanent: never reuse or rename one. */
export const checkCatalogue = {};
