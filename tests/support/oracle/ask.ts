/** Builds random briefs and says what of them is where it must not be, or is not where it must be. */
import { inflateSync } from "node:zlib";
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

/**
 * What decks of one round of ways are written as, in turn: each has words of its own beside the drawing (a page's text, a PDF's
 * structure and properties). Those of none are looked through before they are laid out, which takes most of the time.
 */
const FORMATS: readonly (readonly Format[])[] = [["pptx"], ["html"], ["pdf"], [], ["pptx"], []];
type Format = NonNullable<CompileOptions["formats"]>[number];
/** A picture that cannot be had stops a build when the deck is planned. */
const STOP = "stop.png";
const STOPPED = "host/image-missing";

/**
 * Asks about `count` documents, each for the audience and profile that its seed has, so that one alone says what it said among many.
 * @param most ends after so many failures
 */
export async function ask(build: typeof compile, seed: number, count: number, most: number): Promise<Answer> {
  const onDisk = projectReaders(nodeHost, ROOT);
  const pack = onDisk.templates(null);
  const readers: CompileOptions = { ...onDisk, templates: () => pack, image };
  const answer = { decks: 0, files: 0, stopped: 0 };
  const failures: string[] = [];
  for (let n = 0; n < count && failures.length < most; n++) {
    const way = WAYS[(seed + n) % WAYS.length] as Way;
    const formats = FORMATS[Math.floor((seed + n) / WAYS.length) % FORMATS.length] ?? [];
    const isWritten = formats.length > 0;
    // What stops a build is asked of those that nobody writes.
    const document = documentOf(seed + n, null, isWritten);
    const text = isWritten ? document.text : withStop(document);
    const compiled = await build(
      { file: "brief.md", text },
      { ...readers, file: readOf(document), name: document.name, formats: isWritten ? formats : ["pptx"], ...way },
    );
    const errors = compiled.diagnostics.filter(({ severity, code }) => severity === "error" && code !== STOPPED);
    const words = errors.length > 0 ? null : wordsOf(compiled);
    if (words === null) answer.stopped++;
    else answer.decks++;
    if (compiled.outputs.length > 0) answer.files++;
    // What finds no room on its page is other tests' business.
    const refused = errors.filter(({ code }) => !code.startsWith("scene/") && !mayRefuse(code, way, document));
    const faults = [
      ...(words === null ? [] : faultsOf(document, way, words)),
      ...(words === null ? [] : leaksOfOutputs(document, way, compiled)),
      ...refused.map(toldOf),
    ];
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

/** What is closed and stands in another output than the PowerPoint all the same. What is lost there is other tests' business. */
function leaksOfOutputs({ planted }: Document, way: Way, { outputs }: Compiled): readonly string[] {
  return outputs
    .filter(({ format }) => format !== "pptx")
    .flatMap(({ format, name, bytes }) => {
      const words = wordsOfText(
        `${name}\n${format === "pdf" ? textOfPdf(bytes) : Buffer.from(bytes).toString("utf8")}`,
      );
      const leaks = planted.filter(({ word, gate }) => gate(way) === "closed" && words.has(word));
      return leaks.map(({ word, place }) => `leak: ${place} (${word}) in ${format}`);
    });
}

const wordsOfText = (text: string): ReadonlySet<string> =>
  new Set([text, text.replace(/<[^>]*>/g, "")].flatMap((one) => one.toLowerCase().match(WORD) ?? []));

/** Its bytes and what is packed in them, with words of two bytes a letter and those that are written in hexadecimal. */
function textOfPdf(bytes: Uint8Array): string {
  const whole = Buffer.from(bytes).toString("latin1");
  const packed = [...whole.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, inner = ""]) => {
    try {
      return inflateSync(Buffer.from(inner, "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  const plain = [whole, ...packed].join("\n");
  const hex = [...plain.matchAll(/<((?:[0-9a-f]{2}){4,})>/gi)].map(([, digits = ""]) =>
    Buffer.from(digits, "hex").toString("latin1"),
  );
  return [plain, ...hex].join("\n").replaceAll("\0", "");
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
