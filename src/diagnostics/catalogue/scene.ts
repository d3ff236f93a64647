import { entry } from "./entry.ts";

/** Codes of `scene/`. Codes are permanent: never reuse or rename one. */
export const sceneCatalogue = {};
