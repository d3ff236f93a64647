/** L6 to L11: sources. */
export const sourcesLint = {};
