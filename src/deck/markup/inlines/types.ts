import type { Inline, Styled } from "../../../brief/types.ts";
import type { MarkupContext } from "../context.ts";

/** The node of a kind; the styled kinds share one type. */
export type InlineOf<K extends Inline["kind"]> = K extends Styled["kind"] ? Styled : Extract<Inline, { kind: K }>;
export type InlineWriter<K extends Inline["kind"]> = (inline: InlineOf<K>, context: MarkupContext) => string;
