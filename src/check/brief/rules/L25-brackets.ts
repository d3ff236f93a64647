import type { Table } from "../../../brief/types.ts";
import { anyOf, perReading } from "../../../language/reading.ts";
import { textOf } from "../../../tree/text.ts";
import { blocksOf } from "../../../tree/walk.ts";
import { hasRole } from "../../../vocabulary/types.ts";
import { withoutMark } from "../../../vocabulary/words.ts";

import { finding, quoted } from "../finding.ts";
import { columnKeys } from "../reading/tables.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, CheckedSection, CheckedText, Finding, Rule } from "../types.ts";
import { STOPS } from "../weights.ts";

/** `[within a defined period]`; not `[fact: key]`, `[as of …]`, `[ * ]`. */
const BRACKETS = perReading((reading) => {
  const [asOf, behind] = [anyOf(reading, ({ lines }) => lines.asOf), anyOf(reading, ({ lines }) => lines.asOfBehind)];
  const others = `fact:|${asOf}|removed\\b|\\*|x?\\s*\\]|@|\\^`;
  return new RegExp(`\\[(?!\\s*(?:${others}))[^[\\]\\n]{1,200}(?<!${behind})\\]`, "giu");
});
const AGREED = perReading(
  (reading) => new RegExp(`^[^\\p{L}\\p{N}]*${anyOf(reading, ({ texts }) => texts.agreed)}(?![\\p{L}-])`, "iu"),
);

/** Text in square brackets is not agreed; one text is agreed in one wording. */
export const L25: Rule = {
  id: "L25",
  name: "text/brackets",
  title: "An agreed statement has no brackets left, and press lines say what was agreed, word for word.",
  help: "Square brackets mark what is not agreed and go when it is. A press line that puts an agreed clause in other words is a second text, and two texts are read against each other.",
  sources: [REFERENCES.unParagraphs, REFERENCES.twoLines2001, REFERENCES.readOuts2018],
  weights: STOPS,
  waivable: true,
  scope: "briefing",
  codes: ["lint/L25-agreed", "lint/L25-final", "lint/L25-press"],
  run(context) {
    const statements = context.sections.filter(({ topic }) => hasRole(topic, "wording"));
    const clauses = statements.flatMap(({ blocks }) =>
      blocksOf("table", blocks).flatMap((table) => clausesOf(table, context.brief.meta.lang)),
    );
    return [
      ...clauses
        .filter(({ agreed, open }) => agreed && open.length > 0)
        .map(({ open, cell, status }) => finding("lint/L25-agreed", { brackets: open.join(", "), status }, cell)),
      ...finished(statements, context),
      ...differing(clauses, context),
    ];
  },
};

interface Clause {
  readonly text: string;
  readonly open: readonly string[];
  readonly status: string;
  readonly agreed: boolean;
  readonly cell: CheckedText["span"];
}

/** Rows of a table with a column of texts; without a column of states none is agreed. */
function clausesOf({ header, rows }: Table, lang: string): readonly Clause[] {
  const keys = columnKeys(header);
  const at = (...names: readonly string[]) => keys.findIndex((key) => names.includes(key) || key.endsWith("-text"));
  const [textAt, statusAt] = [at("text"), keys.indexOf("status")];
  return rows.flatMap((row) => {
    const status = withoutMark(textOf(row.slice(statusAt, statusAt + 1).flatMap(({ inlines }) => inlines)));
    return row.slice(textAt, textAt + 1).map((cell): Clause => {
      const text = withoutMark(textOf(cell.inlines));
      const open = text.match(BRACKETS(text, lang)) ?? [];
      return { text, open, status, agreed: AGREED(status, lang).test(status), cell: cell.span };
    });
  });
}

/** A final brief has a final statement. */
function finished(statements: readonly CheckedSection[], { status, texts }: CheckContext): readonly Finding[] {
  if (status !== "final") return [];
  const slides = new Set(statements.map(({ slide }) => slide));
  return texts
    .filter(({ slide, notes }) => slide !== null && slides.has(slide) && !notes)
    .flatMap(({ words, span, lang }) => {
      const open = words.match(BRACKETS(words, lang)) ?? [];
      return open.length === 0 ? [] : [finding("lint/L25-final", { brackets: open.join(", ") }, span)];
    });
}

const SAME_SENSE = 0.6;

/** Press lines that share most of an agreed clause's words and are not the clause. */
function differing(clauses: readonly Clause[], { texts }: CheckContext): readonly Finding[] {
  const agreed = clauses.filter((clause) => clause.agreed && clause.open.length === 0);
  if (agreed.length === 0) return [];
  const lines = texts.filter(({ section, notes, role }) => section?.reach === "press" && !notes && role !== "title");
  return lines.flatMap(({ words, span }) => {
    const clause = agreed.find(
      ({ text }) => overlap(text, words) >= SAME_SENSE && !normalised(words).includes(normalised(text)),
    );
    if (clause === undefined) return [];
    const related = [{ message: "the agreed clause is here", span: clause.cell }];
    const params = { line: quoted(words, 120), clause: quoted(clause.text, 120) };
    return [finding("lint/L25-press", params, span, { related })];
  });
}

const normalised = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Share of the words of `a` that `b` has as well; short texts share by chance. */
function overlap(a: string, b: string): number {
  const words = normalised(a).split(" ");
  const others = new Set(normalised(b).split(" "));
  return words.length < 4 ? 0 : words.filter((word) => others.has(word)).length / words.length;
}
