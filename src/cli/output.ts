import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { nodeHost } from "../host/node.ts";
import { findProject } from "../host/project.ts";
import { STDIN } from "./brief.ts";
import type { Variant } from "./releases.ts";
import { UsageError } from "./terminal.ts";

/** A brief, which deck of it is made, and where that goes; `-` is standard input and output. */
export interface Job extends Variant {
  readonly brief: string;
  readonly output: string;
  /** What no link may lead out of when it is written; left out where `-o` names the place. */
  readonly root?: string;
}

/**
 * Where each deck goes. Without `-o`: `out/NAME.pptx` in the brief's project, `out/NAME-partner.pptx` for a release; a
 * brief from standard input goes to standard output. `-o NAME.pptx` is a file, `-o -` standard output, anything else a
 * folder. Throws `UsageError` if two decks would take one name.
 */
export function planOutputs(
  briefs: readonly string[],
  option: string | undefined,
  variants: (brief: string) => readonly Variant[],
): readonly Job[] {
  refuseOption(briefs, option);
  const jobs = briefs.flatMap((brief) =>
    variants(brief).map((variant) => ({ ...variant, brief, ...outputOf(brief, variant, option) })),
  );
  if (jobs.length > 1)
    refuseOption(
      jobs.map(({ brief }) => brief),
      option,
      "decks",
    );
  const taken = new Map<string, string>();
  for (const { brief, output } of jobs) {
    // macOS and Windows take names that differ by case or Unicode form alone for one file.
    const key = output === STDIN ? STDIN : resolve(output).normalize("NFC").toLowerCase();
    const other = taken.get(key);
    if (other !== undefined) {
      throw new UsageError(
        `“${other}” and “${brief}” would both be written to “${output}”: build them one at a time with -o`,
      );
    }
    taken.set(key, brief);
  }
  return jobs;
}

function refuseOption(briefs: readonly string[], option: string | undefined, what = "briefs"): void {
  if (option === undefined) return;
  if (option === "") throw new UsageError("-o needs the name of a file or folder");
  if (briefs.length > 1 && (option === STDIN || isDeck(option))) {
    throw new UsageError(`-o ${option} names one file, but there are ${briefs.length} ${what}: name a folder`);
  }
  const extension = extname(option);
  if (/^\.[a-z]{3,5}$/i.test(extension) && !isDeck(option) && nodeHost.exists(option) === "no") {
    throw new UsageError(`briefdeck writes .pptx files, not ${extension}: end the name of -o in .pptx`);
  }
}

const isDeck = (path: string): boolean => /\.pptx$/i.test(path);

function outputOf(brief: string, { suffix }: Variant, option: string | undefined): Pick<Job, "output" | "root"> {
  const stem = brief === STDIN ? "stdin" : basename(brief).replace(/\.(md|markdown|txt)$/i, "");
  const name = `${stem}${suffix}.pptx`;
  if (option !== undefined) return { output: option === STDIN || isDeck(option) ? option : join(option, name) };
  if (brief === STDIN) return { output: STDIN };
  const { root } = findProject(nodeHost, dirname(brief));
  return { output: join(relative(nodeHost.realPath(".") ?? "", root), "out", name), root };
}
