import { dirname, extname, join, relative } from "node:path";
import { diagnose } from "../diagnostics/diagnose.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Outcome } from "../diagnostics/types.ts";
import { fileReader } from "./files.ts";
import type { Project } from "./project.ts";
import { packagedPack } from "./templates.ts";
import type { Host } from "./types.ts";

/** The file of a marking scheme. */
export interface SchemeFile {
  /** What it is called in diagnostics. */
  readonly file: string;
  readonly text: string;
}

/**
 * Reads the scheme that `handling: {scheme: …}` names; null with a diagnostic (without a place) if there is none.
 * @param name `sample`, or the path of a file relative to the brief
 */
export type ReadScheme = (name: string) => Outcome<SchemeFile | null>;

const FOLDER = "schemes";

/** A name is looked up in `schemes/` beside the brief, in that of the project, and among those that come with briefdeck. */
export function schemeReader(host: Host, project: Project): ReadScheme {
  const readFile = fileReader(host, project);
  const own = [...new Set([project.folder, project.root])].map((folder) => join(folder, FOLDER));
  const shipped = join(dirname(packagedPack(host).folder), FOLDER);
  return (name) => {
    if (/[/\\]/.test(name) || /\.ya?ml$/i.test(name)) return readFile(name, "");
    for (const folder of own) {
      const file = listed(host, folder).get(name);
      if (file !== undefined) return readFile(relative(project.folder, join(folder, file)), "");
    }
    const file = listed(host, shipped).get(name);
    if (file === undefined)
      return missing(
        name,
        [...own, shipped].flatMap((folder) => [...listed(host, folder).keys()]),
      );
    return { value: { file: `${FOLDER}/${file}`, text: host.readText(join(shipped, file)) }, diagnostics: [] };
  };
}

/** The schemes of a folder: their names and files. */
function listed(host: Host, folder: string): ReadonlyMap<string, string> {
  const files = host.list(folder).filter((file) => /\.ya?ml$/i.test(file));
  return new Map(files.map((file) => [file.slice(0, -extname(file).length), file]));
}

function missing(name: string, known: readonly string[]): Outcome<null> {
  const names = [...new Set(known)].sort();
  const params = { name, known: names.join(", "), suggestion: didYouMean(name, names) };
  return { value: null, diagnostics: [diagnose("marking/no-scheme", params)] };
}
