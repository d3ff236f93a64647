import { entry } from "./entry.ts";

/** Codes of `cli/`. Codes are permanent: never reuse or rename one. */
export const cliCatalogue = {};
