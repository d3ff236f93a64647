import type { Block } from "../../brief/types.ts";
import { isRemoved } from "../context.ts";

/** Whether a block says only that something was removed. */
export function isRemovedBlock(block: Block): boolean {
  return block.kind === "paragraph" && isRemoved(block.inlines);
}
