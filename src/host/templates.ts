import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { BOUNDS } from "../data/bounds.ts";
import { readManifest, readProject } from "../deck/pack/manifest.ts";
import { isForOthers, isNearPart, isPart, LIKE_A_PART, PART_FOLDERS } from "../deck/pack/parts.ts";
import type { PackFile } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import { createReporter } from "../diagnostics/reporter.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Diagnostic, Outcome } from "../diagnostics/types.ts";
import { fromHere } from "./folder.ts";
import { readGuarded } from "./guarded.ts";
import { findProject, isInside, isMarked, type Project } from "./project.ts";
import type { Host } from "./types.ts";
import { HostError } from "./types.ts";
import { decodeText } from "./utf8.ts";

/** Name of the pack that every other pack shadows. */
export const DEFAULT_PACK = "statecraft";

/** A template pack on the disk. */
export interface PackFolder {
  /** How its files are called in diagnostics: no path of this machine for the packaged one. */
  readonly label: string;
  /** What `pack.yml` calls it, else its folder's name. */
  readonly name?: string;
  readonly folder: string;
  /** Nothing outside of it is read, not through links either; the pack's own folder where it is left out. */
  readonly root?: string;
  readonly packaged?: boolean;
}

/** The folder `templates/` of this package: found by walking up, so that it works from `src/` and from `dist/`. */
export function packagedPack(host: Host): PackFolder {
  for (let at = dirname(fileURLToPath(import.meta.url)); dirname(at) !== at; at = dirname(at)) {
    const folder = join(at, "templates", DEFAULT_PACK);
    if (host.exists(join(folder, "vocabulary.yml")) === "file")
      return { label: DEFAULT_PACK, name: DEFAULT_PACK, folder, packaged: true };
  }
  throw new Error("the packaged templates are missing: reinstall briefdeck");
}

/** A file of the folder `templates/` of this package, absolute; undefined if it is not there. */
export function packagedFile(host: Host, name: string): string | undefined {
  const file = join(packagedPack(host).folder, "..", name);
  return host.exists(file) === "file" ? host.realPath(file) : undefined;
}

/**
 * `--templates DIR`: any folder, since the user of this machine names it. It is read with the packs that it lies upon,
 * which come first and stand in the same project.
 */
export function packFromOption(host: Host, folder: string): Outcome<readonly PackFolder[]> {
  const real = host.exists(folder) === "folder" ? host.realPath(folder) : undefined;
  if (real === undefined) return missing(host, folder, dirname(resolve(folder)));
  return withBases(host, { label: folder, folder: real }, findProject(host, real).root);
}

/**
 * `templates:` of the front matter, relative to the brief or else to the project; never outside the project. It is read
 * with the packs that it lies upon, which come first.
 */
export function packFromBrief(host: Host, project: Project, name: string): Outcome<readonly PackFolder[]> {
  const candidates = [resolve(project.folder, name), resolve(project.root, name)];
  for (const path of candidates) {
    const real = isInside(project.root, path) ? host.realPath(path) : undefined;
    if (real === undefined || host.exists(real) !== "folder") continue;
    if (!isInside(project.root, real)) return outside(project, name);
    return withBases(host, ofProject(real, project.root), project.root);
  }
  if (!candidates.some((path) => isInside(project.root, path))) return outside(project, name);
  return missing(host, name, project.folder);
}

const ofProject = (folder: string, root: string): PackFolder => ({
  label: fromHere(folder) || ".",
  folder,
  root,
});

/** Packs upon packs beyond this are a mistake. */
const MOST_PACKS = 8;

/** A pack and those that it lies upon by `extends:` of its `pack.yml`, the lowest first; the packaged one lies below all. */
function withBases(host: Host, top: PackFolder, root: string): Outcome<readonly PackFolder[]> {
  const { report, take, diagnostics } = createReporter();
  const packs: PackFolder[] = [];
  for (let pack: PackFolder | undefined = top; pack !== undefined; ) {
    const { name, base, span } = settingsOf(host, pack);
    packs.unshift({ ...pack, name: name ?? basename(pack.folder) });
    if (base === undefined || base === DEFAULT_PACK) break;
    const path = resolve(pack.folder, base);
    const real = isInside(root, path) ? host.realPath(path) : undefined;
    const there = real !== undefined && isInside(root, real) && host.exists(real) === "folder";
    const at = (found: Outcome<unknown>) =>
      take({ value: null, diagnostics: found.diagnostics.map((d) => ({ ...d, ...(span ? { span } : {}) })) });
    if (!there)
      at(isInside(root, real ?? path) ? missing(host, base, dirname(path)) : outside({ root, folder: root }, base));
    if (there && (packs.some(({ folder }) => folder === real) || packs.length >= MOST_PACKS)) {
      report(diagnose("host/pack-circle", { pack: base, most: MOST_PACKS }, span ? { span } : {}));
      break;
    }
    pack = there ? ofProject(real, root) : undefined;
  }
  return { value: packs, diagnostics };
}

/** What decides which packs are read; what is wrong with a `pack.yml` is told where the whole pack is. */
function settingsOf(host: Host, pack: PackFolder) {
  if (host.exists(join(pack.folder, "pack.yml")) !== "file") return {};
  try {
    const file = `${pack.label}/pack.yml`;
    const { value, spans } = readManifest({ file, text: readTemplate(host, pack, "pack.yml") }).value;
    return { name: value.name, base: value.extends, span: spans.get("extends") };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return {};
  }
}

/**
 * The pack that `templates:` of a project's `briefdeck.yml` names, for briefs that name none, with those that it lies
 * upon; and that file, if it says anything.
 */
export function packFromProject(
  host: Host,
  { root, folder }: Project,
): Outcome<{ readonly packs: readonly PackFolder[]; readonly settings: PackFile | null }> {
  const path = "briefdeck.yml";
  const nothing = { value: { packs: [], settings: null }, diagnostics: misnamed(host, root, folder) };
  if (host.exists(join(root, path)) !== "file" || host.size(join(root, path)) === 0) return nothing;
  const { take, report, diagnostics } = createReporter();
  const file = fromHere(join(root, path));
  try {
    const text = readTemplate(host, { label: dirname(file), folder: root }, path);
    const { value, spans } = take(readProject({ file, text }));
    const settings: PackFile = { file, path, text, pack: "" };
    if (value.templates === undefined) return { value: { packs: [], settings }, diagnostics };
    const found = packFromBrief(host, { root, folder: root }, value.templates);
    const span = spans.get("templates");
    const placed = found.diagnostics.map((d) => (d.span || !span ? d : { ...d, span }));
    return { value: { packs: take({ value: found.value, diagnostics: placed }), settings }, diagnostics };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    report(error.diagnostic);
    return { value: { packs: [], settings: null }, diagnostics };
  }
}

/** A file for the project's settings under another ending, where there is none of the right name: it does not even mark a project. */
function misnamed(host: Host, root: string, folder: string): readonly Diagnostic[] {
  for (const at of new Set([folder, root])) {
    const found = ["briefdeck.yaml", "briefdeck.json"].find((name) => host.exists(join(at, name)) === "file");
    if (found === undefined || host.exists(join(at, "briefdeck.yml")) !== "no") continue;
    const span = { file: fromHere(join(at, found)), start: 0, end: 0 };
    return [diagnose("host/project-file-name", { file: found }, { span })];
  }
  return [];
}

function outside(project: Project, folder: string): Outcome<readonly PackFolder[]> {
  const root = basename(project.root) || project.root;
  return { value: [], diagnostics: [diagnose("host/templates-outside", { folder, root })] };
}

function missing(host: Host, folder: string, beside: string): Outcome<readonly PackFolder[]> {
  const near =
    suggest(
      basename(folder),
      host.list(beside).filter((n) => host.exists(join(beside, n)) === "folder"),
    ) ?? "";
  return { value: [], diagnostics: [diagnose("host/templates-missing", { folder, near })] };
}

/** The files of packs in shadowing order: the default pack first. */
export function readPacks(host: Host, packs: readonly PackFolder[]): Outcome<readonly PackFile[]> {
  const { take, diagnostics } = createReporter();
  return { value: packs.flatMap((pack) => take(readPack(host, pack))), diagnostics };
}

function readPack(host: Host, pack: PackFolder): Outcome<readonly PackFile[]> {
  const paths = pathsIn(host, pack);
  if (!paths.some(isPart)) {
    return { value: [], diagnostics: [diagnose("host/templates-empty", { folder: pack.label })] };
  }
  const files: PackFile[] = [];
  const { report, diagnostics } = createReporter();
  const parts = paths.filter(isPart).length;
  if (parts > BOUNDS.templates) {
    const params = { folder: pack.label, count: parts, most: BOUNDS.templates };
    report(diagnose("host/too-many-templates", params));
  }
  for (const path of [...paths.slice(0, Math.min(parts, BOUNDS.templates)), ...paths.slice(parts)]) {
    const file = `${pack.label}/${path}`;
    try {
      const text = isPart(path) ? readTemplate(host, pack, path) : "";
      files.push({ file, path, text, packaged: pack.packaged === true, pack: pack.name ?? pack.label });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      report({ ...error.diagnostic, span: { file, start: 0, end: 0 } });
    }
  }
  return { value: files, diagnostics };
}

/** A folder of many such files is no slip; of pictures some are found. */
const MOST_UNREAD = 20;
const MOST_PICTURES = 200;

/**
 * What is read, and what is not and may be meant to be: its name is enough to say so. Links that lead nowhere are among
 * them: they are reported, not left out. The folder of a project holds much else.
 */
function pathsIn(host: Host, { folder, packaged }: PackFolder): readonly string[] {
  const top = host.list(folder);
  const inFolder = (name: string) => host.list(join(folder, name)).map((file) => `${name}/${file}`);
  const parts = PART_FOLDERS.flatMap(inFolder);
  const read = [...top, ...parts].filter(isPart);
  if (packaged) return read;
  const others = top.filter((name) => !/\./.test(name) && !PART_FOLDERS.includes(name)).flatMap(inFolder);
  const [pictures, rest] = [others.filter((path) => path.startsWith("pictures/")), isMarked(host, folder) ? [] : top];
  const files = rest.filter((name) => host.exists(join(folder, name)) === "file");
  const like = [...top, ...others].filter(
    (path) => LIKE_A_PART.test(path) || (!path.includes("/") && isNearPart(path)),
  );
  const unread = new Set([...like, ...parts, ...files].filter((path) => !isPart(path) && !isForOthers(path)));
  return [...read, ...[...unread].slice(0, MOST_UNREAD), ...pictures.slice(0, MOST_PICTURES)];
}

/**
 * A pack comes with a project that somebody else made: it must not show other files of the machine, or have us wait. The
 * packaged one comes with this program, from wherever its installer laid it.
 */
function readTemplate(host: Host, { label, folder, packaged, root = folder }: PackFolder, path: string): string {
  const file = `${label}/${path}`;
  if (packaged) return decodeText(readGuarded(host, join(folder, path), file, BOUNDS.template), file);
  const real = host.realPath(join(folder, path));
  if (real === undefined) throw new HostError(diagnose("host/unreadable", { path: file, reason: "it leads nowhere" }));
  if (!isInside(root, real)) {
    throw new HostError(diagnose("host/template-outside", { file, root: basename(root) || root }));
  }
  return decodeText(readGuarded(host, real, file, BOUNDS.template), file);
}
