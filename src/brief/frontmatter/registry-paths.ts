import type { Span } from "../../diagnostics/types.ts";
import type { FrontMatter, RegistryPaths } from "../types.ts";

export type NamedRegistries = Readonly<
  Partial<Record<keyof RegistryPaths, { readonly path: string; readonly span: Span }>>
>;

/**
 * The registries that a brief names. They are read before the brief itself is parsed: citations may name registered
 * sources.
 * @returns the paths as written, relative to the brief, and where they stand
 */
export function registryPaths({ registries, spans }: Pick<FrontMatter, "registries" | "spans">): NamedRegistries {
  const named = Object.entries(registries).flatMap(([name, path]) => {
    const span = spans[`registries.${name}`];
    return path === null || span === undefined ? [] : [[name, { path, span }] as const];
  });
  return Object.fromEntries(named);
}
