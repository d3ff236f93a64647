/** From here on a slice of a text is a view of it: shorter ones are copies anyway (V8, `SlicedString::kMinLength`). */
const SHORTEST_VIEW = 13;

/** The same text on its own: a word that is kept of a part would keep the whole part with it, in two bytes a letter. */
export const detached = (text: string): string => (text.length < SHORTEST_VIEW ? text : ` ${text}`.slice(1));
