import { join, resolve } from "node:path";
import { greatest } from "../../data/lists.ts";
import { loadPack } from "../../deck/pack.ts";
import type { Pack, PackFile } from "../../deck/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { visible } from "../../diagnostics/print/cells.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { nodeHost } from "../../host/node.ts";
import { findProject, isInside } from "../../host/project.ts";
import { projectReaders } from "../../host/readers.ts";
import { DEFAULT_PACK } from "../../host/templates.ts";
import { HostError } from "../../host/types.ts";
import { report } from "../report.ts";
import { EXIT, type Terminal } from "../terminal.ts";

export interface TemplatesOptions {
  readonly templates?: string;
  readonly json?: boolean;
}

interface Loaded {
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

/** `briefdeck templates show KIND` */
export function showTemplate(kind: string, options: TemplatesOptions, terminal: Terminal): number {
  const { files, pack, ok } = load(options, terminal);
  terminal.out(find(kind, files, pack).text);
  return ok ? EXIT.done : EXIT.errors;
}

/** `briefdeck templates eject KIND [DIR]`: copies the default pack's template; an existing file is left alone. */
export function ejectTemplate(kind: string, folder: string, terminal: Terminal): number {
  const { files, pack } = load({}, terminal);
  const file = find(kind, files, pack);
  const target = join(folder, file.path);
  if (nodeHost.exists(target) !== "no") throw new HostError(diagnose("host/exists", { path: target }));
  // A folder of the project stays in it, whatever links lie there; any other is where the user says.
  const { root } = findProject(nodeHost, ".");
  const own = isInside(root, resolve(folder)) ? root : resolve(folder);
  nodeHost.writeWhole(target, new TextEncoder().encode(file.text), own);
  terminal.err(
    `${visible(target)}: copied; build with “--templates ${visible(folder)}” or “templates: ${visible(folder)}” in the front matter\n`,
  );
  return EXIT.done;
}

function find(kind: string, files: readonly PackFile[], pack: Pack): PackFile {
  const name = pack.slides.get(kind)?.file;
  const file = files.find((candidate) => candidate.file === name);
  if (name !== undefined && file) return file;
  throw new HostError(diagnose("cli/unknown-kind", { kind, near: didYouMean(kind, pack.slides.keys()) }));
}
