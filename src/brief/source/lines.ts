/**
 * One line of the brief as a container sees it: markers and indentation of the containers around it are stripped,
 * and `from` still says where its text stands in the file.
 */
export interface Line {
  /** Offset in the file of the first character of `text`. */
  readonly from: number;
  /** Column of that character in the file's line; tab stops are counted from it. */
  readonly column: number;
  /** Columns of white space before `text`, relative to the container. */
  readonly indent: number;
  /** Without leading white space and line end; "" for a blank line. */
  readonly text: string;
}

const LINE_END = /\r\n|\n|\r/g;
const TAB_STOP = 4;

/** Splits `text` from offset `start` on into lines; CRLF, LF and CR all end a line. */
export function splitLines(text: string, start = 0): Line[] {
  const lines: Line[] = [];
  const ends = new RegExp(LINE_END);
  ends.lastIndex = start;
  let at = start;
  for (let match = ends.exec(text); match !== null; match = ends.exec(text)) {
    lines.push(measured(text.slice(at, match.index), at, 0));
    at = match.index + match[0].length;
  }
  if (at < text.length) lines.push(measured(text.slice(at), at, 0));
  return lines;
}

/** The line that remains of `line` when its first `count` characters (a marker) are taken off. */
export function afterMarker(line: Line, count: number): Line {
  const rest = line.text.slice(count);
  // As long as it was: places in the file stay right.
  return measured(rest.startsWith("\u00a0") ? ` ${rest.slice(1)}` : rest, line.from + count, line.column + count);
}

/** The line inside a container whose content starts `columns` further right. */
export function indented(line: Line, columns: number): Line {
  return line.indent === 0 ? line : { ...line, indent: Math.max(0, line.indent - columns) };
}

export function isBlank(line: Line): boolean {
  return line.text === "";
}

/** Offset in the file where the line's text ends, white space at its end left out. */
export function lineEnd(line: Line): number {
  return line.from + line.text.trimEnd().length;
}

function measured(text: string, from: number, column: number): Line {
  let skipped = 0;
  let reached = column;
  for (; ; skipped++) {
    const unit = text.charCodeAt(skipped);
    if (unit === 32) reached += 1;
    else if (unit === 9) reached += TAB_STOP - (reached % TAB_STOP);
    else break;
  }
  return { from: from + skipped, column: reached, indent: reached - column, text: text.slice(skipped) };
}
