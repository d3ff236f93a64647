/** Where the sample of a kind stands in the file of its template, so that what is found in it is told there. */
import type { Span } from "../diagnostics/types.ts";

/**
 * Gives the place in a template for a place in its sample; the place itself where the sample stands in none of them line by
 * line (it is written in quotation marks).
 * @param templates file and text of those that may hold it: its own, and those that it extends
 * @param sample the text of its field `sample`
 * @param named how the sample's own places are called
 */
export function samplePlace(
  templates: readonly { readonly file: string; readonly text: string }[],
  sample: string,
  named: string,
): (span: Span) => Span {
  for (const { file, text } of templates) {
    const lines = linesOf(text, sample);
    if (lines === null) continue;
    const move = (offset: number): number => {
      const line = lines.findLast((one) => one.from <= offset);
      return line === undefined ? offset : line.at + offset - line.from;
    };
    return (span) => (span.file === named ? { file, start: move(span.start), end: move(span.end) } : span);
  }
  return (span) => span;
}

interface Line {
  /** Where it begins in the sample. */
  readonly from: number;
  /** Where it begins in the template, behind what sets it in. */
  readonly at: number;
}

/** The lines of a sample that is written as YAML's literal block, `sample: |`; null if it is written otherwise. */
function linesOf(text: string, sample: string): readonly Line[] | null {
  const head = /^sample:[ \t]*\|[-+]?[ \t]*\n(?:[ \t]*\n)*( +)/m.exec(text);
  if (head === null) return null;
  const indent = head[1]?.length ?? 0;
  const found: Line[] = [];
  let at = head.index + head[0].indexOf("\n") + 1;
  let from = 0;
  const lines = sample.split("\n");
  for (const line of lines.slice(0, lines.findLastIndex((one) => one !== "") + 1)) {
    const end = text.indexOf("\n", at);
    const whole = text.slice(at, end === -1 ? text.length : end);
    if (whole.slice(indent) !== line) return null;
    found.push({ from, at: at + Math.min(indent, whole.length) });
    from += line.length + 1;
    at += whole.length + 1;
  }
  return found;
}
