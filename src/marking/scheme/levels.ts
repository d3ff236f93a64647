import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import type { Level } from "../types.ts";
import { contrast } from "./contrast.ts";

/** WCAG 2.1, 1.4.3: text of this size needs 4.5:1. */
const LEAST_CONTRAST = 4.5;

/**
 * What the shape of single levels cannot tell: two that are written alike, banners that cannot be read.
 * @param placeOf the place of a value of the file, by its path
 */
export function checkLevels(levels: readonly Level[], placeOf: (path: string) => Span): readonly Diagnostic[] {
  const taken = new Set<string>();
  return levels.flatMap(({ id, banner, portion, ink, ground }, index) => {
    const found: Diagnostic[] = [];
    const words = Object.entries({ id, banner, portion }).map(([name, word]) => [name, word.toUpperCase()] as const);
    for (const [name, word] of words) {
      if (word !== "" && taken.has(word))
        found.push(diagnose("marking/scheme-duplicate", { word }, { span: placeOf(`levels[${index}].${name}`) }));
    }
    for (const [, word] of words) taken.add(word);
    const ratio = ink === "" || ground === "" ? LEAST_CONTRAST : contrast(ink, ground);
    if (ratio < LEAST_CONTRAST) {
      const params = { level: id, ratio: ratio.toFixed(1) };
      found.push(diagnose("marking/scheme-contrast", params, { span: placeOf(`levels[${index}].ink`) }));
    }
    return found;
  });
}
