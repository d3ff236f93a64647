import type { Inline } from "../../../brief/types.ts";
import { fromEvery, wordsIn } from "../../../language/reading.ts";

/** What somebody does at the table, from the words beside the name. */
export type Role = "principal" | "note-taker" | "interpreter" | "";

const ROLES = fromEvery((reading): readonly (readonly [Role, RegExp])[] => [
  [
    "interpreter",
    new RegExp(
      wordsIn(reading, ({ roles }) => roles.interpreter),
      "iu",
    ),
  ],
  [
    "note-taker",
    new RegExp(
      wordsIn(reading, ({ roles }) => roles.noteTaker),
      "iu",
    ),
  ],
  [
    "principal",
    new RegExp(
      wordsIn(reading, ({ roles }) => roles.principal),
      "iu",
    ),
  ],
]);

const PRINCIPAL = fromEvery((reading) => new RegExp(`^${wordsIn(reading, ({ roles }) => roles.principal)}$`, "iu"));

/** Whether the words say nothing but that somebody is a principal. */
const isPrincipal = (words: string): boolean => PRINCIPAL().test(words.trim());

export const roleOf = (words: string): Role => ROLES().find(([, pattern]) => pattern.test(words))?.[0] ?? "";

/**
 * The order in which one side sits, seen from above: the principal in the middle, the next in rank at the principal's
 * right hand, then left, and so on outwards. Where nobody is called principal the order stays as written, and where
 * several are, as at a summit: there each faces the one with whom he was written.
 * @param facesUs whether the row looks towards the reader, whose left is then its right
 */
export function seatOrder<T extends { readonly role: Role }>(people: readonly T[], facesUs: boolean): readonly T[] {
  const [middle, second] = people.filter(({ role }) => role === "principal");
  if (middle === undefined || second !== undefined) return people;
  const others = people.filter((one) => one !== middle);
  const right = others.filter((_, index) => index % 2 === 0);
  const left = others.filter((_, index) => index % 2 === 1);
  return facesUs ? [...right.reverse(), middle, ...left] : [...left.reverse(), middle, ...right];
}

/** What parts the things that are said of somebody: `President of Korea, principal`. */
const BETWEEN = /(?:(?<!\s)\s+)?[,;，、]\s*/;

/**
 * What is said of somebody at the table, without what the seat shows anyway: the title that the registry has for the
 * day, and that it is a principal.
 * @param title of the day, "" if no registry has one
 */
export function dutyOf(inlines: readonly Inline[], title: string): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.kind !== "text") return [inline];
    const [lead = "", body = ""] = /^(\s*)([\s\S]*)$/.exec(inline.text)?.slice(1) ?? [];
    const pieces = withoutTitle(body, title).split(BETWEEN);
    const kept = pieces.filter((piece) => !isPrincipal(piece) && piece.trim() !== "");
    if (kept.length === pieces.length && kept.join() === body.split(BETWEEN).join()) return [inline];
    const text = kept.join(", ");
    return text === "" ? [] : [{ ...inline, text: lead + text }];
  });
}

function withoutTitle(text: string, title: string): string {
  if (title === "" || !text.toLowerCase().startsWith(title.toLowerCase())) return text;
  const rest = text.slice(title.length);
  return rest === "" || BETWEEN.test(rest[0] ?? "") ? rest.replace(/^\s*[,;，、]\s*/, "") : text;
}
