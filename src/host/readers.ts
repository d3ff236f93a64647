import { join } from "node:path";
import { BOUNDS } from "../data/bounds.ts";
import type { PackFile } from "../deck/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import { createReporter } from "../diagnostics/reporter.ts";
import type { Diagnostic, Outcome } from "../diagnostics/types.ts";
import type { ReadFace, Tools } from "../emit/types.ts";
import { readFace } from "./faces.ts";
import { fileReader, type ReadFile } from "./files.ts";
import { readGuarded } from "./guarded.ts";
import type { FetchPicture } from "./images/fetch.ts";
import { imageReader, type ReadImage } from "./images/read.ts";
import { withRemote } from "./images/remote.ts";
import { findProject, isInside, type Project } from "./project.ts";
import { type ReadScheme, schemeReader } from "./schemes.ts";
import { drawPng, readShipped } from "./shipped.ts";
import {
  type PackFolder,
  packagedPack,
  packFromBrief,
  packFromOption,
  packFromProject,
  readPacks,
} from "./templates.ts";
import type { Host } from "./types.ts";
import { HostError } from "./types.ts";

/** Bytes of a font file of a pack; null with a diagnostic (without a place) where it cannot be had. */
export type ReadFont = (path: string) => Outcome<Uint8Array | null>;

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
  /** Bytes of the open faces that outputs bring along. Without it only formats that bring none can be written. */
  readonly face?: ReadFace;
  /** Files that come with briefdeck, and what draws SVG as PNG. Without them neither PNG nor HTML can be written. */
  /** Font files of packs, as diagnostics name them. Ask after `templates`. Without it faces of packs are drawn in ours. */
  readonly font?: ReadFont;
  readonly shipped?: Tools["readShipped"];
  readonly raster?: Tools["drawPng"];
}

/**
 * Readers for a brief on the disk.
 * @param folder the brief's folder; the current folder for standard input
 * @param templates `--templates DIR`; it lies upon the front matter's pack (else the project's), that upon the default one
 * @param fetchPicture what fetches a brief's pictures of the network (`pictureFetcher`); left out, no connection is opened
 * @param keeps false: what it fetches is not kept in the project
 */
export function projectReaders(
  host: Host,
  folder: string,
  templates?: string,
  fetchPicture: FetchPicture | null = null,
  keeps = true,
): Readers {
  const project = findProject(host, folder);
  let packs: readonly PackFolder[] = [];
  return {
    file: (path, from) => {
      const own = fileReader(host, project)(path, from);
      if (own.value !== null || !own.diagnostics.some(({ code }) => code === "host/file-missing")) return own;
      // As with pictures: what is not beside the brief may lie in a pack, whose samples have registries.
      for (const { folder: root } of [...findPacks(host, project, null, templates).value.packs].reverse()) {
        const found = fileReader(host, { folder: root, root })(path, "");
        if (found.value !== null) return found;
      }
      return own;
    },
    scheme: schemeReader(host, project),
    face: readFace,
    font: (path) => readFont(host, packs, path),
    shipped: readShipped,
    raster: drawPng,
    templates(named) {
      const found = findPacks(host, project, named, templates);
      packs = found.value.packs;
      const read = readPacks(host, packs);
      const files = [...found.value.settings, ...read.value];
      return { value: files, diagnostics: [...found.diagnostics, ...read.diagnostics] };
    },
    image: (src, from) => {
      const own = packs.findIndex(({ label }) => from?.endsWith(".hbs") && from.startsWith(`${label}/`));
      const inPacks = (some: readonly PackFolder[]) =>
        [...some].reverse().map(({ folder: root }) => ({ folder: root, root }));
      if (own < 0) {
        const read = imageReader(host, [project, ...inPacks(packs)]);
        return withRemote(host, project, read, fetchPicture, keeps)(src, from);
      }
      // What a template writes is its pack's, or that of a pack below; nothing beside the brief takes its place.
      const places = [...inPacks(packs.slice(0, own + 1)), ...inPacks(packs.slice(own + 1)), project];
      const found = imageReader(host, places)(src);
      return { ...found, diagnostics: found.diagnostics.map((each) => missingInPack(each, src)) };
    },
  };
}

function missingInPack(found: Diagnostic, src: string): Diagnostic {
  if (found.code !== "host/image-missing") return found;
  return diagnose("host/template-image-missing", { src, near: String(found.params.near ?? "") });
}

function readFont(host: Host, packs: readonly PackFolder[], path: string): Outcome<Uint8Array | null> {
  const pack = packs.find(({ label }) => path.startsWith(`${label}/fonts/`));
  const missing = { value: null, diagnostics: [diagnose("host/font-file", { path, reason: "it is not there" })] };
  if (pack === undefined) return missing;
  const { folder, label, root = folder } = pack;
  const real = host.realPath(join(folder, path.slice(label.length + 1)));
  if (real === undefined || !isInside(root, real)) return missing;
  try {
    return { value: readGuarded(host, real, path, BOUNDS.fontFile), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { value: null, diagnostics: [error.diagnostic] };
  }
}

interface Found {
  /** In the order in which they lie upon each other, the packaged one first. */
  readonly packs: readonly PackFolder[];
  /** Files that say which packs there are, and that diagnostics point into. */
  readonly settings: readonly PackFile[];
}

function findPacks(host: Host, project: Project, named: string | null, option: string | undefined): Outcome<Found> {
  const { take, diagnostics } = createReporter();
  const shared =
    named === null
      ? take(packFromProject(host, project))
      : { packs: take(packFromBrief(host, project, named)), settings: null };
  const chosen = option === undefined ? [] : take(packFromOption(host, option));
  const all = [packagedPack(host), ...shared.packs, ...chosen];
  // A pack that is named twice lies where it is named first.
  const packs = all.filter((pack, at) => all.findIndex(({ folder }) => folder === pack.folder) === at);
  return { value: { packs, settings: shared.settings === null ? [] : [shared.settings] }, diagnostics };
}
