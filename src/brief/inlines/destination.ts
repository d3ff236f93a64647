/** The `(url "title")` of a link or image. */

export interface Destination {
  readonly href: string;
  readonly title: string;
  /** Offset after the closing parenthesis. */
  readonly end: number;
}

const TITLE = /\s+(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|\(((?:\\.|[^()\\])*)\))(?=\s*\))/sy;

/** HackMD's and VS Code's size of a picture: `=200x100`. */
const SIZE = /[ \t]+=\d{0,5}%?x\d{0,5}%?(?=[ \t]*[)"'])/y;

const POINTED = /<((?:\\.|[^<>\\\n])*)>/y;

/** Reads from `(` at `open`; null if no well-formed destination stands there. */
export function destinationAt(text: string, open: number): Destination | null {
  let at = skipSpace(text, open + 1);
  let href = "";
  if (text[at] === "<") {
    const pattern = new RegExp(POINTED);
    pattern.lastIndex = at;
    const pointed = pattern.exec(text);
    if (pointed === null) return null;
    href = pointed[1] ?? "";
    at = pattern.lastIndex;
  } else {
    const end = bareEnd(text, at);
    href = text.slice(at, end);
    at = end;
  }
  const size = new RegExp(SIZE);
  size.lastIndex = at;
  if (size.test(text)) at = size.lastIndex;
  const pattern = new RegExp(TITLE);
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match) at = pattern.lastIndex;
  at = skipSpace(text, at);
  if (text[at] !== ")") return null;
  const title = match?.[1] ?? match?.[2] ?? match?.[3] ?? "";
  return { href: unescaped(href), title: unescaped(title), end: at + 1 };
}

/** The end of a destination without brackets: white space, or the parenthesis that none inside it opens. */
function bareEnd(text: string, start: number): number {
  let open = 0;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 32) return at;
    if (unit === 92) at += 1;
    else if (unit === 40) open += 1;
    else if (unit === 41) {
      if (open === 0) return at;
      open -= 1;
    }
  }
  return text.length;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

export function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
