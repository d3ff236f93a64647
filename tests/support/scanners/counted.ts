/** The sources once more, with every step that they take counted: what they do, whatever else the machine does. */
import { mkdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { ROOT, SRC } from "../sources.ts";
import type { Insertion } from "./find.ts";

/** Counts of a run by the number of the step: how often it was come to, and what strings and lists were walked over by then. */
export interface Counts {
  readonly steps: Float64Array;
  readonly walked: Float64Array;
}

interface Counter {
  steps: Float64Array;
  walked: Float64Array;
  last: number;
}

/** Builds a module of the tests with all of the sources that it imports, counted, and imports it. */
export async function importCounted<T>(entry: string, put: ReadonlyMap<string, readonly Insertion[]>): Promise<T> {
  const folder = join(ROOT, "node_modules", ".cache", "scanners");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `counted-${process.pid}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
    loader: { ".wasm": "binary" },
    plugins: [
      {
        name: "counted",
        setup({ onLoad, onResolve }) {
          // Node loads none as bytes.
          onResolve({ filter: /[.]wasm$/ }, ({ path }) => ({ path: join(ROOT, "node_modules", path) }));
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const text = readFileSync(path, "utf8");
            const inserted = put.get(relative(SRC, path).replaceAll("\\", "/")) ?? [];
            const contents = withInsertions(text, inserted)
              .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
              .replaceAll("import.meta.dirname", JSON.stringify(join(path, "..")));
            return { contents, loader: "ts" };
          });
        },
      },
    ],
  });
  return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as T;
}

function withInsertions(text: string, put: readonly Insertion[]): string {
  let whole = "";
  let from = 0;
  for (const { at, text: piece } of put) {
    whole += text.slice(from, at) + piece;
    from = at;
  }
  return whole + text.slice(from);
}

const counter: Counter = { steps: new Float64Array(0), walked: new Float64Array(0), last: 0 };
const walk = (length: number): void => {
  counter.walked[counter.last] = (counter.walked[counter.last] ?? 0) + length;
};

Object.assign(globalThis, {
  $step: (step: number) => {
    counter.steps[step] = (counter.steps[step] ?? 0) + 1;
    counter.last = step;
  },
  $spread: <T>(all: T): T => {
    const { length, size } = all as { readonly length?: number; readonly size?: number };
    walk(length ?? size ?? 0);
    return all;
  },
});

/** Runs `work` and counts. Nothing else may run meanwhile that is counted. */
export async function counted(size: number, work: () => unknown): Promise<Counts> {
  counter.steps = new Float64Array(size);
  counter.walked = new Float64Array(size);
  counter.last = 0;
  const restore = watchBuiltIns();
  try {
    await work();
  } finally {
    restore();
  }
  return { steps: counter.steps, walked: counter.walked };
}

type Method = (this: unknown, ...given: never[]) => unknown;
/** How much of `self` a method walks over, by what it was asked for and what it answered. */
type Cost = (self: { readonly length: number }, given: readonly unknown[], answer: unknown) => number;

const whole: Cost = ({ length }) => length;
const ahead: Cost = ({ length }, [, from], at) =>
  (typeof at === "number" && at >= 0 ? at : length) - Math.min(length, Number(from ?? 0)) + 1;
const back: Cost = ({ length }, [, from], at) => Math.min(length, Number(from ?? length)) - Math.max(0, Number(at)) + 1;
const within: Cost = ({ length }, _, found) => (found === true ? 1 : length);

const OF_STRINGS: Readonly<Record<string, Cost>> = {
  indexOf: ahead,
  lastIndexOf: back,
  includes: within,
  split: whole,
  toLowerCase: whole,
  toUpperCase: whole,
  normalize: whole,
};
const OF_LISTS: Readonly<Record<string, Cost>> = {
  indexOf: ahead,
  lastIndexOf: back,
  includes: within,
  slice: (_, __, made) => (made as readonly unknown[]).length,
  concat: (_, __, made) => (made as readonly unknown[]).length,
  join: whole,
  reverse: whole,
  splice: ({ length }, [from]) => length - Number(from) + 1,
  unshift: whole,
};

/** Has what strings, lists and patterns do by themselves count too, until the function that it gives is called. */
function watchBuiltIns(): () => void {
  const before: (() => void)[] = [];
  const watch = (owner: object, name: string, cost: Cost): void => {
    const plain = Reflect.get(owner, name) as Method;
    const watched = function (this: unknown, ...given: never[]): unknown {
      const self = this as { readonly length: number };
      const answer = Reflect.apply(plain, this, given);
      walk(Math.max(1, cost(self, given, answer)));
      return answer;
    };
    Object.defineProperty(owner, name, { value: watched, configurable: true, writable: true });
    before.push(() => Object.defineProperty(owner, name, { value: plain, configurable: true, writable: true }));
  };
  for (const [name, cost] of Object.entries(OF_STRINGS)) watch(String.prototype, name, cost);
  for (const [name, cost] of Object.entries(OF_LISTS)) watch(Array.prototype, name, cost);
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    walk(searched(this, String(text).length - from, found === null ? null : found.index - from + found[0].length));
    return found;
  };
  before.push(() => {
    RegExp.prototype.exec = exec;
  });
  return () => {
    for (const restore of before) restore();
  };
}

/** What a pattern looked at: what it found and all before it; where it found nothing, all that it may begin at. */
function searched(regex: RegExp, left: number, found: number | null): number {
  if (found !== null) return found + 1;
  return regex.sticky || (regex.source.startsWith("^") && !regex.multiline && !hasChoice(regex.source)) ? 1 : left;
}

/** Whether a pattern has a choice at its top. */
function hasChoice(source: string): boolean {
  let plain = source.replace(/\\./g, "").replace(/\[[^\]]*\]/g, "");
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plain.replace(/\([^()]*\)/g, "");
  }
  return plain.includes("|");
}
