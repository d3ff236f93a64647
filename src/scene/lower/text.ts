import type { Span } from "../../diagnostics/types.ts";
import type { FlowParagraph, FlowRun } from "../boxes/types.ts";
import type { Anchor, Paragraph, Run, Sides, TextBody } from "../types.ts";
import type { Names } from "./names.ts";

export const NO_INSETS: Sides = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * The text body of placed paragraphs, whose sizes are final: a scale that a program applies gives sizes of no scale.
 * @param clicks counts those of the slide; left out: everything stands there from the start
 */
export function textBody(
  paragraphs: readonly FlowParagraph[],
  insets: Sides,
  anchor: Anchor,
  columns?: { count: number; gap: number },
  clicks?: Names,
): TextBody {
  const several = columns && columns.count > 1 ? { columns } : {};
  return { paragraphs: sceneParagraphs(paragraphs, clicks), insets, anchor, ...several };
}

/** Placed paragraphs without what only placing needs. */
export function sceneParagraphs(paragraphs: readonly FlowParagraph[], clicks?: Names): Paragraph[] {
  const starts = numberingStarts(paragraphs);
  let open: { readonly step: number; readonly level: number } | null = null;
  return paragraphs.map((p, i) => {
    const { runs, end, span } = p;
    if (clicks !== undefined && p.isStep) open = { step: clicks.nextClick(), level: p.level };
    else if (open !== null && p.level <= open.level) open = null;
    const numbered = p.bullet.type === "number" ? { ...p.bullet, start: starts[i] ?? p.bullet.start } : p.bullet;
    // Programs draw it as the first letters are, which may be a mark in small type.
    const times = end.size / (runs[0]?.size ?? end.size);
    const bullet = numbered.type !== "none" && times > 1 ? { ...numbered, times } : numbered;
    const { align, rtl, marginLeft, indent, lineSpacing, spaceBefore, spaceAfter, level } = p;
    const still: Required<Omit<Paragraph, "step">> = {
      align,
      rtl,
      marginLeft,
      indent,
      lineSpacing,
      spaceBefore,
      spaceAfter,
      bullet,
      level,
      end,
      runs: runs.map(sceneRun),
    };
    const paragraph: Paragraph = open === null ? still : { ...still, step: open.step };
    WRITTEN.set(paragraph, span);
    return paragraph;
  });
}

/** Beside the scene, not in it: where text stands in a brief is for whoever writes it and goes into no file. */
const WRITTEN = new WeakMap<Paragraph, Span>();

/** Where the words of a paragraph were written when it was placed. */
export const writtenAt = (paragraph: Paragraph): Span | undefined => WRITTEN.get(paragraph);

type Seldom = Pick<Run, "highlight" | "link" | "special" | "formula">;

/** Written field by field: to take some off an object costs several times as much, and there is a run for every text. */
function sceneRun(run: FlowRun): Run {
  const { text, size, font, bold, italic, colour, underline, strike, baseline, spacing, lang } = run;
  const { highlight, link, special, formula } = run;
  const look = { size, font, bold, italic, colour, underline, strike, baseline, spacing };
  const plain: Required<Omit<Run, keyof Seldom>> = { text, ...look, lang };
  if ((highlight ?? link ?? special ?? formula) === undefined) return plain;
  return {
    ...plain,
    ...(highlight && { highlight }),
    ...(link && { link }),
    ...(special && { special }),
    ...(formula && { formula }),
  };
}

interface Sequence {
  readonly start: number;
  readonly next: number;
  readonly style: string;
  /** Index of its last item so far. */
  readonly last: number;
}

/**
 * Where PowerPoint must start counting for each numbered paragraph: it goes on counting through neighbouring
 * paragraphs of one level, scheme and start, and starts anew after anything else at that level or above. So the
 * last item of a list carries its own number if another list follows at once that would else go on counting.
 */
export function numberingStarts(paragraphs: readonly FlowParagraph[]): (number | null)[] {
  const running: (Sequence | null)[] = [];
  const starts: (number | null)[] = [];
  for (const [i, p] of paragraphs.entries()) {
    running.length = Math.min(running.length, p.level + 1);
    starts.push(null);
    const open = running[p.level];
    running[p.level] = null;
    if (p.bullet.type !== "number" || p.ordinal === null) continue;
    const { style } = p.bullet;
    const goesOn = open?.style === style && open.next === p.ordinal;
    const start = goesOn ? open.start : p.ordinal;
    if (open && !goesOn && open.style === style && open.start === start) starts[open.last] = open.next - 1;
    starts[i] = start;
    running[p.level] = { start, next: p.ordinal + 1, style, last: i };
  }
  return starts;
}

/** Plain text of paragraphs, for titles and alternative texts. */
export function plainText(paragraphs: readonly { readonly runs: readonly Run[] }[]): string {
  return paragraphs
    .map((p) => p.runs.map((r) => (r.special === "lineBreak" ? " " : r.text)).join(""))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}
