/** How a slide comes, as front matter and headings name it: what every program of PowerPoint's format has. */
export const TRANSITIONS = ["none", "cut", "fade", "push", "wipe"] as const;
export type Transition = (typeof TRANSITIONS)[number];

/** What they are called in decks of Slidev and reveal.js. */
const ELSEWHERE: ReadonlyMap<string, Transition> = new Map([
  ...["slide", "slide-left", "slide-right", "slide-up", "slide-down"].map((name) => [name, "push"] as const),
  ...["fade-out", "fade-in", "view-transition"].map((name) => [name, "fade"] as const),
]);

/** Null for words that name none of them. Of two, the way forward and the way back, the first counts. */
export function readTransition(words: string): Transition | null {
  const wanted = (words.split("|", 1)[0] ?? "").trim().toLowerCase();
  return TRANSITIONS.find((name) => name === wanted) ?? ELSEWHERE.get(wanted) ?? null;
}
