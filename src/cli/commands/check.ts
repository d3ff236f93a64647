import { coverageText } from "../../check/brief/report/coverage.ts";
import { type Subject, verdictOf } from "../../check/brief/report/verdict.ts";
import { waivedText } from "../../check/brief/report/waived.ts";
import { type WithheldGroup, withheldGroups, withheldText } from "../../check/brief/report/withheld.ts";
import type { BriefReport } from "../../check/brief/types.ts";
import { checkDeep, checkPackage } from "../../check/package/check.ts";
import type { Compiled } from "../../compile.ts";
import { BOUNDS } from "../../data/bounds.ts";
import { isError } from "../../diagnostics/diagnose.ts";
import { visible } from "../../diagnostics/print/cells.ts";
import { diagnosticsToJson, firstOf, summarise } from "../../diagnostics/print.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { nodeHost } from "../../host/node.ts";
import { HostError } from "../../host/types.ts";
import { type BriefOptions, compileBrief, STDIN } from "../brief.ts";
import { tuneForLongWork } from "../engine.ts";
import { plural, report } from "../report.ts";
import { EXIT, type Terminal, UsageError } from "../terminal.ts";
import { VERSION } from "../version.ts";

export interface CheckOptions extends BriefOptions {
  readonly format: "text" | "json" | "sarif";
  readonly quiet?: boolean;
  /** Decks are shown to the Open XML SDK as well. */
  readonly deep?: boolean;
}

interface Checked {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
  readonly ok: boolean;
  /** What the marking scheme of the brief says of itself; "" for a brief without marks, and for decks. */
  readonly disclaimer: string;
  /** Null for decks, and for files that could not be read. */
  readonly brief: CheckedBrief | null;
}

interface CheckedBrief {
  readonly report: BriefReport;
  readonly subject: Subject;
  readonly withheld: readonly WithheldGroup[];
}

/**
 * `briefdeck check`, the walk-in check: briefs go through their rules and are built in memory, their decks checked and
 * scanned; decks of any origin are checked as they are.
 */
export async function check(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  if (files.filter((file) => file === STDIN).length > 1)
    throw new UsageError("standard input (-) can be read only once");
  const results: Checked[] = [];
  for (const file of files) {
    const result = await checkOne(file, options, terminal);
    results.push(result);
    if (options.format === "text") tell(result, files.length > 1, options, terminal);
  }
  if (options.format === "json") terminal.out(`${JSON.stringify(toJson(results), null, 2)}\n`);
  if (options.format === "sarif") await tellSarif(results, terminal);
  return results.every((result) => result.ok) ? EXIT.done : EXIT.errors;
}

async function checkOne(file: string, options: CheckOptions, terminal: Terminal): Promise<Checked> {
  try {
    const found = isDeck(file) ? await checkDeck(file, options) : await checkBrief(file, options, terminal);
    const failing = found.diagnostics.some(
      (d) => d.severity === "error" || (options.strict && d.severity === "warning"),
    );
    const unready = found.brief !== null && found.brief.report.unready.length > 0;
    return { file, ...found, ok: !failing && !unready };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { file, diagnostics: [error.diagnostic], sources: error.sources, disclaimer: "", brief: null, ok: false };
  }
}

/** By the name, whatever a file called .pptx holds; or by the bytes, whatever an archive is called. */
const isDeck = (file: string): boolean => NAMED.test(file) || (file !== STDIN && isArchive(file));
const NAMED = /\.(?:pp[ts][xm]|pot[xm]|ppam|pps|ppt|pot)$/i;
const ARCHIVES = ["PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0"];

function isArchive(file: string): boolean {
  const head = String.fromCharCode(...nodeHost.readHead(file, 4));
  return ARCHIVES.includes(head);
}

type Found = Omit<Checked, "file" | "ok">;

async function checkDeck(file: string, options: CheckOptions): Promise<Found> {
  const bytes = nodeHost.readBytes(file, BOUNDS.package);
  if (bytes.length > LARGE_PACKAGE) tuneForLongWork();
  const diagnostics = await checkBytes(bytes, file, options);
  return { diagnostics, sources: new Map(), disclaimer: "", brief: null };
}

/** By briefdeck's own rules and, where it is asked for, by the SDK, which gets nothing that could not be unpacked within bounds. */
async function checkBytes(bytes: Uint8Array, file: string, { deep }: CheckOptions): Promise<readonly Diagnostic[]> {
  const found = checkPackage(bytes, file);
  if (deep !== true || found.some(({ code }) => UNREAD.test(code))) return found;
  const { validateDeck, VALIDATOR } = await import("../../host/validator.ts");
  return [...found, ...checkDeep(await validateDeck(bytes, file), file, VALIDATOR)];
}

/** Bytes of about a hundred slides, whose trees are kept until all rules are done. */
const LARGE_PACKAGE = 200_000;

const UNREAD = /^check\/(?:not-a-|encrypted|old-format|archive-)/;

async function checkBrief(file: string, options: CheckOptions, terminal: Terminal): Promise<Found> {
  // Warnings must not keep the deck from being made and checked; `strict` decides at the end.
  const compiled = await compileBrief(file, { ...options, strict: false }, terminal);
  const deck = compiled.bytes === null ? [] : await checkBytes(compiled.bytes, `${file} (deck)`, options);
  return {
    diagnostics: [...compiled.diagnostics, ...deck],
    sources: compiled.sources,
    disclaimer: compiled.deck?.meta.marking ? compiled.scheme.disclaimer : "",
    brief: {
      report: compiled.report,
      subject: subjectOf(compiled),
      withheld: withheldGroups(compiled.brief, compiled.released, compiled.sources, compiled.place),
    },
  };
}

function subjectOf({ scene, released, brief, report: found }: Compiled): Subject {
  return {
    slides: scene?.slides.length ?? 0,
    release: released.release?.name ?? "",
    profile: released.profile,
    status: brief.meta.status ?? "draft",
    waivers: found.waived.length,
    unready: found.unready,
  };
}

function tell(result: Checked, several: boolean, options: CheckOptions, terminal: Terminal): void {
  const { diagnostics, sources, brief, disclaimer } = result;
  const shown = options.quiet ? diagnostics.filter(isError) : diagnostics;
  report(shown, sources, terminal, "out");
  if (options.quiet) return;
  if (brief !== null) {
    const { report: found, subject, withheld } = brief;
    const held = withheldText(withheld, subject.release || subject.profile);
    for (const text of [waivedText(found, sources), coverageText(found.coverage, terminal.width), held]) {
      if (text !== "") terminal.out(`${text}\n`);
    }
  }
  if (disclaimer !== "") terminal.out(`${disclaimer}\n`);
  terminal.out(`${verdictLine(result, several)}\n`);
}

function verdictLine({ file, diagnostics, ok, brief }: Checked, several: boolean): string {
  if (brief?.report.isBriefing) {
    const verdict = verdictOf(diagnostics, ok, brief.subject);
    return several ? `${visible(file)}: ${verdict}` : verdict;
  }
  const count = summarise(diagnostics);
  const infos = diagnostics.filter((d) => d.severity === "info").length;
  const notes = count === "" ? (infos === 0 ? "nothing to report" : plural(infos, "note")) : count;
  const first = ok || diagnostics.length === 1 ? undefined : firstOf(diagnostics);
  return `${visible(file)}: ${ok ? "passed" : "failed"}, ${notes}${first ? `; the first is: ${visible(first.message)}` : ""}`;
}

async function tellSarif(results: readonly Checked[], terminal: Terminal): Promise<void> {
  const { sarifLog } = await import("../../check/sarif.ts");
  const files = results.map(({ brief, ...file }) => ({ ...file, report: brief?.report ?? null }));
  terminal.out(`${JSON.stringify(sarifLog(files, VERSION), null, 2)}\n`);
}

function toJson(results: readonly Checked[]) {
  return {
    ok: results.every((result) => result.ok),
    files: results.map(({ file, ok, disclaimer, diagnostics, sources, brief }) => ({
      file,
      ok,
      ...(disclaimer === "" ? {} : { disclaimer }),
      ...(brief?.report.isBriefing ? { verdict: verdictOf(diagnostics, ok, brief.subject) } : {}),
      diagnostics: diagnosticsToJson(diagnostics, sources),
      ...(brief === null ? {} : briefToJson(brief, sources)),
    })),
  };
}

function briefToJson({ report: found, subject, withheld }: CheckedBrief, sources: ReadonlyMap<string, string>) {
  const { waived, coverage } = found;
  const { slides, release, profile, status } = subject;
  return {
    slides,
    release: release === "" ? null : release,
    profile,
    status,
    ...(release === "" && withheld.length === 0 ? {} : { withheld }),
    waived: waived.map(({ rule, diagnostic, waiver }) => ({
      rule: rule.id,
      name: rule.name,
      reason: waiver.reason,
      diagnostic: diagnosticsToJson([diagnostic], sources)[0],
    })),
    sources: coverage,
  };
}
