import type { Block, FootnoteReference, Inline, Paragraph } from "../brief/types.ts";
import type { LangTag } from "../data/language-tag.ts";
import type { Report } from "../diagnostics/reporter.ts";
import type { Span } from "../diagnostics/types.ts";
import type { MarkReading } from "../marking/mark.ts";
import type { Mark } from "../marking/types.ts";
import type { Lead, Vocabulary } from "../vocabulary/types.ts";
import type { ListNumbers } from "./lists.ts";
import type { Policy, Reason, Scope } from "./policy.ts";
import type { Withheld } from "./types.ts";

/** What a block or part stands behind in its tag. */
export interface Around {
  readonly mark: Mark | null;
  /** A label of the own side, up to the next label, heading or text with a mark. */
  readonly label: Lead | null;
}

/** One release of one brief, while it is made. */
export interface ReleaseContext {
  readonly policy: Policy;
  /** Reads labels in words that have no inlines: alternative texts, code, fields. */
  readonly vocabulary: Vocabulary;
  readonly lang: LangTag;
  readonly report: Report;
  readonly withheld: Withheld[];
  /** Sources that nothing released may cite, by key. */
  readonly closedSources: ReadonlySet<string>;
  /** Facts whose value may not be shown, by key. */
  readonly closedFacts: ReadonlySet<string>;
  readonly isClosedNote: (reference: FootnoteReference) => boolean;
  /** Closed marks and labels that stand before a block or part in the same tag, by where it begins. */
  readonly around: ReadonlyMap<number, Around>;
  /** Numbers of lists that go on from each other. */
  readonly lists: ListNumbers;
  /** Texts without a mark that were left out although nobody said so, in the order of the brief. */
  readonly undecided: Span[];
}

/**
 * Notes that something was taken out; empty texts are nothing.
 * @param field name of the field of the front matter or of a registry that held it; "" for the text of the brief
 * @param kind of the slide or part that goes as a whole; "" for anything less
 */
export function withhold(
  context: ReleaseContext,
  reason: string,
  span: Span,
  texts: readonly string[],
  field = "",
  kind = "",
): void {
  for (const text of texts) {
    for (const line of text.split("\n")) {
      if (line.trim() !== "") context.withheld.push({ reason, text: line.trim(), kind, span, field });
    }
  }
}

/** Why a text is withheld; a mark that cannot be read withholds it and is reported. */
export function judge(reading: MarkReading, scope: Scope, span: Span, context: ReleaseContext): Reason {
  const { policy } = context;
  if (reading === null) {
    const reason = policy.unmarked(scope);
    if (reason !== null && policy.strict && reason !== scope.ownSide) context.undecided.push(span);
    return reason;
  }
  // Reported once for the whole brief, whatever the release.
  if ("problem" in reading) return policy.outside ? "a mark that cannot be read" : null;
  return policy.marked(reading.mark, scope);
}

/** The mark that what stands below or inside inherits. */
export function markedScope(reading: MarkReading, scope: Scope): Scope {
  return reading !== null && "mark" in reading ? { ...scope, mark: reading.mark } : scope;
}

/** What stands in a marked release where something was (as in access-to-information copies). */
export const REMOVED = "[ * ]";

export function removedInlines(span: Span): readonly Inline[] {
  return [{ kind: "text", text: REMOVED, span }];
}

export function removedParagraph(span: Span): Paragraph {
  return { kind: "paragraph", span, inlines: removedInlines(span) };
}

export function isRemoved(inlines: readonly Inline[]): boolean {
  const [only, second] = inlines;
  return second === undefined && only?.kind === "text" && only.text === REMOVED;
}

/** Whether a block says only that something was removed. */
export function isRemovedBlock(block: Block | undefined): boolean {
  return block?.kind === "paragraph" && isRemoved(block.inlines);
}

export function showsRemoval({ release }: Policy): boolean {
  return release?.removal === "marked";
}
