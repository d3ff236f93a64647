import { BOUNDS } from "../../data/bounds.ts";
import type { Span } from "../../diagnostics/types.ts";
import { decodeText } from "../markup/escape.ts";
import { fail } from "./failure.ts";
import type { Filled, Piece } from "./types.ts";

/** Parentheses at the start of an inserted value, elements before them left out; in the template, of an element. */
const INSERTED = /^(?:\s|<[^>]*>)*(\([^()<>\n]{1,120}\))(?=[\s<]|$)/g;
const WRITTEN = />\s*(\([^()<>\n]{1,120}\))(?=[\s<]|$)/g;

/** Collects the text of one filled template, where its stretches came from, and how much work it has cost. */
export class Writer {
  private readonly texts: string[] = [];
  private readonly pieces: Piece[] = [];
  private readonly openings = new Set<string>();
  private length = 0;
  private steps = 0;

  /** @param from what helpers made the text from, if any did */
  write(text: string, span: Span, copied: boolean, from: readonly string[] = []): void {
    if (text === "") return;
    if (text.includes("("))
      for (const [, opening = ""] of text.matchAll(copied ? WRITTEN : INSERTED)) this.openings.add(decodeText(opening));
    const piece = { at: this.length, span, copied };
    this.pieces.push(from.length === 0 ? piece : { ...piece, from });
    this.texts.push(text);
    this.length += text.length;
    if (this.length > BOUNDS.output) fail("deck/output-size", { limit: BOUNDS.output / 1_000_000 }, span);
  }

  step(span: Span, cost = 1): void {
    this.steps += cost;
    if (this.steps > BOUNDS.steps) fail("deck/too-many-steps", { limit: BOUNDS.steps }, span);
  }

  finish(): Filled {
    return { text: this.texts.join(""), pieces: this.pieces, openings: this.openings };
  }
}
