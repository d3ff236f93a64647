/** Labels that must not go out, wherever in a text one begins, with whatever sign around it. */
import { remembering } from "../data/remember.ts";
import { remembered } from "../language/remembered.ts";
import { hasRole, isClosed, type Lead, type Vocabulary } from "../vocabulary/types.ts";

/** Longer texts before a colon are sentences. */
export const LONGEST_LABEL = 60;

export interface LabelAt {
  /** Where its words or the signs before them begin. */
  readonly at: number;
  readonly lead: Lead;
}

/** Where a sentence begins, and with it a label: at the start, behind a full stop, on a new line, behind a mark. */
const SENTENCES =
  /(?<=^|[.;!?…\u061b\u061f]\s|[\p{Ll}\p{N})][.;!?](?=[*_]{0,3}\p{Lu})|[。；！？]|\n|[)）\]】]\s?)[^\S\n]*/gu;
const LINES = /(?<=^|\n)[^\S\n]*/gu;
/** Behind a colon, a dash or what opens brackets only a label with its own colon is one. */
const CLAUSES = /(?<=[:：(（[［【]|\s[–—-]\s)[^\S\n]*/gu;
/** Bullets, quotation marks, signs of emphasis that nobody closed. */
const SIGNS = "[^\\p{L}\\p{N}\\n]{0,12}";
const WORDS = "[\\p{L}\\p{N}]";
/** What leads from a label to its words as a colon does. */
const ARROW = "(?:[→⇒➔➜➝|·»›]|[-=]{1,2}>)";
/** A label and its colon. */
const LABEL = new RegExp(`^${SIGNS}(${WORDS}[^:：\\n]{0,59}?)[\\s\\p{Cf}]*[:：]`, "u");
/** A label that is closed by a dash or a full stop instead. */
const STOPPED = new RegExp(
  `^${SIGNS}(${WORDS}[^:：.!。！\\n]{0,59}?)\\s*(?:[.!][*_]*(?=\\s|$)|[。！]|——|\\s[–—-](?=\\s|$)|${ARROW})`,
  "u",
);
const DASHED = new RegExp(`^${SIGNS}(${WORDS}[^:：\\n]{0,59}?)\\s*(?:——|\\s[–—-](?=\\s)|${ARROW})`, "u");
/** A label in brackets, as Chinese and Japanese papers have it, as marks stand and as TeX heads a section: no colon needs to follow. */
const OPEN = "【［〔\\[(（{<«‹「『";
const CLOSE = "】］〕\\])）}>»›」』";
const INNER = `[^${OPEN}${CLOSE}\\n]`;
const BRACKETED = new RegExp(
  `^[\\s\\p{Cf}]*(?:\\\\(?:part|chapter|(?:sub){0,2}section|(?:sub)?paragraph)\\*?)?[${OPEN}]((?:${INNER}|[${OPEN}]${INNER}{0,20}[${CLOSE}]){1,59})[${CLOSE}]`,
  "u",
);
/** One behind its words: of several words, since a single one is said of something there, as “(limit)” is; not “(avoid)” and “(inferred)”. */
const BEHIND = [
  new RegExp(`[${OPEN}]([^${OPEN}${CLOSE}\\n]{1,59})[${CLOSE}][\\s.!。]{0,4}$`, "u"),
  /\s[–—-]\s{0,2}([\p{L}\p{N}][^:：–—\n]{1,59}?)[\s.!。]{0,4}$/u,
];
const SEVERAL = /[\p{L}\p{N}][\s-]+[\p{L}\p{N}]|[\p{scx=Hani}\p{scx=Hang}\p{scx=Kana}]{3}/u;
/** One on a line of its own, with other lines below it. */
const ALONE = new RegExp(`^${SIGNS}(${WORDS}[^:：\\n]{0,59}?)\\s*\\n`, "u");
/** Emphasis as it is written, in code and in alternative texts. */
const WRITTEN = new RegExp(`^${SIGNS}[*_](${WORDS}[^*_\\n]{0,59}?)\\s*[:：.–—-]*[*_]`, "u");

/** Where the words of a line begin. */
interface Line {
  readonly at: number;
  readonly line: string;
}

/** Of brackets that open on the line before. */
const CLOSED_ONLY = new RegExp(`^[^${OPEN}${CLOSE}]*[${CLOSE}][^${OPEN}${CLOSE}]*$`, "u");

/** Each save of a brief asks for all of its texts again, and releases ask for them more than once. */
const labelsOf = remembering((vocabulary: Vocabulary) => remembered((text) => labelsIn(text, vocabulary)));

/** In the order of the text; what stands behind one belongs to it up to the next. */
export const closedLabels = (text: string, vocabulary: Vocabulary): readonly LabelAt[] => labelsOf(vocabulary)(text);

function labelsIn(text: string, vocabulary: Vocabulary): readonly LabelAt[] {
  const isBroken = UNSPACED_END.test(text);
  if (!vocabulary.mayClose(text) && !(isBroken && vocabulary.mayClose(text.replace(/\n\s{0,9}/g, "")))) return [];
  const found = new Map<number, Lead>();
  const look = (starts: RegExp, forms: readonly RegExp[]) => {
    for (const { index, 0: blank } of text.matchAll(starts)) {
      const at = index + blank.length;
      const rest = text.slice(at, at + 2 * LONGEST_LABEL);
      const lead = [rest, ...broken(rest)]
        .flatMap((one) => forms.map((form) => closedLead(form.exec(one)?.[1], vocabulary)))
        .find((one) => one !== null);
      const from = spanBefore(text, at);
      if (lead !== undefined && lead !== null && !found.has(from)) found.set(from, lead);
    }
  };
  look(SENTENCES, [LABEL, STOPPED, BRACKETED, WRITTEN]);
  look(LINES, [ALONE]);
  look(CLAUSES, [LABEL]);
  let before: Line = { at: 0, line: "" };
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const own: Line = { at: index + (line.length - line.trimStart().length), line };
    const isOver = before.line !== "" && CLOSED_ONLY.test(line);
    const at = isOver ? before.at : own.at;
    const end = (isOver ? `${before.line} ${line}` : line).slice(-2 * LONGEST_LABEL);
    before = own;
    const lead = BEHIND.map((form) => form.exec(end)?.[1])
      .map((words) => ({ words, lead: closedLead(words, vocabulary) }))
      .find(
        ({ words = "", lead: one }) => one !== null && (SEVERAL.test(words) || isSaidOf(words, one, vocabulary)),
      )?.lead;
    if (lead !== undefined && lead !== null && !found.has(at)) found.set(at, lead);
  }
  return [...found].map(([at, lead]) => ({ at, lead })).sort((a, b) => a.at - b.at);
}

/** Of `[words]{red-line}`, a class without its dot, the label speaks for the words in front of it. */
function spanBefore(text: string, at: number): number {
  const from = text.startsWith("]{", at - 1) ? text.slice(Math.max(0, at - LONGEST_SPAN), at).lastIndexOf("[") : -1;
  return from < 0 ? at : from + Math.max(0, at - LONGEST_SPAN);
}

const LONGEST_SPAN = 2000;

/** A label goes on over the end of a line, as words do, with a blank between them where its script has any: `our red`, below it `line: …`. */
const broken = (rest: string): readonly string[] =>
  rest.includes("\n")
    ? [rest.replace("\n", " "), ...(UNSPACED_END.test(rest) ? [rest.replace(/\n\s{0,9}/, "")] : [])]
    : [];

const UNSPACED_END = /[\p{scx=Hani}\p{scx=Kana}\p{scx=Hira}]\n/u;

/** Every label that is written as one, known or not: words before a colon, or before a dash where a line begins. */
export const writtenLabels = remembered((text): readonly { readonly at: number; readonly words: string }[] => {
  const found = new Map<number, string>();
  const look = (starts: RegExp, form: RegExp) => {
    for (const { index, 0: blank } of text.matchAll(starts)) {
      const at = index + blank.length;
      const words = form.exec(text.slice(at, at + 2 * LONGEST_LABEL))?.[1];
      if (words !== undefined && !found.has(at)) found.set(at, words);
    }
  };
  look(SENTENCES, LABEL);
  look(LINES, DASHED);
  return [...found].map(([at, words]) => ({ at, words }));
});

/** The label that a text is as a whole, without any sign of one. */
export function bareLabel(text: string, vocabulary: Vocabulary): Lead | null {
  const words = text.trim().replace(/(?<![:：.])[:：.]+$/u, "");
  if (words === "" || words.length > LONGEST_LABEL) return null;
  const lead = closedLead(words, vocabulary);
  return lead === null ? null : { ...lead, bare: true };
}

/** What is said of nothing but words: “(avoid)”, “(inferred)”. */
const isSaidOf = (words: string, { type }: Lead, vocabulary: Vocabulary): boolean =>
  type === null ? hasRole(vocabulary.column(words), "remark") : hasRole(vocabulary.line(type), "avoided");

export function closedLead(label: string | undefined, vocabulary: Vocabulary): Lead | null {
  if (label === undefined || !vocabulary.mayClose(label)) return null;
  const lead = vocabulary.lead(label.trim());
  return isClosed(lead.reach) ? lead : null;
}
