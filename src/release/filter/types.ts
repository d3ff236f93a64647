import type { Block } from "../../brief/types.ts";
import type { ReleaseContext } from "../context.ts";
import type { Scope } from "../policy.ts";

/** @param together they are one thing, such as an item of a list: what closes one text closes what follows without a mark */
export type ReleaseBlocks = (
  blocks: readonly Block[],
  scope: Scope,
  context: ReleaseContext,
  together?: boolean,
) => readonly Block[];

/** What is left of a block; null if nothing is. `inside` releases the blocks that stand in it. */
export type BlockFilter<B extends Block> = (
  block: B,
  scope: Scope,
  context: ReleaseContext,
  inside: ReleaseBlocks,
) => Block | null;

export type Filters = { readonly [K in Block["kind"]]: BlockFilter<Extract<Block, { kind: K }>> };
