/** L22 to L26: fit, access, languages, versions. */
export const deckLint = {};
