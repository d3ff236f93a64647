import { greatest } from "../data/lists.ts";
import { escapeXml } from "../data/xml.ts";
import { absoluteName, relativeName } from "./names.ts";
import { OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS, XML_HEAD } from "./namespaces.ts";
import type { Relationship, XmlElement } from "./types.ts";

const MEDIA_RELATIONSHIP = "http://schemas.microsoft.com/office/2007/relationships/media";

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
    const where = external ? `${escapeXml(target)}" TargetMode="External` : relativeName(part, target);
    return `<Relationship Id="${id}" Type="${typeAddress(type)}" Target="${where}"/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${elements.join("")}</Relationships>`;
}

/** The relationships of `part`, as the root of its `.rels` lists them. */
export function readRelationships(part: string, root: XmlElement | undefined): readonly Relationship[] {
  const elements = root?.children.filter(({ name }) => name === "rel:Relationship") ?? [];
  return elements.map(({ attributes }) => {
    const external = attributes.get("TargetMode") === "External";
    const target = attributes.get("Target") ?? "";
    return {
      id: attributes.get("Id") ?? "",
      type: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
      external,
      target: external ? target : absoluteName(part, target),
    };
  });
}

/** What every package may have, whatever it holds (ECMA-376 Part 2, annex F). */
const OF_PACKAGES = new Set(["core-properties", "thumbnail"]);

function typeAddress(type: string): string {
  if (OF_PACKAGES.has(type)) return `${PACKAGE_RELATIONSHIPS}/metadata/${type}`;
  // What plays is embedded by an extension of PowerPoint 2010 ([MS-PPTX] 2.1.3).
  return type === "media" ? MEDIA_RELATIONSHIP : `${OFFICE_RELATIONSHIPS}/${type}`;
}

function idNumber(id: string): number {
  return Number.parseInt(id.replace(/^\D+/, ""), 10) || 0;
}
