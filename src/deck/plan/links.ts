/** Links of a template's own that lead nowhere: told, since what is drawn there is words. Those of a brief were told of. */
import type { BoundBrief } from "../../craft/types.ts";
import { webAddress } from "../../data/web-address.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Report } from "../../diagnostics/reporter.ts";
import type { DeckSlide, Element } from "../types.ts";

/**
 * Reports each `<a>` to a slide that the deck has not, or to an address that no deck may hold.
 * @param ids of all slides, those among them whose template has an error
 */
export function reportDeadLinks(
  slides: readonly DeckSlide[],
  ids: ReadonlySet<string>,
  { file, sources }: BoundBrief,
  report: Report,
): void {
  // The address of a source is judged where the source is read.
  const known = new Set(sources.map(({ url }) => url));
  const visit = ({ tag, attributes: { href = "" }, children, span }: Element): void => {
    const isOwn = tag === "a" && href.trim() !== "" && span.file !== file && !known.has(href);
    if (isOwn && href.startsWith("#")) {
      if (!ids.has(href.slice(1))) report(diagnose("deck/link-slide", { href }, { span }));
    } else if (isOwn && webAddress(href) === null) report(diagnose("deck/link-address", { href }, { span }));
    for (const child of children) if (child.type === "element") visit(child);
  };
  for (const { root } of slides) visit(root);
}
