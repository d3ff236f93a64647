import { levelOf } from "./rollup.ts";
import type { Mark, Scheme } from "./types.ts";

/** The audience that stands for everybody. */
export const PUBLIC = "PUBLIC";

/**
 * Whether one audience may see a marked text. A release list decides where there is one. Without one, those may whom
 * the level is open to, if no caveat narrows it, and the brief's own side (`owners`); nobody else.
 */
export function maySee(mark: Mark, audience: string, owners: readonly string[], scheme: Scheme): boolean {
  if (mark.releaseTo !== null) return mark.releaseTo.includes(audience) || mark.releaseTo.includes(PUBLIC);
  if (owners.includes(audience)) return true;
  if (mark.caveats.length > 0) return false;
  const open = levelOf(mark, scheme)?.openTo ?? [];
  return open.includes(audience) || open.includes(PUBLIC);
}
