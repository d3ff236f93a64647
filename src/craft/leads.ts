/** Lead words: bold words before a colon, and every way in which people write a label that must not go out. */
import type { Inline, Styled, Text } from "../brief/types.ts";
import { textOf, writtenText } from "../tree/text.ts";
import { isClosed, type Lead, type Vocabulary } from "../vocabulary/types.ts";
import { bareLabel, closedLabels, type LabelAt, LONGEST_LABEL } from "./labels.ts";

/**
 * The text with its lead words annotated. Bold words before a colon are what a drafter calls a label; of those that must
 * not go out, other spellings count too: any emphasis or none, a full stop or a dash for the colon, behind another
 * sentence or line.
 */
export function withLeads(inlines: readonly Inline[], vocabulary: Vocabulary): readonly Inline[] {
  const running = inlines.map(writtenText);
  const text = running.join("");
  if (text.trim() === "") return inlines;
  const labels = closedLabels(text, vocabulary);
  let at = 0;
  let changed = false;
  let behind: readonly LabelAt[] = [];
  const result = inlines.flatMap((inline, index): readonly Inline[] => {
    const from = at;
    at += running[index]?.length ?? 0;
    const inside = [...behind, ...labels.filter((label) => label.at >= from && label.at < at)];
    const next = annotated(inline, inlines[index + 1], text.slice(0, from), inside, from, vocabulary);
    behind = isOpenLead(next[0]) ? inside.slice(0, 1).map(({ lead }) => ({ at, lead })) : [];
    changed ||= next.length !== 1 || next[0] !== inline;
    return next;
  });
  const bare = result.some((inline) => "lead" in inline) ? null : bareLabel(text, vocabulary);
  if (bare !== null) return withBare(result, bare);
  return withColumn(changed ? result : inlines, text, vocabulary);
}

/** A text that begins with the label of a column says so at its first words. */
function withColumn(inlines: readonly Inline[], text: string, vocabulary: Vocabulary): readonly Inline[] {
  const [first, ...others] = inlines;
  const label = LABEL_OF_COLUMN.exec(text)?.[1] ?? "";
  if (first === undefined || label === "" || !isLabelled(first) || !vocabulary.isColumn(label)) return inlines;
  return [{ ...first, labelled: vocabulary.column(label).key }, ...others];
}

const LABEL_OF_COLUMN = /^([^:：]{1,40})[:：]\s*\S/;

const isLabelled = (inline: Inline): inline is Text | Styled => inline.kind === "text" || isEmphasis(inline);

/** The key of the column with whose label a text of a bound brief begins: `measure` of `Measure: both say so`; "" for none. */
export const columnAt = ([first]: readonly Inline[]): string =>
  first !== undefined && "labelled" in first ? (first.labelled ?? "") : "";

/** A label of its own, which what is said behind its text does not change: `**Wants:** a date (do not raise)`. */
const isOpenLead = (inline: Inline | undefined): boolean =>
  inline !== undefined && "lead" in inline && inline.lead !== undefined && !isClosed(inline.lead.reach);

function annotated(
  inline: Inline,
  next: Inline | undefined,
  before: string,
  labels: readonly LabelAt[],
  from: number,
  vocabulary: Vocabulary,
): readonly Inline[] {
  if (inline.kind === "text") {
    return labels.length === 0
      ? [inline]
      : pieces(
          inline,
          labels.map(({ at, lead }) => ({ at: at - from, lead })),
        );
  }
  const own = inline.kind === "span" ? spanAbout(inline, vocabulary) : inline;
  if (!takesLead(own)) return [own];
  const lead = styledLead(own, next, before, vocabulary) ?? labels[0]?.lead ?? null;
  if (lead !== null) return [{ ...own, lead }];
  const line = isEmphasis(own) ? namedLead(own, vocabulary).type : null;
  const named = line === null || !isEmphasis(own) ? own : { ...own, line };
  return [
    named.kind === "strong" ? { ...named, column: vocabulary.column(textOf(withoutJoin(named.children))).key } : named,
  ];
}

/** What joins a label to its text; not the stop of a unit behind a number: Russian dates end in one. */
const JOIN = /(?:(?<!\s)\s+)?(?:[:：–—]|(?<!\d\s?\p{L}{1,2})\.)\s*$/u;

/** The words of a label without a colon, dash or full stop at their end. */
export function withoutJoin(label: readonly Inline[]): readonly Inline[] {
  const last = label.at(-1);
  return last?.kind === "text" ? [...label.slice(0, -1), { ...last, text: last.text.replace(JOIN, "") }] : label;
}

type TakesLead = Extract<Inline, { readonly lead?: Lead }>;

const TAKE_LEADS: ReadonlySet<Inline["kind"]> = new Set<Inline["kind"]>([
  ...(["strong", "emphasis", "strike", "superscript", "subscript", "underline", "mark"] as const),
  ...(["inline-code", "link", "span"] as const),
]);

const takesLead = (inline: Inline): inline is Exclude<TakesLead, Text> => TAKE_LEADS.has(inline.kind);

function spanAbout(inline: Extract<Inline, { kind: "span" }>, vocabulary: Vocabulary): Inline {
  const about = vocabulary.about("", inline.attributes.classes);
  return isClosed(about.reach) ? { ...inline, about } : inline;
}

/** Letters that are looked at before a label: a text has as many labels as it likes. */
const MOST_SIGNS = 100;

/** Where a label without a colon can stand: not amid a sentence (“the *limit* of patience”). */
function startsPhrase(before: string): boolean {
  const end = before.slice(-MOST_SIGNS);
  const { index, 0: signs } = /(?<![^\p{L}\p{N}\n])[^\p{L}\p{N}\n]*$/u.exec(end) ?? { index: 0, 0: "" };
  return index === 0 || end.charAt(index - 1) === "\n" || /[.;!?。；…:：)）]|\s[–—-]\s/u.test(signs);
}

const EMPHASIS: ReadonlySet<Inline["kind"]> = new Set<Inline["kind"]>(["strong", "emphasis", "underline", "mark"]);

const isEmphasis = (inline: Inline): inline is Styled => EMPHASIS.has(inline.kind);

/** What emphasised words mean as a label, whether they are one or not. */
function namedLead(inline: Styled, vocabulary: Vocabulary): Lead {
  const words = textOf([inline]);
  const label = words.length > LONGEST_LABEL + 1 ? "" : words;
  return vocabulary.lead(label.replace(/(?:(?<!\s)\s+)?(?<![:：.!–—-])[:：.!–—-]+$/u, "").trim());
}

function styledLead(inline: Inline, next: Inline | undefined, before: string, vocabulary: Vocabulary): Lead | null {
  if (!isEmphasis(inline)) return null;
  const words = textOf([inline]);
  if (words.length > LONGEST_LABEL + 1) return null;
  const hasColon = /[:：]\p{Cf}*$|^[【［〔][^【】［］〔〕]+[】］〕]$/u.test(words);
  const isFollowed = next?.kind === "text" && /^[\s\p{Cf}]*[:：]/u.test(next.text);
  const lead = namedLead(inline, vocabulary);
  if (inline.kind === "strong" && (hasColon || isFollowed)) return lead;
  return isClosed(lead.reach) && (hasColon || isFollowed || startsPhrase(before)) ? lead : null;
}

/** The text in pieces, of which each that begins with a label that must not go out says so. */
function pieces(inline: Text, cuts: readonly LabelAt[]): readonly Inline[] {
  const { text, span } = inline;
  // Offsets in the text are offsets in the file unless escapes or entities make them differ in length.
  const isExact = span.end - span.start === text.length;
  const piece = (from: number, to: number): Text => ({
    ...inline,
    text: text.slice(from, to),
    span: isExact ? { ...span, start: span.start + from, end: span.start + to } : span,
  });
  const first = cuts[0]?.at ?? 0;
  const before = first > 0 ? [piece(0, first)] : [];
  return [
    ...before,
    ...cuts.map(({ at, lead }, index) => ({ ...piece(at, cuts[index + 1]?.at ?? text.length), lead })),
  ];
}

function withBare(inlines: readonly Inline[], lead: Lead): readonly Inline[] {
  const at = inlines.findIndex((inline) => writtenText(inline).trim() !== "");
  return inlines.map((inline, index) =>
    index === at && (inline.kind === "text" || takesLead(inline)) ? { ...inline, lead } : inline,
  );
}
