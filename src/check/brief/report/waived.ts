import { indexLines } from "../../../diagnostics/print/lines.ts";
import type { BriefReport } from "../types.ts";

/** What was found and waived, each with its place and reason; "" if nothing was. */
export function waivedText({ waived }: BriefReport, sources: ReadonlyMap<string, string>): string {
  if (waived.length === 0) return "";
  const lines = waived.map(({ rule, diagnostic, waiver }) => {
    const { file, start } = diagnostic.span ?? waiver.span;
    const text = sources.get(file);
    const place = text === undefined ? file : `${file}:${indexLines(text).position(start).line}`;
    return `  ${place}: ${rule.id} ${rule.name}: ${diagnostic.message}\n    Reason: ${waiver.reason}\n`;
  });
  return `Waived\n${lines.join("")}`;
}
