/** Where the front matter ends and the brief begins. */

export interface Split {
  /** Offsets of the YAML between the fences; null if the file has no front matter. */
  readonly yaml: { readonly start: number; readonly end: number } | null;
  /** Offset of the first line after it. */
  readonly body: number;
  /** Offsets of an opening fence that no line closes. */
  readonly unterminated: { readonly start: number; readonly end: number } | null;
}

const LINE = /(.*?)(\r\n|\n|\r|$)/gsy;
const OPEN = /^---[ \t]*$/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/;
const FIELD = /^(?:["']?[\w-]+["']?[ \t]*:(?:[ \t]|$))/;

/** How Deckset's fields may begin, and those that no other program has. */
const DECKSET =
  /^(?:theme|footer|slidenumbers|autoscale|build-lists|slidecount|slide-transition|slide-dividers|footer-style|code-language|presenter-notes|background-image):/;
const DECKSET_ONLY = /^(?:slidenumbers|autoscale|build-lists|slidecount|slide-transition|slide-dividers|footer-style):/;

interface TextLine {
  readonly text: string;
  readonly start: number;
  /** Offset of the next line. */
  readonly next: number;
}

/** Front matter stands at the head of the file (a byte order mark and blank lines may precede it). */
export function splitFrontMatter(text: string): Split {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const open = firstLine(text, start);
  if (DECKSET.test(open.text)) return bare(text, open);
  if (!OPEN.test(open.text)) return { yaml: null, body: start, unterminated: null };
  const second = lineFrom(text, open.next);
  const fields = FIELD.test(firstLine(text, open.next, true).text);
  // "---" before a blank line or a heading may be a rule above the first slide; a field below tells.
  if (!fields && /^\s*(?:#|$)/.test(second.text)) return { yaml: null, body: start, unterminated: null };
  for (let line = second; ; line = lineFrom(text, line.next)) {
    if (CLOSE.test(line.text))
      return { yaml: { start: open.next, end: line.start }, body: line.next, unterminated: null };
    if (line.next >= text.length) break;
  }
  if (!fields) return { yaml: null, body: start, unterminated: null };
  return unterminated(text, open);
}

/** Deckset's fields stand at the head of the file without fences, up to an empty line. */
function bare(text: string, open: TextLine): Split {
  let line = open;
  while (FIELD.test(line.text) && line.next < text.length) line = lineFrom(text, line.next);
  const end = FIELD.test(line.text) ? line.next : line.start;
  const isDeckset = text
    .slice(open.start, end)
    .split(/\r\n?|\n/)
    .some((field) => DECKSET_ONLY.test(field));
  if (!isDeckset || FIELD.test(line.text) || line.text.trim() !== "")
    return { yaml: null, body: open.start, unterminated: null };
  return { yaml: { start: open.start, end }, body: end, unterminated: null };
}

/** Without a closing fence the fields are taken to end at the first blank line or heading. */
function unterminated(text: string, open: TextLine): Split {
  const fence = { start: open.start, end: open.start + open.text.trimEnd().length };
  let line = lineFrom(text, open.next);
  while (line.text.trim() !== "" && !/^#{1,6} /.test(line.text) && line.next < text.length)
    line = lineFrom(text, line.next);
  const end = line.text.trim() === "" || line.text.startsWith("#") ? line.start : line.next;
  return { yaml: { start: open.next, end }, body: end, unterminated: fence };
}

/** The first line that is not blank nor, if they may be skipped, a comment. */
function firstLine(text: string, start: number, skipComments = false): TextLine {
  const skipped = skipComments ? /^\s*(?:#.*)?$/ : /^\s*$/;
  let line = lineFrom(text, start);
  while (skipped.test(line.text) && line.next < text.length) line = lineFrom(text, line.next);
  return line;
}

function lineFrom(text: string, start: number): TextLine {
  const pattern = new RegExp(LINE);
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  const content = match?.[1] ?? "";
  return { text: content, start, next: start + content.length + (match?.[2]?.length ?? 0) };
}
