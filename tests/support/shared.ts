/**
 * What several tests ask of the same briefs is compiled once in a run. The first test that asks compiles and leaves the
 * result in the run's own folder; every other, in whichever process, reads it there. The folder is as old as the run
 * (`subjects-folder.ts`), so a changed source never meets an old result.
 */
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";
import { inject } from "vitest";
import type { Compiled } from "../../src/compile.ts";
import type { BoundBrief } from "../../src/craft/types.ts";
import { createVocabulary } from "../../src/vocabulary/vocabulary.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder of what was compiled in this run. */
    readonly subjects: string;
  }
}

/** Milliseconds between two looks for what another process compiles, and after which it is taken for dead. */
const LOOK = 25;
const PATIENCE = 60_000;

/** The rules in a report, the way to a place, drafts and other briefs' vocabularies are code, which no other process can be given. */
export type Shared = Omit<Compiled, "report" | "place" | "draft" | "translations">;

/** What `compile` gives for `name`; the name must tell all that it depends on. */
export async function compiledOnce(name: string, compile: () => Promise<Compiled>): Promise<Shared> {
  const file = join(inject("subjects"), encodeURIComponent(name));
  const lock = `${file}.lock`;
  for (let waited = 0; ; waited += LOOK) {
    if (existsSync(file)) return read(readFileSync(file));
    if (waited > PATIENCE || claims(lock)) break;
    await sleep(LOOK);
  }
  try {
    const { report: _, place: __, draft: ___, translations: ____, ...result } = await compile();
    writeFileSync(`${file}.${process.pid}`, serialize(withoutCode(result)));
    renameSync(`${file}.${process.pid}`, file);
    return result;
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A vocabulary is code too; what it was made of is data. */
function withoutCode({ brief, released, ...result }: Shared) {
  const data = ({ vocabulary, ...rest }: BoundBrief) => ({ ...rest, vocabulary: vocabulary.data });
  return { ...result, brief: data(brief), released: { ...released, brief: data(released.brief) } };
}

function read(bytes: Uint8Array): Shared {
  const { brief, released, ...result } = deserialize(bytes) as ReturnType<typeof withoutCode>;
  const bound = ({ vocabulary, ...rest }: typeof brief): BoundBrief => ({
    ...rest,
    vocabulary: createVocabulary(vocabulary, rest.meta.lang),
  });
  return { ...result, brief: bound(brief), released: { ...released, brief: bound(released.brief) } };
}

/** Whether this process is the one that compiles. */
function claims(lock: string): boolean {
  try {
    closeSync(openSync(lock, "wx"));
    return true;
  } catch {
    return false;
  }
}
