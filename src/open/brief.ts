/** The first stages of every command: read registries, parse the brief, bind it to them and to the vocabulary. */

import { parseFrontMatter } from "../brief/frontmatter/read.ts";
import { type NamedRegistries, registryPaths } from "../brief/frontmatter/registry-paths.ts";
import { parseBrief } from "../brief/parse.ts";
import type { Brief, RegistryPaths } from "../brief/types.ts";
import { storedSources } from "../craft/bind/copies.ts";
import { bindBrief } from "../craft/bind.ts";
import { splitCopy } from "../craft/copies.ts";
import { parseRegistries } from "../craft/registries.ts";
import type { BoundBrief, Registries, SourceCopy } from "../craft/types.ts";
import { table } from "../data/table.ts";
import type { PackFile } from "../deck/types.ts";
import { diagnose, isError } from "../diagnostics/diagnose.ts";
import { createReporter } from "../diagnostics/reporter.ts";
import type { Diagnostic, Outcome, Span } from "../diagnostics/types.ts";
import type { ProjectFile, ReadFile } from "../host/files.ts";
import type { VocabularyData } from "../vocabulary/types.ts";
import { openIncludes } from "./includes.ts";

export interface OpenBrief {
  /** As it was parsed. */
  readonly brief: Brief;
  readonly registries: Registries;
  /** Stored copies of the sources that have one. */
  readonly copies: readonly SourceCopy[];
  /** Text of the registries and of included files by the name in `Span.file`. */
  readonly texts: ReadonlyMap<string, string>;
  /** The text that was parsed: with the files that it includes. */
  readonly text: string;
  /** Where a place of that text stands, in the brief or an included file. Ask once: diagnostics are placed at the end. */
  readonly place: (span: Span) => Span;
  /** Registries that the front matter names and that could not be read. */
  readonly unread: readonly string[];
}

interface SourceText {
  readonly file: string;
  readonly text: string;
}

/**
 * Opens a brief with everything that its front matter names. Never throws on bad input: a registry that cannot be read
 * is an error at the line that names it, a missing copy one at its source.
 * @param kept registries of before, which are not read anew where their files say the same
 */
export function openBrief(
  written: SourceText,
  readFile: ReadFile = noFiles,
  kept: KeptRegistries = { read: null },
): Outcome<OpenBrief> {
  const { take, report, diagnostics } = createReporter();
  const whole = openIncludes(written, readFile);
  const source = { file: written.file, text: whole.text };
  whole.diagnostics.forEach(report);
  const front = parseFrontMatter(source);
  const named = registryPaths(front.value.meta);
  const files = take(readRegistries(named, readFile));
  const registries = take(parseKept(files, kept));
  const unread = unreadRegistries(named, files, registries, diagnostics);
  const brief = take(parseBrief(source, { sources: registries.sources }, front));
  const folders = new Map([[source.file, ""], ...pathsByFile(brief.meta.registries, files)]);
  const copies = take(readCopies(brief, registries, folders, readFile));
  const texts = new Map([...textsOf(files), ...whole.texts]);
  const value = { brief, registries, copies, texts, unread, text: whole.text, place: whole.place };
  return { value, diagnostics: withoutConsequences(diagnostics, unread) };
}

/** Binds an opened brief to its registries and to what the pack says that words mean. */
export function bindOpened(opened: OpenBrief, vocabulary: VocabularyData): Outcome<BoundBrief> {
  const { brief, registries, copies, unread } = opened;
  const { value, diagnostics } = bindBrief(brief, registries, copies, vocabulary);
  return { value, diagnostics: withoutConsequences(diagnostics, unread) };
}

const withoutConsequences = (diagnostics: readonly Diagnostic[], unread: readonly string[]): readonly Diagnostic[] =>
  diagnostics.filter(({ code }) => !unread.some((name) => CONSEQUENCES[name]?.includes(code)));

/** What a brief is told once for every key, if the registry that declares them could not be read. */
const CONSEQUENCES: Readonly<Record<string, readonly string[]>> = table({
  sources: ["brief/citation-unknown", "craft/fact-source"],
  facts: ["craft/fact-unknown"],
});

/** Registries that the front matter names and that are missing, or so broken that they hold nothing: an error says so. */
function unreadRegistries(
  named: NamedRegistries,
  files: Files,
  registries: Registries,
  diagnostics: readonly Diagnostic[],
): readonly string[] {
  const broken = new Set(diagnostics.filter(isError).map(({ span }) => span?.file));
  return Object.keys(named).filter((name) => {
    const registry = name as keyof Registries;
    const file = files[registry]?.file;
    return file === undefined || (broken.has(file) && registries[registry].length === 0);
  });
}

/** Readers in memory may have no files. */
const noFiles: ReadFile = (path) => ({ value: null, diagnostics: [diagnose("host/file-missing", { path, near: "" })] });

type Files = { readonly [K in keyof RegistryPaths]?: ProjectFile };

export interface KeptRegistries {
  read: { readonly files: Files; readonly parsed: ReturnType<typeof parseRegistries> } | null;
}

function parseKept(files: Files, kept: KeptRegistries): ReturnType<typeof parseRegistries> {
  const names = Object.keys({ ...files, ...kept.read?.files }) as (keyof Files)[];
  const isSame = (name: keyof Files): boolean => {
    const [now, before] = [files[name], kept.read?.files[name]];
    return now !== undefined && now.file === before?.file && now.text === before.text;
  };
  if (kept.read !== null && names.every(isSame)) return kept.read.parsed;
  const parsed = parseRegistries(files);
  kept.read = { files, parsed };
  return parsed;
}

function readRegistries(named: NamedRegistries, readFile: ReadFile): Outcome<Files> {
  const { report, diagnostics } = createReporter();
  const files = Object.entries(named).flatMap(([name, { path, span }]) => {
    const { value, diagnostics: found } = readFile(path, "");
    for (const one of found) report(placed(one, span));
    return value === null ? [] : [[name, value] as const];
  });
  return { value: Object.fromEntries(files), diagnostics };
}

function readCopies(
  brief: Brief,
  registries: Registries,
  folders: ReadonlyMap<string, string>,
  readFile: ReadFile,
): Outcome<readonly SourceCopy[]> {
  const { report, diagnostics } = createReporter();
  const value = storedSources(brief, registries).flatMap(({ key, archived, span }) => {
    const found = readFile(archived, folders.get(span.file) ?? "");
    for (const one of found.diagnostics) report(placed(one, span));
    return found.value === null ? [] : [{ ...splitCopy(archived, found.value.text), key, hash: found.value.hash }];
  });
  return { value, diagnostics };
}

/** A file that is not UTF-8 is shown at its own bad byte, everything else where the file is named. */
const placed = (diagnostic: Diagnostic, span: Span): Diagnostic =>
  diagnostic.span === undefined ? { ...diagnostic, span } : diagnostic;

/** Where each registry stands, relative to the brief: the paths that it names start there. */
function pathsByFile(paths: RegistryPaths, files: Files): readonly (readonly [string, string])[] {
  const names = ["people", "places", "facts", "sources"] as const;
  return names.flatMap((name) => {
    const [file, path] = [files[name]?.file, paths[name]];
    return file === undefined || path === null ? [] : [[file, path] as const];
  });
}

const textsOf = (files: Files): ReadonlyMap<string, string> =>
  new Map(Object.values(files).map(({ file, text }) => [file, text]));

/** A pack that the front matter names and that cannot be had is reported at the field that names it; `--templates` names another. */
export function atTemplatesField({ meta }: Brief, outcome: Outcome<readonly PackFile[]>): Outcome<readonly PackFile[]> {
  const [name, value] = [meta.spans["templates:"], meta.spans.templates];
  if (meta.templates === null || name === undefined || value === undefined) return outcome;
  const span = { ...name, end: value.end };
  const isNamed = ({ params: { folder } }: Diagnostic) => folder === undefined || folder === meta.templates;
  const placed = outcome.diagnostics.map((d) => (d.span || !isNamed(d) ? d : { ...d, span }));
  return { value: outcome.value, diagnostics: placed };
}
