import { LONGHANDS } from "../properties/longhands.ts";
import type { Declaration } from "../sheet/declaration.ts";

/** The declarations that win on an element. */
export interface Winners {
  /** By index of the longhand. */
  readonly longhands: readonly (Declaration | undefined)[];
  /** By name. */
  readonly variables: ReadonlyMap<string, Declaration>;
}

/** `sets` from weakest to strongest; what is `!important` beats all that is not (CSS Cascade 4, 6.3). */
export function winnersOf(sets: readonly (readonly Declaration[])[]): Winners {
  const longhands: (Declaration | undefined)[] = new Array(LONGHANDS.length).fill(undefined);
  const variables = new Map<string, Declaration>();
  for (const important of [false, true])
    for (const declarations of sets)
      for (const declaration of declarations) {
        if (declaration.important !== important) continue;
        if (declaration.property === null) variables.set(declaration.name, declaration);
        else for (const index of declaration.property.longhands) longhands[index] = declaration;
      }
  return { longhands, variables };
}
