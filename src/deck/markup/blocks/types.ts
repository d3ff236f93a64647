import type { Block } from "../../../brief/types.ts";
import type { MarkupContext } from "../context.ts";

export type BlockWriter<K extends Block["kind"]> = (
  block: Extract<Block, { kind: K }>,
  context: MarkupContext,
) => string;
