import { entry } from "./entry.ts";

/** Codes of `host/`. Codes are permanent: never reuse or rename one. */
export const hostCatalogue = {};
