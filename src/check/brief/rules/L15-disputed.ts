import type { Place } from "../../../craft/types.ts";
import { finding } from "../finding.ts";
import { formFinder, type Occurrence, type Prose, plainMarks, proseOf } from "../names/prose.ts";
import { REFERENCES } from "../references.ts";
import type { Finding, Rule } from "../types.ts";
import { WARNS } from "../weights.ts";

/** Names that one side or another takes amiss. A brief that uses one should have it in its registry of places. */
const CONTESTED: readonly (readonly string[])[] = [
  ["East Sea", "Sea of Japan"],
  ["Dokdo", "Takeshima", "Liancourt Rocks"],
  ["Senkaku", "Senkakus", "Diaoyu", "Diaoyutai"],
  ["Persian Gulf", "Arabian Gulf"],
  ["Falklands", "Falkland Islands", "Malvinas"],
  ["Republic of China"],
];

/** Contested names, in texts, alternative texts and charts alike, as the brief's policy has them. */
export const L15: Rule = {
  id: "L15",
  name: "name/disputed",
  title: "Names of disputed seas, islets and states follow the brief's names policy.",
  help: "A wrong label on a map is noticed by the side that it offends. Set names_policy for each audience and keep the labels in places.yml; quotations keep their own words.",
  sources: [REFERENCES.mapLabels, REFERENCES.seaNames, REFERENCES.chinaName],
  weights: WARNS,
  waivable: true,
  scope: "any",
  codes: ["lint/L15-policy", "lint/L15-undecided", "lint/L15-unregistered"],
  run(context) {
    const { places } = context.registries;
    const { namesPolicy, brief: kind } = context.brief.meta;
    const governed = places.filter((place) => place.disputed || policyOf(place, namesPolicy) !== "");
    if (kind === null && governed.length === 0) return [];
    const prose = proseOf(context);
    const find = formFinder(governed.flatMap(formsOf));
    const findings = prose.flatMap((text) => {
      const all = find(text);
      if (all.length === 0) return [];
      return governed.flatMap((place) => {
        const forms = new Set(formsOf(place));
        const own = all.filter(({ form }) => forms.has(form));
        return judge(place, policyOf(place, namesPolicy), own, text);
      });
    });
    return kind === null ? findings : [...findings, ...unregistered(prose, places)];
  },
};

const formsOf = ({ name, variants, labels }: Place): readonly string[] =>
  [name, ...variants, ...Object.values(labels)].map(plainMarks);

/** The policy for a kind of place: `seas`, `sea`, or the singular's plural in `-es`. */
function policyOf({ kind }: Place, policy: Readonly<Record<string, string>>): string {
  return policy[kind] ?? policy[`${kind}s`] ?? policy[`${kind}es`] ?? "";
}

function judge(place: Place, policy: string, occurrences: readonly Occurrence[], prose: Prose): readonly Finding[] {
  const label = place.labels[policy];
  return occurrences.flatMap((one, index): readonly Finding[] => {
    const written = one.form;
    if (policy === "")
      return [finding("lint/L15-undecided", { written, place: place.name, kind: `${place.kind}s` }, one.span)];
    if (label === undefined || isFine(written, label, place)) return [];
    const isBeside =
      occurrences.slice(index - 1, index).some((before) => areSideBySide(before, one, prose)) ||
      occurrences.slice(index + 1, index + 2).some((behind) => areSideBySide(one, behind, prose));
    if (isBeside) return [];
    return [finding("lint/L15-policy", { written, label, policy }, one.span)];
  });
}

/** The longer, official name offends nobody where the place itself is not disputed; nor does an abbreviation. */
function isFine(written: string, label: string, { labels, disputed }: Place): boolean {
  if (written === plainMarks(label)) return true;
  if (disputed) return false;
  return written === plainMarks(labels.official ?? "") || /^[\p{Lu}.]+$/u.test(written);
}

/** `Sea of Japan (East Sea)`: both names at once, whichever comes first. */
function areSideBySide(first: Occurrence, second: Occurrence, prose: Prose): boolean {
  const between = prose.text.slice(first.at + first.form.length, second.at);
  return first.form !== second.form && /^(?:\s*\/\s*|\s*\(|\s+or\s+)$/.test(between);
}

function unregistered(prose: readonly Prose[], places: readonly Place[]): readonly Finding[] {
  const known = new Set(places.flatMap(({ name, variants, labels }) => [name, ...variants, ...Object.values(labels)]));
  const open = CONTESTED.filter((names) => !names.some((name) => known.has(name))).flat();
  const find = formFinder(open);
  return prose.flatMap((text) =>
    find(text)
      .filter(({ form, at }) => form !== "Republic of China" || !/People's $/.test(text.text.slice(0, at)))
      .map(({ form, span }) => finding("lint/L15-unregistered", { written: form }, span)),
  );
}
