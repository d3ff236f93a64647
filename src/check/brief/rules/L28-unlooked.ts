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
  run: (context) => (isOutside(context) ? [...unmarked(context), ...counterpart(context)] : []),
};

function unmarked(context: CheckContext): readonly Finding[] {
  const { brief, scheme, released } = context;
  const release = released?.release ?? null;
  if (release === null || released === null || released.brief.slides.length === 0) return [];
  if (pagesOf(brief, scheme).some(({ portions }) => portions.some(({ marked }) => marked))) return [];
  const params = { name: release.name, ...slidesOf(context) };
  return [finding("lint/L28-unmarked", params, release.span, { unready: true })];
}

/** Countries of the counterpart: a code of its own, or that of a person of the registry. */
function counterpart(context: CheckContext): readonly Finding[] {
  const { brief, registries, released } = context;
  const release = released?.release ?? null;
  if (release === null || released === null || released.brief.slides.length === 0) return [];
  const countries = brief.meta.counterpart.who.map(
    (who) => registries.people.find(({ key }) => key === who)?.country ?? who.toUpperCase(),
  );
  const [country] = countries.filter((one) => release.audience.includes(one));
  if (country === undefined) return [];
  const params = { name: release.name, country, ...slidesOf(context) };
  return [finding("lint/L28-counterpart", params, release.span, { unready: true })];
}

function slidesOf({ released }: CheckContext): { readonly count: number; readonly titles: string } {
  const slides = released?.brief.slides ?? [];
  const titles = slides.map(({ title }) => quoted(textOf(title), 40)).filter((title) => title !== "");
  const more = slides.length > MOST_TITLES ? ", …" : "";
  const shown = titles.slice(0, MOST_TITLES).map((title) => `“${title}”`);
  return { count: slides.length, titles: shown.length === 0 ? "" : ` (${shown.join(", ")}${more})` };
}
