import type { SourceCoverage } from "../types.ts";

const INDENT = "    ";

/**
 * Which paragraphs of each source are used on which slides, and which are not; "" for a brief without sources.
 * @param width cells of a line
 */
export function coverageText(coverage: readonly SourceCoverage[], width: number): string {
  if (coverage.length === 0) return "";
  return ["Sources", ...coverage.flatMap((source) => sourceLines(source, width))].map((line) => `${line}\n`).join("");
}

function sourceLines({ key, title, paragraphs, total, elsewhere }: SourceCoverage, width: number): readonly string[] {
  const used = paragraphs.filter(({ slides }) => slides.length > 0);
  const unused = paragraphs.filter(({ slides }) => slides.length === 0).map(({ number }) => number);
  const isCited = used.length + elsewhere.length > 0;
  const count = total === 0 ? "" : ` (${used.length} of ${total} paragraphs used)`;
  return [
    `  ${key}${title === "" ? "" : `: ${title}`}${isCited ? count : " (not cited)"}`,
    ...used.flatMap(({ number, slides }) => listed(`¶${number}`, slides, width)),
    ...elsewhere.flatMap(({ locator, slides }) => listed(locator === "" ? "as a whole" : locator, slides, width)),
    ...(isCited && unused.length > 0 ? [`${INDENT}not used: ${ranges(unused)}`] : []),
  ];
}

/** `¶1  bottom-line, objectives`, further lines set in below the first name. */
function listed(label: string, names: readonly string[], width: number): readonly string[] {
  const head = `${INDENT}${label}  `;
  const lines: string[] = [];
  let line = head;
  for (const [index, name] of names.entries()) {
    const word = index === names.length - 1 ? name : `${name},`;
    if (index > 0 && line.length + word.length > width) {
      lines.push(line.trimEnd());
      line = " ".repeat(head.length);
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}

/** `¶2, ¶4–7` */
function ranges(numbers: readonly number[]): string {
  const found: [first: number, last: number][] = [];
  for (const number of numbers) {
    const open = found.at(-1);
    if (open !== undefined && open[1] === number - 1) open[1] = number;
    else found.push([number, number]);
  }
  return found.map(([first, last]) => (first === last ? `¶${first}` : `¶${first}–${last}`)).join(", ");
}
