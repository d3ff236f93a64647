import type { Block, Inline } from "../../brief/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { walkBlocks, walkInlines } from "../view/walk.ts";
import type { PlannedSlide } from "./types.ts";

/** Pictures that stand where PowerPoint holds text only: they are shown as their alternative text. */
export function findSpokenPictures({ slide, blocks, parts }: PlannedSlide): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (inline: Inline) => {
    if (inline.kind === "inline-image")
      found.push(diagnose("deck/picture-as-words", { alt: inline.alt, src: inline.src }, { span: inline.span }));
  };
  walkInlines(slide.title, report);
  for (const block of [...blocks, ...parts.flatMap((part) => part.blocks)]) inBlock(block, report);
  return found;
}

function inBlock(block: Block, report: (inline: Inline) => void): void {
  if (block.kind === "table") walkBlocks([block], report);
  else if (block.kind === "chart") walkBlocks([block.table], report);
  else if (block.kind === "list")
    for (const item of block.items) for (const inner of item.blocks) inBlock(inner, report);
  else if (block.kind === "quote" || block.kind === "division")
    for (const inner of block.blocks) inBlock(inner, report);
  else if (block.kind === "columns") for (const inner of block.columns.flatMap((c) => c.blocks)) inBlock(inner, report);
  else if (block.kind !== "code" && block.kind !== "image")
    for (const inline of block.inlines) inInline(inline, report);
}

function inInline(inline: Inline, report: (inline: Inline) => void): void {
  if ("children" in inline) walkInlines(inline.children, report);
}
