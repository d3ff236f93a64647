import type { Inline } from "../../../brief/types.ts";
import { isPrincipal } from "./roles.ts";

/** What parts the things that are said of somebody: `President of Korea, principal`. */
const BETWEEN = /\s*[,;，、]\s*/;

/**
 * What is said of somebody at the table, without what the seat shows anyway: the title that the registry has for the
 * day, and that it is a principal.
 * @param title of the day, "" if no registry has one
 */
export function dutyOf(inlines: readonly Inline[], title: string): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.kind !== "text") return [inline];
    const [lead = "", body = ""] = /^(\s*)([\s\S]*)$/.exec(inline.text)?.slice(1) ?? [];
    const pieces = withoutTitle(body, title).split(BETWEEN);
    const kept = pieces.filter((piece) => !isPrincipal(piece) && piece.trim() !== "");
    if (kept.length === pieces.length && kept.join() === body.split(BETWEEN).join()) return [inline];
    const text = kept.join(", ");
    return text === "" ? [] : [{ ...inline, text: lead + text }];
  });
}

function withoutTitle(text: string, title: string): string {
  if (title === "" || !text.toLowerCase().startsWith(title.toLowerCase())) return text;
  const rest = text.slice(title.length);
  return rest === "" || BETWEEN.test(rest[0] ?? "") ? rest.replace(/^\s*[,;，、]\s*/, "") : text;
}
