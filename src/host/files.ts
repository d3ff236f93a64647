import { basename, dirname, join, relative, resolve } from "node:path";
import { BOUNDS } from "../data/bounds.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Diagnostic, Outcome } from "../diagnostics/types.ts";
import { fromHere } from "./folder.ts";
import { readGuarded } from "./guarded.ts";
import { sha256 } from "./hash.ts";
import { isInside, type Project } from "./project.ts";
import type { Host } from "./types.ts";
import { HostError } from "./types.ts";
import { decodeText } from "./utf8.ts";

/** A text file of the project. */
export interface ProjectFile {
  /** What it is called in diagnostics. */
  readonly file: string;
  readonly text: string;
  /** `sha256:` and the hash of its text, line ends of any system counted as LF. */
  readonly hash: string;
}

/**
 * Reads a file of the project; null with a diagnostic (without a place) if it may not or cannot be read.
 * @param path relative to the file that names it
 * @param from that file, relative to the brief's folder; "" for the brief itself
 */
export type ReadFile = (path: string, from: string) => Outcome<ProjectFile | null>;

/** Nothing outside the project's root is read, neither by path nor through symbolic links. */
export function fileReader(host: Host, project: Project): ReadFile {
  return (path, from) => {
    const folder = resolve(project.folder, dirname(from));
    const target = resolve(folder, path);
    if (path.includes("\0")) return fail(missing(host, path, folder));
    if (!isInside(project.root, target)) return fail(outside(project, path));
    const real = host.realPath(target);
    if (real === undefined) return fail(missing(host, path, folder));
    if (!isInside(project.root, real)) return fail(outside(project, path));
    try {
      const file = fromHere(real) || real;
      const text = decodeText(readGuarded(host, real, path, BOUNDS.file), file);
      return { value: { file, text, hash: hashOf(text) }, diagnostics: [] };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return fail(error.diagnostic);
    }
  };
}

/** Line ends are counted as LF: version control may write them in the way of each system. */
export function hashOf(text: string): string {
  return sha256(text.replace(/\r\n?/g, "\n"));
}

const fail = (diagnostic: Diagnostic): Outcome<null> => ({ value: null, diagnostics: [diagnostic] });

function outside(project: Project, path: string): Diagnostic {
  return diagnose("host/file-outside", { path, root: basename(project.root) || project.root });
}

function missing(host: Host, path: string, folder: string): Diagnostic {
  const beside = resolve(folder, dirname(path));
  const name = suggest(basename(path), host.list(beside));
  const near = name === undefined ? "" : join(relative(folder, beside), name);
  return diagnose("host/file-missing", { path, near });
}
