/** Exit codes (sysexits.h gives 70 to internal errors). */
export const EXIT = { done: 0, errors: 1, usage: 2, bug: 70 } as const;

/** Wrong usage: printed with a pointer to `--help`, exit 2. */
export class UsageError extends Error {}
