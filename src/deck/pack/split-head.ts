/** The parts of a template file: YAML between two `---` lines, and the Handlebars after it. */
export interface HeadAndBody {
  /** null if the file does not begin with `---`. */
  readonly head: { readonly text: string; readonly start: number } | null;
  readonly body: { readonly text: string; readonly start: number };
}

const FENCE = /^---[ \t]*(?:\r\n?|\n|$)/;
const CLOSING = /(?:^|\r\n?|\n)---[ \t]*(?:\r\n?|\n|$)/;

export function splitHead(text: string): HeadAndBody {
  const open = FENCE.exec(text)?.[0];
  if (open === undefined) return { head: null, body: { text, start: 0 } };
  const rest = text.slice(open.length);
  const found = CLOSING.exec(rest);
  if (found === null) return { head: null, body: { text, start: 0 } };
  const bodyStart = open.length + found.index + found[0].length;
  return {
    head: { text: rest.slice(0, found.index), start: open.length },
    body: { text: text.slice(bodyStart), start: bodyStart },
  };
}
