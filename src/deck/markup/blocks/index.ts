import type { Block } from "../../../brief/types.ts";
import type { MarkupContext } from "../context.ts";
import { chart } from "./chart.ts";
import { code } from "./code.ts";
import { columns } from "./columns.ts";
import { division } from "./division.ts";
import { heading } from "./heading.ts";
import { image } from "./image.ts";
import { list } from "./list.ts";
import { paragraph } from "./paragraph.ts";
import { quote } from "./quote.ts";
import { table } from "./table.ts";
import type { BlockWriter } from "./types.ts";

type Writers = { readonly [K in Block["kind"]]: BlockWriter<K> };

const WRITERS: Writers = { paragraph, heading, list, table, quote, code, image, columns, division, chart };

/** Slide markup of blocks, each with its place in the brief. */
export function writeBlocks(blocks: readonly Block[], context: MarkupContext): string {
  let out = "";
  for (const block of blocks) out += writeBlock(block, context);
  return out;
}

function writeBlock(block: Block, context: MarkupContext): string {
  const writer = WRITERS[block.kind] as (block: Block, context: MarkupContext) => string;
  return writer(block, context);
}
