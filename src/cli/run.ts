import { CommanderError } from "commander";
import { diagnose } from "../diagnostics/diagnose.ts";
import { visible } from "../diagnostics/print/cells.ts";
import { sourceTrace } from "../host/trace.ts";
import { HostError } from "../host/types.ts";
import { createProgram } from "./program.ts";
import { report } from "./report.ts";
import { EXIT, type Terminal, UsageError } from "./terminal.ts";

/**
 * Runs one command line and returns the exit code. The one place that catches: wrong usage, files that cannot
 * be read or written, and bugs end here, each in its own words.
 * @param argv arguments after the program's name
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = EXIT.done;
  const program = createProgram(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    return explain(error, argv.includes("--debug"), terminal);
  }
}

function explain(error: unknown, debug: boolean, terminal: Terminal): number {
  // Commander has printed its message already; asking for help is no mistake.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) {
    terminal.err(`error: ${visible(error.message)}\n`);
    return EXIT.usage;
  }
  if (error instanceof HostError) {
    report([error.diagnostic], error.sources, terminal, "err");
    return EXIT.errors;
  }
  // Node's own words for a current folder that is not there.
  if (error instanceof Error && error.message.includes("uv_cwd")) {
    report([diagnose("host/no-folder", {})], new Map(), terminal, "err");
    return EXIT.errors;
  }
  const message = error instanceof Error ? error.message : String(error);
  terminal.err(`error: this is a bug in briefdeck, not in your brief: ${message}\n`);
  if (debug && error instanceof Error) terminal.err(`${sourceTrace(error.stack ?? "")}\n`);
  else
    terminal.err("  hint: run the command again with --debug and report what it prints, with the brief if you may\n");
  return EXIT.bug;
}
