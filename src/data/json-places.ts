/** Places in texts as JSON has them. */
import type { Span } from "../diagnostics/types.ts";

/** Within texts every quotation mark has a backslash before it, so that none of them looks like a place. */
const PLACE = /\{"file":("(?:[^"\\]|\\.)*"),"start":(\d+),"end":(\d+)\}/g;

export const withoutPlaces = (json: string): string => json.replace(PLACE, "0");

/**
 * The same for what stands lower in its file than before: places in that file count from where it begins. `JSON.stringify` with a
 * function that does it takes ten times as long.
 * @param moves whether a place moves with it; left out: all in that file do
 */
export function placesFrom(
  json: string,
  { file, start }: Pick<Span, "file" | "start">,
  moves: (from: number, to: number) => boolean = () => true,
): string {
  const own = JSON.stringify(file);
  return json.replace(PLACE, (whole, name: string, from: string, to: string) =>
    name === own && moves(Number(from), Number(to)) ? `${Number(from) - start}+${Number(to) - start}` : whole,
  );
}
