/** Tables as their heads say what stands in them. */
import type { Cell } from "../../../brief/types.ts";

/** What each column holds (`due`, `status`); "" where the head is nobody's word. */
export const columnKeys = (header: readonly Cell[]): readonly string[] => header.map(({ about }) => about?.key ?? "");
