/** Where the sample of a kind stands in the file of its template, so that what is found in it is told there. */
import { lazy } from "../deck/view/lazy.ts";
import type { Span } from "../diagnostics/types.ts";

interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Gives the place in a template for a place in its sample, however YAML writes it: as a block, folded, in quotation marks or
 * plain. Where the text of the sample cannot be followed (an alias), that is where the field begins.
 * @param templates file and text of those that may hold it: its own, and those that it extends, the nearest first
 * @param sample the text of its field `sample`
 * @param named how the sample's own places are called
 */
export function samplePlace(templates: readonly SourceFile[], sample: string, named: string): (span: Span) => Span {
  const found = lazy(() => findSample(templates, sample));
  return (span) => {
    if (span.file !== named) return span;
    const { file, at } = found();
    return { file, start: at(span.start), end: at(span.end) };
  };
}

function findSample(
  templates: readonly SourceFile[],
  sample: string,
): { file: string; at: (offset: number) => number } {
  const fields = templates.flatMap(({ file, text }) => {
    const field = FIELD.exec(text);
    return field === null ? [] : [{ file, text, field }];
  });
  for (const { file, text, field } of fields) {
    const places = follow(text, field.index + field[0].length, sample, field[1] !== undefined);
    if (places !== null) return { file, at: (offset) => places[Math.min(offset, sample.length)] ?? field.index };
  }
  const [first] = fields;
  return { file: first?.file ?? templates[0]?.file ?? "", at: () => first?.field.index ?? 0 };
}

/** Up to the first letter of the text; of a block up to its first line, which has a group. */
const FIELD = /^["']?sample["']?:[ \t]*(?:[!&]\S+[ \t]+)*(?:([|>][-+\d]*[ \t]*(?:#.*)?\r?\n)|\s*)/m;

/** Escapes of double quotation marks that are longer than one character (YAML 1.2, 5.7). */
const LONG_ESCAPE = /x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}/iy;
const isSpace = (letter: string | undefined): boolean => letter !== undefined && /\s/.test(letter);

/**
 * For each character of a text where it is written, and where the text ends; null if something else is written there. White
 * space may be written as any other: lines are folded and set in.
 */
function follow(written: string, from: number, text: string, isBlock: boolean): readonly number[] | null {
  const quote = isBlock ? "" : (/["']/.exec(written[from] ?? "")?.[0] ?? "");
  const places: number[] = [];
  let at = from + quote.length;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i];
    if (quote === '"')
      while (written[at] === "\\" && isSpace(written[at + 1]) && written[at + 1] !== " ")
        at = afterSpace(written, at + 1);
    if (!isSpace(letter) && isSpace(written[at])) at = afterSpace(written, at);
    places.push(at);
    if (at >= written.length) {
      if (!isSpace(letter)) return null;
    } else if (quote === '"' && written[at] === "\\") {
      LONG_ESCAPE.lastIndex = at + 1;
      at += 1 + (LONG_ESCAPE.exec(written)?.[0].length ?? 1);
    } else if (quote === "'" && letter === "'") at += 2;
    else if (written[at] === letter || (isSpace(letter) && isSpace(written[at]))) at += 1;
    else return null;
  }
  return [...places, at];
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text[at])) at += 1;
  return at;
}
