/** What appears at a click: the class by which reveal.js and Quarto know it, which what Slidev says so is given too. */

export const STEP_CLASS = "fragment";
/** Effects of reveal.js on what stands there from the start. */
const SHOWN = /^(?:fade-out|semi-fade-out|highlight-.+|grow|shrink|strike|blur)$/;

/** Whether what has these classes appears at a click of its own. */
export const appears = (classes: readonly string[]): boolean =>
  classes.includes(STEP_CLASS) && !classes.some((name) => SHOWN.test(name));
