import type { Weights } from "./types.ts";

/** Stops the build of a brief that is cleared or final; warns in a draft. */
export const STOPS: Weights = { draft: "warning", cleared: "error", final: "error" };

/** Stops every build, a draft's too: what must never leave the desk. */
export const ALWAYS_STOPS: Weights = { draft: "error", cleared: "error", final: "error" };

export const WARNS: Weights = { draft: "warning", cleared: "warning", final: "warning" };

/** Tells in a draft and while it is cleared; warns once it is final. */
export const WARNS_AT_LAST: Weights = { draft: "info", cleared: "info", final: "warning" };

export const INFORMS: Weights = { draft: "info", cleared: "info", final: "info" };
