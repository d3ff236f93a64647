import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { table } from "../data/table.ts";
import type { PackFile } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import { createReporter } from "../diagnostics/reporter.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Outcome } from "../diagnostics/types.ts";
import { readGuarded } from "./guarded.ts";
import { isInside, type Project } from "./project.ts";
import type { Host } from "./types.ts";
import { HostError } from "./types.ts";
import { decodeText } from "./utf8.ts";

/** Name of the pack that every other pack shadows. */
export const DEFAULT_PACK = "statecraft";

/** A template pack on the disk. */
export interface PackFolder {
  /** How its files are called in diagnostics: no path of this machine for the packaged one. */
  readonly label: string;
  readonly folder: string;
  /** Nothing outside of it is read, not through links either; the pack's own folder where it is left out. */
  readonly root?: string;
  readonly packaged?: boolean;
}

/** Largest template, sheet or vocabulary that is read: the packaged ones have 30 KB at most. */
const TEMPLATE_BYTES = 2 << 20;

/** The folder `templates/` of this package: found by walking up, so that it works from `src/` and from `dist/`. */
export function packagedPack(host: Host): PackFolder {
  for (let at = dirname(fileURLToPath(import.meta.url)); dirname(at) !== at; at = dirname(at)) {
    const folder = join(at, "templates", DEFAULT_PACK);
    if (host.exists(join(folder, "vocabulary.yml")) === "file") return { label: DEFAULT_PACK, folder, packaged: true };
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
  const real = host.exists(folder) === "folder" ? host.realPath(folder) : undefined;
  if (real !== undefined) return { value: { label: folder, folder: real }, diagnostics: [] };
  return missing(host, folder, dirname(resolve(folder)));
}

/** `templates:` of the front matter, relative to the brief or else to the project; never outside the project. */
export function packFromBrief(host: Host, project: Project, name: string): Outcome<PackFolder | null> {
  const candidates = [resolve(project.folder, name), resolve(project.root, name)];
  for (const path of candidates) {
    const real = isInside(project.root, path) ? host.realPath(path) : undefined;
    if (real === undefined || host.exists(real) !== "folder") continue;
    if (!isInside(project.root, real)) return outside(project, name);
    return {
      value: { label: relative(process.cwd(), real) || ".", folder: real, root: project.root },
      diagnostics: [],
    };
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

/** What is read of a pack: files by name, and what its folders hold, by ending. */
const TOP: ReadonlySet<string> = new Set(["tokens.css", "base.css", "pieces.css", "theme.css", "vocabulary.yml"]);
const FOLDERS: Readonly<Record<string, RegExp>> = table({
  layouts: /\.(?:hbs|css)$/,
  partials: /\.hbs$/,
  profiles: /\.css$/,
  slides: /\.(?:hbs|css)$/,
});

/** The files of packs in shadowing order: the default pack first. */
export function readPacks(host: Host, packs: readonly PackFolder[]): Outcome<readonly PackFile[]> {
  const { take, diagnostics } = createReporter();
  return { value: packs.flatMap((pack) => take(readPack(host, pack))), diagnostics };
}

function readPack(host: Host, pack: PackFolder): Outcome<readonly PackFile[]> {
  const paths = pathsIn(host, pack);
  if (paths.length === 0) {
    return { value: [], diagnostics: [diagnose("host/templates-empty", { folder: pack.label })] };
  }
  const files: PackFile[] = [];
  const { report, diagnostics } = createReporter();
  for (const path of paths) {
    const file = `${pack.label}/${path}`;
    try {
      files.push({ file, path, text: readTemplate(host, pack, path), packaged: pack.packaged === true });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      report({ ...error.diagnostic, span: { file, start: 0, end: 0 } });
    }
  }
  return { value: files, diagnostics };
}

/** Links that lead nowhere are among them: they are reported, not left out. */
function pathsIn(host: Host, { folder }: PackFolder): readonly string[] {
  const top = host.list(folder).filter((name) => TOP.has(name));
  const inner = Object.entries(FOLDERS).flatMap(([name, ending]) =>
    host.list(join(folder, name)).flatMap((file) => (ending.test(file) ? [`${name}/${file}`] : [])),
  );
  return [...top, ...inner];
}

/** A pack comes with a project that somebody else made: it must not show other files of the machine, or have us wait. */
function readTemplate(host: Host, { label, folder, root = folder }: PackFolder, path: string): string {
  const real = host.realPath(join(folder, path));
  const file = `${label}/${path}`;
  if (real === undefined) throw new HostError(diagnose("host/unreadable", { path: file, reason: "it leads nowhere" }));
  if (!isInside(root, real)) {
    throw new HostError(diagnose("host/template-outside", { file, root: basename(root) || root }));
  }
  return decodeText(readGuarded(host, real, file, TEMPLATE_BYTES), file);
}
