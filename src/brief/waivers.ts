import { type Context, spanOf } from "./context.ts";
import type { Slide, Waiver } from "./types.ts";

const WAIVER = /^lint-ignore(?![\w-])\s*([^:：]*)(?:[:：]\s*([\s\S]*))?$/i;
const MOST_RULES = 30;

/** Notes the waivers of a comment, `lint-ignore L10, L11: reason`; false if it is something else. */
export function readWaivers(context: Context, comment: string, start: number, end: number): boolean {
  const match = WAIVER.exec(comment);
  if (match === null) return false;
  const rules = (match[1] ?? "").split(/[\s,;]+/).filter((rule) => rule !== "");
  const reason = (match[2] ?? "").replace(/\s+/g, " ").trim();
  const span = spanOf(context, start, end);
  for (const rule of rules.length === 0 ? [null] : rules.slice(0, MOST_RULES)) {
    context.waivers.push({ rule, reason, span });
  }
  return true;
}

/** Each waiver with the slide that it stands in, in the order of the file. */
export function placedWaivers({ waivers }: Context, slides: readonly Slide[]): Waiver[] {
  return waivers
    .map((waiver) => ({
      ...waiver,
      slide: slides.findLast(({ span }) => span.start <= waiver.span.start)?.id ?? null,
    }))
    .sort((a, b) => a.span.start - b.span.start);
}
