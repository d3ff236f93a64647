/** What an Open XML package is made of (ECMA-376 Part 2), whoever reads or writes it. */
import type { Attributes } from "./attributes.ts";

/** An element of a part. Names carry the prefixes of `namespaces.ts`; other namespaces have the prefix `x`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
  /** Character data directly in the element. */
  readonly text: string;
  readonly parent: XmlElement | null;
}

export interface WrongRoot {
  readonly is: string;
  readonly expected: string;
}

/** A part of a package that was opened. Names have no leading slash: `ppt/slides/slide1.xml`. */
export interface Part {
  readonly name: string;
  /** Lower case, without the dot. */
  readonly extension: string;
  /** By its Override, else by its extension's Default; "" if the package declares none. */
  readonly contentType: string;
  readonly size: number;
  /** Throws `ZipError` if damaged. */
  read(): Uint8Array;
  /** The same of a part that was not read before; one that was is sound. */
  verify(): void;
  /** About the first bytes. Throws `ZipError` if there are none to be had. */
  head(count: number): Uint8Array;
  /**
   * The root element; undefined if the part is no XML, not well-formed (`xmlProblem` says why), beyond a bound (`unread`)
   * or another part than it is declared to be (`wrongRoot`): nothing in it is what its kind has.
   */
  readonly xml: XmlElement | undefined;
  readonly xmlProblem: string;
  /** It could not be unpacked, or is not what was packed: `verify` says why. */
  readonly isDamaged: boolean;
  /** The element that the part begins with instead of its kind's; null where it begins as it should. */
  readonly wrongRoot: WrongRoot | null;
  /** Why the part was not looked at, though it may be sound: it is beyond a bound. "" if it was. */
  readonly unread: string;
}

export interface Relationship {
  /** `rId1` … */
  readonly id: string;
  /** The last word of the type's address: `slideLayout`, `image`, `hyperlink` … */
  readonly type: string;
  /** A part's name in the package (`ppt/media/image1.png`), or an address as written when `external`. */
  readonly target: string;
  readonly external: boolean;
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

/** A package, opened. */
export interface Package {
  /** In the order of the archive, without `[Content_Types].xml` and `.rels`. */
  readonly parts: readonly Part[];
  /** `[Content_Types].xml` and all `.rels`. */
  readonly plumbing: readonly Part[];
  readonly contentTypes: ContentTypes;
  /** Finds a part; names are compared without regard to case (ECMA-376 Part 2, 6.2.2.3). */
  part(name: string): Part | undefined;
  /** Relationships of a part, "" for the package's own. */
  relationships(part: string): readonly Relationship[];
  /** Parts of a content type that ends in `kind` (`presentationml.slide+xml`), by the number in their names. */
  partsOfType(kind: string): readonly Part[];
}
