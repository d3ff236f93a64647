import { indexLines } from "../../../diagnostics/print/lines.ts";
import { isHeld } from "../check.ts";
import type { BriefReport } from "../types.ts";

/**
 * What was found and waived, each with its place and reason; "" if nothing was. What would have stopped the deck stands
 * among the diagnostics.
 */
export function waivedText({ waived }: BriefReport, sources: ReadonlyMap<string, string>): string {
  const others = waived.filter((one) => !isHeld(one));
  if (others.length === 0) return "";
  const lines = others.map(({ rule, diagnostic, waiver }) => {
    const { file, start } = diagnostic.span ?? waiver.span;
    const text = sources.get(file);
    const place = text === undefined ? file : `${file}:${indexLines(text).position(start).line}`;
    return `  ${place}: ${rule.id} ${rule.name}: ${diagnostic.message}\n    Reason: ${waiver.reason}\n`;
  });
  return `Waived\n${lines.join("")}`;
}
