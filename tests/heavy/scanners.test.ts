/**
 * Whatever reads a text letter by letter takes steps in proportion to its length. The scanners are found in the syntax tree; each
 * is fed through a public function with what it looks for, again and again, and what it and all others do is counted. So a new
 * scanner without a text of its own fails here, and a square does whatever the machine is busy with.
 */
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Counts, counted, importCounted } from "../support/scanners/counted.ts";
import { FEEDS, type Feed, SHORT } from "../support/scanners/feeds.ts";
import { type Found, findScanners } from "../support/scanners/find.ts";
import type * as Ways from "../support/scanners/ways.ts";

/** What builds the package is given no texts of others. */
const ELSEWHERE = /^tools\//;
const WAYS = join(import.meta.dirname, "..", "support", "scanners", "ways.ts");
/** Letters: inline marks of a text are read in pieces of some 1200 (`brief/inlines/pieces.ts`), a deck takes more steps a letter. */
const LENGTHS = { brief: 500, slide: 500, deck: 250, template: 400, sheet: 400, tex: 150 };
const LENGTH = 500;
/** Times as long. Steps in proportion come to 4, a square to 16. */
const LONGER = 4;
const TOO_STEEP = 8;
/** Steps a letter below which nothing is steep. */
const FEW = 20;
/** A page that is full is set in many sizes. */
const FEW_OF_DECKS = 60;

let found: Found;
let ways: typeof Ways.WAYS;

beforeAll(async () => {
  found = findScanners(ELSEWHERE);
  ({ WAYS: ways } = await importCounted<typeof Ways>(WAYS, found.insertions));
}, 240_000);

function textOf({ head = "", tail = "" }: Feed, said: Feed["of"][number], length: number): string {
  const [opens, closes] = typeof said === "string" ? [said, null] : said;
  const count = Math.ceil(length / (opens.length + (closes?.length ?? 0)));
  return `${head}${opens.repeat(count)}${(closes ?? "").repeat(count)}${tail}`;
}

interface Fed {
  /** How often each step of the sources was come to. */
  readonly reached: Float64Array;
  /** What takes more steps than its text has letters. */
  readonly steep: readonly string[];
}

async function feed(one: Feed, said: Feed["of"][number]): Promise<Fed> {
  const length = (LENGTHS as Partial<Record<string, number>>)[one.way] ?? LENGTH;
  const few = one.way === "deck" ? FEW_OF_DECKS : FEW;
  const run = (text: string) => counted(found.steps.length, () => ways[one.way](text));
  const [short, long] = [textOf(one, said, length), textOf(one, said, length * LONGER)];
  const [before, after] = [await run(short), await run(long)];
  const suspects = found.steps.flatMap((_, step) => (isSteep(step, before, after, few * long.length) ? [step] : []));
  if (suspects.length === 0) return { reached: after.steps, steep: [] };
  // What has a bound of its own goes on to it and no further: once more, where it is beyond that.
  const last = await run(textOf(one, said, length * LONGER * LONGER));
  const steep = suspects.filter((step) => isSteep(step, after, last, few * LONGER * long.length));
  return { reached: after.steps, steep: steep.map((step) => describeSteep(step, [before, after, last], one, said)) };
}

const stepsAt = ({ steps, walked }: Counts, step: number): number => (steps[step] ?? 0) + (walked[step] ?? 0);

const isSteep = (step: number, before: Counts, after: Counts, most: number): boolean =>
  stepsAt(after, step) > most && stepsAt(after, step) > TOO_STEEP * stepsAt(before, step);

function describeSteep(step: number, counts: readonly Counts[], { way, head }: Feed, said: Feed["of"][number]): string {
  const steps = counts.map((one) => stepsAt(one, step)).join(", ");
  return `${found.steps[step]}: ${steps} steps at ${LONGER} times the length each, ${way} ${JSON.stringify([head, said])}`;
}

describe("scanners", () => {
  const nameOf = ({ name }: { readonly name: string }) => name;

  it("are found, and each has something to eat", () => {
    const files = new Set(found.scanners.map(({ file }) => file));
    const names = new Set(found.scanners.map(nameOf));
    expect(files.size).toBeGreaterThan(40);
    expect([...files].filter((file) => !(file in FEEDS) && !(file in SHORT))).toEqual([]);
    expect(Object.keys(SHORT).filter((name) => !names.has(name) && !files.has(name))).toEqual([]);
  });

  it.each(Object.keys(FEEDS))(
    "take steps in proportion to their text: %s",
    async (file) => {
      const reached = new Float64Array(found.steps.length);
      const steep: string[] = [];
      for (const one of FEEDS[file] ?? []) {
        for (const said of one.of) {
          const { reached: come, steep: some } = await feed(one, said);
          come.forEach((count, step) => {
            reached[step] = Math.max(reached[step] ?? 0, count);
          });
          steep.push(...some);
        }
      }
      expect.soft(steep).toEqual([]);
      const own = found.scanners.filter((scanner) => scanner.file === file);
      const come = new Set(own.filter(({ step }) => (reached[step] ?? 0) > 1).map(nameOf));
      expect.soft([...new Set(own.map(nameOf))].filter((name) => !come.has(name) && !(name in SHORT))).toEqual([]);
    },
    300_000,
  );
});
