/** Codes of `emit/`. Codes are permanent: never reuse or rename one. */
export const emitCatalogue = {};
