import { join } from "node:path";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Outcome } from "../../diagnostics/types.ts";
import { sha256 } from "../hash.ts";
import type { Project } from "../project.ts";
import type { Host } from "../types.ts";
import { HostError } from "../types.ts";
import type { FetchPicture } from "./fetch.ts";
import { inspectImage } from "./inspect.ts";
import { imageReader, type ReadImage } from "./read.ts";

/** Where the project keeps pictures of the network, so that they are fetched once. */
export const KEPT = ".briefdeck/pictures";

/**
 * A reader that knows pictures of the network as well: those that the project keeps, and, where somebody asked for it,
 * all others, which it then keeps.
 * @param read what is no address on the network
 * @param fetchPicture null: no connection is opened
 * @param keeps false: what was fetched is written nowhere
 */
export function withRemote(
  host: Host,
  project: Project,
  read: ReadImage,
  fetchPicture: FetchPicture | null,
  keeps: boolean,
): ReadImage {
  return (src, from) => {
    const address = networkAddress(src);
    if (address === null) return read(src, from);
    const name = keptName(address);
    const kept = imageReader(host, [{ folder: project.root, root: project.root }])(name);
    const shown = shorten(src);
    if (kept.value !== null) return { ...kept, diagnostics: [diagnose("host/image-kept", { src: shown, path: name })] };
    if (!kept.diagnostics.some(({ code }) => code === "host/image-missing")) return kept;
    if (fetchPicture === null) return read(src, from);
    const keep = (bytes: Uint8Array) => host.writeWhole(join(project.root, name), bytes, project.root);
    return fetchOne(address, { shown, name: keeps ? name : "" }, fetchPicture, keeps ? keep : null);
  };
}

/** An address of the web; null for everything else that a picture may be called. */
function networkAddress(src: string): URL | null {
  const text = src.startsWith("//") ? `https:${src}` : src;
  if (!/^https?:/i.test(text)) return null;
  if (!URL.canParse(text)) return null;
  const address = new URL(text);
  address.hash = "";
  return address;
}

const ENDING = /\.(?:png|jpe?g|gif|webp|svg)$/i;

/** The name under which a picture is kept, for people first: its host, what tells it from others, its ending. */
function keptName({ href, hostname, pathname }: URL): string {
  const ending = ENDING.exec(pathname)?.[0].toLowerCase() ?? "";
  const letters = hostname.replace(/[^a-z0-9.-]/gi, "-").slice(0, 60);
  return `${KEPT}/${letters}-${sha256(href).slice("sha256:".length, "sha256:".length + 20)}${ending}`;
}

const shorten = (src: string): string => (src.length > 60 ? `${src.slice(0, 57)}…` : src);

/** @param keep null: nowhere; `name` is "" then */
async function fetchOne(
  address: URL,
  { shown, name }: { readonly shown: string; readonly name: string },
  fetchPicture: FetchPicture,
  keep: ((bytes: Uint8Array) => void) | null,
): Promise<Outcome<Uint8Array | null>> {
  const fail = (found: Diagnostic): Outcome<null> => ({ value: null, diagnostics: [found] });
  try {
    const bytes = await fetchPicture(address);
    if ("fault" in bytes) return fail(diagnose("host/image-fetch", { src: shown, reason: bytes.fault }));
    const found = inspectImage(bytes);
    if ("problem" in found && found.problem === "unknown")
      return fail(diagnose("host/image-fetch", { src: shown, reason: "what comes is no picture" }));
    keep?.(bytes);
    const told = diagnose("host/image-fetched", {
      src: shown,
      path: name,
      way: address.protocol === "http:" ? "open" : "protected",
    });
    return { value: bytes, diagnostics: [told] };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return fail(error.diagnostic);
  }
}
