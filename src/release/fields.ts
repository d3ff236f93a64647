/** The one walk over fields: what of an entry or of the front matter a release shows, by the word of its policy. */
import { canonicalName } from "../data/names.ts";
import type { Span } from "../diagnostics/types.ts";
import { readTextMark } from "../marking/mark.ts";
import { judge, type ReleaseContext, withhold } from "./context.ts";
import { closedByMark } from "./marks.ts";
import type { AnyPolicy, Fields, Word } from "./policy/words.ts";
import type { Reason, Scope } from "./policy.ts";
import { texts } from "./shown.ts";
import { closedAs, closingIn, scopeIn } from "./typed.ts";

export interface FieldWalk {
  readonly context: ReleaseContext;
  /** An entry's own mark speaks for its texts. */
  readonly scope: Scope;
  /** Why a field is said to be withheld that its word closes. */
  readonly reason: string;
  /** Where the field stands that has this path (`handling.distribution`). */
  readonly spanOf: (path: string) => Span;
  /** Before every path: `people.park`; "" for the front matter. */
  readonly path: string;
  /**
   * The value is as somebody wrote it, its names in any spelling: fields that are withheld are left out, unknown ones
   * go nowhere beyond the own side, and what the typed walk has noted is not noted again.
   */
  readonly isRaw: boolean;
}

/** The fields of `value` that the release shows; the others are emptied. Every text that goes is noted. */
export function releaseFields<T extends object>(value: T, fields: Fields<T>, walk: FieldWalk): T {
  return walkRecord(value, fields as AnyFields, walk.path, walk) as T;
}

/** The same for what somebody wrote, whose shape nothing is known of: fields are found by their names in any spelling. */
export function releaseWritten(
  value: Readonly<Record<string, unknown>>,
  fields: object,
  walk: FieldWalk,
): Readonly<Record<string, unknown>> {
  return walkRecord(value, fields as AnyFields, walk.path, { ...walk, isRaw: true });
}

type AnyFields = { readonly [name: string]: AnyPolicy };

function walkRecord(value: object, fields: AnyFields, path: string, walk: FieldWalk): AnyRecord {
  const byName = policiesOf(fields);
  const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    const policy = byName.get(canonicalName(name));
    // Somebody's own field may bear any name.
    const known = walk.isRaw && policy === "structure" ? undefined : policy;
    if (known === undefined && walk.context.policy.outside) return walk.isRaw ? [] : [[name, emptied(inner)]];
    const shown = walkValue(inner, known ?? "quiet", path === "" ? name : `${path}.${name}`, {
      ...walk,
      isRaw: walk.isRaw && known !== undefined,
    });
    const isGone = walk.isRaw && isEmpty(shown) && !isEmpty(inner);
    return isGone ? [] : [[name, shown]];
  });
  return Object.fromEntries(entries);
}

/** By the names in one spelling: tables of words stay the same for every entry. */
function policiesOf(fields: AnyFields): ReadonlyMap<string, AnyPolicy> {
  const known = byNames.get(fields);
  if (known !== undefined) return known;
  const made = new Map(Object.entries(fields).map(([name, policy]) => [canonicalName(name), policy]));
  byNames.set(fields, made);
  return made;
}

const byNames = new WeakMap<AnyFields, ReadonlyMap<string, AnyPolicy>>();

function walkValue(value: unknown, policy: AnyPolicy, path: string, walk: FieldWalk): unknown {
  if (typeof policy === "string") return walkWord(value, policy, path, walk);
  if (!isEach(policy))
    return typeof value === "object" && value !== null
      ? walkRecord(value, policy, path, walk)
      : walkWord(value, "own-side", path, walk);
  const reason = closing(policy.whole, walk);
  if (reason !== null) {
    const nothing = take(value, reason, policy.whole, path, walk);
    return Array.isArray(value) ? nothing : null;
  }
  if (Array.isArray(value)) return value.map((item) => walkItem(item, policy.each, path, walk));
  return walkItem(value, policy.each, path, walk);
}

const isEach = (policy: Exclude<AnyPolicy, Word>): policy is { readonly whole: Word; readonly each: AnyFields } =>
  typeof policy.whole === "string" && typeof policy.each === "object";

function walkItem(item: unknown, fields: AnyFields, path: string, walk: FieldWalk): unknown {
  return typeof item === "object" && item !== null ? walkRecord(item, fields, path, walk) : item;
}

function walkWord(value: unknown, word: Word, path: string, walk: FieldWalk): unknown {
  if (word === "structure") return value;
  if (typeof value === "string") return walkText(value, word, path, walk);
  const reason = closing(word, walk);
  const isOfSeveral = typeof value === "object" && value !== null;
  if (isOfSeveral && reason !== null && isWhole(word)) return take(value, reason, word, path, walk);
  if (Array.isArray(value))
    return value
      .map((item) => walkValue(item, word, path, walk))
      .filter((item, index) => !isEmpty(item) || isEmpty(value[index]));
  if (isOfSeveral) {
    const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [
      name,
      walkValue(inner, word, `${path}.${name}`, walk),
    ]);
    return Object.fromEntries(
      entries.filter(([name, inner]) => !isEmpty(inner) || isEmpty((value as AnyRecord)[name])),
    );
  }
  return reason === null || typeof value === "boolean" ? value : null;
}

type AnyRecord = Readonly<Record<string, unknown>>;

/** A text of ours, in which labels mean what they do everywhere. */
const isText = (word: Word): boolean =>
  word === "told" || word === "quiet" || word === "with-mark" || word === "own-side";

/**
 * What the labels in a field say. A name, as a title in a bibliography is one, may begin with “Watch:” or “Opening:”; what is
 * the principal's alone is no name.
 */
function labelIn(text: string, word: Word, context: ReleaseContext) {
  if (!context.policy.hidesTyped) return null;
  const label = closingIn(text, context);
  return isText(word) || label.reach === "principal" ? label : null;
}

/** The word decides by itself: what a mark says does not matter. */
const isWhole = (word: Word): boolean => word !== "told" && word !== "quiet" && word !== "value";

function walkText(text: string, word: Word, path: string, walk: FieldWalk): unknown {
  if (text.trim() === "") return text;
  const { context, scope } = walk;
  const span = walk.spanOf(path);
  const reading = readTextMark(text, span, context.policy.scheme);
  const label = labelIn(text, word, context);
  const own = label === null ? scope : scopeIn(scope, label, context);
  let reason: Reason = closedByMark(reading, context.policy) ? walk.reason : null;
  if (reason === null && label !== null) reason = closedAs(label, context) ?? (reading === null ? own.ownSide : null);
  if (reason === null && (reading === null || isWhole(word))) {
    reason = word === "told" && !walk.isRaw ? judge(null, scope, span, context) : closing(word, walk);
  }
  return reason === null ? text : take(text, reason, word, path, walk);
}

/** Why a field with this word is withheld whatever it says, or because nothing marks it. */
function closing(word: Word, { context: { policy }, scope, reason }: FieldWalk): Reason {
  switch (word) {
    case "open":
    case "structure":
      return null;
    case "told":
    case "quiet":
    case "value":
      return policy.unmarked(scope);
    case "with-mark":
      return policy.outside && scope.mark === null ? reason : null;
    case "own-side":
    case "own-value":
      return policy.outside ? reason : null;
    case "off-screen":
      return policy.hidesTyped ? reason : null;
  }
}

function take(value: unknown, reason: string, word: Word, path: string, walk: FieldWalk): unknown {
  const hasWords = word !== "value" && word !== "own-value";
  if (!walk.isRaw && hasWords) withhold(walk.context, reason, walk.spanOf(path), texts(value), path);
  return !hasWords && typeof value === "string" ? null : emptied(value);
}

/** Nothing, in the shape of the value: a text without words, a list of nothing. */
function emptied(value: unknown): unknown {
  if (typeof value === "string") return "";
  if (Array.isArray(value)) return [];
  if (typeof value === "object" && value !== null) return {};
  return typeof value === "boolean" ? false : null;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === "" || value === null;
}
