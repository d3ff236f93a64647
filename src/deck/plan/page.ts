import type { FrontMatter } from "../../brief/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Pack, PageSize } from "../types.ts";

/** 13.333 × 7.5 in. */
const WIDESCREEN: PageSize = { width: 960, height: 540 };

/** Formats that every pack has. A4 is 297 × 210 mm; upright, as US letter, it is a paper, read in the hand, whose text is smaller. */
export const PAGES: ReadonlyMap<string, PageSize> = new Map([
  ["16:9", WIDESCREEN],
  ["4:3", { width: 720, height: 540 }],
  ["A4", { width: 841.89, height: 595.28 }],
  ["A4-upright", { width: 595.28, height: 841.89, scale: 0.7 }],
  ["letter-upright", { width: 612, height: 792, scale: 0.7 }],
]);

/** Class of slides and layouts on pages of a format: `page-16x9`, `page-letter`. */
export const pageClass = (name: string): string =>
  `page-${name.toLowerCase().replaceAll(":", "x").replaceAll(".", "-")}`;

/** The size of the page that a brief names, in whichever case; reported if no pack knows it. */
export function pageSize({ page, spans, span }: FrontMatter, { pages }: Pack, report: Report): PageSize {
  const named = [...pages].find(([name]) => name.toLowerCase() === page.toLowerCase());
  if (named !== undefined) return named[1];
  const names = [...pages.keys()];
  const params = { page, known: names.join(", "), suggestion: didYouMean(page, names) };
  report(diagnose("deck/unknown-page", params, { span: spans.page ?? span }));
  return WIDESCREEN;
}
