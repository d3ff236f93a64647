import { greatest } from "../../../data/lists.ts";
import { escapeXml, unescapeXml } from "../../../data/xml.ts";
import { XML_HEAD } from "../xml.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface Relationship {
  /** `rId1` … */
  readonly id: string;
  /** The last word of the type's address: `slideLayout`, `image`, `hyperlink` … */
  readonly type: string;
  /** A part's path in the package (`ppt/media/image1.png`), or an address when `external`. */
  readonly target: string;
  readonly external: boolean;
}

export interface Relationships {
  readonly list: readonly Relationship[];
  /** Adds a relationship, or finds the one that is already there, and returns its id. */
  add(type: string, target: string, external?: boolean): string;
}

/** Relationships of one part, numbered from `rId1` in the order in which they are added. */
export function createRelationships(start: readonly Relationship[] = []): Relationships {
  const list = [...start];
  const known = new Map(list.map(({ id, type, target }) => [`${type} ${target}`, id]));
  let last = greatest(
    list.map(({ id }) => idNumber(id)),
    0,
  );
  return {
    list,
    add(type, target, external = false) {
      const key = `${type} ${target}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      last += 1;
      const id = `rId${last}`;
      known.set(key, id);
      list.push({ id, type, target, external });
      return id;
    },
  };
}

/** Writes the relationships of `part`, sorted by number, with targets relative to it. */
export function writeRelationships(part: string, list: readonly Relationship[]): string {
  const sorted = [...list].sort((left, right) => idNumber(left.id) - idNumber(right.id));
  const elements = sorted.map(({ id, type, target, external }) => {
    const where = external ? `${escapeXml(target)}" TargetMode="External` : relativePath(part, target);
    return `<Relationship Id="${id}" Type="${typeAddress(type)}" Target="${where}"/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}">${elements.join("")}</Relationships>`;
}

/** Reads the relationships of `part`. Tolerates raw ampersands, which pptxgenjs writes in some targets. */
export function readRelationships(part: string, xml: string): Relationship[] {
  return [...xml.matchAll(/<Relationship\s([^>]*)>/g)].map(([, attributes = ""]) => {
    const value = (name: string) => unescapeXml(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "");
    const external = value("TargetMode") === "External";
    const target = external ? value("Target") : absolutePath(part, value("Target"));
    return { id: value("Id"), type: value("Type").split("/").at(-1) ?? "", target, external };
  });
}

function typeAddress(type: string): string {
  return type === "core-properties" ? `${PACKAGE}/metadata/core-properties` : OFFICE + type;
}

function idNumber(id: string): number {
  return Number.parseInt(id.replace(/^\D+/, ""), 10) || 0;
}

function absolutePath(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const segments = part.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

function relativePath(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return "../".repeat(from.length - shared) + to.slice(shared).join("/");
}
