import type { Diagnostic } from "../../diagnostics/types.ts";
import type { XmlElement } from "./xml.ts";

/** A part of the package. Names have no leading slash: `ppt/slides/slide1.xml`. */
export interface Part {
  readonly name: string;
  /** Lower case, without the dot. */
  readonly extension: string;
  /** By its Override, else by its extension's Default; "" if the package declares none. */
  readonly contentType: string;
  readonly size: number;
  /** Throws `ZipError` if damaged. */
  read(): Uint8Array;
  /** About the first bytes. Throws `ZipError` if there are none to be had. */
  head(count: number): Uint8Array;
  /** The root element; undefined if the part is no XML or not well-formed (`xmlProblem` says why). */
  readonly xml: XmlElement | undefined;
  readonly xmlProblem: string;
  /** Why the part was not looked at, though it may be sound: it is beyond a bound. "" if it was. */
  readonly unread: string;
}

export interface Relationship {
  readonly id: string;
  /** Last piece of the type's URI: `slideLayout`, `image` … */
  readonly type: string;
  readonly external: boolean;
  /** Part name, resolved; for external ones the address as written. */
  readonly target: string;
}

export interface ContentTypes {
  /** By extension in lower case. */
  readonly defaults: ReadonlyMap<string, string>;
  /** By part name in lower case. */
  readonly overrides: ReadonlyMap<string, string>;
  /** As written, in order. */
  readonly overrideNames: readonly string[];
  readonly duplicates: readonly string[];
}

export interface SlidePart {
  /** From 1. */
  readonly number: number;
  readonly part: Part;
  readonly layout: Part | undefined;
  readonly notes: Part | undefined;
}

/** A presentation package, opened. */
export interface DeckPackage {
  /** As the user named it. */
  readonly file: string;
  /** The first finding of each kind in each part, filled by `finding`. */
  readonly told: Map<string, Diagnostic>;
  /** In the order of the archive, without `[Content_Types].xml` and `.rels`. */
  readonly parts: readonly Part[];
  /** `[Content_Types].xml` and all `.rels`. */
  readonly plumbing: readonly Part[];
  readonly contentTypes: ContentTypes;
  readonly presentation: Part;
  readonly slides: readonly SlidePart[];
  /** Finds a part; names are compared without regard to case (ECMA-376 Part 2, 6.2.2.3). */
  part(name: string): Part | undefined;
  /** Relationships of a part, "" for the package's own. */
  relationships(part: string): readonly Relationship[];
  /** Parts of a content type that ends in `kind` (`presentationml.slide+xml`). */
  partsOfType(kind: string): readonly Part[];
}

/** One rule a file: looks at the package, yields what is wrong. */
export type Rule = (deck: DeckPackage) => Iterable<Diagnostic>;
