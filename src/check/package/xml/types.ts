/** An element of a part. Names carry the prefixes of `namespaces.ts`; other namespaces have the prefix `x`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Character data directly in the element. */
  readonly text: string;
  readonly parent: XmlElement | null;
}
