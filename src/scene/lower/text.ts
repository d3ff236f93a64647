import type { FlowParagraph, FlowRun } from "../boxes/types.ts";
import type { Anchor, Paragraph, Run, RunStyle, Sides, TextBody } from "../types.ts";

export const NO_INSETS: Sides = { top: 0, right: 0, bottom: 0, left: 0 };

/** A link of so many letters may be wider than a narrow column. */
const LONG_LINK = 24;

/**
 * The text body of placed paragraphs. Shrunk text keeps its sizes from before shrinking and says by how much it
 * was scaled. Final sizes stand in grown text; in text of which a floor held a part while the rest shrank, since one
 * scale for both would mean sizes that no stylesheet gave, for PowerPoint to show as soon as somebody edits; and in
 * text with long links: LibreOffice 7.4 does not take our scale but finds its own, and there it miscounts the lines of
 * a link that it breaks, so that the text overflows.
 */
export function textBody(
  paragraphs: readonly FlowParagraph[],
  scale: number,
  insets: Sides,
  anchor: Anchor,
  columns?: { count: number; gap: number },
): TextBody {
  const fontScale = isHeldInPart(paragraphs) || hasLongLink(paragraphs) ? 1 : Math.min(1, scale);
  return {
    paragraphs: scenePprs(paragraphs, fontScale),
    insets,
    anchor,
    fontScale,
    ...(columns && columns.count > 1 ? { columns } : {}),
  };
}

function isHeldInPart(paragraphs: readonly FlowParagraph[]): boolean {
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs).filter(({ text }) => text.trim() !== "");
  const held = runs.filter(({ size, min }) => size <= min);
  const isEven = held.length === runs.length && new Set(runs.map(({ size }) => size)).size === 1;
  return held.length > 0 && !isEven;
}

function hasLongLink(paragraphs: readonly FlowParagraph[]): boolean {
  return paragraphs.some(({ runs }) => runs.some(({ link, text }) => link !== undefined && text.length >= LONG_LINK));
}

/** Scene paragraphs at their final sizes (tables and notes, which have no font scale). */
export function finalParagraphs(paragraphs: readonly FlowParagraph[]): Paragraph[] {
  return scenePprs(paragraphs, 1);
}

function scenePprs(paragraphs: readonly FlowParagraph[], fontScale: number): Paragraph[] {
  const starts = numberingStarts(paragraphs);
  return paragraphs.map((p, i) => {
    const { runs, end, ordinal: _ordinal, keepWithNext: _keep, span: _span, ...rest } = p;
    const bullet = p.bullet.type === "number" ? { ...p.bullet, start: starts[i] ?? p.bullet.start } : p.bullet;
    return { ...rest, bullet, runs: runs.map((run) => sceneRun(run, fontScale)), end: unscaled(end, fontScale) };
  });
}

function sceneRun(run: FlowRun, fontScale: number): Run {
  const { min: _min, max: _max, ...rest } = run;
  return unscaled(rest, fontScale);
}

function unscaled<T extends RunStyle>(style: T, fontScale: number): T {
  return fontScale === 1 ? style : { ...style, size: Math.round((style.size / fontScale) * 10) / 10 };
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
