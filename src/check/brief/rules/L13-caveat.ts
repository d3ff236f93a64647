import { isConfidence } from "../../../craft/lines/confidence.ts";
import { textOf } from "../../../tree/text.ts";
import { hasRole } from "../../../vocabulary/types.ts";
import { finding, quoted } from "../finding.ts";
import { explicitCaveat, hasCaveat, isLow } from "../reading/own.ts";
import { type Passage, passagesOf, slidePassages } from "../reading/passages.ts";
import { citedIn, isAttributed, namesOf, sourcesByKey } from "../reading/sources.ts";
import { sharedStems, stemsOf } from "../reading/stems.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { STOPS } from "../weights.ts";

/**
 * A claim that is somewhere made with low confidence, as inferred, assumed, reported or disputed must not stand bare in a
 * title, in the bottom line or in a line to say. Two texts make the same claim if they cite the same place of a source
 * and share two words that carry meaning, or if they share three and most of the shorter one. A title, line or bottom
 * line that hedges, names the author, or stands under a statement of confidence keeps the caveat.
 */
export const L13: Rule = {
  id: "L13",
  name: "analysis/caveat-dropped",
  title: "A caveat goes wherever its claim goes: into titles, the bottom line and lines to say.",
  help: "Caveats get lost on the way up: a dossier once read firmer than the intelligence under it. Say it in the title too (“Snyder argues”, “likely”, “by one count”), or keep the claim below.",
  sources: [REFERENCES.butlerGuardian, REFERENCES.butlerFindings, REFERENCES.columbia],
  weights: STOPS,
  waivable: true,
  scope: "briefing",
  codes: ["lint/L13-dropped"],
  run(context) {
    const claims = passagesOf(context).flatMap((passage) => caveated(passage));
    if (claims.length === 0) return [];
    const index = indexOf(claims);
    return passagesOf(context).flatMap((passage) => {
      const place = prominence(passage);
      return place === "" || keepsCaveat(passage, context) ? [] : dropped(passage, place, index);
    });
  },
};

interface Claim {
  readonly passage: Passage;
  readonly caveat: string;
  readonly stems: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

function caveated(passage: Passage): readonly Claim[] {
  const { inlines, notes, slide, role, words, lang } = passage;
  if (notes || slide === null || role === "title" || role === "code" || role === "alt") return [];
  const stated = inlines.find((inline) => isConfidence(inline) && isLow(textOf([inline]), lang));
  const caveat = stated === undefined ? explicitCaveat(words, lang) : textOf([stated]);
  if (caveat === "") return [];
  const claim = textOf(inlines.filter((inline) => inline !== stated));
  return [{ passage, caveat, stems: stemsOf(claim, lang), places: placesOf(passage) }];
}

/** What a text cites, where it names a place in the source. */
const placesOf = ({ inlines }: Passage): ReadonlySet<string> =>
  new Set(citedIn(inlines).flatMap(({ key, locator }) => (locator === "" ? [] : [`${key} ${locator}`])));

function prominence({ role, section, opens, notes, slide }: Passage): string {
  if (notes || slide === null) return "";
  if (role === "title") return slide.role === "section" ? "" : "the title";
  if (opens?.type === "say") return "a line to say";
  const isText = role === "paragraph" || role === "item" || role === "part-title";
  return hasRole(section, "judgement") && isText ? "the bottom line" : "";
}

/** Hedged, attributed, or under a statement of confidence in its own text, item or bottom line. */
function keepsCaveat(passage: Passage, context: CheckContext): boolean {
  if (hasCaveat(passage.words, passage.lang) || passage.inlines.some(isConfidence)) return true;
  const names = [...sourcesByKey(context).values()].flatMap((source) => namesOf(source, context));
  if (isAttributed(passage.words, names, passage.lang)) return true;
  const isBottomLine = hasRole(passage.section, "judgement");
  const near = isBottomLine ? slidePassages(passage.slide, context).map(({ inlines }) => inlines) : passage.around;
  return passage.role === "title" && !isBottomLine ? false : near.some((inlines) => inlines.some(isConfidence));
}

type Index = ReadonlyMap<string, readonly Claim[]>;

function indexOf(claims: readonly Claim[]): Index {
  const index = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const stem of claim.stems) {
      const group = index.get(stem);
      if (group === undefined) index.set(stem, [claim]);
      else group.push(claim);
    }
  return index;
}

function dropped(passage: Passage, place: string, index: Index): readonly Finding[] {
  const stems = stemsOf(passage.words, passage.lang);
  const places = placesOf(passage);
  const candidates = new Set([...stems].flatMap((stem) => index.get(stem) ?? []));
  for (const claim of candidates) {
    if (claim.passage.inlines === passage.inlines) continue;
    const shared = sharedStems(stems, claim.stems);
    const sameSource = [...places].some((one) => claim.places.has(one));
    const most = 0.6 * Math.min(stems.size, claim.stems.size);
    if (!(sameSource && shared >= 2) && !(shared >= 3 && shared >= most)) continue;
    const params = { place, words: quoted(passage.words), caveat: quoted(claim.caveat) };
    const related = [{ message: "the claim with its caveat", span: claim.passage.span }];
    return [finding("lint/L13-dropped", params, passage.span, { related })];
  }
  return [];
}
