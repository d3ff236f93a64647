import { basename, dirname, join, relative, resolve } from "node:path";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Diagnostic, Outcome } from "../../diagnostics/types.ts";
import { isInside } from "../project.ts";
import type { Host } from "../types.ts";
import { HostError } from "../types.ts";

/** Largest picture file that is read. */
export const IMAGE_BYTES = 25 << 20;

/** A folder that pictures may be taken from. Both absolute, symbolic links followed. */
export interface ImagePlace {
  /** Relative paths start here. */
  readonly folder: string;
  /** Nothing outside of it is read. */
  readonly root: string;
}

/** Finds and reads the bytes of a picture; null with a diagnostic (without a place) if it may not or cannot be used. */
export type ReadImage = (src: string) => Outcome<Uint8Array | null>;

/**
 * A reader that looks in the places in turn: first the brief's folder, then the template packs.
 * Network and data addresses are refused, and whatever leads out of a place's root, symbolic links included.
 */
export function imageReader(host: Host, places: readonly ImagePlace[]): ReadImage {
  return (src) => {
    const refused = refuseAddress(src);
    if (refused) return { value: null, diagnostics: [refused] };
    let outside = false;
    for (const path of spellings(src)) {
      for (const place of places) {
        const found = locate(host, place, path);
        if (found === "outside") outside = true;
        else if (found !== undefined) return readFound(host, found, src);
      }
    }
    const first = places[0];
    const problem =
      outside && first
        ? diagnose("host/image-outside", { src, root: basename(first.root) || first.root })
        : diagnose("host/image-missing", { src, near: first ? nearImage(host, first, src) : "" });
    return { value: null, diagnostics: [problem] };
  };
}

function refuseAddress(src: string): Diagnostic | undefined {
  const shown = src.length > 60 ? `${src.slice(0, 57)}…` : src;
  if (/^(https?|ftp):|^\/\//i.test(src)) return diagnose("host/image-network", { src: shown });
  if (/^data:/i.test(src)) return diagnose("host/image-data-url", { src: `${src.slice(0, 30)}…` });
  // One letter is a Windows drive, not a scheme.
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(src)?.[1];
  return scheme === undefined ? undefined : diagnose("host/image-url", { src: shown, scheme: scheme.toLowerCase() });
}

/** As written, then with `%20` and the like decoded, as Markdown writes blanks in addresses. */
function spellings(src: string): readonly string[] {
  try {
    const decoded = decodeURIComponent(src);
    return decoded === src || decoded.includes("\0") ? [src] : [src, decoded];
  } catch {
    return [src];
  }
}

/** Real path of a picture; `outside` is decided on the written path first, so nothing out there is probed. */
function locate(host: Host, place: ImagePlace, src: string): string | "outside" | undefined {
  if (src.includes("\0")) return undefined;
  const path = resolve(place.folder, src);
  if (!isInside(place.root, path)) return "outside";
  const real = host.realPath(path);
  if (real === undefined) return undefined;
  return isInside(place.root, real) ? real : "outside";
}

function readFound(host: Host, path: string, src: string): Outcome<Uint8Array | null> {
  const fail = (diagnostic: Diagnostic): Outcome<null> => ({ value: null, diagnostics: [diagnostic] });
  if (host.exists(path) === "folder") return fail(diagnose("host/image-folder", { src }));
  const size = host.size(path);
  if (size > IMAGE_BYTES) {
    const limit = IMAGE_BYTES >> 20;
    return fail(diagnose("host/image-bytes", { src, megabytes: Math.ceil(size / (1 << 20)), limit }));
  }
  try {
    return { value: host.readBytes(path, IMAGE_BYTES, true), diagnostics: [] };
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
