#!/usr/bin/env node
import { writeStream } from "../host/streams.ts";
import { tuneEngine } from "./engine.ts";
import { load } from "./load.ts";
import { VERSION } from "./version.ts";

const argv = process.argv.slice(2);
// Answered before anything is loaded: scripts ask for the version often.
if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) process.exitCode = printVersion();
else runCommand();

async function runCommand(): Promise<void> {
  tuneEngine();
  const { run, processTerminal } = await load();
  process.exitCode = await run(argv, processTerminal());
}

function printVersion(): number {
  try {
    writeStream("stdout", `${VERSION}\n`);
    return 0;
  } catch (error) {
    writeStream("stderr", `error: Standard output takes nothing: ${error instanceof Error ? error.message : ""}.\n`);
    return 1;
  }
}
