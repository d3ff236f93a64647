/** L1 to L5: marks and releases. */
export const marksLint = {};
