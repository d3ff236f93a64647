import { nodeHost } from "../../host/node.ts";
import { HostError } from "../../host/types.ts";
import { notingHost, watchFiles } from "../../host/watch.ts";
import { createMemory, type Memory } from "../../memory.ts";
import { STDIN } from "../brief.ts";
import { tuneForLongWork } from "../engine.ts";
import { report } from "../report.ts";
import { EXIT, type Terminal, UsageError } from "../terminal.ts";
import { type BuildOptions, build } from "./build.ts";

export interface Watching {
  /** Resolves when nothing is being built and nothing waits. */
  readonly settled: () => Promise<void>;
  /** Rejects with what ends it: wrong usage at the start, or a bug of ours. */
  readonly failed: Promise<never>;
  readonly close: () => void;
}

/** `briefdeck build --watch`: builds, and builds again at each change of anything that was read, until it is interrupted. */
export async function watchBuild(
  briefs: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<number> {
  const watching = startWatching(briefs, options, terminal);
  const interrupted = new Promise<void>((done) => {
    process.once("SIGINT", done);
    process.once("SIGTERM", done);
  });
  try {
    await Promise.race([interrupted, watching.failed]);
    await watching.settled();
  } finally {
    watching.close();
  }
  return EXIT.done;
}

/** Faults of a brief are told, and mended by the next save. Throws `UsageError` for what no save can mend. */
export function startWatching(briefs: readonly string[], options: BuildOptions, terminal: Terminal): Watching {
  if (briefs.includes(STDIN)) throw new UsageError("--watch follows files as they change, and standard input is none");
  if (options.output === STDIN) throw new UsageError("--watch writes again and again: name a file or folder with -o");
  tuneForLongWork();
  const paths = new Set(briefs);
  const memories = new Map<string, Memory>();
  const memoryOf = (output: string): Memory => {
    const memory = memories.get(output) ?? createMemory();
    memories.set(output, memory);
    return memory;
  };
  const addresses = settledAddresses();
  const again = { host: notingHost(nodeHost, paths), memoryOf, fetching: { refuses: addresses.refuses } };
  let waiting = false;
  let isFirst = true;
  let fail = (_: unknown): void => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (waiting) {
      waiting = false;
      try {
        await build(briefs, options, terminal, again);
      } catch (error) {
        if (error instanceof HostError) report([error.diagnostic], error.sources, terminal, "err");
        // A release that the front matter has no more comes back with a save.
        else if (error instanceof UsageError && !isFirst) terminal.err(`${error.message}\n`);
        else return fail(error);
      }
      isFirst = false;
      addresses.built();
      watch.follow(paths);
    }
    running = null;
  };
  const changed = (): void => {
    waiting = true;
    running ??= run();
  };
  // Whoever does not ask loses nothing but the word.
  failed.catch(() => undefined);
  const watch = watchFiles(changed);
  changed();
  return {
    async settled() {
      while (running !== null) await running;
    },
    failed,
    close: watch.close,
  };
}

const NEW_ADDRESS = "its address is new, and may still be being typed: save once more, and it is asked";

/**
 * A brief that is saved while an address is typed names many that nobody means, and each would be asked. So those that stand
 * there at the start are, and later ones once they stood there over a save.
 */
function settledAddresses() {
  let before: ReadonlySet<string> | null = null;
  let now = new Set<string>();
  return {
    refuses: ({ href }: URL): string => {
      now.add(href);
      return before === null || before.has(href) ? "" : NEW_ADDRESS;
    },
    /** A build has ended. */
    built: (): void => {
      before = now;
      now = new Set();
    },
  };
}
