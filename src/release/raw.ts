import type { FrontMatter } from "../brief/types.ts";
import { canonicalName } from "../data/names.ts";
import { type FieldWalk, releaseWritten } from "./fields.ts";
import { FIELD_POLICY } from "./policy/front-matter.ts";

/**
 * The front matter as written, which templates see as `brief.raw`, by the policy of the typed one. Beyond the own side a
 * field that somebody wrote in another shape (a text for a list, a map for a name) is shown as it was read: what hides
 * in the other shape was judged by nobody.
 *
 * @param shown the typed front matter of the release
 * @param walk of the typed front matter, which has noted what is withheld
 */
export function releaseRaw(
  raw: FrontMatter["raw"],
  shown: FrontMatter,
  walk: FieldWalk,
): Readonly<Record<string, unknown>> {
  const released = releaseWritten(raw, { ...FIELD_POLICY, ...ELSEWHERE }, walk);
  if (!walk.context.policy.outside) return released;
  const typed = new Map(Object.entries(shown).map(([name, value]) => [canonicalName(name), value]));
  const entries = Object.entries(released).map(([name, value]): [string, unknown] => {
    const read = typed.get(canonicalName(name));
    return [name, shapeOf(value) === shapeOf(read) && !AS_READ.has(canonicalName(name)) ? value : read];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== "" && value !== null && value !== undefined));
}

/** What the front matter declares, and is read into another part of the brief: judged there, and noted. */
const ELSEWHERE = { sources: "off-screen" } as const;

/** Fields that a release may have of its own, and those of which no more is shown than was read. */
const AS_READ: ReadonlySet<string> = new Set([
  ...["title", "subtitle", "footer", "lang", "languages"],
  ...["status", "logo", "reference", "version"],
]);

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return "list";
  return typeof value === "object" && value !== null ? "map" : "text";
}
