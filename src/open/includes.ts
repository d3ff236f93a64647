/** Puts the files that a brief includes into its text, and finds for each place of the whole where it stands in its file. */
import { type Include, includedText, includesOf, mayInclude } from "../brief/dialect/includes.ts";
import { parseFrontMatter } from "../brief/frontmatter/read.ts";
import { splitFrontMatter } from "../brief/frontmatter/split.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import { createReporter } from "../diagnostics/reporter.ts";
import type { Diagnostic, Span } from "../diagnostics/types.ts";
import type { ReadFile } from "../host/files.ts";

interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** A brief with what it includes. */
export interface Whole {
  /** The text that is read: that of the brief, each include replaced by its file's. */
  readonly text: string;
  /** Text of the included files by the name in `Span.file`. */
  readonly texts: ReadonlyMap<string, string>;
  /** The same place in the file that it stands in; other files' places stay. */
  readonly place: (span: Span) => Span;
  readonly diagnostics: readonly Diagnostic[];
}

/** A stretch of the whole text that stands in one file. */
interface Piece {
  /** Offset in the whole text. */
  readonly at: number;
  readonly length: number;
  readonly file: string;
  /** Offset in the file. */
  readonly from: number;
}

interface Opened extends SourceText {
  /** Relative to the brief's folder; "" for the brief itself. */
  readonly path: string;
  readonly around: readonly string[];
}

/** Files in files up to here; so many of them, and so many characters of the whole. */
const DEEPEST = 8;
const MOST_FILES = 200;
const LONGEST = 16 << 20;

/** Reads every include inside the project; one that cannot be read is an error at its line. */
export function openIncludes(source: SourceText, readFile: ReadFile): Whole {
  const { file, text } = source;
  if (!mayInclude(text)) return { text, texts: new Map(), place: (span) => span, diagnostics: [] };
  const pieces: Piece[] = [];
  const parts: string[] = [];
  const texts = new Map<string, string>();
  const { report, diagnostics } = createReporter();
  let length = 0;
  let count = 0;
  const add = (from: Opened, start: number, end: number): void => {
    if (end <= start) return;
    pieces.push({ at: length, length: end - start, file: from.file, from: start });
    parts.push(from.text.slice(start, end));
    length += end - start;
  };
  /** Without a line end the next line of the including file would run into the last one of the included. */
  const endLine = (from: Opened): void => {
    if (parts.at(-1)?.endsWith("\n") !== false) return;
    pieces.push({ at: length, length: 1, file: from.file, from: from.text.length });
    parts.push("\n");
    length += 1;
  };
  /** An empty line stands for what is not read, and has its place. */
  const standIn = (from: Opened, start: number, end: number): Span => {
    const span = { file, start: length, end: length + end - start };
    pieces.push({ at: length, length: end - start, file: from.file, from: start });
    parts.push("\n");
    length += 1;
    return span;
  };
  const fail = ({ code, params, ...rest }: Diagnostic, from: Opened, { start, end }: Include): null => {
    const span = standIn(from, start, end);
    // A file that is not UTF-8 is shown at its own bad byte.
    report({ code, params, span, ...rest });
    return null;
  };
  const open = (from: Opened, include: Include): Opened | null => {
    const { path } = include;
    // A path that starts with a slash starts where the brief stands, as in Slidev.
    const read = path.startsWith("/") ? readFile(`.${path}`, "") : readFile(path, from.path);
    const [first] = read.diagnostics;
    if (read.value === null) return first === undefined ? null : fail(first, from, include);
    count += 1;
    const around = [...from.around, from.file];
    if (around.includes(read.value.file)) return fail(diagnose("brief/include-circle", { path }), from, include);
    if (around.length > DEEPEST || count > MOST_FILES || length + read.value.text.length > LONGEST) {
      const limits = { depth: DEEPEST, files: MOST_FILES, megabytes: LONGEST >> 20 };
      return fail(diagnose("brief/include-limit", { path, ...limits }), from, include);
    }
    texts.set(read.value.file, read.value.text);
    const folder = path.startsWith("/") ? "" : from.path.slice(0, from.path.lastIndexOf("/") + 1);
    return { file: read.value.file, text: read.value.text, path: `${folder}${path.replace(/^\//, "")}`, around };
  };
  const expand = (from: Opened, start: number, end: number, includes: readonly Include[]): void => {
    let at = start;
    for (const include of includes) {
      if (include.start < at || include.end > end) continue;
      add(from, at, include.start);
      at = include.end;
      const found = open(from, include);
      if (found === null) continue;
      const inner = includesOf(found.text, splitFrontMatter(found.text).body, undefined);
      for (const [first, last] of includedText(found.text, include)) expand(found, first, last, inner);
      endLine(found);
      if (include.unread === include.end) continue;
      at = include.unread;
      const span = standIn(from, include.end, at);
      report(diagnose("brief/hidden", { count: 1, texts: `src: ${include.path}` }, { span }));
    }
    add(from, at, end);
  };
  const { value } = parseFrontMatter(source);
  const main = { file, text, path: "", around: [] };
  expand(main, 0, text.length, includesOf(text, value.body, value.meta.raw.src));
  return { text: parts.join(""), texts, place: placeIn(file, pieces), diagnostics };
}

function placeIn(file: string, pieces: readonly Piece[]): (span: Span) => Span {
  return (span) => {
    const piece = span.file === file ? lastBefore(pieces, span.start) : undefined;
    if (piece === undefined) return span;
    const start = piece.from + span.start - piece.at;
    const end = Math.min(piece.from + span.end - piece.at, piece.from + piece.length);
    return { ...span, file: piece.file, start, end: Math.max(start, end) };
  };
}

/** Found by halves: a brief that names thousands of files which nobody can read is told of each. */
function lastBefore(pieces: readonly Piece[], start: number): Piece | undefined {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.at ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

/** A diagnostic with its places in the files that it speaks of. */
export function inFiles(one: Diagnostic, place: Whole["place"]): Diagnostic {
  const { span, related } = one;
  return {
    ...one,
    ...(span === undefined ? {} : { span: place(span) }),
    ...(related === undefined ? {} : { related: related.map((other) => ({ ...other, span: place(other.span) })) }),
  };
}
