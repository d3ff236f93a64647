import type { Inline } from "../../../brief/types.ts";
import { writtenLabels } from "../../../craft/labels.ts";
import type { LineType } from "../../../craft/types.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { inOneAlphabet } from "../../../language/look-alikes.ts";
import { perReading, wordsIn } from "../../../language/reading.ts";
import { rememberedIn } from "../../../language/remembered.ts";
import { textOf } from "../../../tree/text.ts";
import { PROFILES } from "../../../vocabulary/profiles.ts";
import { hasRole, isClosed } from "../../../vocabulary/types.ts";
import { createContext } from "../context.ts";
import { finding, quoted } from "../finding.ts";
import { REFERENCES } from "../references.ts";
import { runningText } from "../running.ts";
import type { CheckContext, CheckedText, Finding, Rule, TextRole } from "../types.ts";
import { ALWAYS_STOPS, STOPS, WARNS } from "../weights.ts";

const CLOSED: ReadonlySet<LineType> = new Set<LineType>(["red-line", "fallback", "not-for-use"]);
/** Words that tell the other side that there is a limit or a way back. */
const REVEALS = perReading(
  (reading) =>
    new RegExp(
      wordsIn(reading, ({ claims }) => claims.reveals),
      "giu",
    ),
);

/** Red lines, fallbacks and background stay with the principal. */
export const L18: Rule = {
  id: "L18",
  name: "redline/exposed",
  title:
    "Red lines, fallbacks and lines not for use reach no room, partner or public deck, nor do words that reveal them.",
  help: "Who knows a fallback has it. The tool leaves these lines out of room copies and of every release beyond the own side; a line to say or a press line that mentions them gives them away all the same.",
  sources: [REFERENCES.ukBriefs1979, REFERENCES.photographed],
  weights: STOPS,
  waivable: true,
  scope: "any",
  codes: ["lint/L18-exposed", "lint/L18-revealed", "lint/L18-near"],
  run: (context) => [...exposed(context), ...revealed(context), ...resembling(context)],
};

/** What is still in the brief that was released to somebody else, or to a room. */
function exposed(context: CheckContext): readonly Finding[] {
  const { released } = context;
  if (released === null || !isShared(context)) return [];
  const left = createContext({ ...context, brief: released.brief }, context.briefing);
  const where = whereTo(context);
  const lines = left.lines
    .filter(({ type }) => CLOSED.has(type))
    .map(({ label, span }) => ({
      ...finding("lint/L18-exposed", { what: label, where }, span),
      weights: ALWAYS_STOPS,
      waivable: false,
    }));
  const words = left.texts.flatMap((text) => (isLabel(text) ? [] : reveals(text, where)));
  const near = left.texts.flatMap((text) => nearMisses(text, where, context)).filter(isNoneOf(words));
  return [...lines, ...[...words, ...near].map((one) => ({ ...one, weights: ALWAYS_STOPS }))];
}

/** Somebody beyond the own side gets the file. */
export function isOutside({ released, brief }: CheckContext): boolean {
  const own = brief.meta.releases.find(({ name }) => name === "internal")?.audience ?? [];
  return released?.release?.audience.some((name) => !own.includes(name)) === true;
}

/** A room sees the screen; any release but the own side's goes out of the house. */
const isShared = (context: CheckContext): boolean => PROFILES[context.profile].screen || isOutside(context);

const whereTo = ({ released, profile }: CheckContext): string =>
  released?.release == null ? `the ${profile} copy` : `the release “${released.release.name}”`;

interface Revealing {
  readonly places: readonly { readonly index: number; readonly words: string }[];
  /** Where there are none: words whose place cannot be told, since they are written with other letters. */
  readonly drawn: readonly string[];
}

/** Remembered: each save of a brief asks for all of its texts again. */
const revealing = rememberedIn((text, lang): Revealing => {
  const places = [...text.matchAll(REVEALS(text, lang))]
    .map(({ index, 0: words }) => ({ index, words }))
    // A label is judged as one, and stays where a mark opens what it stands before.
    .filter(({ index, words }) => !/^\s*[:：]/.test(text.slice(index + words.length)));
  if (places.length > 0) return { places, drawn: [] };
  // Letters of other kinds, as in formulas, and such as only look alike, and `#red_line`: where they stand cannot be told from where the plain ones do.
  const plain = inOneAlphabet(text.normalize("NFKC"))
    .replace(/(?<=\p{L})_(?=\p{L})/gu, " ")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  const drawn = plain === text ? [] : [...plain.matchAll(REVEALS(plain, lang))].map(([words]) => words);
  return { places, drawn: drawn.slice(0, 1) };
});

function reveals(text: CheckedText, where: string): readonly Finding[] {
  const { span, inlines, role, lang } = text;
  if (role === "code") return [];
  const running = runningText(inlines, span);
  const { places, drawn } = revealing(running.text, lang);
  return [
    ...places.map(({ index, words }) =>
      finding("lint/L18-revealed", { words, where }, running.spanAt(index, index + words.length)),
    ),
    ...drawn.map((words) => finding("lint/L18-revealed", { words, where }, span)),
  ];
}

/** A heading of such words alone is judged with what stands below it. */
const isLabel = ({ role, slide, part }: CheckedText): boolean =>
  (role === "title" && slide?.about?.isLabel === true) || (role === "part-title" && part?.about?.isLabel === true);

/** Lines that are meant to be spoken, whatever is built now. */
function revealed(context: CheckContext): readonly Finding[] {
  if (isShared(context)) return [];
  return context.texts
    .filter(({ meaning, section, notes }) => !notes && (hasRole(meaning, "spoken") || hasRole(section, "spoken")))
    .filter(({ line }) => line === null || !CLOSED.has(line))
    .flatMap((text) => reveals(text, "a line that is to be spoken"))
    .map((one) => ({ ...one, weights: WARNS }));
}

/** Labels that resemble one of the own side's, told before anybody shares the brief. */
function resembling(context: CheckContext): readonly Finding[] {
  if (isShared(context)) return [];
  return context.texts.flatMap((text) => nearMisses(text, "", context)).map((one) => ({ ...one, weights: WARNS }));
}

const HEADS: ReadonlySet<TextRole> = new Set<TextRole>(["title", "part-title", "heading", "header-cell"]);
/** A portion mark; its words (`EYES ONLY`) are no label's. Blanks take its place, so that places in the text stay. */
const MARK = /\(\p{Lu}[\p{Lu}\d/:+,\s-]{0,110}\)/gu;
const withoutMarks = (text: string): string => text.replace(MARK, (mark) => " ".repeat(mark.length));
/** Words of a head that is more than a label. */
const MOST_WORDS = 6;

function nearMisses(text: CheckedText, where: string, { brief }: CheckContext): readonly Finding[] {
  const { span, inlines, role } = text;
  if (role === "code" || span.file !== brief.file) return [];
  const found: Finding[] = [];
  const look = (label: string, place: "label" | "words", at: Span) => {
    const near = brief.vocabulary.near(label, place);
    if (near === "" || isJudged(label, near, brief.meta.lang)) return;
    const meant = near.charAt(0).toUpperCase() + near.slice(1);
    const one = finding("lint/L18-near", { words: quoted(label), meant, where }, at);
    if (isNoneOf(found)(one)) found.push(one);
  };
  const running = runningText(inlines, span);
  const plain = withoutMarks(running.text);
  for (const { at, words } of SIGN_OF_LABEL.test(plain) ? writtenLabels(plain) : []) {
    const from = plain.indexOf(words, at);
    look(words, "label", running.spanAt(from, from + words.length));
  }
  for (const inline of inlines)
    if (STYLES.has(inline.kind))
      look(
        withoutMarks(textOf([inline]))
          .trim()
          .replace(/(?<![\s:：.–—-])[\s:：.–—-]+$/u, ""),
        "words",
        inline.span,
      );
  const head = withoutMarks(text.words).trim();
  if (HEADS.has(role) && !isClosedAnyway(text) && head.split(" ").length <= MOST_WORDS) look(head, "words", span);
  return found;
}

/** Of words that reveal a limit it was told whether they do so here: “Red line of the metro:” is none. */
const isJudged = (label: string, near: string, lang: string): boolean =>
  ` ${label.toLowerCase()} `.includes(` ${near.toLowerCase()} `) &&
  near.search(REVEALS(near, lang)) >= 0 &&
  label.search(REVEALS(label, lang)) < 0;

/** What ends a label: without one of these there is none. */
const SIGN_OF_LABEL = /[:：–—-]/u;
const STYLES: ReadonlySet<Inline["kind"]> = new Set<Inline["kind"]>(["strong", "underline", "mark"]);

/** What stands below a title with a closed class is kept back, whatever the title's words resemble. */
function isClosedAnyway({ role, slide, part }: CheckedText): boolean {
  const titled = role === "title" ? slide : role === "part-title" ? part : null;
  return isClosed(titled?.about?.reach ?? "partner");
}

/** One place is told once. */
const isNoneOf =
  (others: readonly Finding[]) =>
  (one: Finding): boolean =>
    !spansOf(others).some((span) => spansOf([one]).some((own) => span.start < own.end && own.start < span.end));

const spansOf = (findings: readonly Finding[]): readonly Span[] =>
  findings.flatMap(({ diagnostic: { span } }) => span ?? []);
