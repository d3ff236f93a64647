/** A place in a text. Lines and columns count from 1, columns in UTF-16 units as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** UTF-16 offset. */
  readonly offset: number;
}

export interface LineIndex {
  readonly count: number;
  position(offset: number): Position;
  /** Text of a line, counted from 1, without its line end; "" outside the text. */
  line(number: number): string;
  /** Offset of the first character of a line. */
  start(number: number): number;
}

/** Finds lines by offset in logarithmic time. Line ends: LF, CRLF, CR. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  const start = (number: number): number => starts[number - 1] ?? text.length;
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  return {
    count: starts.length,
    start,
    line: (number) =>
      number < 1 || number > starts.length
        ? ""
        : text.slice(start(number), start(number + 1)).replace(/(?<![\r\n])[\r\n]+$/, ""),
    position(offset) {
      const clamped = Math.max(0, Math.min(offset, text.length));
      const line = lineAt(clamped);
      return { line, column: clamped - start(line) + 1, offset: clamped };
    },
  };
}
