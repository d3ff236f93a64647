import { Tokenizer } from "htmlparser2";
import { diagnose, isError } from "../../diagnostics/diagnose.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import type { Filled } from "../handlebars/types.ts";
import type { Element } from "../types.ts";
import { TreeBuilder } from "./tree-builder.ts";

export interface ParsedMarkup {
  readonly root: Element | null;
  /** Places of the brief that the markup shows (`data-at`). */
  readonly shown: readonly Span[];
  /** What of the brief became a style or a class. */
  readonly drawn: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads filled slide markup into a tree. Nothing is repaired: an unknown element or attribute, a tag that is not
 * closed, or one element in the wrong place is an error at its place in the template, and the root is null.
 *
 * Positions: elements that the template wrote point into the template; elements with `data-at`, what stands in them,
 * and elements whose only content is theirs point into `briefFile`.
 */
export function parseMarkup(
  filled: Pick<Filled, "text" | "pieces">,
  root: "slide" | "layout" | "notes",
  briefFile: string,
): ParsedMarkup {
  const builder = new TreeBuilder(filled, root, briefFile);
  // HTML's entities, but only the tags that are there: the tokenizer closes and repairs nothing by itself.
  const tokenizer = new Tokenizer({ decodeEntities: true, recognizeSelfClosing: true }, builder);
  tokenizer.write(filled.text);
  tokenizer.end();
  const diagnostics = builder.diagnostics;
  if (builder.root === null && diagnostics.length === 0) {
    const span = filled.pieces[0]?.span;
    return {
      root: null,
      shown: [],
      drawn: [],
      diagnostics: [diagnose("deck/root-element", { root, found: "it is empty" }, { span })],
    };
  }
  return {
    root: diagnostics.some(isError) ? null : builder.root,
    shown: builder.shown,
    drawn: builder.drawn,
    diagnostics,
  };
}
