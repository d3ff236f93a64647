/** Builds random briefs and says what of them is where it must not be, or is not where it must be. */
import { unzipSync } from "fflate";
import type { Compiled, CompileOptions, compile } from "../../../src/compile.ts";
import { diagnose } from "../../../src/diagnostics/diagnose.ts";
import type { Diagnostic, Outcome } from "../../../src/diagnostics/types.ts";
import type { ProjectFile } from "../../../src/host/files.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { ROOT } from "../compile.ts";
import { PIXEL } from "../package.ts";
import { type Document, documentOf } from "./document.ts";
import { WAYS, type Way } from "./judges.ts";

export interface Answer {
  /** That were asked for and not refused. */
  readonly decks: number;
  /** Of them, those that were looked through as a file. */
  readonly files: number;
  readonly stopped: number;
  readonly failures: readonly string[];
}

/** One deck in so many is written; the others are looked through before they are laid out, which takes most of the time. */
const WRITTEN = 8;
/** A picture that cannot be had stops a build when the deck is planned. */
const STOP = "stop.png";
const STOPPED = "host/image-missing";

/**
 * Asks about `count` documents, each for one of the audiences and profiles in turn.
 * @param most ends after so many failures
 */
export async function ask(build: typeof compile, seed: number, count: number, most: number): Promise<Answer> {
  const onDisk = projectReaders(nodeHost, ROOT);
  const pack = onDisk.templates(null);
  const readers: CompileOptions = { ...onDisk, templates: () => pack, image };
  const answer = { decks: 0, files: 0, stopped: 0 };
  const failures: string[] = [];
  for (let n = 0; n < count && failures.length < most; n++) {
    const document = documentOf(seed + n);
    const way = WAYS[n % WAYS.length] as Way;
    const isWritten = Math.floor(n / WAYS.length) % WRITTEN === 0;
    const text = isWritten ? document.text : withStop(document);
    const compiled = await build(
      { file: "brief.md", text },
      { ...readers, file: readOf(document), name: document.name, ...way },
    );
    const errors = compiled.diagnostics.filter(({ severity, code }) => severity === "error" && code !== STOPPED);
    const words = errors.length > 0 ? null : wordsOf(compiled);
    if (words === null) answer.stopped++;
    else answer.decks++;
    if (compiled.bytes !== null) answer.files++;
    // What finds no room on its page is other tests' business.
    const refused = errors.filter(({ code }) => !code.startsWith("scene/") && !mayRefuse(code, way, document));
    const faults = [...(words === null ? [] : faultsOf(document, way, words)), ...refused.map(toldOf)];
    for (const fault of faults) failures.push(`seed ${seed + n}, ${way.release ?? "whole"} ${way.profile}: ${fault}`);
  }
  return { ...answer, failures };
}

/** What the scan finds the filter has let through, or the scan took a word for another. */
export const mayRefuse = (code: string, way: Way, { mayStop, named }: Document): boolean =>
  code === "release/file-name" ? named(way) === "closed" : mayStop && !code.startsWith("leak/");

export const toldOf = ({ code, message }: Diagnostic): string => `refused: ${code}: ${message}`;

const withStop = ({ text, free }: Document): string =>
  text.replace("\n---\n", `\n---\n\n## ${free}Where we are\n\n![${free}The map](${STOP})\n`);

const image: CompileOptions["image"] = (src) =>
  src === STOP
    ? { value: null, diagnostics: [diagnose(STOPPED, { src, near: "" })] }
    : { value: PIXEL, diagnostics: [] };

export const readOf =
  ({ files }: Document) =>
  (file: string): Outcome<ProjectFile | null> => ({
    value: { file, text: files.get(file) ?? "", hash: "" },
    diagnostics: [],
  });

/** Of a deck that was not refused. */
export function faultsOf({ planted, name, named }: Document, way: Way, words: ReadonlySet<string>): readonly string[] {
  const ofName = named(way) === "closed" ? [`leak: name of the file (${name})`] : [];
  const ofWords = planted.flatMap(({ word, place, gate }) => {
    const verdict = gate(way);
    if (verdict === "closed" && words.has(word)) return [`leak: ${place} (${word})`];
    return verdict === "open" && !words.has(word) ? [`lost: ${place} (${word})`] : [];
  });
  return [...ofName, ...ofWords];
}

export const WORD = /zq[a-z]{4}w|77\d{5}77/g;

/** Every planted word of what was made: of the file, or of the deck as it would be laid out. */
function wordsOf({ bytes, deck }: Compiled): ReadonlySet<string> {
  if (bytes !== null) return wordsIn(bytes);
  return new Set((JSON.stringify(deck) ?? "").toLowerCase().match(WORD));
}

/** In a package: in names of parts, texts with their tags and without, workbooks, bytes. */
function wordsIn(bytes: Uint8Array): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (text: string) => {
    for (const [word] of text.toLowerCase().matchAll(WORD)) found.add(word);
  };
  look(Buffer.from(bytes).toString("latin1"));
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    look(name);
    if (data[0] === 0x50 && data[1] === 0x4b) for (const word of wordsIn(data)) found.add(word);
    const text = Buffer.from(data).toString("utf8");
    look(text);
    look(text.replace(/<[^>]*>/g, ""));
  }
  return found;
}
