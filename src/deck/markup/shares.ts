import type { Part } from "../../brief/types.ts";

const PERCENT = /^(\d{1,3}(?:\.\d{1,4})?)%$/;
/** What a column keeps at least where the widths of the others leave nothing. */
const LEAST = 5;

/**
 * How wide columns are to each other, from Pandoc's `{width=40%}`: percentages; those that say nothing share what the
 * others leave. Null where none says anything.
 */
export function columnShares(parts: readonly Part[]): readonly number[] | null {
  const given = parts.map(({ attributes }) => Number(PERCENT.exec(attributes.values.width ?? "")?.[1] ?? 0));
  const open = given.filter((share) => share === 0).length;
  if (open === parts.length) return null;
  const left = 100 - given.reduce((sum, share) => sum + share, 0);
  return given.map((share) => Math.max(LEAST, share || left / open));
}
