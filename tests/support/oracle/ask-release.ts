/**
 * Asks about what a release leaves of random briefs, before it is planned: what every later stage is given. A hundred
 * times as many as whole decks in the same time.
 */
import { loadPack } from "../../../src/deck/pack.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { bindOpened, openBrief } from "../../../src/open/brief.ts";
import { releaseOpened } from "../../../src/open/release.ts";
import { openScheme } from "../../../src/open/scheme.ts";
import type { Released } from "../../../src/release/types.ts";
import { ROOT } from "../compile.ts";
import { type Answer, faultsOf, mayRefuse, readOf, toldOf, WORD } from "./ask.ts";
import { documentOf } from "./document.ts";
import { WAYS } from "./judges.ts";

type Release = typeof releaseOpened;

/**
 * Asks about `count` documents, each for the audience and profile that its seed has, so that one alone says what it said among many.
 * @param most ends after so many failures
 */
export function askReleases(seed: number, count: number, most: number): Omit<Answer, "files"> {
  const answer = { decks: 0, stopped: 0 };
  const failures: string[] = [];
  const asker = createAsker(seed);
  for (let n = 0; n < count && failures.length < most; n++) {
    const { isStopped, faults } = asker(n)(releaseOpened);
    if (isStopped) answer.stopped++;
    else answer.decks++;
    failures.push(...faults);
  }
  return { ...answer, failures };
}

/** A release without one of its mends. */
export interface Mended {
  readonly release: Release;
  /** Without it nothing leaks, but words are lost that the audience may see. */
  readonly loses?: boolean;
}

/**
 * Asks several releases about the same documents, each until it leaks or is refused.
 * @param kinds of places that the documents have
 * @param tell is given what each first fails with
 */
export function askEach(
  releases: ReadonlyMap<string, Mended>,
  seed: number,
  count: number,
  kinds: RegExp | null,
  tell: (name: string, failure: string) => void,
): void {
  const left = new Map(releases);
  const asker = createAsker(seed, kinds);
  for (let n = 0; n < count && left.size > 0; n++) {
    const ask = asker(n);
    for (const [name, { release, loses = false }] of left) {
      const failure = leakIn(() => ask(release).faults, loses);
      if (failure === undefined) continue;
      left.delete(name);
      tell(name, failure);
    }
  }
}

/** What is lost, or ends in a crash, shows that something is gone, and no leak. */
function leakIn(faults: () => readonly string[], loses: boolean): string | undefined {
  try {
    return faults().find((fault) => fault.includes(": lost: ") === loses);
  } catch {
    return undefined;
  }
}

/** Opens the documents behind `seed`; what was opened is asked what a release leaves of it. */
function createAsker(seed: number, kinds: RegExp | null = null) {
  const readers = projectReaders(nodeHost, ROOT);
  const pack = loadPack(readers.templates(null).value).value;
  return (n: number) => {
    const document = documentOf(seed + n, kinds);
    const way = WAYS[(seed + n) % WAYS.length] ?? { release: null, profile: "read-ahead" };
    const opened = openBrief({ file: "brief.md", text: document.text }, readOf(document)).value;
    const brief = bindOpened(opened, pack.vocabulary).value;
    const { scheme } = openScheme(brief.meta, readers.scheme).value;
    const planted = document.planted.filter(({ byRule }) => byRule !== true);
    return (release: Release): { readonly isStopped: boolean; readonly faults: readonly string[] } => {
      const options = { ...way, file: document.name };
      const { value, diagnostics } = release(brief, opened.registries, scheme, pack, options);
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      const isStopped = errors.length > 0;
      const refused = errors.filter(({ code }) => !mayRefuse(code, way, document));
      const faults = isStopped ? refused.map(toldOf) : faultsOf({ ...document, planted }, way, wordsLeft(value));
      const asked = `seed ${seed + n}, ${way.release ?? "whole"} ${way.profile}`;
      return { isStopped, faults: faults.map((fault) => `${asked}: ${fault}`) };
    };
  };
}

/** Every planted word of what the next stages are given. The pack's own words are no brief's. */
function wordsLeft({ brief: { vocabulary: _, ...brief }, registries, release }: Released): ReadonlySet<string> {
  return new Set(JSON.stringify([brief, registries, release]).toLowerCase().match(WORD));
}
