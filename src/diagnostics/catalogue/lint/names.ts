/** L14 to L17: names, dates, numbers. */
export const namesLint = {};
