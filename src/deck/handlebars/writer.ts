import type { Span } from "../../diagnostics/types.ts";
import { decodeText } from "../markup/escape.ts";
import { fail } from "./failure.ts";
import type { Filled, Piece } from "./types.ts";

/** A slide of 2 MB of markup is no slide: some loop has run away. */
export const MOST_OUTPUT = 2_000_000;
export const MOST_STEPS = 1_000_000;
export const MOST_PARTIALS = 40;

/** Parentheses at the start of a value, elements before them left out. */
const OPENING = /^(?:\s|<[^>]*>)*(\([^()<>\n]{1,120}\))(?=[\s<]|$)/;

/** Collects the text of one filled template, where its stretches came from, and how much work it has cost. */
export class Writer {
  private readonly texts: string[] = [];
  private readonly pieces: Piece[] = [];
  private readonly openings = new Set<string>();
  private length = 0;
  private steps = 0;

  write(text: string, span: Span, copied: boolean): void {
    if (text === "") return;
    const opening = copied ? undefined : OPENING.exec(text)?.[1];
    if (opening !== undefined) this.openings.add(decodeText(opening));
    this.pieces.push({ at: this.length, span, copied });
    this.texts.push(text);
    this.length += text.length;
    if (this.length > MOST_OUTPUT) fail("deck/output-size", { limit: MOST_OUTPUT / 1_000_000 }, span);
  }

  step(span: Span): void {
    this.steps++;
    if (this.steps > MOST_STEPS) fail("deck/too-many-steps", { limit: MOST_STEPS }, span);
  }

  finish(): Filled {
    return { text: this.texts.join(""), pieces: this.pieces, openings: this.openings };
  }
}
