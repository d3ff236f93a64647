import type { Relationships } from "../../opc/relationships.ts";
import type { Assets, ChartItem, LinkTarget, Scene } from "../../scene/types.ts";
import type { TableLook } from "./drawing/table-style.ts";
import { externalAddress } from "./drawing/url.ts";
import type { Parts } from "./parts.ts";

/** What the writers of parts share: the scene, and where shared parts (pictures) are put. */
export interface PackageContext {
  readonly scene: Scene;
  readonly assets: Assets;
  /** BCP 47 as PowerPoint knows it, or "". */
  readonly lang: string;
  /** The style of the deck's tables. */
  readonly tables: { readonly id: string; readonly look: TableLook };
  /** Adds a part to the package. */
  add(path: string, content: string | Uint8Array, relationships?: Relationships): void;
  /** Writes the relationships of a part; of the package itself, whose path is "". */
  relate(path: string, relationships: Relationships): void;
  /** Path of the media part with these bytes, a picture's or a clip's; equal ones share one. */
  addMedia(bytes: Uint8Array, extension: string): string;
  /** Path of the part of a chart of the scene's slides. */
  chartPath(chart: ChartItem): string;
  /** Path of a slide part by the slide's id; undefined when there is no such slide. */
  slidePath(id: string): string | undefined;
}

/** Turns a link into a relationship of the part that holds it; "" when there is no such address or slide. */
export function linker(
  context: Pick<PackageContext, "slidePath">,
  relationships: Relationships,
): (target: LinkTarget) => string {
  return (target) => {
    if ("url" in target) {
      const address = externalAddress(target.url);
      return address === undefined ? "" : relationships.add("hyperlink", address, true);
    }
    const path = context.slidePath(target.slide);
    return path === undefined ? "" : relationships.add("slide", path);
  };
}

/**
 * Puts pictures into the package, numbered by first use.
 *
 * @param parts gets them
 * @returns what takes a picture's bytes and gives the path of the part that has them; equal bytes share one
 */
export function openMedia(parts: Parts): (bytes: Uint8Array, extension: string) => string {
  const bySize = new Map<number, { readonly bytes: Uint8Array; readonly path: string }[]>();
  let count = 0;
  return (bytes, extension) => {
    const alike = bySize.get(bytes.length) ?? [];
    const twin = alike.find((one) => sameBytes(one.bytes, bytes));
    if (twin !== undefined) return twin.path;
    count += 1;
    const path = `ppt/media/${PLAYED.test(extension) ? "media" : "image"}${count}.${extension}`;
    alike.push({ bytes, path });
    bySize.set(bytes.length, alike);
    parts.set(path, bytes);
    return path;
  };
}

const PLAYED = /^(?:mp4|m4a|mp3|wav)$/;

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left === right || left.every((byte, index) => byte === right[index]);
}
