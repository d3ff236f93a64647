/**
 * Random briefs, of which the test knows who may see what: no deck holds a word that its audience may not see, and each
 * holds those that it may. Many are asked for their release alone, which is what every later stage is given, some for their
 * deck. `ORACLE_RUNS=1000 ORACLE_RELEASES=20000 ORACLE_SEED=7` for more and others; `npm run oracle -- 20000` for a night.
 * Asks what was built, whose templates are read ahead; `ORACLE_SOURCE=1` asks the sources.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { ROOT } from "../support/compile.ts";
import { ask } from "../support/oracle/ask.ts";
import { askReleases } from "../support/oracle/ask-release.ts";

const RUNS = Number(process.env.ORACLE_RUNS ?? 24);
const RELEASES = Number(process.env.ORACLE_RELEASES ?? 400);
const SEED = Number(process.env.ORACLE_SEED ?? 20130507);
/** Failures that are told before it ends. */
const MOST = Number(process.env.ORACLE_MOST ?? 5);
const BUILT = join(ROOT, "dist", "index.mjs");

it(`${RUNS} random briefs give nobody what is not for him`, { timeout: 24 * 3600 * 1000 }, async () => {
  const isSource = process.env.ORACLE_SOURCE === "1";
  if (!isSource && !existsSync(BUILT)) expect.fail("dist/ is missing: run `npm run build` first");
  const build: typeof compile = isSource ? compile : (await import(BUILT)).compile;
  const { decks, files, stopped, failures } = await ask(build, SEED, RUNS, MOST);
  process.stderr.write(`oracle: seed ${SEED}, ${RUNS} briefs, ${decks} decks (${files} written), ${stopped} stopped\n`);
  expect(failures).toEqual([]);
});

it(`${RELEASES} random briefs leave in a release nothing that is not for it`, { timeout: 24 * 3600 * 1000 }, () => {
  const { decks, stopped, failures } = askReleases(SEED, RELEASES, MOST);
  process.stderr.write(`oracle: seed ${SEED}, ${RELEASES} briefs, ${decks} releases, ${stopped} stopped\n`);
  expect(failures).toEqual([]);
});
