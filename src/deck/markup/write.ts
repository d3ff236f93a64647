import type { Block, Inline } from "../../brief/types.ts";
import type { Span } from "../../diagnostics/types.ts";
import { writeBlocks } from "./blocks.ts";
import type { MarkupContext } from "./context.ts";
import { at, escapeText } from "./escape.ts";
import { writeInlines, writeText } from "./inlines.ts";
import { Markup } from "./markup.ts";

/** Markup, or "" where there is nothing, so that a template can ask `{{#if body}}`. */
export type MarkupField = Markup | "";

/** Writes what a template sees of a brief. */
export interface MarkupWriter {
  readonly blocks: (blocks: readonly Block[]) => MarkupField;
  /** Inlines that stand for the place `span`; `prefix` and `suffix` are plain words around them. */
  readonly inlines: (inlines: readonly Inline[], span: Span, prefix?: string, suffix?: string) => MarkupField;
  readonly context: MarkupContext;
}

export function createMarkupWriter(settings: Omit<MarkupContext, "blocks" | "inlines">): MarkupWriter {
  const context: MarkupContext = {
    ...settings,
    blocks: (blocks) => writeBlocks(blocks, context),
    inlines: (inlines) => writeInlines(inlines, context),
  };
  return {
    context,
    blocks: (blocks) => toField(writeBlocks(blocks, context)),
    inlines: (inlines, span, prefix = "", suffix = "") => {
      const text = writeText(inlines, context);
      return toField(text === "" ? "" : `<span${at(span)}>${escapeText(prefix)}${text}${escapeText(suffix)}</span>`);
    },
  };
}

export function toField(markup: string): MarkupField {
  return markup === "" ? "" : new Markup(markup);
}
