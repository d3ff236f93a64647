import type { PackFile } from "../deck/types.ts";
import { createReporter } from "../diagnostics/reporter.ts";
import type { Outcome } from "../diagnostics/types.ts";
import { fileReader, type ReadFile } from "./files.ts";
import { imageReader, type ReadImage } from "./images/read.ts";
import { findProject } from "./project.ts";
import { type ReadScheme, schemeReader } from "./schemes.ts";
import { type PackFolder, packagedPack, packFromBrief, packFromOption, readPacks } from "./templates.ts";
import type { Host } from "./types.ts";

/** Everything that a build reads beside the brief itself. */
export interface Readers {
  /** Template files in shadowing order. `named` is `templates:` of the front matter, null if it names none. */
  readonly templates: (named: string | null) => Outcome<readonly PackFile[]>;
  /** Bytes of a picture as the brief or a template names it. Ask after `templates`: packs hold pictures too. */
  readonly image: ReadImage;
  /** Registries and stored copies of sources. Without it there are none: naming one is an error. */
  readonly file?: ReadFile;
  /** Marking schemes. Without it there is none: naming one is an error. */
  readonly scheme?: ReadScheme;
}

/**
 * Readers for a brief on the disk.
 * @param folder the brief's folder; the current folder for standard input
 * @param templates `--templates DIR`; it shadows the front matter's pack, which shadows the default one
 */
export function projectReaders(host: Host, folder: string, templates?: string): Readers {
  const project = findProject(host, folder);
  let packs: readonly PackFolder[] = [];
  return {
    file: fileReader(host, project),
    scheme: schemeReader(host, project),
    templates(named) {
      const found = findPacks(host, project, named, templates);
      packs = found.value;
      const read = readPacks(host, packs);
      return { value: read.value, diagnostics: [...found.diagnostics, ...read.diagnostics] };
    },
    image: (src, from) => {
      const places = [...packs].reverse().map((pack) => ({ folder: pack.folder, root: pack.folder }));
      return imageReader(host, [project, ...places])(src, from);
    },
  };
}

function findPacks(
  host: Host,
  project: ReturnType<typeof findProject>,
  named: string | null,
  option: string | undefined,
): Outcome<readonly PackFolder[]> {
  const packs: PackFolder[] = [packagedPack(host)];
  const { take, diagnostics } = createReporter();
  const add = (found: Outcome<PackFolder | null>): void => {
    const pack = take(found);
    if (pack !== null) packs.push(pack);
  };
  if (named !== null) add(packFromBrief(host, project, named));
  if (option !== undefined) add(packFromOption(host, option));
  return { value: packs, diagnostics };
}
