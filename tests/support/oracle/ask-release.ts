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

/**
 * Asks about `count` documents, each for one of the audiences and profiles in turn.
 * @param most ends after so many failures
 */
export function askReleases(seed: number, count: number, most: number): Omit<Answer, "files"> {
  const readers = projectReaders(nodeHost, ROOT);
  const pack = loadPack(readers.templates(null).value).value;
  const answer = { decks: 0, stopped: 0 };
  const failures: string[] = [];
  for (let n = 0; n < count && failures.length < most; n++) {
    const document = documentOf(seed + n);
    const way = WAYS[n % WAYS.length] ?? { release: null, profile: "read-ahead" };
    const opened = openBrief({ file: "brief.md", text: document.text }, readOf(document)).value;
    const brief = bindOpened(opened, pack.vocabulary).value;
    const { scheme } = openScheme(brief.meta, readers.scheme).value;
    const { value, diagnostics } = releaseOpened(brief, opened.registries, scheme, pack, {
      ...way,
      file: document.name,
    });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const refused = errors.filter(({ code }) => !mayRefuse(code, way, document));
    if (errors.length > 0) answer.stopped++;
    else answer.decks++;
    const planted = document.planted.filter(({ byRule }) => byRule !== true);
    const faults = errors.length > 0 ? refused.map(toldOf) : faultsOf({ ...document, planted }, way, wordsLeft(value));
    for (const fault of faults) failures.push(`seed ${seed + n}, ${way.release ?? "whole"} ${way.profile}: ${fault}`);
  }
  return { ...answer, failures };
}

/** Every planted word of what the next stages are given. The pack's own words are no brief's. */
function wordsLeft({ brief: { vocabulary: _, ...brief }, registries, release }: Released): ReadonlySet<string> {
  return new Set(JSON.stringify([brief, registries, release]).toLowerCase().match(WORD));
}
