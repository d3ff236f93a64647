/** L12 and L13: likelihood, confidence, caveats. */
export const analysisLint = {};
