import type { Brief } from "../../../brief/types.ts";
import type { Release } from "../../../release/types.ts";
import { textOf } from "../../../tree/text.ts";
import { finding, quoted } from "../finding.ts";
import { pagesOf } from "../marks/unmarked.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { WARNS } from "../weights.ts";
import { isOutside } from "./L18-exposed.ts";

const MOST_TITLES = 3;

/** What goes beyond the own side although no mark says that anybody decided so, or to the very side that it is about. */
export const L28: Rule = {
  id: "L28",
  name: "release/unlooked",
  title: "Somebody has looked at every slide that leaves the own side without a mark, or for the counterpart.",
  help: "Without marks all but the own side's lines goes out: what nobody thought of goes too. Read the slides that are listed, then waive the rule with your reason, or mark the texts.",
  sources: [REFERENCES.ukBriefs1979, REFERENCES.modRedaction],
  weights: WARNS,
  waivable: true,
  perRelease: true,
  scope: "any",
  codes: ["lint/L28-unmarked", "lint/L28-counterpart"],
  run(context) {
    const { released } = context;
    if (released?.release == null || !isOutside(context) || released.brief.slides.length === 0) return [];
    const slides = slidesOf(released.brief);
    return [...unmarked(context, released.release, slides), ...counterpart(context, released.release, slides)];
  },
};

function unmarked({ brief, scheme }: CheckContext, release: Release, slides: Slides): readonly Finding[] {
  if (pagesOf(brief, scheme).some(({ portions }) => portions.some(({ marked }) => marked))) return [];
  return [finding("lint/L28-unmarked", { name: release.name, ...slides }, release.span, { unready: true })];
}

/** Countries of the counterpart: a code of its own, or that of a person of the registry. */
function counterpart({ brief, registries }: CheckContext, release: Release, slides: Slides): readonly Finding[] {
  const countries = brief.meta.counterpart.who.map(
    (who) => registries.people.find(({ key }) => key === who)?.country ?? who.toUpperCase(),
  );
  const [country] = countries.filter((one) => release.audience.includes(one));
  if (country === undefined) return [];
  const params = { name: release.name, country, ...slides };
  return [finding("lint/L28-counterpart", params, release.span, { unready: true })];
}

interface Slides {
  readonly count: number;
  readonly titles: string;
}

function slidesOf({ slides }: Brief): Slides {
  const titles = slides.map(({ title }) => quoted(textOf(title), 40)).filter((title) => title !== "");
  const more = slides.length > MOST_TITLES ? ", …" : "";
  const shown = titles.slice(0, MOST_TITLES).map((title) => `“${title}”`);
  return { count: slides.length, titles: shown.length === 0 ? "" : ` (${shown.join(", ")}${more})` };
}
