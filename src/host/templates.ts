import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { PackFile } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Diagnostic, Outcome } from "../diagnostics/types.ts";
import { isInside, type Project } from "./project.ts";
import type { Host } from "./types.ts";
import { HostError } from "./types.ts";

/** Name of the pack that every other pack shadows. */
export const DEFAULT_PACK = "statecraft";

/** A template pack on the disk. */
export interface PackFolder {
  /** How its files are called in diagnostics: no path of this machine for the packaged one. */
  readonly label: string;
  readonly folder: string;
  readonly packaged?: boolean;
}

/** The folder `templates/` of this package: found by walking up, so that it works from `src/` and from `dist/`. */
export function packagedPack(host: Host): PackFolder {
  for (let at = dirname(fileURLToPath(import.meta.url)); dirname(at) !== at; at = dirname(at)) {
    const folder = join(at, "templates", DEFAULT_PACK);
    if (host.exists(join(folder, "theme.css")) === "file") return { label: DEFAULT_PACK, folder, packaged: true };
  }
  throw new Error("the packaged templates are missing: reinstall briefdeck");
}

/** A file of the folder `templates/` of this package, absolute; undefined if it is not there. */
export function packagedFile(host: Host, name: string): string | undefined {
  const file = join(packagedPack(host).folder, "..", name);
  return host.exists(file) === "file" ? host.realPath(file) : undefined;
}

/** `--templates DIR`: any folder, since the user of this machine names it. */
export function packFromOption(host: Host, folder: string): Outcome<PackFolder | null> {
  if (host.exists(folder) === "folder") return { value: { label: folder, folder: resolve(folder) }, diagnostics: [] };
  return missing(host, folder, dirname(resolve(folder)));
}

/** `templates:` of the front matter, relative to the brief or else to the project; never outside the project. */
export function packFromBrief(host: Host, project: Project, name: string): Outcome<PackFolder | null> {
  const candidates = [resolve(project.folder, name), resolve(project.root, name)];
  for (const path of candidates) {
    const real = isInside(project.root, path) ? host.realPath(path) : undefined;
    if (real === undefined || host.exists(real) !== "folder") continue;
    if (!isInside(project.root, real)) return outside(project, name);
    return { value: { label: relative(process.cwd(), real) || ".", folder: real }, diagnostics: [] };
  }
  if (!candidates.some((path) => isInside(project.root, path))) return outside(project, name);
  return missing(host, name, project.folder);
}

function outside(project: Project, folder: string): Outcome<null> {
  const root = basename(project.root) || project.root;
  return { value: null, diagnostics: [diagnose("host/templates-outside", { folder, root })] };
}

function missing(host: Host, folder: string, beside: string): Outcome<null> {
  const near =
    suggest(
      basename(folder),
      host.list(beside).filter((n) => host.exists(join(beside, n)) === "folder"),
    ) ?? "";
  return { value: null, diagnostics: [diagnose("host/templates-missing", { folder, near })] };
}

const FOLDERS = ["layouts", "partials", "slides"];

/** The files of packs in shadowing order: the default pack first. */
export function readPacks(host: Host, packs: readonly PackFolder[]): Outcome<readonly PackFile[]> {
  const files: PackFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const pack of packs) {
    const found = readPack(host, pack);
    files.push(...found.value);
    diagnostics.push(...found.diagnostics);
  }
  return { value: files, diagnostics };
}

function readPack(host: Host, pack: PackFolder): Outcome<readonly PackFile[]> {
  const files: PackFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const paths = FOLDERS.flatMap((folder) =>
    host.list(join(pack.folder, folder)).flatMap((name) => (name.endsWith(".hbs") ? [`${folder}/${name}`] : [])),
  );
  for (const name of ["vocabulary.yml", "theme.css"])
    if (host.exists(join(pack.folder, name)) === "file") paths.unshift(name);
  for (const path of paths) {
    const file = `${pack.label}/${path}`;
    try {
      const text = host.readText(join(pack.folder, path));
      files.push({ file, path, text, packaged: pack.packaged === true });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      diagnostics.push({ ...error.diagnostic, span: { file, start: 0, end: 0 } });
    }
  }
  if (paths.length === 0) diagnostics.push(diagnose("host/templates-empty", { folder: pack.label }));
  return { value: files, diagnostics };
}
