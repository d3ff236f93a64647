import { basename, join } from "node:path";
import { principalText, type WithheldGroup, withheldGroups, withheldText } from "../../check/brief/report/withheld.ts";
import type { Compiled } from "../../compile.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { visible } from "../../diagnostics/print/cells.ts";
import { indexLines } from "../../diagnostics/print/lines.ts";
import { diagnosticsToJson, firstOf, summarise } from "../../diagnostics/print.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { nodeHost } from "../../host/node.ts";
import { type Host, HostError } from "../../host/types.ts";
import type { Memory } from "../../memory.ts";
import {
  type BriefOptions,
  compileOpened,
  type Fetching,
  type OpenBrief,
  openBrief,
  STDIN,
  STDIN_NAME,
} from "../brief.ts";
import { formatsOf, type Job, type Output, paperOf, planOutputs, widthOf } from "../output.ts";
import { variantsOf } from "../releases.ts";
import { fileSize, plural, report } from "../report.ts";
import { EXIT, type Terminal, UsageError } from "../terminal.ts";

export interface BuildOptions extends BriefOptions {
  readonly output?: string;
  /** Names of formats with commas between them. */
  readonly format?: string;
  /** On paper: several slides a page, or each with its notes. */
  readonly handout?: "2" | "3" | "6" | "card";
  readonly notes?: boolean;
  /** Of PNG pictures, in pixels. */
  readonly width?: string;
  /** Folders show the first slide beside the name of a PowerPoint file. */
  readonly thumbnail?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** Decks of before whose new build is stopped by a mark or a leak are renamed, whatever their format. */
  readonly replaceStale?: boolean;
}

export interface Again {
  readonly host: Host;
  readonly memoryOf: (output: string) => Memory;
  readonly fetching: Fetching;
}

/** A file, or the folder of one file a slide, and the bytes in it. */
interface Written extends Output {
  readonly bytes: number;
}

interface Built {
  readonly job: Job;
  readonly slides: number;
  /** Banner of the deck, and what the scheme says of itself; "" for a deck without marks. */
  readonly marking: string;
  readonly disclaimer: string;
  /** What the release or profile took out; empty for the whole brief. */
  readonly withheld: readonly WithheldGroup[];
  /** What a handout holds that is the principal's alone, in words; "" if nothing. */
  readonly principal: string;
  /** The release's name, else the profile's. */
  readonly audience: string;
  /** How many findings waivers cover; `briefdeck check` lists them. */
  readonly waived: number;
  /** Size of what was written first; null if nothing was. */
  readonly size: number | null;
  /** Everything that was written, in the order that was asked for. */
  readonly written: readonly Written[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * `briefdeck build`: every brief in turn; one that fails does not keep the others from being built.
 * @param again of building the same briefs again and again: what reads the files, and what is kept of each deck
 */
export async function build(
  briefs: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
  again?: Again,
): Promise<number> {
  if (briefs.filter((brief) => brief === STDIN).length > 1)
    throw new UsageError("standard input (-) can be read only once");
  const opened = new Map<string, OpenBrief>();
  /** Read once, however many decks are made of it. */
  const open = (path: string): OpenBrief => {
    const found = opened.get(path) ?? openBrief(path, options, terminal, again?.host ?? nodeHost, again?.fetching);
    opened.set(path, found);
    return found;
  };
  const paper = paperOf(options);
  const formats = formatsOf(options.format);
  const width = widthOf(options.width, formats);
  const jobs = planOutputs(briefs, options.output, formats, paper, (brief) => variantsOf(options, () => open(brief)));
  if (options.thumbnail === true && !jobs.some(({ outputs }) => outputs.some(({ format }) => format === "pptx")))
    throw new UsageError("--thumbnail is for PowerPoint files: ask for --format pptx too, or leave it out");
  if (jobs.some((job) => job.output === STDIN)) checkStandardOutput(options, terminal);
  const results: Built[] = [];
  for (const job of jobs) {
    const progress = terminal.errIsTerminal && !options.quiet && !options.json;
    if (progress) terminal.err(`${nameOf(job)} …\r`);
    const start = terminal.now();
    const built = await buildOne(job, options, width, open, terminal, again?.memoryOf(job.output));
    if (progress) terminal.err("\u001b[2K\r");
    results.push(built);
    if (!options.json) tell(built, (terminal.now() - start) / 1000, options, terminal);
  }
  if (options.json) terminal.out(`${JSON.stringify(toJson(results), null, 2)}\n`);
  return results.every((built) => built.size !== null) ? EXIT.done : EXIT.errors;
}

function checkStandardOutput(options: BuildOptions, terminal: Terminal): void {
  if (options.json) throw new UsageError("--json and a deck cannot both go to standard output: name a file with -o");
  if (terminal.outIsTerminal) throw new UsageError("a deck is not written to a terminal: name a file with -o");
}

async function buildOne(
  job: Job,
  options: BuildOptions,
  width: number | undefined,
  open: (path: string) => OpenBrief,
  terminal: Terminal,
  memory?: Memory,
): Promise<Built> {
  const failed = {
    job,
    slides: 0,
    size: null,
    written: [],
    marking: "",
    disclaimer: "",
    withheld: [],
    audience: "",
    principal: "",
    waived: 0,
  };
  try {
    const { for: _, format: __, handout: ___, notes: ____, width: _____, ...others } = options;
    const name = job.output === STDIN ? "" : basename(job.output);
    const formats = job.outputs.map(({ format }) => format);
    const print = paperOf(options)?.print;
    const wanted = {
      ...others,
      name,
      formats,
      ...(print === undefined ? {} : { print }),
      ...(width === undefined ? {} : { width }),
      ...(memory === undefined ? {} : { memory }),
      ...(job.release === null ? {} : { for: job.release }),
    };
    const compiled = await compileOpened(open(job.brief), wanted, terminal);
    const { outputs, scene, diagnostics, sources, released, scheme, report: found } = compiled;
    if (outputs.length === 0 || scene === null)
      return { ...failed, diagnostics: [...diagnostics, ...stale(job, diagnostics, options)], sources };
    const written: Written[] = [];
    try {
      for (const output of job.outputs) written.push(writeOutput(output, outputs, job, terminal));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { ...failed, written, diagnostics: [...diagnostics, error.diagnostic], sources };
    }
    const { marking } = scene.meta;
    const disclaimer = marking === "" ? "" : scheme.disclaimer;
    const withheld = withheldGroups(compiled.brief, released, sources, compiled.place);
    const audience = print === "card" ? "the points card" : (released.release?.name ?? released.profile);
    const counts = { slides: scene.slides.length, waived: found.waived.length };
    const facts = { ...counts, marking, disclaimer, withheld, audience, principal: principalText(released) };
    return { job, ...facts, size: written[0]?.bytes ?? 0, written, diagnostics, sources };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { ...failed, diagnostics: [error.diagnostic], sources: error.sources };
  }
}

function writeOutput(output: Output, outputs: Compiled["outputs"], { root }: Job, terminal: Terminal): Written {
  const files = outputs.filter(({ format }) => format === output.format);
  for (const { name, bytes } of files) {
    if (output.path === STDIN) terminal.out(bytes);
    else nodeHost.writeWhole(name === "" ? output.path : join(output.path, `${name}.${output.format}`), bytes, root);
  }
  return { ...output, bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0) };
}

/** Rooms whose errors say that somebody would see what he may not. */
const OF_RELEASES = /^(?:release|leak|marking)\/|^lint\/L(?:01|02|03|05|18|28)-/;

/**
 * What is said of each deck, page and picture of before under the same name, whatever its format, that lies where a build
 * was stopped for what an audience may not see.
 */
function stale(job: Job, diagnostics: readonly Diagnostic[], { replaceStale }: BuildOptions): readonly Diagnostic[] {
  const concerns = diagnostics.some(({ code, severity }) => severity !== "info" && OF_RELEASES.test(code));
  if (job.release === null && !concerns) return [];
  const lying = job.places.filter((path) => nodeHost.exists(path) !== "no");
  return lying.flatMap((path) => (replaceStale === true ? setAside(path, job) : [diagnose("cli/stale", { path })]));
}

function setAside(path: string, { root }: Job): readonly Diagnostic[] {
  try {
    const aside = nodeHost.moveAside(path, root);
    return aside === undefined ? [] : [diagnose("cli/stale-moved", { path, aside })];
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return [diagnose("cli/stale", { path }), error.diagnostic];
  }
}

function tell(built: Built, seconds: number, options: BuildOptions, terminal: Terminal): void {
  const isNeeded = ({ severity, code }: Diagnostic) => severity === "error" || code.startsWith("cli/stale");
  const shown = options.quiet ? built.diagnostics.filter(isNeeded) : built.diagnostics;
  report(shown, built.sources, terminal, "err");
  if (options.quiet) return;
  const count = summarise(built.diagnostics);
  const onlyStrict = options.strict && built.size === null && built.diagnostics.every((d) => d.severity !== "error");
  const found = count === "" ? "" : `, ${count}${onlyStrict ? " (--strict)" : ""}`;
  if (built.size === null) {
    terminal.err(`${nameOf(built.job)}: no deck written${found}${firstError(built)}\n`);
    return;
  }
  const name = built.job.output === STDIN ? "standard output" : visible(built.job.output);
  const others = built.written.slice(1).map(({ path, bytes }) => `${visible(path)} (${fileSize(bytes)})`);
  const also = others.length === 0 ? "" : `, and ${others.join(", ")}`;
  const time = terminal.errIsTerminal ? `, ${seconds.toFixed(2)} s` : "";
  const marking = built.marking === "" ? "" : ` marked ${built.marking}`;
  const principal = built.principal === "" ? "" : `; ${built.principal}`;
  const waived = built.waived === 0 ? "" : `, ${plural(built.waived, "waiver")}`;
  terminal.err(
    `${name}: ${plural(built.slides, "slide")}${marking}, ${fileSize(built.size)}${also}${time}${found}${waived}${principal}\n`,
  );
  if (built.disclaimer !== "") terminal.err(`  ${built.disclaimer}\n`);
  terminal.err(withheldText(built.withheld, built.audience));
}

/** What to look at first, where more than one thing was said: the list may have scrolled away. */
function firstError({ diagnostics, sources }: Built): string {
  const one = firstOf(diagnostics);
  if (one === undefined || diagnostics.length === 1) return "";
  const text = one.span && sources.get(one.span.file);
  const place =
    one.span && text !== undefined ? `${one.span.file}:${indexLines(text).position(one.span.start).line}: ` : "";
  return `; the first is: ${visible(`${place}${one.message}`)}`;
}

/** `brief.md`, `brief.md for partner`. */
function nameOf({ brief, release }: Job): string {
  const name = brief === STDIN ? STDIN_NAME : visible(brief);
  return release === null ? name : `${name} for ${release}`;
}

function toJson(results: readonly Built[]) {
  return {
    ok: results.every((built) => built.size !== null),
    briefs: results.map(
      ({ job, slides, size, written, marking, disclaimer, withheld, principal, waived, diagnostics, sources }) => ({
        brief: job.brief,
        ...(job.release === null ? {} : { release: job.release }),
        ...(job.release === null && withheld.length === 0 ? {} : { withheld }),
        ...(marking === "" ? {} : { marking, disclaimer }),
        output: size === null ? null : job.output,
        ...(job.outputs.length === 1
          ? {}
          : { files: written.map(({ format, path, bytes }) => ({ format, path, bytes })) }),
        slides,
        bytes: size,
        waived,
        ...(principal === "" ? {} : { holds: principal }),
        diagnostics: diagnosticsToJson(diagnostics, sources),
      }),
    ),
  };
}
