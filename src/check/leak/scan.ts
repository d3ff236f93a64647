import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { readEntries } from "../../opc/zip.ts";
import type { Withheld } from "../../release/types.ts";
import { binaryTexts } from "./binary.ts";
import { createNeedles, type Needle, type Needles } from "./needles.ts";
import { xmlTexts } from "./texts.ts";
import { isWord, readingsOf, tokensOf } from "./tokens.ts";

/** A workbook in a deck, and what is embedded in that. */
const DEEPEST = 3;
/** More findings say no more: something went wrong before. */
const MOST = 20;

/**
 * Looks for what was withheld in every part of a finished package: texts joined across runs, attributes that hold words,
 * comments, part names, workbooks unzipped, and the words in bytes that are no text. Each finding is an error: the deck
 * must not be written.
 *
 * @param shown texts that the deck may hold: the released brief's and the templates'
 * @param file what the deck is called, which is looked through too; "" for nothing
 */
export function scanForLeaks(
  bytes: Uint8Array,
  withheld: readonly Withheld[],
  file: string,
  shown: readonly string[] = [],
): readonly Diagnostic[] {
  const needles = createNeedles(withheld, shown);
  if (needles.isEmpty) return [];
  const found = new Map<Needle, string>();
  for (const { part, texts, phrasesOnly } of everything(bytes, file)) {
    for (const text of texts) search(needles, text, phrasesOnly, part, found);
  }
  return findings(found, file);
}

/**
 * The same for an output that says what it shows, since its bytes say it to nobody.
 * @param part what the output is called in a finding: `the PDF`
 */
export function scanTexts(
  texts: readonly string[],
  withheld: readonly Withheld[],
  part: string,
  shown: readonly string[],
): readonly Diagnostic[] {
  const needles = createNeedles(withheld, shown);
  if (needles.isEmpty) return [];
  const found = new Map<Needle, string>();
  for (const text of texts) search(needles, text, false, part, found);
  return findings(found, "");
}

function findings(found: ReadonlyMap<Needle, string>, file: string): readonly Diagnostic[] {
  return oneEach(found).map(([{ tokens, withheld: item }, part]) => {
    const params = { words: tokens.join(" "), reason: item.reason, part, file };
    return diagnose("leak/found", params, { span: item.span });
  });
}

function search(needles: Needles, text: string, phrasesOnly: boolean, part: string, found: Map<Needle, string>): void {
  for (const tokens of readingsOf(text)) {
    needles.search(tokens, (needle) => {
      if (phrasesOnly && needle.tokens.length === 1) return;
      if (!found.has(needle)) found.set(needle, part);
    });
  }
}

/** One finding for each withheld text: its words and phrases all say the same. */
function oneEach(found: ReadonlyMap<Needle, string>): readonly (readonly [Needle, string])[] {
  const byText = new Map<Withheld, readonly [Needle, string]>();
  for (const entry of found) if (!byText.has(entry[0].withheld)) byText.set(entry[0].withheld, entry);
  return [...byText.values()].slice(0, MOST);
}

function* everything(bytes: Uint8Array, file: string): Generator<Piece> {
  yield* nameOf(file);
  yield* piecesOf(bytes, "", 0);
}

/** Words that say what a file is, not what it is about. */
const OF_FILES: ReadonlySet<string> = new Set(
  "brief briefing deck slides presentation handout notes draft final copy version test stdin pptx pdf svg".split(" "),
);

/** The name as words; a number in it is a date or counts versions. */
function nameOf(file: string): readonly Piece[] {
  const words = tokensOf(file.replace(/\.(?:pptx|pdf|svg)$/i, "")).filter(
    (word) => !OF_FILES.has(word) && isWord(word),
  );
  return words.length === 0 ? [] : [{ part: `its own name, ${file}`, texts: [words.join(" ")], phrasesOnly: false }];
}

interface Piece {
  readonly part: string;
  readonly texts: readonly string[];
  /** Words in pictures and in packed bytes are the picture's own, or chance; phrases are not. */
  readonly phrasesOnly: boolean;
}

function* piecesOf(bytes: Uint8Array, within: string, depth: number): Generator<Piece> {
  for (const entry of readEntries(bytes)) {
    const part = within === "" ? entry.name : `${within} / ${entry.name}`;
    yield { part, texts: [entry.name], phrasesOnly: false };
    const data = entry.read();
    if (isArchive(data) && depth < DEEPEST) yield* piecesOf(data, part, depth + 1);
    else if (isXml(data)) yield { part, texts: xmlTexts(new TextDecoder().decode(data)), phrasesOnly: false };
    else yield { part, texts: binaryTexts(data), phrasesOnly: isPicture(entry.name) };
  }
  yield { part: within === "" ? "the file itself" : within, texts: binaryTexts(bytes), phrasesOnly: true };
}

const isArchive = (data: Uint8Array): boolean => data[0] === 0x50 && data[1] === 0x4b && data[2] === 3 && data[3] === 4;
const isPicture = (name: string): boolean => /\.(?:png|jpe?g|gif|mp4|m4a|mp3|wav)$/i.test(name);

/** By its first characters, after a byte order mark: a part may be called anything. */
function isXml(data: Uint8Array): boolean {
  const start = data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf ? 3 : 0;
  return data[start] === 0x3c;
}
