import { SILENT } from "../../diagnostics/reporter.ts";
import { textOf } from "../../tree/text.ts";
import { readInlines } from "../inlines/read.ts";
import type { InlineReader } from "../inlines/reader.ts";
import type { Excerpt } from "../source/excerpt.ts";
import { createTally } from "../tally.ts";

/** Reads the words of headings ahead of the rest, leaving no trace: nothing is reported, counted or numbered by it. */
export function headingWords(shared: Omit<InlineReader, "note">): (content: Excerpt) => string {
  const context = {
    ...shared.context,
    report: SILENT,
    tally: createTally(),
    footnoteNumbers: new Map<string, number>(),
    citationNumbers: new Map<string, number>(),
    ids: new Map(),
  };
  const reader: InlineReader = {
    context,
    lexer: shared.lexer,
    note: () => {},
    imageDetails: new Map(),
    inlineNotes: new Map(),
  };
  return (content) => textOf(readInlines(content, reader));
}
