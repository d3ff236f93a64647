import { basename, dirname, join, relative, resolve } from "node:path";
import { BOUNDS } from "../../data/bounds.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Diagnostic, Outcome } from "../../diagnostics/types.ts";
import { isInside } from "../project.ts";
import type { Host } from "../types.ts";
import { HostError } from "../types.ts";

/** A folder that pictures may be taken from. Both absolute, symbolic links followed. */
export interface ImagePlace {
  /** Relative paths start here. */
  readonly folder: string;
  /** Nothing outside of it is read. */
  readonly root: string;
}

/**
 * Finds and reads the bytes of a picture; null with a diagnostic (without a place) if it may not or cannot be used.
 * @param from the file that names it, as diagnostics call it; "" for the brief
 */
export type ReadImage = (
  src: string,
  from?: string,
) => Outcome<Uint8Array | null> | Promise<Outcome<Uint8Array | null>>;

/**
 * A reader that looks in the places in turn: first the brief's folder, then the template packs.
 * Network addresses are refused, and whatever leads out of a place's root, symbolic links included.
 */
export function imageReader(
  host: Host,
  places: readonly ImagePlace[],
): (src: string, from?: string) => Outcome<Uint8Array | null> {
  return (src, from = "") => {
    const inline = src.startsWith("data:") ? dataBytes(src) : null;
    if (inline !== null) return inline;
    const refused = refuseAddress(src);
    if (refused) return { value: null, diagnostics: [refused] };
    let outside = false;
    for (const path of spellings(src)) {
      for (const place of withIncluding(places, from)) {
        const found = locate(host, place, path);
        if (found === "outside") outside = true;
        else if (found !== undefined) return readFound(host, found, src);
      }
    }
    const first = places[0];
    const isRooted = first !== undefined && src.startsWith("/");
    const problem = isRooted
      ? diagnose("host/image-root", { src, root: basename(first.root) || first.root })
      : outside && first
        ? diagnose("host/image-outside", { src, root: basename(first.root) || first.root })
        : diagnose("host/image-missing", { src, near: first ? nearImage(host, first, src) : "" });
    return { value: null, diagnostics: [problem] };
  };
}

const DATA = /^data:image\/[\w.+-]+(?:;[\w-]+=[\w-]+)*;base64,/i;

/** The bytes of a picture that is written into the brief, within the bound of any picture; null if it is no picture. */
function dataBytes(src: string): Outcome<Uint8Array | null> | null {
  const head = DATA.exec(src)?.[0];
  if (head === undefined) return null;
  const size = Math.floor(((src.length - head.length) * 3) / 4);
  if (size <= BOUNDS.picture) return { value: Buffer.from(src.slice(head.length), "base64"), diagnostics: [] };
  const [megabytes, limit] = [Math.ceil(size / (1 << 20)), BOUNDS.picture >> 20];
  return { value: null, diagnostics: [diagnose("host/image-bytes", { src: head, megabytes, limit })] };
}

function refuseAddress(src: string): Diagnostic | undefined {
  const shown = src.length > 60 ? `${src.slice(0, 57)}…` : src;
  if (/^(https?|ftp):|^\/\//i.test(src)) return diagnose("host/image-network", { src: shown });
  if (/^data:/i.test(src)) return diagnose("host/image-data-url", { src: `${src.slice(0, 30)}…` });
  // One letter is a Windows drive, not a scheme.
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(src)?.[1];
  return scheme === undefined ? undefined : diagnose("host/image-url", { src: shown, scheme: scheme.toLowerCase() });
}

/**
 * The ways in which the path may be meant, as written first: with `%20` and the like decoded, with the backslashes of
 * Windows, without the query of a web page, with its accented letters composed or apart.
 */
function spellings(src: string): readonly string[] {
  const found = new Set([src, decoded(src)]);
  for (const path of [...found]) found.add(path.replaceAll("\\", "/"));
  for (const path of [...found]) found.add(path.replace(/[?#].*$/, ""));
  for (const path of [...found]) found.add(path.normalize("NFC")).add(path.normalize("NFD"));
  found.delete("");
  return [...found].filter((path) => !path.includes("\0"));
}

function decoded(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

/** The places, with the folder of the file that includes the picture behind that of the brief. */
function withIncluding([brief, ...packs]: readonly ImagePlace[], from: string): readonly ImagePlace[] {
  if (brief === undefined || from === "") return brief === undefined ? packs : [brief, ...packs];
  return [brief, { root: brief.root, folder: resolve(dirname(from)) }, ...packs];
}

/** Folders of Slidev, Astro, Docusaurus, Hugo and others for what a page calls by a path from its root. */
const SERVED = ["public", "static"];
/** Docusaurus' name for the folder of a project. */
const SITE = "@site/";

/**
 * Real path of a picture; `outside` is decided on the written path first, so nothing out there is probed. A path that
 * starts with a slash or `@site/` starts at the project, or at a folder of it whose files a site serves.
 */
function locate(host: Host, place: ImagePlace, written: string): string | "outside" | undefined {
  const src = written.startsWith(SITE) ? written.slice(SITE.length - 1) : written;
  if (src.startsWith("**/")) return anywhere(host, place, src.slice(3));
  const served = SERVED.flatMap((name) => [join(place.folder, name), join(place.root, name)]);
  const rooted = [place.root, ...served].map((folder) => join(folder, src));
  const paths = src.startsWith("/")
    ? [...(isInside(place.root, resolve(src)) ? [resolve(src)] : []), ...rooted]
    : [resolve(place.folder, src)];
  let outside = false;
  for (const path of paths) {
    const real = isInside(place.root, path) ? host.realPath(path) : undefined;
    if (!isInside(place.root, path) || (real !== undefined && !isInside(place.root, real))) outside = true;
    else if (real !== undefined) return real;
  }
  return outside ? "outside" : undefined;
}

/** Most folders that a search looks into, and how deep. */
const MOST_FOLDERS = 500;
const DEEPEST = 6;

/** A picture by its name, wherever it lies in the project: the nearest to the brief's folder, as Obsidian finds it. */
function anywhere(host: Host, { folder, root }: ImagePlace, name: string): string | undefined {
  const queue = [folder, root].map((path) => ({ path, depth: 0 }));
  for (let at = 0; at < queue.length && at < MOST_FOLDERS; at++) {
    const { path, depth } = queue[at] ?? { path: root, depth: DEEPEST };
    const real = host.realPath(join(path, name));
    if (real !== undefined && isInside(root, real) && host.exists(real) === "file") return real;
    if (depth === DEEPEST) continue;
    for (const entry of host.list(path)) {
      const isHeavy = entry.startsWith(".") || entry === "node_modules";
      const inner = isHeavy ? undefined : host.realPath(join(path, entry));
      // A link may lead in a circle, and out of the project.
      if (inner === join(path, entry) && host.exists(inner) === "folder") queue.push({ path: inner, depth: depth + 1 });
    }
  }
  return undefined;
}

function readFound(host: Host, path: string, src: string): Outcome<Uint8Array | null> {
  const fail = (diagnostic: Diagnostic): Outcome<null> => ({ value: null, diagnostics: [diagnostic] });
  if (host.exists(path) === "folder") return fail(diagnose("host/image-folder", { src }));
  const size = host.size(path);
  if (size > BOUNDS.picture) {
    const limit = BOUNDS.picture >> 20;
    return fail(diagnose("host/image-bytes", { src, megabytes: Math.ceil(size / (1 << 20)), limit }));
  }
  try {
    return { value: host.readBytes(path, BOUNDS.picture, true), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return fail(diagnose("host/image-unreadable", { src, reason: reason(error) }));
  }
}

function reason(error: HostError): string {
  if (error.diagnostic.code === "host/no-permission") return "permission denied";
  return String(error.diagnostic.params.reason ?? "it is no regular file");
}

function nearImage(host: Host, place: ImagePlace, src: string): string {
  const folder = resolve(place.folder, dirname(src));
  if (!isInside(place.root, folder)) return "";
  const name = suggest(basename(src), host.list(folder));
  return name === undefined ? "" : join(relative(place.folder, folder), name);
}
