import type { LinkTarget } from "../../../scene/types.ts";
import { linker, type PackageContext } from "../package/context.ts";
import type { Relationships } from "../package/relationships.ts";

/** Where an item stands: the part's relationships, and the ids that are still free in it. */
export interface ItemContext {
  readonly package: PackageContext;
  readonly relationships: Relationships;
  nextId(): number;
  link(target: LinkTarget): string;
}

/** A part's own context; shape ids start at 2, since 1 is the shape tree. */
export function createItemContext(context: PackageContext, relationships: Relationships): ItemContext {
  let id = 1;
  return {
    package: context,
    relationships,
    nextId: () => {
      id += 1;
      return id;
    },
    link: linker(context, relationships),
  };
}
