import { checkPackage } from "../../check/package/check.ts";
import { diagnosticsToJson, summarise } from "../../diagnostics/report.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { nodeHost } from "../../host/node.ts";
import { HostError } from "../../host/types.ts";
import { type BriefOptions, compileBrief, STDIN } from "../brief.ts";
import { EXIT, UsageError } from "../exit.ts";
import { plural, report } from "../report.ts";
import type { Terminal } from "../terminal.ts";

export interface CheckOptions extends BriefOptions {
  readonly format: "text" | "json";
  readonly quiet?: boolean;
}

interface Checked {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
  readonly ok: boolean;
  /** What the marking scheme of the brief says of itself; "" for a brief without marks, and for decks. */
  readonly disclaimer: string;
}

/** `briefdeck check`: briefs are built in memory and their decks checked; decks of any origin are checked as they are. */
export async function check(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  if (files.filter((file) => file === STDIN).length > 1)
    throw new UsageError("standard input (-) can be read only once");
  const results: Checked[] = [];
  for (const file of files) {
    const result = await checkOne(file, options, terminal);
    results.push(result);
    if (options.format === "text") tell(result, options, terminal);
  }
  if (options.format === "json") terminal.out(`${JSON.stringify(toJson(results), null, 2)}\n`);
  return results.every((result) => result.ok) ? EXIT.done : EXIT.errors;
}

async function checkOne(file: string, options: CheckOptions, terminal: Terminal): Promise<Checked> {
  try {
    const { diagnostics, sources, disclaimer } = isDeck(file)
      ? checkDeck(file)
      : await checkBrief(file, options, terminal);
    const failing = diagnostics.some((d) => d.severity === "error" || (options.strict && d.severity === "warning"));
    return { file, diagnostics, sources, disclaimer, ok: !failing };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { file, diagnostics: [error.diagnostic], sources: error.sources, disclaimer: "", ok: false };
  }
}

/** By the name: whatever a file called .pptx holds, the package rules have something to say about it. */
const isDeck = (file: string): boolean => /\.(pptx|pptm|ppsx|potx|ppt|pps)$/i.test(file);

const DECK_LIMIT = 1 << 30;

function checkDeck(file: string): Pick<Checked, "diagnostics" | "sources" | "disclaimer"> {
  return { diagnostics: checkPackage(nodeHost.readBytes(file, DECK_LIMIT), file), sources: new Map(), disclaimer: "" };
}

async function checkBrief(file: string, options: CheckOptions, terminal: Terminal) {
  // Warnings must not keep the deck from being made and checked; `strict` decides at the end.
  const compiled = await compileBrief(file, { ...options, strict: false }, terminal);
  const deck = compiled.bytes === null ? [] : checkPackage(compiled.bytes, `${file} (deck)`);
  const disclaimer = compiled.deck?.meta.marking ? compiled.scheme.disclaimer : "";
  return { diagnostics: [...compiled.diagnostics, ...deck], sources: compiled.sources, disclaimer };
}

function tell(result: Checked, options: CheckOptions, terminal: Terminal): void {
  const shown = options.quiet ? result.diagnostics.filter((d) => d.severity === "error") : result.diagnostics;
  report(shown, result.sources, terminal, "out");
  if (options.quiet) return;
  if (result.disclaimer !== "") terminal.out(`${result.disclaimer}\n`);
  const count = summarise(result.diagnostics);
  const infos = result.diagnostics.filter((d) => d.severity === "info").length;
  const verdict = result.ok ? "passed" : "failed";
  const notes = count === "" ? (infos === 0 ? "nothing to report" : plural(infos, "note")) : count;
  terminal.out(`${result.file}: ${verdict}, ${notes}\n`);
}

function toJson(results: readonly Checked[]) {
  return {
    ok: results.every((result) => result.ok),
    files: results.map(({ file, ok, disclaimer, diagnostics, sources }) => ({
      file,
      ok,
      ...(disclaimer === "" ? {} : { disclaimer }),
      diagnostics: diagnosticsToJson(diagnostics, sources),
    })),
  };
}
