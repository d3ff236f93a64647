/** What the readers of labels have in common: labels as a pattern, and what a level says by itself. */
import type { Span } from "../../diagnostics/types.ts";
import type { Level, Mark } from "../types.ts";

/** What a label says, wherever it stands. */
export type Found = Omit<Mark, "span">;

/** Labels of one letter are no marks without brackets, nor are those in letters without capitals, which are words as well. */
export const isLoose = (label: string): boolean => label.toUpperCase().replace(/[^A-Z0-9]/g, "").length >= LEAST;
const LEAST = 2;

/** The mark of a level, and nothing that narrows it. */
export const markOf = ({ id, portion }: Level): Found => ({ level: id, releaseTo: null, caveats: [], text: portion });

/** The same in its place. */
export const markAt = (level: Level, span: Span): Mark => ({ ...markOf(level), span });

/** A pattern of labels that can stand without brackets, the longest first; those of two words with a colon are looked for apart. */
export const alternatives = (labels: readonly string[]): string =>
  [...new Set(labels)]
    .filter((label) => !label.includes(":") && isLoose(label))
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");

/** A word as a pattern of itself. */
export const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
