import type { Span } from "../../diagnostics/types.ts";
import type { Located, Position } from "./ast.ts";

/** Turns Handlebars' lines and columns into offsets in the template file. */
export interface Places {
  readonly file: string;
  offset(position: Position): number;
  span(node: Located): Span;
  /** The whole line, without its indent. */
  line(line: number): Span;
}

/** `base`: where `text`, the body after the head, starts in the file. */
export function createPlaces(file: string, text: string, base: number): Places {
  const starts = [0];
  for (const found of text.matchAll(/\r\n?|\n/g)) starts.push(found.index + found[0].length);
  const at = (line: number): number => starts[line - 1] ?? text.length;
  const offset = (p: Position): number => base + Math.min(at(p.line) + p.column, text.length);
  return {
    offset,
    file,
    span: ({ loc }) => ({ file, start: loc ? offset(loc.start) : base, end: loc ? offset(loc.end) : base }),
    line: (line) => {
      const raw = text.slice(at(line), at(line + 1));
      const start = base + at(line) + (raw.length - raw.trimStart().length);
      return {
        file,
        start: Math.min(start, base + text.length),
        end: Math.max(start, base + at(line) + raw.trimEnd().length),
      };
    },
  };
}
