import type { Outcome, Span } from "../../diagnostics/types.ts";
import type { RegistryPaths } from "../types.ts";
import { readFrontMatter } from "./read.ts";

export type NamedRegistries = Readonly<
  Partial<Record<keyof RegistryPaths, { readonly path: string; readonly span: Span }>>
>;

/**
 * The registries that a brief names, before the brief itself is parsed: citations may name registered sources.
 * @returns the paths as written, relative to the brief, and where they stand; no diagnostics, since `parseBrief` tells
 * the same ones again
 */
export function registryPaths({
  file,
  text,
}: {
  readonly file: string;
  readonly text: string;
}): Outcome<NamedRegistries> {
  const { meta } = readFrontMatter(file, text, []);
  const named = Object.entries(meta.registries).flatMap(([name, path]) => {
    const span = meta.spans[`registries.${name}`];
    return path === "" || span === undefined ? [] : [[name, { path, span }] as const];
  });
  return { value: Object.fromEntries(named), diagnostics: [] };
}
