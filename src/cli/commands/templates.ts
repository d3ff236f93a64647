import { join, resolve } from "node:path";
import { unifiedDiff } from "../../data/line-diff.ts";
import { greatest } from "../../data/lists.ts";
import { folderOf } from "../../deck/pack/files.ts";
import { readManifest } from "../../deck/pack/manifest.ts";
import { isPart } from "../../deck/pack/parts.ts";
import { stamped, stampOf } from "../../deck/pack/stamp.ts";
import { loadPack } from "../../deck/pack.ts";
import type { Pack, PackFile } from "../../deck/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { visible } from "../../diagnostics/print/cells.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import { hashOf } from "../../host/files.ts";
import { nodeHost } from "../../host/node.ts";
import { findProject, isInside } from "../../host/project.ts";
import { projectReaders } from "../../host/readers.ts";
import { DEFAULT_PACK, packFromProject } from "../../host/templates.ts";
import { HostError } from "../../host/types.ts";
import { report } from "../report.ts";
import { EXIT, type Terminal } from "../terminal.ts";
import { VERSION } from "../version.ts";

export interface TemplatesOptions {
  readonly templates?: string;
  readonly json?: boolean;
  readonly files?: boolean;
}

interface Loaded {
  /** In the order of the packs, the packaged one's first. */
  readonly files: readonly PackFile[];
  readonly pack: Pack;
  readonly ok: boolean;
}

/** The default pack and the user's over it; what is wrong with them is printed. */
function load(options: TemplatesOptions, terminal: Terminal): Loaded {
  const files = projectReaders(nodeHost, ".", options.templates).templates(null);
  const pack = loadPack(files.value);
  const diagnostics = [...files.diagnostics, ...pack.diagnostics];
  const sources = new Map(files.value.map((file) => [file.file, file.text]));
  report(diagnostics, sources, terminal, "err");
  return { files: files.value, pack: pack.value, ok: diagnostics.every((d) => d.severity !== "error") };
}

/** `briefdeck templates list` */
export function listTemplates(options: TemplatesOptions, terminal: Terminal): number {
  if (options.files) return listFiles(options, terminal);
  const { pack, ok } = load(options, terminal);
  const kinds = [...pack.slides.values()]
    .map(({ kind, title, description, pack: from, file }) => ({ kind, title, description, pack: from, file }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
  if (options.json) {
    terminal.out(`${JSON.stringify(kinds, null, 2)}\n`);
  } else {
    const width = greatest(
      kinds.map(({ kind }) => kind.length),
      0,
    );
    for (const { kind, description, title, pack: from } of kinds) {
      const whose = from === DEFAULT_PACK ? "" : ` [${from}]`;
      terminal.out(`${kind.padEnd(width)}  ${description || title}${whose}\n`);
    }
  }
  return ok ? EXIT.done : EXIT.errors;
}

/** `briefdeck templates list --files`: every file of the packs that takes part, with its pack. */
function listFiles(options: TemplatesOptions, terminal: Terminal): number {
  const { files, ok } = load(options, terminal);
  const shown = files
    .filter(({ pack, path }) => pack !== "" && isPart(path))
    .map(({ path, pack = "", file }) => ({ path, pack, file }));
  shown.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  if (options.json) terminal.out(`${JSON.stringify(shown, null, 2)}\n`);
  else for (const { path, pack } of shown) terminal.out(`${path}${pack === DEFAULT_PACK ? "" : ` [${pack}]`}\n`);
  return ok ? EXIT.done : EXIT.errors;
}

/** `briefdeck templates show NAME` */
export function showTemplate(name: string, options: TemplatesOptions, terminal: Terminal): number {
  const { files, ok } = load(options, terminal);
  for (const { text } of find(name, files).slice(0, 1)) terminal.out(text);
  return ok ? EXIT.done : EXIT.errors;
}

/**
 * `briefdeck templates eject NAME [DIR]`: copies files of the packs below, with a line that says what they were copied
 * from; existing files are left alone.
 * @param folder null: that of the project's own pack, else `templates`
 */
export function ejectTemplate(name: string, given: string | null, terminal: Terminal): number {
  const { files } = load({}, terminal);
  const { root } = findProject(nodeHost, ".");
  const folder = given ?? ownPack() ?? "templates";
  const into = nodeHost.realPath(folder);
  // What the folder holds already lies above what is copied into it.
  const below = files.filter(
    ({ file, path }) => nodeHost.realPath(file.slice(0, -path.length)) !== into || into === undefined,
  );
  const originals = find(name, below);
  const targets = originals.map(({ path }) => join(folder, path));
  for (const path of targets)
    if (nodeHost.exists(path) !== "no") throw new HostError(diagnose("host/exists", { path }));
  // A folder of the project stays in it, whatever links lie there; any other is where the user says.
  const own = isInside(root, resolve(folder)) ? root : resolve(folder);
  for (const [at, { path, text, pack = DEFAULT_PACK }] of originals.entries()) {
    const stamp = { pack, path, version: versionOf(pack, files), hash: shortHash(text) };
    nodeHost.writeWhole(targets[at] ?? "", new TextEncoder().encode(stamped(text, stamp)), own);
  }
  const use =
    given === null && ownPack() !== null
      ? ""
      : `; build with “--templates ${visible(folder)}” or “templates: ${visible(folder)}” in the front matter`;
  terminal.err(`${targets.map(visible).join(", ")}: copied${use}\n`);
  return EXIT.done;
}

const shortHash = (text: string): string => hashOf(text).slice("sha256:".length).slice(0, 12);

/** Copies that `eject` made and whose originals have changed since, or are gone. */
export function staleCopies(files: readonly PackFile[]): readonly Diagnostic[] {
  return files.flatMap((file): Diagnostic[] => {
    const stamp = file.packaged ? null : stampOf(file.text);
    if (stamp === null) return [];
    const span = { file: file.file, start: stamp.start, end: stamp.end };
    const original = `${stamp.pack}/${stamp.path}`;
    const found = originalOf(file, files);
    if (found === undefined) return [diagnose("cli/copy-of-nothing", { original }, { span })];
    if (shortHash(found.text) === stamp.hash) return [];
    const now = versionOf(stamp.pack, files);
    return [
      diagnose(
        "cli/stale-copy",
        { original, version: stamp.version, now, name: file.path, folder: folderOf(file) },
        { span },
      ),
    ];
  });
}

/**
 * `briefdeck templates diff [NAME]`: how copies differ from their originals as these are now. The original is shown with the
 * line “from:” that a copy of it would have today.
 * @param name a kind or a file; undefined: all that `eject` copied. A file without that line is compared with what it replaces
 */
export function diffTemplates(name: string | undefined, options: TemplatesOptions, terminal: Terminal): number {
  const { files, ok } = load(options, terminal);
  const isOwn = ({ packaged }: PackFile): boolean => packaged !== true;
  const isCopy = (file: PackFile): boolean =>
    isOwn(file) && (stampOf(file.text) !== null || originalOf(file, files) !== undefined);
  const compared =
    name === undefined
      ? files.filter((file) => isOwn(file) && stampOf(file.text) !== null)
      : find(name, files).filter(isCopy);
  const orphans = new Set(compared.filter((file) => originalOf(file, files) === undefined));
  report(
    staleCopies(files).filter(({ code, span }) => code === "cli/copy-of-nothing" && isOneOf(orphans, span)),
    new Map(files.map(({ file, text }) => [file, text])),
    terminal,
    "err",
  );
  if (compared.length === 0)
    terminal.err(`${name === undefined ? "Nothing here" : visible(name)}: no copy of a file of a pack below\n`);
  for (const copy of compared) {
    const original = originalOf(copy, files);
    if (original === undefined) continue;
    const { pack = DEFAULT_PACK, path } = original;
    const stamp = { pack, path, version: versionOf(pack, files), hash: shortHash(original.text) };
    const fresh = stampOf(copy.text) === null ? original.text : stamped(original.text, stamp);
    const diff = unifiedDiff(fresh, copy.text, [`${pack}/${path}`, copy.file]);
    if (diff === "") terminal.err(`${visible(copy.file)}: as ${pack}/${path}\n`);
    else terminal.out(diff);
  }
  return ok ? EXIT.done : EXIT.errors;
}

const isOneOf = (files: ReadonlySet<PackFile>, span: Span | undefined): boolean =>
  [...files].some(({ file }) => file === span?.file);

/** What a file was copied from, as it is now; without a stamp, the file that it replaces. */
function originalOf(file: PackFile, files: readonly PackFile[]): PackFile | undefined {
  const stamp = stampOf(file.text);
  if (stamp === null) return files.slice(0, files.indexOf(file)).findLast(({ path }) => path === file.path);
  return files.find((one) => one !== file && one.path === stamp.path && (one.pack ?? DEFAULT_PACK) === stamp.pack);
}

/** Folder of the pack that the project's `briefdeck.yml` names, as one would write it; null if it names none. */
export function ownPack(): string | null {
  return packFromProject(nodeHost, findProject(nodeHost, ".")).value.packs.at(-1)?.label ?? null;
}

/** `version:` of a pack's `pack.yml`; the packaged one has briefdeck's. */
function versionOf(pack: string, files: readonly PackFile[]): string {
  const manifest = files.find((file) => file.pack === pack && file.path === "pack.yml");
  return (manifest && readManifest(manifest).value.value.version) ?? (pack === DEFAULT_PACK ? VERSION : "0");
}

/**
 * The files that a name stands for, the nearest pack's: a path such as `layouts/cover.css`, with or without its ending,
 * or a kind. A template without an ending comes with its stylesheet.
 */
function find(name: string, files: readonly PackFile[]): readonly PackFile[] {
  const nearest = new Map(files.map((file) => [file.path, file]));
  const exact = nearest.get(name);
  if (exact !== undefined) return [exact];
  const path = name.includes("/") ? name : `slides/${name}`;
  const found = [`${path}.hbs`, `${path}.css`].flatMap((candidate) => nearest.get(candidate) ?? []);
  if (found.length > 0) return found;
  const known = [...nearest.keys()].flatMap((one) => [one.replace(/^(?:slides\/)?([^.]+)\.hbs$/, "$1"), one]);
  throw new HostError(diagnose("cli/unknown-kind", { kind: name, near: didYouMean(name, known) }));
}
