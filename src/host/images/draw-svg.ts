/** Draws SVG with resvg, in a thread of its own, which is ended where a drawing takes too long. */
import { Worker } from "node:worker_threads";
import { BOUNDS } from "../../data/bounds.ts";
import { faceFile, readFace } from "../faces.ts";
import { resvgPaths } from "../shipped.ts";
import { type BareSvg, DRAWN_FACES, SvgFault, tidySvg } from "./svg.ts";

export interface Drawn {
  /** The drawing as paths, words as outlines. */
  readonly svg: Uint8Array;
  /** The same in pixels, for programs that know no SVG. */
  readonly png: Uint8Array;
  /** Of the drawing itself, in pixels of CSS; a fraction is possible. */
  readonly width: number;
  readonly height: number;
}

interface Answer {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  readonly png: Uint8Array | null;
  readonly reason?: string;
}

/** Pixels of the longer side: at most what fills a slide sharply, and enough for an icon. */
const [LEAST, MOST] = [512, 2000];
/** Sharp where a drawing is shown at some times its size. */
const TIMES = 4;
/** Seconds for a drawing, and for all of a deck together: a hundred icons take a few. */
const LONGEST = 20;
const LONGEST_ALL = 60;
/** Pixels of the longer side that a drawing is taken to have by itself: some say a billion. */
const LARGEST = 4000;
/** One side at most so many times the other. */
const LONGEST_SHAPE = 200;

/** What runs in the thread. Nothing of a drawing becomes code: it is handed over as a text. */
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const { readFileSync } = require("node:fs");
const { initWasm, Resvg } = require(workerData.loader);
const ready = initWasm(readFileSync(workerData.wasm));
parentPort.on("message", async ({ text, font }) => {
  await ready;
  const [least, most, times, shape] = workerData.sizes;
  try {
    const options = { font };
    const read = new Resvg(text, options);
    const { width, height } = read;
    const long = Math.max(width, height);
    if (!(width > 0 && height > 0) || long / Math.min(width, height) > shape) {
      parentPort.postMessage({ width, height, svg: "", png: null, reason: "size" });
      return;
    }
    const svg = read.toString();
    read.free();
    const side = Math.min(most, Math.max(least, Math.ceil(long * times)));
    const fitTo = width >= height ? { mode: "width", value: side } : { mode: "height", value: side };
    const sized = new Resvg(text, { ...options, fitTo });
    const png = sized.render().asPng();
    parentPort.postMessage({ width, height, svg, png });
  } catch (error) {
    parentPort.postMessage({ width: 0, height: 0, svg: "", png: null, reason: String(error && error.message || error) });
  }
});
`;

/** Draws one drawing after another. */
export interface SvgDrawer {
  /** @throws SvgFault where it cannot be drawn */
  draw(drawing: BareSvg): Promise<Drawn>;
  /** Ends the thread. */
  close(): Promise<void>;
}

export function createSvgDrawer(): SvgDrawer {
  let worker: Worker | null = null;
  let left = LONGEST_ALL * 1000;
  const close = async (): Promise<void> => {
    const ended = worker?.terminate();
    worker = null;
    await ended;
  };
  return {
    close,
    async draw(drawing) {
      const start = performance.now();
      worker ??= startThread();
      const limit = Math.max(1, Math.min(LONGEST * 1000, left));
      const answer = await answerOf(worker, { text: drawing.text, font: fontsFor(drawing) }, limit);
      left -= performance.now() - start;
      if (answer === null || answer.reason !== undefined) await close();
      if (answer === null) throw new SvgFault(TOO_LONG);
      const { svg, png, width, height, reason } = answer;
      if (reason !== undefined || png === null) throw new SvgFault(inWords(reason ?? ""));
      const bytes = new TextEncoder().encode(tidySvg(svg));
      if (bytes.length > BOUNDS.picture)
        throw new SvgFault(`its drawing takes more than ${BOUNDS.picture >> 20} MB, with all that it repeats`);
      const scale = Math.min(1, LARGEST / Math.max(width, height));
      return { svg: bytes, png, width: width * scale, height: height * scale };
    },
  };
}

const TOO_LONG = `it takes longer than ${LONGEST} seconds to draw, or with those before it longer than ${LONGEST_ALL}`;

function startThread(): Worker {
  const workerData = { ...resvgPaths(), sizes: [LEAST, MOST, TIMES, LONGEST_SHAPE] };
  const worker = new Worker(THREAD, { eval: true, workerData, stderr: true, stdout: true });
  // A thread that nobody waits for must not keep the program alive.
  worker.unref();
  return worker;
}

/** What the thread says; null if it says nothing within so many milliseconds. */
function answerOf(worker: Worker, question: unknown, limit: number): Promise<Answer | null> {
  return new Promise((resolve) => {
    const failed = (error: unknown): void =>
      done({ width: 0, height: 0, svg: "", png: null, reason: error instanceof Error ? error.message : "" });
    const done = (answer: Answer | null): void => {
      clearTimeout(timer);
      worker.removeListener("message", done);
      worker.removeListener("error", failed);
      resolve(answer);
    };
    const timer = setTimeout(() => done(null), limit);
    worker.once("message", done);
    worker.once("error", failed);
    worker.postMessage(question);
  });
}

/** Messages of the drawing program, in ours. */
function inWords(reason: string): string {
  if (reason === "size") return "one of its sides is nothing, or two hundred times the other";
  if (/size/i.test(reason)) return "it says neither a width and height nor a viewBox";
  return "it cannot be drawn";
}

const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/;

const HAN = /\p{Script=Han}/u;
const ARABIC = /\p{Script=Arabic}/u;

/** Faces for its words: Arimo, and others where it names them or has letters of theirs. */
function fontsFor({ text, words }: BareSvg): object {
  if (words.length === 0) return {};
  const names = DRAWN_FACES.filter((name) => name === "Arimo" || text.includes(name));
  if (words.some((word) => EAST_ASIAN.test(word))) names.push("Noto Sans KR");
  if (words.some((word) => HAN.test(word))) names.push("Noto Sans SC");
  if (words.some((word) => ARABIC.test(word))) names.push("Vazirmatn");
  const styles = [false, true].flatMap((bold) => [false, true].map((italic) => ({ bold, italic })));
  const faces = new Map(names.flatMap((name) => styles.map((style) => [faceFile(name, style), readFace(name, style)])));
  return {
    fontBuffers: [...faces.values()].filter((face) => face !== null),
    defaultFontFamily: "Arimo",
  };
}
