import type { Level, Mark, Scheme } from "./types.ts";

/**
 * The mark of everything together: the highest level; release lists intersected; caveats that dominate or that all
 * portions share. A portion without a list among portions with one leaves the scheme's word for "nobody else"
 * (`NOFORN`), as do lists with nothing in common (Intelligence Community markings, 2016).
 *
 * Portions of the lowest level without a list count against lists only if the scheme says so.
 * @returns null if there is no mark. `text` is written as a portion mark; `span` is that of a portion at the highest level
 */
export function rollUp(marks: readonly Mark[], scheme: Scheme): Mark | null {
  const rank = (mark: Mark) => scheme.levels.findIndex(({ id }) => id === mark.level);
  const known = marks.filter((mark) => rank(mark) >= 0);
  const [first, ...others] = known;
  if (first === undefined) return null;
  const highest = others.reduce((top, mark) => (rank(mark) > rank(top) ? mark : top), first);
  const { releaseTo, nobody } = combineLists(known, scheme);
  const none = scheme.release?.none;
  const caveats = combineCaveats(known, scheme).concat(nobody && none !== undefined ? [none] : []);
  const mark: Mark = { level: highest.level, releaseTo, caveats, text: "", span: highest.span };
  return { ...mark, text: markText(mark, scheme, "portion") };
}

/** `SAMPLE SECRET//REL TO KOR, USA`: as it stands at the top and bottom of a page; "" for no mark. */
export function bannerText(mark: Mark | null, scheme: Scheme): string {
  return mark === null ? "" : markText(mark, scheme, "banner");
}

/** The level of a mark with its colours; null if the scheme has none of that name. */
export function levelOf(mark: Mark, scheme: Scheme): Level | null {
  return scheme.levels.find(({ id }) => id === mark.level) ?? null;
}

function combineLists(
  marks: readonly Mark[],
  scheme: Scheme,
): { releaseTo: readonly string[] | null; nobody: boolean } {
  const { release } = scheme;
  if (release === null) return { releaseTo: null, nobody: false };
  if (marks.some(({ caveats }) => caveats.includes(release.none))) return { releaseTo: null, nobody: true };
  const lists = marks.flatMap(({ releaseTo }) => (releaseTo === null ? [] : [releaseTo]));
  const [first, ...others] = lists;
  if (first === undefined) return { releaseTo: null, nobody: false };
  const lowest = scheme.levels[0]?.id;
  const isOpen = (mark: Mark) =>
    mark.releaseTo === null && !(mark.level === lowest && mark.caveats.length === 0 && !scheme.lowestCountsInRelease);
  const shared = first.filter((name) => others.every((list) => list.includes(name)));
  return marks.some(isOpen) || shared.length === 0
    ? { releaseTo: null, nobody: true }
    : { releaseTo: shared, nobody: false };
}

/** In the order of the scheme. */
function combineCaveats(marks: readonly Mark[], scheme: Scheme): readonly string[] {
  return scheme.caveats
    .filter(({ word, dominant }) => {
      const has = ({ caveats }: Mark) => caveats.includes(word);
      return dominant ? marks.some(has) : marks.every(has);
    })
    .map(({ word }) => word);
}

function markText(mark: Mark, scheme: Scheme, form: "banner" | "portion"): string {
  const { category, item } = scheme.separators;
  const level = levelOf(mark, scheme)?.[form] ?? mark.level;
  const list =
    mark.releaseTo !== null && scheme.release !== null ? [listText(mark.releaseTo, scheme.release.word)] : [];
  const unseen = new Set(form === "banner" ? scheme.caveats.flatMap((one) => (one.banner ? [] : [one.word])) : []);
  const words = [...mark.caveats.filter((word) => !unseen.has(word)), ...list].join(item);
  return words === "" ? level : `${level}${category}${words}`;
}

function listText(audience: readonly string[], word: string): string {
  return `${word} ${audience.join(", ")}`;
}
