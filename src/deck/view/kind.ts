import type { Attributes, Inline } from "../../brief/types.ts";
import { sectionKind } from "../../craft/sections.ts";
import type { SectionKind } from "../../craft/types.ts";

/** What a slide or part is about, "" if its heading says something of its own. */
export function kindOf(
  heading: { readonly title: readonly Inline[]; readonly attributes: Attributes },
  lang: string,
): SectionKind | "" {
  return sectionKind(heading, lang) ?? "";
}
